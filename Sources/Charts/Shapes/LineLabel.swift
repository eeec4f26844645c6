import Graphics
import Layout

/// The label at the end of a line: a name on one or two lines, its value behind it or under it.
struct LineLabel {
    /// From the roomiest to the tightest.
    enum Form: Hashable, CaseIterable {
        /// The name runs over two lines at most, then it is cut at a word.
        case wrapped
        /// One line: the name is cut at a word before its value.
        case oneLine
        /// One line in the small style.
        case small
    }

    /// What a label says: a value is never cut, a name may be.
    struct Text: Hashable {
        var name: String
        var value: String
        var call: String?
        /// Behind or under the value, in the plain style; e.g. a change.
        var detail: String?
        var paint: Paint
        /// Of the value where it is no value: "…", "baru".
        var isFaint = false
    }

    var lines: [ShapedLine]
    var leading: Double
    var capHeight: Double
    /// Under the last baseline.
    var descent: Double

    var width: Double { lines.map(\.width).max() ?? 0 }
    var height: Double { capHeight + Double(max(0, lines.count - 1)) * leading + descent }
    /// From the top of the label to where its line or leader arrives: the middle of its first line.
    var anchor: Double { capHeight / 2 }

    init(_ text: Text, _ form: Form, width: Double, _ tools: Tools) throws(LayoutError) {
        let isSmall = form == .small
        let strong: TextRole = isSmall ? .smallLabelStrong : .chartLabelStrong
        let plain: TextRole = isSmall ? .smallLabel : .chartLabel
        let style = tools.theme[strong], space = 0.5 * style.size
        leading = max(style.leading * 0.9, style.size * 1.2)
        capHeight = style.capHeight
        descent = 0.22 * style.size
        // Beside a name the value is plain; alone it is the label.
        let paint = text.isFaint ? tools.theme[.ink3] : text.name.isEmpty ? text.paint : tools.theme[.ink]
        var rest = [
            try tools.label(text.value, call: text.call, text.name.isEmpty ? strong : plain, paint)
        ]
        if let detail = text.detail, !detail.isEmpty {
            rest.append(try tools.label(detail, plain, text.name.isEmpty ? text.paint : nil))
        }
        let names: [ShapedLine]
        if text.name.isEmpty {
            names = []
        } else if form == .wrapped {
            names = try tools.lines(text.name, strong, width: width, atMost: 2, text.paint)
        } else {
            let taken = rest.reduce(0) { $0 + $1.width + space }
            names = try tools.lines(text.name, strong, width: width - taken, atMost: 1, text.paint)
        }
        lines = names
        for part in rest where !part.text.isEmpty {
            let joins = form != .wrapped || (lines.last?.width ?? .infinity) + space + part.width <= width
            if joins, let last = lines.popLast() {
                lines.append(last.joined(part, space: space))
            } else {
                lines.append(part)
            }
        }
    }

    /// The narrowest room in which values stay whole and a name keeps its first letters.
    static func leastWidth(_ texts: [Text], _ tools: Tools) throws(LayoutError) -> Double {
        var least = 0.0
        let em = tools.theme[.chartLabelStrong].size
        for text in texts {
            var width = try tools.label(text.value, call: text.call, .chartLabelStrong).width
            if let detail = text.detail, !detail.isEmpty {
                width += try tools.label(detail, .chartLabel).width + 0.5 * em
            }
            least = max(least, width + (text.name.isEmpty ? 0 : 4.5 * em))
        }
        return least
    }

    /// With its top at a height, and its first or last points at `x`.
    func drawing(x: Double, top: Double, _ alignment: Alignment = .start) -> Drawing {
        .group(
            lines.enumerated().map { index, line in
                line.drawing(at: Point(x, top + capHeight + Double(index) * leading), alignment)
            })
    }

    /// The boxes of its lines, as `drawing` sets them.
    func boxes(x: Double, top: Double, _ alignment: Alignment = .start) -> [Rect] {
        lines.enumerated().map { index, line in
            let left =
                switch alignment {
                case .start: x
                case .middle: x - line.width / 2
                case .end: x - line.width
                }
            return Rect(left, top + Double(index) * leading, line.width, capHeight + descent)
        }
    }
}
