import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The first members of a dimension by value: value, share, the share of all down to here, a bar, the years
/// as a small line, the change; then the others and the total.
struct RankingTableBlock: BlockKind {
    static let key = "ranking-table"
    static let summary =
        "The first by value, with share, running share, bar, years and change; then others and total."

    private let title: String
    private let request: PartsRequest
    private let cumulates: Bool

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        request = PartsRequest(&reader, slices: 16, most: nil, atMost: 250)
        cumulates = reader.bool("cumulative", "with the share of all rows down to each", default: true)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let parts = request.all(&binder).parts
        guard parts.contains(where: { $0.index != nil }) else { return nil }
        let years = binder.story.yearsWithTotal.suffix(5)
        let columns = Columns(
            cumulates: cumulates && canCumulate(parts, binder.story),
            years: years.count > 2 ? Array(years) : [],
            changes: binder.story.previous != nil)
        let places = binder.decimals(parts.map(\.value))
        var rows = NotedRows(), bars: [ChartItem] = [], lines: [[ChartItem]] = []
        let firstRest = parts.firstIndex { $0.index == nil } ?? parts.count
        for (rank, part) in parts.enumerated() {
            if rank == firstRest { addWithheld(&rows, &bars, &lines, columns, &binder) }
            bars.append(
                binder.item(
                    part.name, part.value,
                    colour: part.colour == .residual || part.colour == .others ? part.colour : .focus))
            lines.append(part.index == nil ? [] : columns.line(part.value, &binder))
            rows.add(&binder) { binder in row(part, rank: rank, columns, places, &binder) }
        }
        if firstRest == parts.count { addWithheld(&rows, &bars, &lines, columns, &binder) }
        lines.append(columns.line(binder.story.totalID, &binder))
        rows.add(&binder) { binder in total(columns, places, &binder) }
        binder.checkSum(of: rows.rows, column: 2)
        binder.checkSum(of: rows.rows, column: 3)
        let table = binder.table(
            title, columns.declared(request.dimension, bars, lines, &binder), rows.rows,
            notes: rows.notes(&binder))
        return BoundBlock([table])
    }

    /// Those whose value is kept back: named, without a rank.
    private func addWithheld(
        _ rows: inout NotedRows, _ bars: inout [ChartItem], _ lines: inout [[ChartItem]], _ columns: Columns,
        _ binder: inout Binder
    ) {
        let members: [(name: Words, value: FigureID, share: FigureID)] =
            switch request.dimension {
            case .commodity: binder.story.withheld.map { ($0.name, $0.value, $0.share) }
            case .partner: binder.story.withheldLines.map { ($0.name, $0.value, $0.share) }
            case .sector, .region: []
            }
        for member in members {
            rows.add(&binder) { binder in
                bars.append(binder.item("", member.value, colour: .focus))
                lines.append([])
                var cells: [TableCell] = [
                    .empty, .text(binder.label(member.name)), binder.cell(member.value),
                    binder.calculatedCell(member.share),
                ]
                if columns.cumulates { cells.append(.empty) }
                cells.append(.drawn)
                if !columns.years.isEmpty { cells.append(.empty) }
                if columns.changes { cells.append(binder.calculatedCell(member.value.asking("growth"))) }
                return TableRow(cells)
            }
        }
    }

    private func row(
        _ part: Parts.Part, rank: Int, _ columns: Columns, _ places: Int, _ binder: inout Binder
    ) -> TableRow {
        let isNamed = part.index != nil
        var cells: [TableCell] = [
            isNamed ? .number(NumberParts(integer: String(rank + 1))) : .empty, .text(part.name),
            binder.cell(part.value, places: places), binder.cell(part.share),
        ]
        if columns.cumulates {
            cells.append(isNamed ? cumulated(rank + 1, part, &binder) : .empty)
        }
        cells.append(.drawn)
        if !columns.years.isEmpty { cells.append(isNamed ? .drawn : .empty) }
        if columns.changes {
            cells.append(isNamed ? binder.calculatedCell(part.value.asking("growth")) : .empty)
        }
        let terms = isNamed ? [term(part, binder)].compactMap(\.self) : []
        return TableRow(cells, terms: terms)
    }

    /// Goods and single countries are found in the index.
    private func term(_ part: Parts.Part, _ binder: Binder) -> Anchored.Term? {
        switch request.dimension {
        case .commodity: Anchored.Term(part.name, in: IndexBlock.Of.commodity.rawValue)
        case .partner: Anchored.Term(part.name, in: IndexBlock.Of.partner.rawValue)
        case .sector, .region: nil
        }
    }

    /// The share of the first ones together, the first so many.
    private func cumulated(_ count: Int, _ part: Parts.Part, _ binder: inout Binder) -> TableCell {
        binder.cell(count == 1 ? part.share : topID(count, binder.story))
    }

    private func topID(_ count: Int, _ story: Story) -> FigureID {
        FigureID("share/top/\(count)/\(request.dimension.rawValue)/\(story.year)")
    }

    /// Of every row it is certain that those above it are the first ones.
    private func canCumulate(_ parts: [Parts.Part], _ story: Story) -> Bool {
        let named = parts.count { $0.index != nil }
        return named > 2 && (2...named).allSatisfy { story.figures[topID($0, story)] != nil }
    }

    private func total(_ columns: Columns, _ places: Int, _ binder: inout Binder) -> TableRow {
        var cells: [TableCell] = [
            .empty, .text(binder.phrase("row-total")), binder.cell(binder.story.totalID, places: places),
            binder.whole(),
        ]
        if columns.cumulates { cells.append(.empty) }
        cells.append(.empty)
        if !columns.years.isEmpty { cells.append(.drawn) }
        if columns.changes { cells.append(binder.calculatedCell(binder.story.growthID)) }
        return TableRow(cells, kind: .total)
    }
}

