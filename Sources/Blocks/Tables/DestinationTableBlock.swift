import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Value and share of every line of destinations of the year.
struct DestinationTableBlock: BlockKind {
    static let key = "destination-table"
    static let summary = "Destinations with value, share and what goes there."
    private static let most = 40

    let title: String

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard !story.lines.isEmpty else { return nil }
        let table = Parts(linesOf: &binder, limit: Self.most)
        var rows: [TableRow] = [], bars: [ChartItem] = []
        for part in table.parts {
            if part.colour == .residual { addWithheld(&rows, &bars, &binder) }
            let line = part.index.flatMap { index in story.lines.first { $0.index == index } }
            bars.append(
                binder.item(part.name, part.value, colour: part.colour == .residual ? .residual : .focus))
            rows.append(
                TableRow([
                    .text(part.name, call: call(line, part, &binder)), .text(goods(line, &binder)),
                    binder.cell(part.value),
                    binder.cell(part.share), .drawn,
                ]))
        }
        if table.parts.last?.colour != .residual { addWithheld(&rows, &bars, &binder) }
        rows.append(
            TableRow(
                [
                    .text(binder.phrase("row-total")), .empty, binder.cell(story.totalID), binder.whole(),
                    .empty,
                ], kind: .total))
        let head =
            story.lines.allSatisfy { $0.role == .sole } ? "column-destination" : "column-named-destination"
        let columns = [
            TableColumn([binder.phrase(head)], kind: .text, isKey: true),
            TableColumn([binder.phrase("column-commodity")], kind: .text),
            binder.valueColumn, binder.shareColumn, TableColumn.bars(bars, isDense: rows.count > 18),
        ]
        binder.checkSum(of: rows, column: 2)
        return BoundBlock([binder.table(title, columns, rows)])
    }

    /// Lines whose value is kept back: c, before what is not itemised.
    private func addWithheld(_ rows: inout [TableRow], _ bars: inout [ChartItem], _ binder: inout Binder) {
        for line in binder.story.withheldLines {
            bars.append(binder.item("", line.value, colour: .focus))
            rows.append(
                TableRow([
                    .text(binder.label(line.name)), .text(goods(line, &binder)), binder.cell(line.value),
                    binder.calculatedCell(line.share), .drawn,
                ]))
        }
    }

    /// What the value of a line does not say is said in a note.
    private func call(_ line: PartnerLine?, _ part: Parts.Part, _ binder: inout Binder) -> String {
        if part.colour == .residual { return binder.call(binder.phrase("note-residual")) }
        guard let line else { return "" }
        switch line.role {
        case .sole, .unknown: return ""
        case .main:
            guard let commodity = line.commodities.first else { return "" }
            let names = binder.story.figures.cube.commodities
            return binder.call(
                binder.phrase(
                    "note-main",
                    [
                        "commodity": names[commodity].name[binder.language],
                        "country": line.place[binder.language],
                    ]))
        case .joint:
            return binder.call(
                binder.phrase(
                    "note-joint",
                    [
                        "countries": line.place[binder.language], "value": binder.marked(line.value),
                    ]))
        }
    }

    /// Up to two goods by name; more as a count; none where the line is named by its goods already.
    private func goods(_ line: PartnerLine?, _ binder: inout Binder) -> String {
        guard let line else { return "" }
        guard line.role == .sole else { return "" }
        let goods = line.commodities.map { binder.story.figures.cube.commodities[$0].name }
        guard let first = goods.first else { return "…" }
        if goods.count > 2 { return binder.phrase("commodity-count", ["n": String(goods.count)]) }
        return binder.wording.list([binder.label(first)] + goods.dropFirst().map { $0[binder.language] })
    }
}
