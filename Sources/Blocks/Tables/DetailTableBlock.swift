import Declarations
import Figures
import Graphics
import Layout
import Narration
import Templates

/// Every commodity over the years, with its change and its share: the table that others calculate from.
struct DetailTableBlock: BlockKind {
    static let key = "detail-table"
    static let summary = "Values by commodity and year, over as many pages as it needs."
    /// Years shown, the last ones.
    private static let most = 5

    let title: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
    }

    /// Only where commodities have values in two years at least.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard story.hasCommodityGrowth, let first = story.yearsWithTotal.first else { return nil }
        let years = Array((first...story.year).suffix(Self.most)).filter { year in
            story.commodities.contains {
                story.figures[FigureID("value/commodity/\($0.slug)/\(year)")] != nil
            }
        }
        var rows = story.commodities.map { member in
            TableRow(
                [.text(binder.label(member.name))]
                    + years.map { binder.cell(FigureID("value/commodity/\(member.slug)/\($0)")) }
                    + [
                        binder.cell(FigureID("growth/commodity/\(member.slug)/\(story.year)")),
                        binder.cell(member.share),
                    ])
        }
        rows.append(
            TableRow(
                [.text(binder.phrase("row-total"))] + years.map { binder.cell(Story.totalID($0)) }
                    + [binder.cell(story.growthID), binder.whole()], kind: .total))
        for column in years.indices { binder.checkSum(of: rows, column: column + 1) }
        let unit = binder.phrase("unit-only")
        let columns =
            [TableColumn([binder.phrase("column-commodity")], kind: .text, isKey: true)]
            + years.map { TableColumn([binder.narrator.label($0)], unit: unit, kind: .number) }
            + [TableColumn([binder.phrase("column-change")], unit: "%", kind: .number), binder.shareColumn]
        return BoundBlock([binder.table(title, columns, rows)])
    }
}