extension RankingTableBlock {
    /// Which columns the rows have something for.
    struct Columns {
        let cumulates: Bool
        /// Of the small lines; empty: none.
        let years: [Int]
        let changes: Bool

        func line(_ value: FigureID, _ binder: inout Binder) -> [ChartItem] {
            let marks = binder.marks, statuses = binder.statuses
            let items = years.map { year in
                binder.item(String(year), value.inYear(year), colour: .focus)
            }
            // A small line prints no sign.
            (binder.marks, binder.statuses) = (marks, statuses)
            return items
        }

        func declared(
            _ dimension: Dimension, _ bars: [ChartItem], _ lines: [[ChartItem]], _ binder: inout Binder
        ) -> [TableColumn] {
            let isDense = bars.count + 1 > 18
            var columns = [
                TableColumn([""], kind: .number, width: .weight(0)),
                TableColumn([binder.phrase(Self.head(dimension))], kind: .text, isKey: true),
                binder.valueColumn, binder.shareColumn,
            ]
            if cumulates {
                columns.append(TableColumn([binder.phrase("column-cumulative")], unit: "%", kind: .number))
            }
            columns.append(.bars(bars, isDense: isDense))
            if let first = years.first, let last = years.last {
                columns.append(
                    .sparklines(
                        lines, head: "\(first)–\(binder.narrator.label(last))",
                        notes: binder.keysOfSigns(at: last)))
            }
            if changes {
                let year = binder.story.year
                columns.append(
                    TableColumn(
                        [binder.phrase("column-change"), "\(year - 1)–\(String(year).suffix(2))"], unit: "%",
                        kind: .number))
            }
            return columns
        }

        private static func head(_ dimension: Dimension) -> String {
            switch dimension {
            case .commodity: "column-commodity"
            case .partner: "column-destination"
            case .sector: "column-sector"
            case .region: "column-region"
            }
        }
    }
}

extension TableColumn {
    /// The years of each row as a small line on its own scale.
    static func sparklines(_ lines: [[ChartItem]], head: String, notes: [String]) -> TableColumn {
        TableColumn(
            [head],
            kind: .drawn { size, row, tools throws(LayoutError) in
                guard lines.indices.contains(row), !lines[row].isEmpty else { return .nothing }
                let line = Sparkline(items: lines[row]), height = min(3.6.mm, size.height - 0.6.mm)
                return try line.draw(in: Size(size.width, height), with: tools)
                    .moved(by: Point(0, (size.height - height) / 2))
            }, width: .fixed(26.mm), notes: notes)
    }
}
