public import Graphics
public import Layout
import Localization

/// Two years of several items, each as one sloping line with its name and its values at both sides.
public struct SlopeChart: Chart {
    public static let key = "slope"

    /// One item in both years. A side without a value says so in its own words ("…", "baru") and stays.
    public struct Slope: Sendable, Hashable {
        public var name: String
        public var before: ChartItem
        public var after: ChartItem
        /// The change as printed, e.g. "≈ +21–22 %".
        public var detail: String?
        public var colour: ItemColour

        public init(
            name: String, before: ChartItem, after: ChartItem, detail: String? = nil, colour: ItemColour
        ) {
            self.name = name
            self.before = before
            self.after = after
            self.detail = detail
            self.colour = colour
        }
    }

    /// As they are to be read; where ends meet, the first stands above.
    public var slopes: [Slope]
    /// Names of the two years over their sides.
    public var before: String
    public var after: String
    /// Lines in the colours of rise and fall where the change is sure; the others stay behind.
    public var marksDirection: Bool
    /// False: the lowest value lies at the foot. There are no ticks either way.
    public var startsAtZero: Bool
    /// Height of the drawing area, in points; nil: from the number of items.
    public var plotHeight: Double?

    public init(
        slopes: [Slope], before: String, after: String, marksDirection: Bool = false,
        startsAtZero: Bool = true, plotHeight: Double? = nil
    ) {
        self.slopes = slopes
        self.before = before
        self.after = after
        self.marksDirection = marksDirection
        self.startsAtZero = startsAtZero
        self.plotHeight = plotHeight
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let line = tools.theme[.chartLabelStrong].size * 0.95 + LineEnds.gaps[1]
        let wanted = plotHeight ?? min(90.mm, max(45.mm, Double(slopes.count) * 1.6 * line))
        let plot = max(wanted, Double(slopes.count) * line)
        let grid = tools.theme.grid.baseline
        let all = SlopePlan.head(tools) + plot + SlopePlan.foot(self)
        return (all / grid).rounded(.up) * grid
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !slopes.isEmpty else { return .nothing }
        return try SlopePlan(self, size, tools).drawing
    }

    /// The colour of a line: in a chart of directions only a sure rise or fall has one.
    func colour(of slope: Slope) -> ItemColour {
        guard marksDirection else { return slope.colour }
        let (old, new) = (slope.before, slope.after)
        guard SlopePlan.isKnown(old), SlopePlan.isKnown(new) else { return .context }
        let oldEnds = SlopePlan.ends(old), newEnds = SlopePlan.ends(new)
        if newEnds.low > oldEnds.high { return .rise }
        return newEnds.high < oldEnds.low ? .fall : .context
    }
}

extension SlopeChart {
    /// What is not itemised is no line of its own.
    public init?(specimen: Specimen) {
        let years = specimen.years
        guard specimen.state != .residual, years.count > 3 else { return nil }
        let names = [
            Words(id: "Anyaman bambu", en: "Bamboo wickerwork"), Words(id: "Kopi", en: "Coffee"),
        ].map { $0[specimen.language] }
        let coffee = ["2.530.118.900", "2.210.400.118"].map {
            specimen.item("", Specimen.amount($0), colour: .context)
        }
        self.init(
            slopes: [
                Slope(name: names[0], before: years[2], after: years[3], colour: .focus),
                Slope(name: names[1], before: coffee[0], after: coffee[1], colour: .context),
            ], before: years[2].name, after: years[3].name)
    }
}
