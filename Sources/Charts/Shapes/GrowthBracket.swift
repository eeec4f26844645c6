import Graphics
import Layout

/// The worded change between the last two years of a column chart.
public struct GrowthNote: Sendable, Hashable {
    /// As printed, e.g. "≈ +21–22 %".
    public var percent: String
    /// As printed, e.g. "≈ +Rp 3,1–3,3 miliar".
    public var amount: String
    public var isFall: Bool

    public init(percent: String, amount: String, isFall: Bool = false) {
        self.percent = percent
        self.amount = amount
        self.isFall = isFall
    }
}

/// The bracket right of the last column: lines at both tops, an arrow between them, percent over amount.
struct GrowthBracket {
    var percent: ShapedLine
    var amount: [ShapedLine]
    var paint: Paint
    var percentCap: Double
    var leading: Double
    /// From the baseline of the percent to that of the amount.
    var drop: Double

    /// Room that the bracket takes right of the last column's edge, in points.
    static let arrowOffset = 4.5.mm
    static let textOffset = 2.7.mm
    /// Free at the right, so that the text does not run into the figure beside.
    static let margin = 3.5.mm

    /// The amount runs over more lines where it is wider than the room.
    init(_ note: GrowthNote, widest: Double, with tools: Tools) throws(LayoutError) {
        paint = tools.theme[note.isFall ? .fall : .rise]
        var style = tools.theme[.chartValue].with(paint: paint)
        // Larger than the values of a page; those of a press chart are large already.
        style.size = max(style.size, 11)
        percent = try tools.label(StyledText(note.percent, style))
        percentCap = style.capHeight
        leading = tools.theme[.chartLabel].leading
        drop = max(5.mm, tools.theme[.chartLabel].capHeight + 2.8.mm)
        amount = try tools.wrapped(note.amount, .chartLabel, width: max(widest, percent.width))
    }

    var textWidth: Double { max(percent.width, amount.map(\.width).max() ?? 0) }
    var textHeight: Double { percentCap + drop + Double(amount.count - 1) * leading + 1.mm }
    var width: Double {
        GrowthBracket.arrowOffset + GrowthBracket.textOffset + textWidth + GrowthBracket.margin
    }

    /// One end of the bracket: the top of a column.
    struct End {
        var y: Double
        /// The right edge of the column.
        var x: Double
        var isInexact: Bool
    }

    /// Text stays between `top` and `bottom`; the first line keeps clear of the last column's value.
    func drawing(from first: End, to last: End, value: Rect, top: Double, bottom: Double) -> Drawing {
        let arrow = last.x + GrowthBracket.arrowOffset, over = arrow + 1.1.mm
        var parts: [Drawing] = []
        let isClear = first.y < value.minY - 0.5.mm || first.y > value.maxY + 1.2.mm
        for (end, from) in [(first, isClear ? first.x : max(last.x, value.maxX)), (last, last.x)] {
            let line = Path.line(Point(from + 1.2.mm, end.y), Point(over, end.y))
            parts.append(
                .stroke(
                    line,
                    end.isInexact
                        ? Stroke(paint, width: 0.7, dash: [0.9, 1.3])
                        : Stroke(paint, width: 0.7)))
        }
        parts.append(arrowDrawing(x: arrow, from: first.y, to: last.y))
        let middle = (first.y + last.y) / 2
        let wanted = middle - (textHeight - 1.mm) / 2
        let y = min(max(wanted, top), max(top, bottom - textHeight)) + percentCap
        let x = arrow + GrowthBracket.textOffset
        parts.append(percent.drawing(at: Point(x, y)))
        for (index, line) in amount.enumerated() {
            parts.append(line.drawing(at: Point(x, y + drop + Double(index) * leading)))
        }
        return .group(parts)
    }

    private func arrowDrawing(x: Double, from: Double, to: Double) -> Drawing {
        let away = to < from ? 1.0 : -1.0
        let reach = abs(to - from)
        guard reach > 0.3.mm else { return .nothing }
        let head = min(2.2.mm, reach * 0.6), tip = to + 0.35.mm * away
        let halfWidth = 1.1.mm * head / 2.2.mm
        return .group([
            .stroke(
                .line(Point(x, from - 0.3.mm * away), Point(x, tip + head * 0.8 * away)),
                Stroke(paint, width: 1.1)),
            .fill(
                .polygon([
                    Point(x, tip), Point(x - halfWidth, tip + head * away),
                    Point(x + halfWidth, tip + head * away),
                ]), paint),
        ])
    }
}
