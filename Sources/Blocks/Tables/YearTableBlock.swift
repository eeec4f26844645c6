import Declarations
import Figures
import Graphics
import Layout
import Narration
import Templates

/// The total of every year and its change against the year before.
struct YearTableBlock: BlockKind {
    static let key = "year-table"
    static let summary = "The totals of the years with their growth, as a small table."
    private static let most = 12

    init(_ reader: inout DeclarationReader) {}

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard let first = story.yearsWithTotal.first, first < story.year else { return nil }
        binder.marks.insert(.missing)
        let rows = (first...story.year).suffix(Self.most).map { year in
            TableRow([
                .text(binder.narrator.label(year)), binder.cell(Story.totalID(year)),
                year == first ? .number(.symbol("…")) : binder.cell(FigureID("growth/\(year)")),
            ])
        }
        let columns = [
            TableColumn([binder.phrase("year-table-year")], kind: .text, isKey: true),
            TableColumn([binder.phrase("year-table-value")], unit: binder.phrase("unit-only"), kind: .number),
            TableColumn([binder.phrase("year-table-change")], unit: "%", kind: .number),
        ]
        return BoundBlock([StackItem(Table(columns: columns, rows: rows), spaceBefore: 9.mm, snap: .step)])
    }
}
