import Graphics
import Layout

/// Names of years or months under their places. Where they would touch, the later years stand; of months
/// every second, third, sixth or twelfth, always with those that carry a year.
///
/// A name may have a second line after a line feed: the year under a January.
struct LinePeriods {
    var names: [String]
    /// Middles of the places, in points, ascending.
    var middles: [Double]
    /// Room of one place.
    var step: Double
    var roles: [TextRole]
    /// Nothing stands outside of 0…width.
    var width: Double

    /// How many lines the names take: 1, or 2 with years under months.
    var lineCount: Int { names.contains { $0.contains("\n") } ? 2 : 1 }

    func drawing(baseline: Double, _ tools: Tools) throws(LayoutError) -> Drawing {
        try lineCount == 1 ? years(baseline, tools) : months(baseline, tools)
    }

    private func years(_ baseline: Double, _ tools: Tools) throws(LayoutError) -> Drawing {
        var parts: [Drawing] = [], taken = Double.infinity
        for index in names.indices.reversed() where !names[index].isEmpty {
            // A year is never cut: its sign would be lost. Where it is wide, the one before it gives way.
            let line = try Self.label(names[index], roles[index], tools)
            let left = left(of: line, index)
            guard left + line.width <= taken - 1.mm else { continue }
            taken = left
            parts.append(line.drawing(at: Point(left, baseline)))
        }
        return .group(parts.reversed())
    }

    /// "2025" with its signs raised, so that the year before has room.
    private static func label(_ name: String, _ role: TextRole, _ tools: Tools) throws(LayoutError)
        -> ShapedLine
    {
        let parts = name.split(separator: "\u{A0}", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0].allSatisfy(\.isNumber) else { return try tools.label(name, role) }
        return try tools.label(parts[0], call: "\u{A0}" + parts[1], role)
    }

    private func left(of line: ShapedLine, _ index: Int) -> Double {
        max(0, min(middles[index] - line.width / 2, width - line.width))
    }

    private func months(_ baseline: Double, _ tools: Tools) throws(LayoutError) -> Drawing {
        let first = names.firstIndex { $0.contains("\n") } ?? 0
        var shaped: [[ShapedLine]] = [], widest = 0.0
        for (name, role) in zip(names, roles) {
            var lines: [ShapedLine] = []
            for text in name.split(separator: "\n", maxSplits: 1) {
                lines.append(try tools.label(String(text), role))
            }
            widest = max(widest, lines.first?.width ?? 0)
            shaped.append(lines)
        }
        let every = [1, 2, 3, 6, 12].first { Double($0) * step >= widest + 0.8.mm } ?? 12
        var parts: [Drawing] = [], ends = [-Double.infinity, -Double.infinity]
        for (index, lines) in shaped.enumerated() where (index - first) % every == 0 {
            for (number, line) in lines.enumerated() {
                let left = left(of: line, index)
                guard left >= ends[number] + 0.5.mm else { continue }
                ends[number] = left + line.width
                let leading = tools.theme[roles[index]].leading
                parts.append(line.drawing(at: Point(left, baseline + Double(number) * leading)))
            }
        }
        return .group(parts)
    }
}
