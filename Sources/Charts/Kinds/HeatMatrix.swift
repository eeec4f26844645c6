public import Graphics
public import Layout

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
        let plan = try MatrixPlan(self, width: size.width, tools)
        guard plan.height <= size.height + 0.5 else {
            throw .misfit(block: Self.key, because: "\(rows.count) rows need \(Int(plan.height)) points")
        }
        return try plan.drawing()
    }
}
