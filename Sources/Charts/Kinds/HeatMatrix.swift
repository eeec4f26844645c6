import Amounts
import Geography
public import Graphics
public import Layout
import Localization

/// Two divisions against each other: every cell its value on a fill by class, sums outside (`visual-spec`
/// 7.7).
public struct HeatMatrix: Chart {
    public static let key = "matrix"

    /// One value over one column, or over several that have it together.
    public struct Cell: Sendable, Hashable {
        public var item: ChartItem
        public var span: Int

        public init(_ item: ChartItem, span: Int = 1) {
            self.item = item
            self.span = span
        }
    }

    public struct Row: Sendable, Hashable {
        public var name: String
        /// Their spans add up to the number of columns.
        public var cells: [Cell]
        /// Outside, aligned at the decimal sign.
        public var sum: String

        public init(name: String, cells: [Cell], sum: String) {
            self.name = name
            self.cells = cells
            self.sum = sum
        }
    }

    public var columns: [String]
    public var rows: [Row]
    /// Sums of the columns, under a rule, without fills.
    public var sums: Row?
    /// The head over the sums of the rows, e.g. "Jumlah".
    public var sumHead: String

    public init(columns: [String], rows: [Row], sums: Row? = nil, sumHead: String) {
        self.columns = columns
        self.rows = rows
        self.sums = sums
        self.sumHead = sumHead
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let plan = try MatrixPlan(self, width: width, tools)
        return plan.height
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let plan = try MatrixPlan(self, width: size.width, height: size.height, tools)
        guard plan.height <= size.height + 0.5 else {
            throw .misfit(block: Self.key, because: "\(rows.count) rows need \(Int(plan.height)) points")
        }
        return try plan.drawing()
    }
}

extension HeatMatrix {
    /// Two goods to four destinations of invented values; one cell is in the state.
    public init?(specimen: Specimen) {
        let language = specimen.language
        func cell(_ source: String) -> Cell {
            Cell(specimen.item("", Specimen.amount(source), colour: .series(0)))
        }
        func sum(_ sources: [String], _ more: [Amount] = []) -> String {
            specimen.item("", Amount.sum(sources.map(Specimen.amount) + more), colour: .total).value
        }
        let isJoint = specimen.state == .joint
        let last = sum(
            ["2.210.400.118", "905.311.240"] + (isJoint ? [] : ["1.918.040.620"]), [specimen.stated])
        var stated = specimen.item("", specimen.stated, colour: .series(0), isMarked: true)
        if specimen.state == .residual { stated.colour = .residual }
        let second = isJoint ? [Cell(stated, span: 2)] : [Cell(stated), cell("1.918.040.620")]
        self.init(
            columns: ["CN", "JP", "IN", "AU"].map { Countries.name(CountryCode($0), in: language) },
            rows: [
                Row(
                    name: Words(id: "Ukiran kayu", en: "Wood carvings")[language],
                    cells: [cell("8.120.455.310"), cell("2.530.118.900"), cell("1.204.731.066"), cell("–")],
                    sum: sum(["8.120.455.310", "2.530.118.900", "1.204.731.066"])),
                Row(
                    name: Words(id: "Anyaman bambu", en: "Bamboo wickerwork")[language],
                    cells: [cell("2.210.400.118")] + second + [cell("905.311.240")], sum: last),
            ],
            sumHead: Words(id: "Jumlah", en: "Sum")[language])
    }
}
