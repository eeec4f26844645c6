public import Graphics
public import Layout
import Localization

/// One small chart of years for each commodity or destination, side by side on one scale.
public struct SmallMultiples: Chart {
    public static let key = "small-multiples"

    /// One small chart.
    public struct Panel: Sendable, Hashable {
        public var name: String
        /// One item a year, in order, also those without a value.
        public var items: [ChartItem]

        public init(name: String, items: [ChartItem]) {
            self.name = name
            self.items = items
        }
    }

    /// What every panel shows.
    public enum Form: Sendable, Hashable {
        case columns, lines
    }

    /// In reading order.
    public var panels: [Panel]
    public var form: Form
    /// Said under the panels where each has a scale of its own; nil: all have one scale.
    public var ownScales: String?
    /// Height of one panel's drawing area, in points.
    public var plotHeight: Double

    public init(
        panels: [Panel], form: Form = .columns, ownScales: String? = nil, plotHeight: Double = 18.mm
    ) {
        self.panels = panels
        self.form = form
        self.ownScales = ownScales
        self.plotHeight = plotHeight
    }

    private static let leastPanel = 32.mm
    private static let leastPlot = 8.mm
    private static let gap = Size(6.mm, 6.mm)

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let grid = try grid(width, tools)
        let all =
            Double(grid.rows) * (grid.fixed + plotHeight + Self.gap.height) - Self.gap.height + grid.foot
        let baseline = tools.theme.grid.baseline / 3
        return (all / baseline).rounded(.up) * baseline
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard !panels.isEmpty else { return .nothing }
        let grid = try grid(size.width, tools)
        let gaps = Double(grid.rows - 1) * Self.gap.height
        let plot = (size.height - grid.foot - gaps) / Double(grid.rows) - grid.fixed
        guard plot >= Self.leastPlot, grid.panel > 12.mm else {
            throw .misfit(
                block: Self.key,
                because: "\(panels.count) panels do not fit \(Int(size.width)) × \(Int(size.height)) points")
        }
        let shared = PanelScale(panels.flatMap(\.items))
        var parts: [Drawing] = []
        for (index, panel) in panels.enumerated() {
            let at = Point(
                Double(index % grid.columns) * (grid.panel + Self.gap.width),
                Double(index / grid.columns) * (grid.fixed + plot + Self.gap.height))
            let picture = LinePanel(
                panel: panel, form: form, scale: ownScales == nil ? shared : PanelScale(panel.items),
                width: grid.panel, title: grid.title, plot: plot)
            parts.append(try picture.drawing(tools).moved(by: at))
        }
        parts.append(try foot(size, tools))
        return .group(parts)
    }

    /// How the panels share the width, and what of their height is not drawing area.
    private struct Grid {
        var columns: Int
        var rows: Int
        var panel: Double
        /// Room of the highest title.
        var title: Double
        /// Title, value and years.
        var fixed: Double
        /// Under all panels.
        var foot: Double
    }

    private func grid(_ width: Double, _ tools: Tools) throws(LayoutError) -> Grid {
        let fitting = Int(
            ((width + Self.gap.width) / (Self.leastPanel + Self.gap.width) + 1e-6).rounded(.down))
        let most = max(1, min(fitting, panels.count))
        // As many rows as the width asks for, then as few columns as fill them.
        let rows = max(1, (panels.count + most - 1) / most)
        let columns = max(1, (panels.count + rows - 1) / rows)
        let panel = (width - Double(columns - 1) * Self.gap.width) / Double(columns)
        var lines = 1
        for item in panels {
            lines = max(lines, try LinePanel.title(item.name, panel, tools).count)
        }
        let title = LinePanel.titleHeight(lines, tools)
        return Grid(
            columns: columns, rows: rows, panel: panel, title: title,
            fixed: title + LinePanel.room(tools), foot: try footHeight(width, tools))
    }

    private var isSample: Bool { panels.contains { $0.items.contains(where: \.isSample) } }

    private func footHeight(_ width: Double, _ tools: Tools) throws(LayoutError) -> Double {
        let note = try ownScales.map { text throws(LayoutError) in
            try tools.wrapped(text, .note, width: width).count
        }
        let lines = note.map { Double($0) * tools.theme[.note].leading + 2.mm } ?? 0
        return lines + (isSample ? 5.mm : 0)
    }

    private func foot(_ size: Size, _ tools: Tools) throws(LayoutError) -> Drawing {
        var parts: [Drawing] = [], bottom = size.height
        if isSample {
            let badge = try SampleBadge(tools)
            parts.append(badge.drawing(middle: badge.size.width / 2, top: bottom - 3.5.mm))
            bottom -= 5.mm
        }
        guard let ownScales else { return .group(parts) }
        let lines = try tools.wrapped(ownScales, .note, width: size.width)
        let leading = tools.theme[.note].leading
        for (index, line) in lines.enumerated() {
            let up = Double(lines.count - 1 - index) * leading
            parts.append(line.drawing(at: Point(0, bottom - 1.mm - up)))
        }
        return .group(parts)
    }
}

extension SmallMultiples {
    public init?(specimen: Specimen) {
        let names = [
            Words(id: "Anyaman bambu", en: "Bamboo wickerwork"),
            Words(id: "Ukiran kayu", en: "Wood carvings"),
        ].map { $0[specimen.language] }
        self.init(panels: [
            Panel(name: names[0], items: specimen.years),
            Panel(name: names[1], items: Specimen(.exact, specimen.language).years),
        ])
    }
}
