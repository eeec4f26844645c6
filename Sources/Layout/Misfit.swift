import Graphics
import Localization

/// The end of the ladder for what fits nowhere as it is. Each step is taken by whoever sees it:
///
/// 1. Stay whole, with the page's figures a little lower (`SharePlacing`).
/// 2. Move to the next page, with the headings above (`Stack`, `SectionFlow`).
/// 3. Part by the rules: two lines on either side, between rows (each block).
/// 4. On a fresh page, where no better room will come, part against them (`Space.isLast`).
/// 5. On a fresh page, be made smaller, within the block's own limits (here).
/// 6. A boxed notice in its place (here).
///
/// The last two are said in a warning with the block, the reason and the page; the run goes on.
enum Misfit {
    /// Ends the tag of a notice; before it stands the path of the block that it replaces.
    static let tag = "/notice"

    /// A frame in any case. The space must be a fresh page's.
    static func place(
        _ block: any Block, because reason: String, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> Frame {
        func warning(_ step: String) -> LayoutWarning {
            LayoutWarning(block: block.name, reason: "\(step): \(reason)", page: space.page)
        }
        if var frame = try block.shrunk(into: space, with: tools), space.fits(frame.size.height) {
            frame.warnings.append(warning("made smaller"))
            return frame
        }
        var frame = try notice(block.name, in: space, with: tools)
        frame.warnings = [warning("a notice in its place")]
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
