import Graphics
import Layout

/// The names and values, under a map, of the destinations that stand on it by a digit.
struct MapKey {
    let height: Double
    let drawing: Drawing

    private static let gap = 4.mm

    /// Entries one after the other, on as many lines as they need; a long one is wrapped.
    init(_ plan: MapPlan, _ keyed: [Int], width: Double, _ tools: Tools) throws(LayoutError) {
        let leading = tools.theme[.smallLabel].leading
        var parts: [Drawing] = [], x = 0.0, row = 0
        for index in keyed {
            let target = plan.targets[index]
            let values = target.isGap || !target.isFirst ? [] : target.value.lines
            let digit = try tools.label(MapTexts.key(index), .smallLabelStrong)
            let indent = digit.width + 1.mm
            let words = ([MapTexts.name(target)] + values).joined(separator: ", ")
            let lines = try tools.wrapped(words, .smallLabel, width: width - indent)
            if x > 0, lines.count > 1 || x + indent + lines[0].width > width { (x, row) = (0, row + 1) }
            parts.append(digit.drawing(at: Point(x, Double(row + 1) * leading)))
            for (number, line) in lines.enumerated() {
                parts.append(line.drawing(at: Point(x + indent, Double(row + number + 1) * leading)))
            }
            row += lines.count - 1
            x += indent + (lines.last?.width ?? 0) + Self.gap
        }
        height = keyed.isEmpty ? 0 : Double(row + 1) * leading + 1.5.mm
        drawing = .group(parts)
    }
}
