import Graphics
import Layout

/// A block of words of a press chart: its lines and where the first one stands.
struct CardText {
    let lines: [ShapedLine]
    let leading: Double
    /// Of the first line, from the block's top.
    let ascent: Double

    /// From the top of the first capitals to the last baseline.
    var height: Double { ascent + Double(max(0, lines.count - 1)) * leading }

    /// The title in the largest step whose block is not higher than its room, whose lines are few enough, and
    /// none of which is a scrap: the last has 34 % of the measure at least (`visual-spec` 9), the others two
    /// thirds of the longest. Where no step does all of that, the smallest that fits.
    /// - Parameter steps: only so many of the smallest; nil: all.
    static func title(
        _ text: String, _ format: CardFormat, in room: Size, atMost most: Int, steps: Int? = nil,
        with tools: Tools
    ) throws(LayoutError) -> CardText {
        var best: CardText?
        for pixels in format.titles.suffix(steps ?? format.titles.count) {
            let style = tools.theme[.h1].with(size: pixels * format.pointsPerPixel)
            let lines = try Balance.lines(StyledText(text, style), width: room.width, with: tools)
            let block = CardText(lines: lines, leading: style.size * 1.1, ascent: style.size * 0.66)
            guard lines.allSatisfy({ $0.width <= room.width + 0.01 }), block.height <= room.height else {
                continue
            }
            best = block
            if lines.count <= most, block.isEven(in: room.width) { return block }
        }
        guard let best else {
            throw .misfit(block: "title", because: "it is too long for this size: \"\(text)\"")
        }
        return best
    }

    private func isEven(in measure: Double) -> Bool {
        guard lines.count > 1, let last = lines.last else { return true }
        let longest = lines.map(\.width).max() ?? 0
        return last.width >= 0.34 * measure && lines.dropLast().allSatisfy { $0.width >= 0.68 * longest }
    }

    static func balanced(_ text: String, _ role: TextRole, width: Double, with tools: Tools)
        throws(LayoutError)
        -> CardText
    {
        let style = tools.theme[role]
        let lines =
            text.isEmpty
            ? [] : try Balance.lines(StyledText(text, style), width: width, with: tools)
        return CardText(lines: lines, leading: style.leading, ascent: style.size * 0.727)
    }

    static func ragged(_ text: String, _ role: TextRole, width: Double, with tools: Tools) throws(LayoutError)
        -> CardText
    {
        let style = tools.theme[role]
        let lines = text.isEmpty ? [] : try tools.lines(StyledText(text, style), width: width)
        return CardText(lines: lines, leading: style.leading, ascent: style.size * 0.727)
    }

    /// With the top of its first capitals at a height; large type stands on its optical edge.
    func drawing(x: Double, top: Double, isOptical: Bool = false) -> Drawing {
        .group(
            lines.enumerated().map { index, line in
                let edge = isOptical ? max(0, line.leftBearing) : 0
                return line.drawing(at: Point(x - edge, top + ascent + Double(index) * leading))
            })
    }
}
