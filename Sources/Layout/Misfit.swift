import Graphics
import Localization

/// The last steps of the ladder for a block that fits on no page: shrink it, else a boxed notice in its place
/// and a warning. The first step, moving to the next page, is the stack's and the paginator's.
enum Misfit {
    /// Ends the tag of a notice; before it stands the path of the block that it replaces.
    static let tag = "/notice"

    /// A frame in any case. The space must be a fresh page's.
    static func place(
        _ block: any Block, because reason: String, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> Frame {
        let warning = LayoutWarning(block: block.name, reason: reason, page: space.page)
        if var frame = try block.shrunk(into: space, with: tools), space.fits(frame.size.height) {
            frame.warnings.append(
                LayoutWarning(block: block.name, reason: "shrunk: \(reason)", page: space.page))
            return frame
        }
        var frame = try notice(block.name, in: space, with: tools)
        frame.warnings = [warning]
        return frame
    }

    private static let words = Words(id: "tidak dapat dimuat di halaman ini", en: "does not fit on this page")

    private static func notice(_ name: String, in space: Space, with tools: Tools) throws(LayoutError)
        -> Frame
    {
        let style = tools.theme[.body], padding = tools.theme.grid.step * 2
        let text = StyledText("\(name): \(words[tools.language])", style)
        let lines = try tools.lines(text, width: max(1, space.width - 2 * padding))
        let height = Double(lines.count) * style.leading + padding
        let drawn = lines.enumerated().map { index, line in
            line.drawing(at: Point(padding, Double(index + 1) * style.leading))
        }
        let box = Path.rect(Rect(0, 0, space.width, height).inset(0.25))
        let edge = Stroke(tools.theme[.ink3], width: 0.5, dash: [2, 1.5])
        return Frame(
            size: Size(space.width, height), baseline: style.leading,
            drawing: .group([
                .tagged(
                    .artifact, id: space.tag("box"),
                    .group([.fill(box, tools.theme[.kertas]), .stroke(box, edge)])),
                .tagged(.note, id: space.tag(String(Self.tag.dropFirst())), .group(drawn)),
            ]))
    }
}
