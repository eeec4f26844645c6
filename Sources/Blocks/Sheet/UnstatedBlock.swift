import Amounts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The place of a figure for which the source gives nothing: it stays, and says so.
struct UnstatedBlock: BlockKind {
    static let key = "unstated"
    static let summary = "The place of a figure of which the source says nothing: a title and the reason."

    private let figure: TitledFigure
    private let text: String
    private let isOfTotal: Bool

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
        text = reader.string("text", "key of the reason")
        isOfTotal = reader.bool("of-total", "it is the total that is not given: c where it is kept back")
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let start = binder.asked.count
        guard let text = binder.styled(text, .body) else { return nil }
        let absence: Absence = isOfTotal ? binder.absence(of: binder.story.totalID) : .missing
        binder.marks.insert(PrintedMark(absence))
        return BoundBlock([
            figure.heading(isNumbered: false, since: start, &binder),
            StackItem(Unstated(sign: absence, text: text), spaceBefore: 4.5.mm),
        ])
    }
}

/// The reason in a dotted frame, under the sign of what is not available.
struct Unstated: Block {
    var sign: Absence
    var text: StyledText
    private static let height = 40.5.mm

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        guard space.fits(Self.height) else { return .nothing(because: "no room for a reason") }
        let theme = tools.theme, inset = 4.5.mm
        let frame = Path.rect(Rect(0.3, 0.3, space.width - 0.6, Self.height - 0.6))
        let mark = try tools.line(StyledText(sign.symbol, theme[.figureM].with(paint: theme[.ink3])))
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
                        .group([mark.drawing(at: Point(inset, 10.5.mm))] + drawn)),
                ])))
    }
}
