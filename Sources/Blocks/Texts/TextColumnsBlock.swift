import Declarations
import Graphics
import Layout
import Templates

/// Titled texts that flow through columns: method, definitions, colophon.
struct TextColumnsBlock: BlockKind {
    static let key = "text-columns"
    static let summary = "Titled texts that flow through columns."

    let count: Int
    let texts: [TitledText]

    init(_ reader: inout DeclarationReader) {
        count = reader.int("count", "how many columns", in: 1...4, default: 3)
        texts = reader.maps("texts", "the texts, one after the other") { TitledText(&$0) }
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
