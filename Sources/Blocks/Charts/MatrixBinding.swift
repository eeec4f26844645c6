import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Commodities by destinations.
struct MatrixBinding: ChartBinding {
    static let key = "matrix"
    static let summary = "Commodities by destinations, in one picture."
    /// Rows and columns that a page and a press chart hold, others among them.
    private static let page = (rows: 16, columns: 9)
    /// Of a head, in letters, in cells that narrow.
    private static let longestWord = 10
    /// In wider cells, for values with marks and long words.
    private static let marked = (rows: 15, columns: 8)
    private static let press = (rows: 6, columns: 5)

    private let rows: Int?

    init(_ reader: inout DeclarationReader) {
        rows = reader.optionalInt("rows", "how many rows at most, others among them", in: 3...Self.page.rows)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let matrix = binder.story.figures.matrix(binder.story.year)
        let heads = matrix.columnNames.prefix(Self.page.columns).map { $0[binder.language] }
        let isPlain =
            matrix.cells.allSatisfy { binder.story.isExact($0.value) || !$0.hasValue }
            && heads.joined(separator: " ").split(separator: " ").allSatisfy { $0.count <= Self.longestWord }
        let most = binder.medium == .press ? Self.press : isPlain ? Self.page : Self.marked
        let plan = MatrixTable(
            matrix, year: binder.story.year, mostRows: min(most.rows, rows ?? most.rows),
            mostColumns: most.columns)
        guard binder.story.hasMatrix else { return nil }
        let chart = plan.chart(&binder)
        var values = plan.matrix.cells.filter { $0.hasValue && $0.row < plan.rows }.map { cell in
            let names = cell.columns.map { plan.matrix.columnNames[$0][binder.language] }
            let good = binder.label(plan.matrix.rows[cell.row].name)
            return ChartValue(names.isEmpty ? good : good + ", " + binder.wording.list(names), cell.value)
        }
        if binder.story.hasResidual {
            let rest = FigureID("residual/commodity/\(binder.story.year)")
            values.append(ChartValue(binder.phrase("row-residual"), rest))
        }
        return BoundChart(
            chart, Words(id: "Matriks", en: "Matrix"), values: values, minimumHeight: nil,
            isFlat: true)
    }
}

/// A matrix cut to what a page holds: the first rows and columns, the rest as others, and what is not
/// itemised.
struct MatrixTable {
    let matrix: Matrix
    let year: Int
    /// How many of the matrix's rows and columns are shown by themselves.
    let rows: Int
    let columns: Int
    /// Rows with a value.
    private let valued: Int

    init(_ matrix: Matrix, year: Int, mostRows: Int, mostColumns: Int) {
        self.matrix = matrix
        self.year = year
        valued = matrix.rows.prefix { $0.hasValue }.count
        rows = valued > mostRows ? mostRows - 1 : valued
        columns = matrix.columns.count > mostColumns ? mostColumns - 1 : matrix.columns.count
    }

    private var hasOtherColumns: Bool { matrix.columns.count > columns }

    func chart(_ binder: inout Binder) -> HeatMatrix {
        let hasResidual = binder.story.hasResidual
        var heads = matrix.columnNames.prefix(columns).map { binder.label($0) }
        if hasOtherColumns { heads.append(binder.phrase("matrix-others")) }
        if hasResidual { heads.append(binder.phrase("matrix-residual")) }
        var shown = (0..<rows).map { row($0, hasResidual, &binder) }
        for row in shown { binder.checkSum(of: row.cells.map(\.item.value) + [row.sum]) }
        if valued > rows { shown.append(othersRow(heads.count, &binder)) }
        if hasResidual { shown.append(residualRow(heads.count, &binder)) }
        return HeatMatrix(
            columns: heads, rows: shown, sums: sums(hasResidual, &binder),
            sumHead: binder.phrase("column-total"))
    }

    private func row(_ index: Int, _ hasResidual: Bool, _ binder: inout Binder) -> HeatMatrix.Row {
        let member = matrix.rows[index]
        var cells: [HeatMatrix.Cell] = [], column = 0
        let own = matrix.cells.filter { $0.row == index }
        while column < columns {
            if let cell = own.first(where: { $0.columns.first == column }) {
                let span = cell.columns.filter { $0 < columns }.count
                var item = binder.item("", cell.value, colour: .series(0), isJoint: cell.role == .joint)
                if cell.role == .main { item.noteCall = binder.mainCall(member, matrix.columnNames[column]) }
                cells.append(HeatMatrix.Cell(item, span: max(1, span)))
                column += max(1, span)
            } else {
                cells.append(HeatMatrix.Cell(binder.unnamed()))
                column += 1
            }
        }
        if hasOtherColumns {
            let id = FigureID("value/commodity/\(member.slug)/beyond/\(columns)/partner/\(year)")
            let item =
                binder.story.figures[id] == nil ? binder.unnamed() : binder.item("", id, colour: .others)
            cells.append(HeatMatrix.Cell(item))
        }
        if hasResidual { cells.append(HeatMatrix.Cell(binder.unnamed())) }
        return HeatMatrix.Row(name: binder.label(member.name), cells: cells, sum: binder.bare(member.value))
    }

    /// All rows that are not shown, as one: their sum, with its destinations left open.
    private func othersRow(_ count: Int, _ binder: inout Binder) -> HeatMatrix.Row {
        let id = FigureID("value/beyond/\(rows)/commodity/\(year)")
        let open = ChartItem(name: "", drawn: 0, state: .nilValue, value: "", colour: .others)
        return HeatMatrix.Row(
            name: binder.phrase("row-others", ["n": String(valued - rows)]),
            cells: [HeatMatrix.Cell(open, span: count)], sum: binder.bare(id))
    }

    private func residualRow(_ count: Int, _ binder: inout Binder) -> HeatMatrix.Row {
        let id = FigureID("residual/commodity/\(year)")
        let cells =
            (1..<count).map { _ in HeatMatrix.Cell(binder.unnamed()) }
            + [HeatMatrix.Cell(binder.item("", id, colour: .residual))]
        return HeatMatrix.Row(name: binder.phrase("row-residual"), cells: cells, sum: binder.bare(id))
    }

    /// Sums of the columns: a country's own value; none where it is only a main destination.
    private func sums(_ hasResidual: Bool, _ binder: inout Binder) -> HeatMatrix.Row {
        var cells: [HeatMatrix.Cell] = [], column = 0
        let lines = binder.story.lines + binder.story.withheldLines
        while column < columns {
            let country = matrix.columns[column]
            let own = lines.filter { $0.countries.contains(country) }
            if own.count == 1, own[0].role != .main {
                let span = own[0].countries.count
                cells.append(
                    HeatMatrix.Cell(
                        binder.item(
                            "", own[0].value, colour: .total,
                            isJoint: own[0].role == .joint), span: span))
                column += span
            } else {
                cells.append(HeatMatrix.Cell(binder.unnamed()))
                column += 1
            }
        }
        if hasOtherColumns {
            cells.append(
                HeatMatrix.Cell(
                    binder.item(
                        "", FigureID("value/beyond/\(columns)/partner/\(year)"),
                        colour: .total)))
        }
        if hasResidual {
            cells.append(
                HeatMatrix.Cell(binder.item("", FigureID("residual/commodity/\(year)"), colour: .total)))
        }
        return HeatMatrix.Row(
            name: binder.phrase("column-total"), cells: cells, sum: binder.bare(binder.story.totalID))
    }
}
