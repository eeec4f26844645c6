import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Rows of key figures: label, large value, a line under it.
struct KeyFiguresBlock: BlockKind {
    static let key = "key-figures"
    static let summary = "Rows of key figures: a label, a large value, a line under it."

    enum Size: String, CaseIterable {
        case xl, l, m

        /// Largest first.
        var roles: [TextRole] {
            switch self {
            case .xl: [.figureXL, .figureL, .figureM]
            case .l: [.figureL, .figureM]
            case .m: [.figureM]
            }
        }
    }

    enum Colour: String, CaseIterable { case ink, movement }
    enum Picture: String, CaseIterable { case none, years }

    struct KeyFigure: Sendable {
        let label, value, note: String
        let size: Size
        let colour: Colour
        let picture: Picture
        let columns: Int

        init(_ reader: inout DeclarationReader) {
            label = reader.string("label", "key of what it is; silent, the figure is left out")
            value = reader.string("value", "key of the value")
            note = reader.string("note", "key of the line under it")
            size = reader.choice("size", "how large the value is at most", default: .m)
            colour = reader.choice("colour", "`movement`: coloured by rise and fall", default: .ink)
            picture = reader.choice("chart", "`years`: the last two years beside it", default: .none)
            columns = reader.int("columns", "how many of the page's twelve", in: 1...24)
        }
    }

    let rows: [[KeyFigure]]

    init(_ reader: inout DeclarationReader) {
        rows = reader.rows("rows", "rows of figures") { KeyFigure(&$0) }
    }

    /// A key figure whose label is silent is left out, and the others of its row share its columns.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        var items: [StackItem] = []
        for row in rows {
            let shown = row.compactMap { figure -> (KeyFigure, String)? in
                binder.text(figure.label).map { (figure, $0) }
            }
            guard !shown.isEmpty else { continue }
            let spans = Self.spans(shown.map(\.0.columns), over: binder.theme.grid.columns)
            let height = shown.map { binder.theme[$0.0.size.roles[0]].leading }.max() ?? 0
            var cells: [SideBySide.Cell] = [], start = 0
            for ((figure, label), span) in zip(shown, spans) {
                cells.append(
                    SideBySide.Cell(
                        start: start, span: span, cell(figure, label, span: span, height: height, &binder)))
                start += span
            }
            items.append(
                StackItem(
                    Tagged(SideBySide(cells, splits: false), as: .list, tag: "figures"),
                    spaceBefore: items.isEmpty ? 9.mm : 7.5.mm, snap: .none))
        }
        return items.isEmpty ? nil : BoundBlock(items)
    }

    /// The columns of the figures shown, widened alike until they fill the page.
    static func spans(_ wanted: [Int], over all: Int) -> [Int] {
        var spans = wanted, place = 0
        while spans.reduce(0, +) < all {
            spans[place % spans.count] += 1
            place += 1
        }
        return spans
    }

    private func cell(
        _ figure: KeyFigure, _ label: String, span: Int, height: Double, _ binder: inout Binder
    ) -> any Block {
        let theme = binder.theme
        let value = binder.linkedText(figure.value) ?? ("…", nil)
        let paint: PaintRole =
            switch (figure.colour, binder.story.movement) {
            case (.movement, .rose): .rise
            case (.movement, .fell): .fall
            default: .ink
            }
        let roles = figure.size.roles
        let picture = figure.picture == .years ? years(&binder) : nil
        var body = [
            StackItem(
                FittedLine(
                    value.text, roles, paint, height: height, reserve: picture == nil ? 0 : 22.mm,
                    link: value.link))
        ]
        let beside = min(90.mm, theme.grid.width(of: span) - 22.mm)
        if let note = binder.styled(figure.note, .subtitle) {
            body.append(
                StackItem(
                    Paragraph(note, balanced: true, maximumWidth: picture == nil ? nil : beside),
                    spaceBefore: figure.size == .m ? 1.5.mm : 3.mm))
        }
        let name = Paragraph(theme.text(label, .chartLabelStrong), role: .label, keepsWithNext: true)
        let text = Stack([
            StackItem(Rule()),
            StackItem(Lowered(name, by: 6.mm - theme[.chartLabelStrong].leading)),
            StackItem(Tagged(Stack(body), as: .listBody, tag: "body")),
        ])
        let entry: any Block = picture.map { PictureBeside(text: text, picture: $0) } ?? text
        return Tagged(entry, as: .listItem, tag: "figure")
    }

    /// The last two years as small columns.
    private func years(_ binder: inout Binder) -> MiniColumns? {
        let story = binder.story
        guard let previous = story.previous else { return nil }
        let years = [(previous, Story.totalID(previous)), (story.year, story.totalID)]
        return MiniColumns(
            items: years.map { year, id in
                var item = binder.item(String(year), id, colour: .focus)
                // The signs stand on the large figure beside it.
                item.value = item.value.split(separator: "\u{A0}").first.map(String.init) ?? item.value
                return item
            })
    }
}

