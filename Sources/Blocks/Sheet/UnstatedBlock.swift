import Declarations
import Graphics
import Layout
import Localization
import Templates

/// The place of a figure for which the source gives nothing: it stays, and says so.
struct UnstatedBlock: BlockKind {
    static let key = "unstated"
    static let summary = "The place of a figure of which the source says nothing: a title and the reason."

    private let figure: TitledFigure
    private let text: String

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
        text = reader.string("text", "key of the reason")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let start = binder.asked.count
        guard let text = binder.styled(text, .body) else { return nil }
        binder.marks.insert(.missing)
        return BoundBlock([
            figure.heading(isNumbered: false, since: start, &binder),
            StackItem(Unstated(text: text), spaceBefore: 4.5.mm),
        ])
    }
}

/// The reason in a dotted frame, under the sign of what is not available.
struct Unstated: Block {
    var text: StyledText
    private static let height = 40.5.mm

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        guard space.fits(Self.height) else { return .nothing(because: "no room for a reason") }
        let theme = tools.theme, inset = 4.5.mm
        let frame = Path.rect(Rect(0.3, 0.3, space.width - 0.6, Self.height - 0.6))
        let sign = try tools.line(StyledText("…", theme[.figureM].with(paint: theme[.ink3])))
        let lines = try tools.lines(text, width: space.width - 2 * inset)
        var y = 18.mm, drawn: [Drawing] = []
        for line in lines {
            drawn.append(line.drawing(at: Point(inset, y)))
            y += 4.5.mm
        }
        let dots = Stroke(theme[.ink3], width: 0.6, dash: [0.6, 1.3])
        return .whole(
            Frame(
                size: Size(space.width, Self.height),
                drawing: .group([
                    .tagged(.artifact, id: space.tag("frame"), .stroke(frame, dots)),
                    .tagged(
                        .paragraph, id: space.tag("text"),
                        .group([sign.drawing(at: Point(inset, 10.5.mm))] + drawn)),
                ])))
    }
}
