import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// An index of commodities or destinations: the pages whose tables name them.
struct IndexBlock: BlockKind {
    static let key = "index"
    static let summary = "Commodities or destinations with the pages whose tables name them, in columns."

    enum Of: String, CaseIterable { case commodity, partner }

    private let of: Of
    private let title: String?

    init(_ reader: inout DeclarationReader) {
        of = reader.choice("of", "what is listed", default: .commodity)
        title = reader.optionalString("title", "key of the title over the list")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let list = IndexList(of.rawValue) { $0.lowercased() < $1.lowercased() }
        var items: [StackItem] = []
        if let title, let text = binder.text(title) {
            let heading = Paragraph(
                binder.theme.text(text, .h2), role: .heading(level: binder.headings.ofBlocks),
                keepsWithNext: true)
            items.append(StackItem(heading, spaceBefore: 9.mm, snap: .baseline))
        }
        items.append(StackItem(list, spaceBefore: 4.5.mm, snap: .baseline))
        return BoundBlock(items)
    }
}

extension Binder {
    /// What an index says of a row that names a commodity.
    func term(commodity name: Words) -> Anchored.Term {
        Anchored.Term(label(name), in: IndexBlock.Of.commodity.rawValue)
    }

    /// What an index says of a row that names a destination.
    func term(partner name: String) -> Anchored.Term {
        Anchored.Term(name, in: IndexBlock.Of.partner.rawValue)
    }
}
