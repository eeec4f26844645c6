import Amounts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Every good to every destination over the years, with change and share, grouped by sector: the table that
/// others calculate from.
struct LongTableBlock: BlockKind {
    static let key = "long-table"
    static let summary = "Every commodity to every destination over the years, by sector, over many pages."

    private let title: String
    private let most: Int
    /// Money in one unit finer than the report's: single flows are small.
    private let isFiner: Bool

    init(_ reader: inout DeclarationReader) {
        title = reader.string("title", "key of its title")
        most = reader.int("years", "how many years at most, the last ones", in: 1...8, default: 5)
        isFiner = reader.bool(
            "finer", "money in the next smaller unit than the report's: single flows are small")
    }

    /// How money is printed in the whole table.
    private struct Money {
        let scale: Int
        let places: Int
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let figures = binder.story.figures
        let years = Array(figures.years.filter { $0 <= binder.story.year }.suffix(most))
        let flows = figures.flows(in: years)
        guard !flows.isEmpty else { return nil }
        let scale = isFiner ? binder.unit.finer.scale : binder.unit.scale
        let ids = flows.flatMap { flow in years.map { FigureID("value/\(flow.path)/\($0)") } }
        let money = Money(scale: scale, places: binder.decimals(ids, scale: scale))
        let divided = Division.known(flows, years, figures)
        var rows = NotedRows()
        let sectors = figures.sectors(in: binder.story.year)
        for sector in sectors {
            let own = flows.filter { figures.cube.commodities[$0.commodity].sector == sector.index }
            guard !own.isEmpty else { continue }
            rows.add(&binder) { binder in group(sector, years, money, &binder) }
            for flow in own {
                rows.add(&binder) { binder in row(flow, years, isIn: true, money, divided, &binder) }
            }
        }
        let grouped = Set(sectors.map(\.index))
        for flow in flows
        where !(figures.cube.commodities[flow.commodity].sector.map(grouped.contains) ?? false) {
            rows.add(&binder) { binder in row(flow, years, isIn: false, money, divided, &binder) }
        }
        rows.add(&binder) { binder in total(years, money, &binder) }
        return BoundBlock([
            binder.table(
                title, columns(years, &binder), rows.rows, spans: [[span(over: years, money, &binder)]],
                notes: rows.notes(&binder))
        ])
    }

    // MARK: Rows

    private func group(_ sector: Member, _ years: [Int], _ money: Money, _ binder: inout Binder) -> TableRow {
        var cells: [TableCell] = [.text(binder.label(sector.name)), .empty]
        cells += years.map { binder.cell(sector.value.inYear($0), scale: money.scale, places: money.places) }
        cells += [binder.calculatedCell(sector.value.asking("growth")), binder.cell(sector.share)]
        return TableRow(cells, kind: .group)
    }

    private func row(
        _ flow: FlowSeries, _ years: [Int], isIn group: Bool, _ money: Money, _ divided: Set<Division>,
        _ binder: inout Binder
    ) -> TableRow {
        let id = FigureID("value/\(flow.path)/\(binder.story.year)")
        let name = binder.label(binder.story.figures.cube.commodities[flow.commodity].name)
        var cells: [TableCell] = [.text(name), .text(place(flow, &binder))]
        cells += years.map { year in
            flow.years.contains(year) || !divided.contains(Division(commodity: flow.commodity, year: year))
                ? binder.cell(id.inYear(year), scale: money.scale, places: money.places)
                : .number(.symbol("–"))
        }
        cells += [binder.calculatedCell(id.asking("growth"))]
        cells.append(
            flow.years.contains(binder.story.year) ? binder.calculatedCell(id.asking("share")) : binder.dots()
        )
        let countries = flow.countries.map { binder.story.name($0, in: binder.language) }
        return TableRow(
            cells, indent: group ? 1 : 0,
            terms: [binder.term(commodity: binder.story.figures.cube.commodities[flow.commodity].name)]
                + countries.map { binder.term(partner: $0) })
    }

    private func place(_ flow: FlowSeries, _ binder: inout Binder) -> String {
        let names = binder.wording.list(flow.countries.map { binder.story.name($0, in: binder.language) })
        switch flow.role {
        case .sole: return names
        case .main: return "\(names) (\(binder.phrase("map-main-call")))"
        case .joint: return "\(names) (\(binder.phrase("joint-call")))"
        case .unknown: return "…"
        }
    }

    private func total(_ years: [Int], _ money: Money, _ binder: inout Binder) -> TableRow {
        var cells: [TableCell] = [.text(binder.phrase("row-total")), .empty]
        cells += years.map { binder.cell(Story.totalID($0), scale: money.scale, places: money.places) }
        cells += [binder.calculatedCell(binder.story.growthID), binder.whole()]
        return TableRow(cells, kind: .total)
    }

    // MARK: Columns

    /// "Nilai ekspor (Rp miliar)" over the years.
    private func span(over years: [Int], _ money: Money, _ binder: inout Binder) -> TableHeadSpan {
        let unit = binder.wording.word(for: MoneyUnit(scale: money.scale))
        return TableHeadSpan(["\(binder.phrase("column-exports")) (\(unit))"], over: 2..<2 + years.count)
    }

    private func columns(_ years: [Int], _ binder: inout Binder) -> [TableColumn] {
        let year = binder.story.year, before = "\(year - 1)–\(String(year).suffix(2))"
        return [
            TableColumn(
                [binder.phrase("column-group-commodity")], kind: .text, width: .fixed(32.mm), isKey: true),
            TableColumn([binder.phrase("column-destination")], kind: .text, width: .fixed(25.mm)),
        ]
            + years.map { year in
                TableColumn(
                    [binder.narrator.label(year)], kind: .number, width: .weight(0.2),
                    notes: binder.keysOfSigns(at: year))
            }
            + [
                TableColumn(
                    [binder.phrase("column-change"), before], unit: "%", kind: .number, width: .weight(0.1)),
                TableColumn(
                    [binder.phrase("column-share"), "\(year)"], unit: "%", kind: .number, width: .weight(0.1)),
            ]
    }
}

extension Binder {
    /// Not named: "…".
    mutating func dots() -> TableCell {
        marks.insert(.missing)
        return .number(.symbol("…"))
    }
}

/// A commodity whose named destinations are all of its value in a year: another one got nothing.
private struct Division: Hashable {
    let commodity: Int
    let year: Int

    static func known(_ flows: [FlowSeries], _ years: [Int], _ figures: FigureSet) -> Set<Division> {
        var known: Set<Division> = []
        for (commodity, own) in Dictionary(grouping: flows, by: \.commodity) {
            let path = "commodity/\(figures.cube.commodities[commodity].slug)"
            for year in years {
                let parts = own.filter { $0.years.contains(year) }.map { flow in
                    figures[FigureID("value/\(flow.path)/\(year)")]?.amount?.interval.single
                }
                guard let whole = figures[FigureID("value/\(path)/\(year)")]?.amount?.interval.single,
                    parts.allSatisfy({ $0 != nil }), parts.compactMap(\.self).reduce(0, +) == whole
                else { continue }
                known.insert(Division(commodity: commodity, year: year))
            }
        }
        return known
    }
}
