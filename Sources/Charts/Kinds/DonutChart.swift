public import Graphics
public import Layout
import Localization

/// Parts of a known total as a ring, with their names in two columns beside it (`visual-spec` 7.3).
public struct DonutChart: Chart, RingChart {
    public static let key = "donut"
    static let hole = 0.61

    /// The total in the middle of the ring: "2025", "Rp 17,99", "miliar".
    public struct Centre: Sendable, Hashable {
        public var above: String
        public var figure: String
        public var below: String

        public init(above: String, figure: String, below: String) {
            self.above = above
            self.figure = figure
            self.below = below
        }
    }

    /// Two to eight, descending, then others, then the residual; `share` and `detail` are printed.
    public var items: [ChartItem]
    public var centre: Centre
    /// The first item's name, share and value stand in the middle instead of the total, and it gets no label.
    /// Nil: so where the frame is under 130 mm and the first item has half or more.
    public var firstInCentre: Bool?
    /// Of the ring, in points: it is as large as its labels allow, but no larger.
    public var largestRadius: Double
    /// In a press chart one-sided labels stand right of the ring, and the ring at the left edge.
    public var isPress: Bool

    public init(
        items: [ChartItem], centre: Centre, firstInCentre: Bool? = nil, largestRadius: Double = 35.mm,
        isPress: Bool = false
    ) {
        self.items = items
        self.centre = centre
        self.firstInCentre = firstInCentre
        self.largestRadius = largestRadius
        self.isPress = isPress
    }

    public init?(specimen: Specimen) {
        guard let parts = specimen.wholeParts else { return nil }
        let total = specimen.item("", specimen.total, colour: .total)
        let unit = specimen.wording.scaleWord(Specimen.scale)
        var figure = total.detail ?? total.value
        if figure.hasSuffix(unit) { figure = String(figure.dropLast(unit.count + 1)) }
        self.init(items: parts, centre: Centre(above: "2025", figure: figure, below: unit))
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        try heightOfRing(width: width, with: tools)
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !drawnItems.isEmpty else { return .nothing }
        let plan = try plan(size, tools)
        let middle = middle(plan.ring, namesFirst: namesFirst(width: size.width))
        return try drawing(plan, middle: middle.drawing(tools), tools)
    }

    /// Whether the middle names the first item, in a frame of a width.
    func namesFirst(width: Double) -> Bool {
        drawnItems.count == 1 || (firstInCentre ?? (width < 130.mm && firstShare >= 0.5))
    }

    private func middle(_ ring: Ring, namesFirst: Bool) -> RingCentre {
        guard namesFirst, let first = drawnItems.first.map({ items[$0] }) else {
            return RingCentre(
                ring: ring, head: centre.above, isStrong: false, figure: centre.figure,
                foot: centre.below, isPress: isPress)
        }
        return RingCentre(
            ring: ring, head: first.name, isStrong: true, figure: first.share ?? first.value,
            foot: first.detail ?? first.value, isPress: isPress)
    }
}
