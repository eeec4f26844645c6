public import Graphics
public import Layout
import Localization

/// The largest rises and the largest falls next to each other, on one scale: name, bar, change, and the rate
/// behind it.
public struct MoversChart: Chart {
    public static let key = "movers"

    /// `drawn` is signed; `share` is the rate as printed. Largest first.
    public var rises: [ChartItem]
    public var falls: [ChartItem]
    /// "Naik" and "Turun", over the columns.
    public var riseWord: String
    public var fallWord: String
    /// What is not drawn, in words, under the columns; nil: nothing.
    public var rest: String?

    public init(
        rises: [ChartItem], falls: [ChartItem], riseWord: String, fallWord: String, rest: String? = nil
    ) {
        self.rises = rises
        self.falls = falls
        self.riseWord = riseWord
        self.fallWord = fallWord
        self.rest = rest
    }

    private static let pitch = 6.75.mm
    private static let leastPitch = 5.25.mm
    private static let bar = 3.6.mm
    /// From the top to the middle of the first row.
    private static let head = 8.mm
    private static let gap = 8.mm

    private static let foot = 6.mm

    /// Narrower, the columns stand one under the other.
    private static let leastColumn = 76.mm

    /// The columns from left to right, or from top to bottom.
    private var sides: [Side] {
        [Side(items: rises, word: riseWord, isRise: true), Side(items: falls, word: fallWord, isRise: false)]
            .filter { !$0.items.isEmpty }
    }

    private struct Side {
        let items: [ChartItem]
        let word: String
        let isRise: Bool
    }

    private func isStacked(_ width: Double) -> Bool { (width - Self.gap) / 2 < Self.leastColumn }

    private func height(of side: Side, pitch: Double) -> Double {
        Self.head + Double(max(0, side.items.count - 1)) * pitch + Self.bar
    }

    private func height(width: Double, pitch: Double) -> Double {
        let heights = sides.map { height(of: $0, pitch: pitch) }
        let columns =
            isStacked(width)
            ? heights.reduce(0, +) + Double(max(0, heights.count - 1)) * Self.gap : heights.max() ?? 0
        return columns + (rest == nil ? 0 : Self.foot)
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        height(width: width, pitch: Self.pitch)
    }

    /// The least height at which it may still be drawn over the width of a page, in points.
    public var leastHeight: Double { height(width: 176.mm, pitch: Self.leastPitch) }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let sides = sides, isStacked = isStacked(size.width)
        guard !sides.isEmpty else { return .nothing }
        let across = isStacked ? 1.0 : Double(sides.count)
        let width = (size.width - (across - 1) * Self.gap) / across
        let least = height(width: size.width, pitch: Self.leastPitch)
        guard least <= size.height + 0.5 else {
            throw .misfit(
                block: Self.key,
                because: "\(rises.count + falls.count) rows do not fit \(Int(size.height)) points")
        }
        let most = height(width: size.width, pitch: Self.pitch)
        let share = most > least ? min(1, max(0, (size.height - least) / (most - least))) : 1
        let pitch = Self.leastPitch + share * (Self.pitch - Self.leastPitch)
        let columns = try Columns(rises + falls, width: width, tools)
        var parts: [Drawing] = [], at = Point.zero
        for side in sides {
            let drawn = try column(side, columns, pitch: pitch, tools)
            parts.append(drawn.moved(by: at))
            if isStacked {
                at.y += height(of: side, pitch: pitch) + Self.gap
            } else {
                at.x += width + Self.gap
            }
        }
        if let rest {
            let line = try tools.label(rest, .smallLabel, tools.theme[.ink3])
            let bottom = height(width: size.width, pitch: pitch)
            parts.append(line.drawing(at: Point(0, bottom - 0.6.mm)))
        }
        return .group(parts)
    }

    /// Where names end, and the points for one unit: the same in both columns.
    private struct Columns {
        let names: Double
        let scale: Double

        init(_ items: [ChartItem], width: Double, _ tools: Tools) throws(LayoutError) {
            var widest = 0.0
            for item in items { widest = max(widest, try tools.label(item.name, .chartLabel).width) }
            let names = min(widest + 2.mm, width * 0.45)
            var scale = Double.infinity
            for item in items where item.length != 0 {
                let text = try MoversChart.text(item, .rise, tools)
                let rest = width - names - text.width - 1.8.mm - (item.state == .lowerBound ? 2.3.mm : 0)
                scale = min(scale, rest / abs(item.length))
            }
            guard scale > 0 else { throw .misfit(block: key, because: "values are wider than the frame") }
            self.names = names
            self.scale = scale.isFinite ? scale : 0
        }
    }

    private func column(
        _ side: Side, _ columns: Columns, pitch: Double, _ tools: Tools
    ) throws(LayoutError) -> Drawing {
        let theme = tools.theme, role: PaintRole = side.isRise ? .rise : .fall
        var parts = [try header(side.word, isRise: side.isRise, theme[role], tools)]
        for (index, item) in side.items.enumerated() {
            let middle = Self.head + Double(index) * pitch
            parts.append(
                try RowName.drawing(item.name, width: columns.names - 1.5.mm, middle: middle, tools))
            let length = max(0.35.mm, abs(item.length) * columns.scale)
            let mark = MarkedBar(
                rect: Rect(columns.names, middle - Self.bar / 2, length, Self.bar), direction: .right,
                state: item.state, paint: theme.paint(of: item), isSample: item.isSample,
                ground: theme[.paper])
            let text = try Self.text(item, role, tools)
            let y = middle + theme[.chartLabelStrong].capHeight / 2
            let x = columns.names + length + mark.railLength + 1.8.mm
            parts += [mark.drawing, text.drawing(at: Point(x, y))]
            let reach = Self.bar / 2 + 0.9.mm
            parts.append(
                .stroke(
                    .line(Point(columns.names, middle - reach), Point(columns.names, middle + reach)),
                    Stroke(theme[.ink2], width: 0.5)))
        }
        return .group(parts)
    }

    /// The change in strong type, the rate behind it in brackets.
    private static func text(_ item: ChartItem, _ role: PaintRole, _ tools: Tools) throws(LayoutError)
        -> ShapedLine
    {
        let value = try tools.label(item.value, .chartLabelStrong, tools.theme[.ink])
        guard let rate = item.share else { return value }
        return value.joined(try tools.label("(\(rate))", .chartLabel), space: 1.2.mm)
    }

    /// A triangle and the word, on one baseline.
    private func header(_ word: String, isRise: Bool, _ paint: Paint, _ tools: Tools) throws(LayoutError)
        -> Drawing
    {
        let line = try tools.label(word, .chartLabelStrong, paint)
        let cap = tools.theme[.chartLabelStrong].capHeight, side = 2.4.mm
        let (foot, tip) = isRise ? (cap, 0.0) : (0.0, cap)
        let triangle = Path([
            .move(Point(0, foot)), .line(Point(side, foot)), .line(Point(side / 2, tip)), .close,
        ])
        return .group([.fill(triangle, paint), line.drawing(at: Point(side + 1.2.mm, cap))])
    }
}

extension MoversChart {
    public init?(specimen: Specimen) {
        guard specimen.state != .residual else { return nil }
        let items = specimen.changes.filter { $0.state.hasLength }
        self.init(
            rises: items.filter { $0.length >= 0 }, falls: items.filter { $0.length < 0 },
            riseWord: specimen.language == .id ? "Naik" : "Up",
            fallWord: specimen.language == .id ? "Turun" : "Down")
    }
}