/// One line in the largest of its styles that fits the room.
struct FittedLine: Block {
    let text: String
    let roles: [TextRole]
    let paint: PaintRole
    /// From the line above to its baseline, in points: the same for figures that stand next to each other.
    let height: Double
    /// Room at the right that belongs to something else, in points.
    let reserve: Double
    let link: Link?

    init(
        _ text: String, _ roles: [TextRole], _ paint: PaintRole, height: Double, reserve: Double = 0,
        link: Link? = nil
    ) {
        self.text = text
        self.roles = roles
        self.paint = paint
        self.height = height
        self.reserve = reserve
        self.link = link
    }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let room = space.width - reserve
        for role in roles {
            let line: ShapedLine
            line = try tools.line(styled(role, tools.theme))
            guard line.width <= room else { continue }
            return framed(line, space)
        }
        let text = styled(roles[roles.count - 1], tools.theme)
        return try Paragraph(text, balanced: true, opticalEdge: true, maximumWidth: room).place(
            in: space, with: tools)
    }

    /// A sign behind the number, as r for revised, is raised: in large type it would read as a unit.
    private func styled(_ role: TextRole, _ theme: Theme) -> StyledText {
        let style = theme[role].with(paint: theme[paint])
        guard let cut = text.lastIndex(of: "\u{A0}"),
            StatusMark.all.contains(where: { $0.sign == text[text.index(after: cut)...] })
        else { return StyledText([TextSpan(text, style, link: link)]) }
        return StyledText([
            TextSpan(String(text[..<cut]), style, link: link),
            TextSpan("\u{202F}" + text[text.index(after: cut)...], style, superscript: true),
        ])
    }

    /// On the baseline that the first style would have, so that figures next to each other stay in line.
    private func framed(_ line: ShapedLine, _ space: Space) -> Placement {
        guard space.fits(height) else { return .nothing(because: "no room for \"\(text)\"") }
        let drawing = line.drawing(at: Point(-max(0, line.leftBearing), height))
        return .whole(
            Frame(
                size: Size(space.width, height), baseline: height,
                drawing: .tagged(.paragraph, id: space.tag(), drawing)))
    }
}

/// The text of a key figure with a small picture at its right, the picture's foot on the text's last
/// baseline; the picture belongs to the text's last block.
struct PictureBeside: Block {
    private static let kind = Words(id: "Diagram kolom kecil", en: "Small column chart")

    let text: Stack
    let picture: MiniColumns

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        guard case .whole(var frame) = try text.place(in: space, with: tools) else {
            return .nothing(because: "no room for a key figure")
        }
        let size = Size(17.mm, frame.size.height - 3.mm)
        let drawing = try picture.draw(in: size, with: tools)
        let values = picture.items.map { $0.name + ": " + ($0.detail ?? $0.value) }
        let alternative = Self.kind[tools.language] + ". " + values.joined(separator: "; ") + "."
        let figure = Drawing.tagged(.figure(alternative: alternative), id: space.tag("picture"), drawing)
        let body = space.tag("\(text.items.count - 1)/body")
        let tagged = Drawing.tagged(.listBody, id: body, figure)
        frame.drawing = .group([frame.drawing, tagged.moved(by: Point(space.width - size.width, 3.mm))])
        return .whole(frame)
    }
}
