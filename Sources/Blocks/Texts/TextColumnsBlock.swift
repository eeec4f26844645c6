import Declarations
import Graphics
import Layout
import Templates

/// Titled texts that flow through columns: method, definitions, colophon.
struct TextColumnsBlock: BlockKind {
    static let key = "text-columns"

    let count: Int
    let texts: [TitledText]

    init(_ reader: inout DeclarationReader) {
        count = reader.optionalInt("count", in: 1...4) ?? 3
        texts = reader.list("texts").map { TitledText($0, reader.findings) }
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        var items: [StackItem] = []
        for text in texts {
            guard var bound = text.bind(&binder) else { continue }
            if !items.isEmpty { bound[0].spaceBefore = binder.theme.grid.baseline }
            items += bound
        }
        guard !items.isEmpty else { return nil }
        return BoundBlock([
            StackItem(TextColumns(count: count, gap: 6.mm, items), spaceBefore: 9.mm, snap: .baseline)
        ])
    }
}
