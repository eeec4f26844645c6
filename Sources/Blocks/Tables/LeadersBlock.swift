import Declarations
import Figures
import Graphics
import Layout
import Narration
import Templates

/// The first five commodities and the first five destinations, side by side: a summary of what follows.
struct LeadersBlock: BlockKind {
    static let key = "leaders"
    static let summary = "The largest commodities and destinations, in two short lists."
    private static let most = 5

    init(_ reader: inout DeclarationReader) {}

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard story.commodities.count > 1 else { return nil }
        let goods = story.commodities.prefix(Self.most).map { (binder.label($0.name), $0.value, $0.share) }
        let places = story.lines.prefix(Self.most).map { (binder.label($0.name), $0.value, $0.share) }
        var cells = [
            SideBySide.Cell(
                start: 0, span: 6, table("leaders-commodities", "column-commodity", goods, &binder))
        ]
        if places.count > 1 {
            let block = table("leaders-destinations", "column-destination", places, &binder)
            cells.append(SideBySide.Cell(start: 6, span: 6, block))
        }
        return BoundBlock([StackItem(SideBySide(cells, splits: false), spaceBefore: 9.mm, snap: .baseline)])
    }

    private func table(
        _ title: String, _ head: String, _ entries: [(String, FigureID, FigureID)],
        _ binder: inout Binder
    ) -> any Block {
        let rows = entries.map { name, value, share in
            TableRow([.text(name), binder.cell(value), binder.cell(share)])
        }
        let columns = [
            TableColumn([binder.phrase(head)], kind: .text, isKey: true), binder.valueColumn,
            binder.shareColumn,
        ]
        let heading = TableHeading(binder.nextTable(), binder.text(title) ?? "", badge: binder.badge)
        let listing = Anchor.Listing(.table, label: heading.number, title: binder.listed(heading.title))
        return Anchored(
            Table(heading: heading, columns: columns, rows: rows, isDense: true),
            anchor: "table-\(binder.tableCount)", listing: listing)
    }
}
