public import Graphics
public import Layout
import Localization

/// Several series over years or months as lines, each named at its end: no legend.
public struct LineChart: Chart {
    public static let key = "line"

    /// One line.
    public struct Series: Sendable, Hashable {
        public var name: String
        public var colour: ItemColour
        /// One item a period, in order, also those without a value; `name` is the period.
        public var points: [ChartItem]

        public init(name: String, colour: ItemColour, points: [ChartItem]) {
            self.name = name
            self.colour = colour
            self.points = points
        }
    }

    public var series: [Series]
    /// Ticks and grid lines.
    public var showsAxis: Bool
    /// False: the axis begins at the round number under the lowest value.
    public var startsAtZero: Bool
    /// The first value of each line at its left.
    public var showsFirstValues: Bool
    /// Height of the drawing area, in points; nil: from the width.
    public var plotHeight: Double?

    public init(
        series: [Series], showsAxis: Bool = true, startsAtZero: Bool = true, showsFirstValues: Bool = false,
        plotHeight: Double? = nil
    ) {
        self.series = series
        self.showsAxis = showsAxis
        self.startsAtZero = startsAtZero
        self.showsFirstValues = showsFirstValues
        self.plotHeight = plotHeight
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let line = tools.theme[.chartLabelStrong].size * 0.95 + LineEnds.gaps[1]
        let wanted = plotHeight ?? min(66.mm, max(40.mm, 0.42 * width))
        let plot = max(wanted, Double(series.count) * line)
        let grid = tools.theme.grid.baseline
        return ((PlotFrame.top(tools) + plot) / grid).rounded(.up) * grid + LinePlan.below(self, tools)
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !series.isEmpty, series.contains(where: { !$0.points.isEmpty }) else { return .nothing }
        let plan = try LinePlan(self, size, tools)
        var parts = [plan.plot.guides, plan.plot.baseline]
        // The first series lies on top.
        for line in series.reversed() { parts.append(plan.line(line)) }
        parts.append(plan.labels)
        parts.append(plan.periods)
        return .group(parts)
    }

    /// The periods of the longest series.
    var periods: [String] {
        (series.max { $0.points.count < $1.points.count })?.points.map(\.name) ?? []
    }
    var isSample: Bool { series.contains { $0.points.contains(where: \.isSample) } }
}

extension LineChart {
    /// What is not itemised is no line of its own.
    public init?(specimen: Specimen) {
        guard specimen.state != .residual else { return nil }
        let name = Words(id: "Anyaman bambu", en: "Bamboo wickerwork")[specimen.language]
        self.init(series: [Series(name: name, colour: .focus, points: specimen.years)])
    }
}
