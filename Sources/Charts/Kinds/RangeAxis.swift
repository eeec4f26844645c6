import Glibc
public import Graphics
public import Layout
public import Localization

/// Between which ends one value lies, on a small axis of its own: a dashed box, never a dot in its middle.
public struct RangeAxis: Chart {
    public static let key = "range-axis"

    /// `lower` and `upper` are the ends, in the unit of the ticks; `value` stands over the box.
    public var item: ChartItem
    /// Ticks carry a sign, as changes do.
    public var isSigned: Bool
    /// Behind every tick, as printed: "%" in English, with U+202F before it in Indonesian, or nothing.
    public var unit: String

    public init(item: ChartItem, isSigned: Bool = true, unit: String = "%") {
        self.item = item
        self.isSigned = isSigned
        self.unit = unit
    }

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double { 18.mm }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        guard item.state.hasLength, item.lower.isFinite else { return .nothing }
        let theme = tools.theme, range = ticks
        var labels: [ShapedLine] = []
        for tick in range.first...range.last {
            labels.append(try tools.label(text(tick, range, tools.language), .smallLabel))
        }
        let half = (labels.map(\.width).max() ?? 0) / 2
        let line = Rect(half, size.height - 6.mm, size.width - 2 * half, 0)
        guard line.width > 8.mm, size.height >= 14.mm else {
            throw .misfit(
                block: Self.key,
                because: "\(Int(size.width)) × \(Int(size.height)) points are too small")
        }
        func x(_ value: Double) -> Double {
            let whole = Double(range.last - range.first)
            return line.minX + (value / range.step - Double(range.first)) / whole * line.width
        }
        var parts: [Drawing] = [
            .stroke(
                .line(line.origin, Point(line.maxX, line.y)),
                Stroke(theme[.ink2], width: Pen.edge))
        ]
        for (index, label) in labels.enumerated() {
            let at = Point(x(Double(range.first + index) * range.step), line.y)
            parts.append(
                .stroke(
                    .line(at, Point(at.x, at.y + 1.2.mm)),
                    Stroke(theme[.ink2], width: Pen.edge)))
            if isShown(index, labels, line.width) {
                parts.append(label.drawing(at: Point(at.x, at.y + 4.8.mm), .middle))
            }
        }
        let box = Rect(
            x(item.lower), line.y - 4.4.mm, max(0.35.mm, x(end(range.step)) - x(item.lower)),
            2.8.mm)
        parts.append(mark(box, theme))
        parts.append(try value(over: box, in: size.width, tools))
        return .group(parts)
    }

    /// The value in words over its box, inside the frame.
    private func value(over box: Rect, in width: Double, _ tools: Tools) throws(LayoutError) -> Drawing {
        let value = try tools.label(item.value, call: item.noteCall, .chartLabelStrong)
        guard value.width <= width else { throw .misfit(block: Self.key, because: "its value is wider") }
        let middle = min(max(box.midX, value.width / 2), width - value.width / 2)
        return value.drawing(at: Point(middle, box.minY - 1.7.mm), .middle)
    }

    /// Every label, or every second one where they would touch.
    private func isShown(_ index: Int, _ labels: [ShapedLine], _ width: Double) -> Bool {
        let widest = (labels.map(\.width).max() ?? 0) + 1.5.mm
        let every = max(1, Int((widest / (width / Double(max(1, labels.count - 1)))).rounded(.up)))
        return index % every == 0
    }

    private func end(_ step: Double) -> Double { item.upper ?? item.lower + step / 2 }

    private struct Ticks {
        var first: Int
        var last: Int
        var digits: Int
        var exponent: Int
        var step: Double
    }

    /// The finest step: what is printed has one decimal, and ticks closer than it would say nothing.
    private static let leastStep = 0.1

    /// Steps as wide as the range or wider, one free on both sides.
    private var ticks: Ticks {
        let width = (item.upper ?? item.lower) - item.lower
        let reach = width > 0 ? max(width, Self.leastStep) : max(abs(item.lower) / 4, 1e-6)
        let scale = AxisScale(largest: reach, parts: 1)
        let first = Int(floor(item.lower / scale.step + 1e-9)) - 1
        let last = max(first + 2, Int(ceil(end(scale.step) / scale.step - 1e-9)) + 1)
        return Ticks(
            first: first, last: last, digits: scale.digits, exponent: scale.exponent,
            step: scale.step)
    }

    /// What stands at its ticks: numbers of the axis, no figures.
    public func tickTexts(in language: Language) -> [String] {
        let range = ticks
        return (range.first...range.last).map { text($0, range, language) }
    }

    private func text(_ tick: Int, _ range: Ticks, _ language: Language) -> String {
        let number = TickText.text(
            tick * range.digits, exponent: range.exponent,
            decimals: TickText.decimals(range.digits, range.exponent), language)
        return (isSigned && tick > 0 ? "+" : "") + number + unit
    }

    private func mark(_ box: Rect, _ theme: Theme) -> Drawing {
        let state: ChartState =
            switch item.state {
            case .exact, .rounded, .belowHalf: .exact
            case .lowerBound: .lowerBound
            case .about, .band, .upperBound, .residual, .missing, .withheld, .nilValue, .notApplicable: .band
            }
        return MarkedBar(
            rect: box, direction: .right, state: state, paint: theme.paint(of: item),
            isSample: item.isSample, standsOnAxis: false
        ).drawing
    }
}

extension RangeAxis {
    /// A place without a value has no ends to draw, and ticks would say more of what prints as 0.
    public init?(specimen: Specimen) {
        guard specimen.state != .belowHalf, specimen.years.count > 3, specimen.years[3].state.hasLength
        else { return nil }
        self.init(item: specimen.years[3], isSigned: false, unit: "")
    }
}
