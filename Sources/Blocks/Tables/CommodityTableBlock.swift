import Amounts
import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Value, share and precision of every commodity of the year.
struct CommodityTableBlock: BlockKind {
    static let key = "commodity-table"
    static let summary = "Commodities with value, share and destination."
    /// Beyond so many rows the rest stands as others.
    private static let most = 40

    let title: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard !story.commodities.isEmpty else { return nil }
        let table = Parts(commoditiesOf: &binder, limit: Self.most)
        let slices = Parts(commoditiesOf: &binder, limit: 8).parts.filter { $0.index != nil }.count
        var rows: [TableRow] = [], bars: [ChartItem] = []
        for (place, part) in table.parts.enumerated() {
            let colour = part.index == nil || place < slices ? part.colour : .others
            if part.colour == .residual { add(valueless: story.valueless, &rows, &bars, &binder) }
            let item = binder.item(part.name, part.value, colour: colour)
            bars.append(item)
            rows.append(
                TableRow(
                    [
                        .text(part.name), .text(destinations(of: part, binder), call: ""),
                        binder.cell(part.value),
                        binder.cell(part.share), .drawn, .text(binder.precision(part.value)),
                    ],
                    swatch: Swatch(item, theme: binder.theme)))
        }
        if table.parts.last?.colour != .residual { add(valueless: story.valueless, &rows, &bars, &binder) }
        rows.append(
            TableRow(
                [
                    .text(binder.phrase("row-total")), .empty, binder.cell(story.totalID), binder.whole(),
                    .empty,
                    .text(binder.precision(story.totalID)),
                ], kind: .total))
        binder.checkSum(of: rows, column: 2)
        let columns = columns(for: &rows, bars, &binder)
        return BoundBlock([binder.table(title, columns, rows)])
    }

    /// The column of precision, the last one, only where it says something of each row.
    private func columns(for rows: inout [TableRow], _ bars: [ChartItem], _ binder: inout Binder)
        -> [TableColumn]
    {
        var columns = [
            TableColumn([binder.phrase("column-commodity")], kind: .text, isKey: true),
            TableColumn([binder.phrase(Self.destinationHead(binder.story))], kind: .text),
            binder.valueColumn, binder.shareColumn, TableColumn.bars(bars, isDense: rows.count > 18),
        ]
        if Set(rows.map { $0.cells[5] }).count > 1 {
            columns.append(TableColumn([binder.phrase("column-precision")], kind: .text, width: .weight(0.4)))
        } else {
            for index in rows.indices { rows[index].cells.removeLast() }
        }
        return columns
    }

    private static func destinationHead(_ story: Story) -> String {
        story.lines.allSatisfy { $0.role == .sole } ? "column-destination" : "column-named-destination"
    }

    /// Named without a value: "…" or c, never nothing.
    private func add(
        valueless: [Member], _ rows: inout [TableRow], _ bars: inout [ChartItem], _ binder: inout Binder
    ) {
        for member in valueless {
            bars.append(binder.nothing(of: member))
            let absence = binder.absent(member.value), sign = NumberParts.symbol(absence.symbol)
            rows.append(
                TableRow([
                    .text(binder.label(member.name)), .text("…"), .number(sign), .number(sign), .empty,
                    .text(absence.words[binder.language]),
                ]))
        }
    }

    /// Up to two destinations by name; more as a count; "…" where none is named.
    private func destinations(of part: Parts.Part, _ binder: Binder) -> String {
        var binder = binder
        guard let index = part.index else { return part.colour == .residual ? "…" : "" }
        let lines = binder.story.lines.filter { $0.commodities.contains(index) }
        let countries = lines.flatMap(\.countries)
        guard !countries.isEmpty else { return "…" }
        if countries.count > 2 { return binder.phrase("destination-count", ["n": String(countries.count)]) }
        let names = binder.wording.list(countries.map { binder.story.name($0, in: binder.language) })
        return lines[0].role == .main ? "\(names) (\(binder.phrase("map-main-call")))" : names
    }
}
