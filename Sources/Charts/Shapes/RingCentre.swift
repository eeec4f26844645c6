import Graphics
import Layout

/// The words in the hole of a ring: a head, a big figure, a foot.
struct RingCentre {
    var ring: Ring
    var head: String
    var isStrong: Bool
    var figure: String
    var foot: String
    /// The figure of a press chart is the larger: it is the finding.
    var isPress = false

    /// Between the big figure and the lines over and under it.
    private var gap: Double { isPress ? 3.3.mm : 2.2.mm }
    /// From the big figure's edge to the far edge of a line over or under it.
    private func reach(_ theme: Theme) -> Double { gap + theme[.chartLabel].capHeight }

    func drawing(_ tools: Tools) throws(LayoutError) -> Drawing {
        let theme = tools.theme, at = ring.centre
        var style = theme[.figureM]
        let wanted = style.size * ring.outer / 30.mm
        style.size = isPress ? 1.32 * wanted : min(20, wanted)
        let room = 1.72 * ring.inner
        var big = try tools.label(StyledText(figure, style))
        if big.width > room {
            style.size *= room / big.width
            big = try tools.label(StyledText(figure, style))
        }
        let half = style.capHeight / 2
        var parts = [big.drawing(at: Point(at.x, at.y + half), .middle)]
        for (index, text) in try heads(half, tools).reversed().enumerated() {
            let y = at.y - half - gap - Double(index) * theme[.chartLabel].leading
            parts.append(text.drawing(at: Point(at.x, y), .middle))
        }
        let below = at.y + half + gap + theme[.chartLabel].capHeight
        if let foot = try foot(half, tools) { parts.append(foot.drawing(at: Point(at.x, below), .middle)) }
        return .group(parts)
    }

    /// One line, or two where the hole is wide enough.
    private func heads(_ half: Double, _ tools: Tools) throws(LayoutError) -> [ShapedLine] {
        let role: TextRole = isStrong ? .chartLabelStrong : .chartLabel, reach = half + reach(tools.theme)
        let small: TextRole = isStrong ? .smallLabelStrong : .smallLabel
        if try tools.label(head, role).width <= ring.chord(reach) || ring.inner < 13.mm {
            // Smaller type before a cut name.
            let line = try tools.label(head, small),
                isWide = try tools.label(head, role).width > ring.chord(reach)
            if isWide, line.width <= ring.chord(reach) { return [line] }
            return try tools.lines(head, role, width: ring.chord(reach), atMost: 1)
        }
        return try tools.lines(head, role, width: ring.chord(reach + tools.theme[role].leading), atMost: 2)
    }

    /// A number is never cut: it stands whole, smaller, or not at all.
    private func foot(_ half: Double, _ tools: Tools) throws(LayoutError) -> ShapedLine? {
        for role in [TextRole.chartLabel, .smallLabel] {
            let line = try tools.label(foot, role)
            if line.width <= ring.chord(half + reach(tools.theme)) { return line }
        }
        return nil
    }
}
