public import Graphics
public import Layout

/// A bar in a cell of a table, on the scale of its column.
public struct CellBar: Chart {
    public static let key = "cell-bar"

    public var item: ChartItem
    /// The longest `drawn` of the column.
    public var largest: Double
    /// In rows of 4.5 mm: 2 mm high instead of 2.5.
    public var isDense: Bool

    public init(item: ChartItem, largest: Double, isDense: Bool = false) {
        self.item = item
        self.largest = largest
        self.isDense = isDense
    }

    private static let rails = 1.5.mm
    private var thickness: Double { isDense ? 2.mm : 2.5.mm }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { thickness + 1.8.mm }

    /// The bar in the middle of the height; the open end of a bound has room on every row, so that all rows
    /// have one scale.
    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let middle = size.height / 2, room = max(0, size.width - Self.rails - 0.2)
        let base = Drawing.stroke(
            .line(
                Point(0.2, middle - thickness / 2 - 0.6.mm),
                Point(0.2, middle + thickness / 2 + 0.6.mm)),
            Stroke(tools.theme[.ink2], width: 0.4))
        guard item.length > 0, largest > 0 else { return item.state.hasLength ? base : .nothing }
        let length = max(0.35.mm, min(1, item.length / largest) * room)
        let bar = MarkedBar(
            rect: Rect(0.2, middle - thickness / 2, length, thickness), direction: .right,
            state: item.state, paint: tools.theme.paint(of: item), isSample: item.isSample,
            longestRails: Self.rails)
        return .group([bar.drawing, base])
    }
}

extension CellBar {
    public init?(specimen: Specimen) {
        let parts = specimen.parts
        // What is not itemised stands last, everything else that is in a state second.
        let index = specimen.state == .residual ? parts.count - 1 : 1
        guard parts.indices.contains(index) else { return nil }
        self.init(item: parts[index], largest: parts.map(\.length).max() ?? 0)
    }
}
