import Amounts
import Charts
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The head of a sheet: a dark band over the edges of the page down to line 17, with kicker, name, finding
/// and the share as a ring.
struct SheetBand: Block {
    var kicker: String
    var running: String
    var title: String
    var level: Int
    var finding: StyledText?
    var code: String?
    var ring: ShareRing
    var alternative: String

    /// The lines of the grid on which the band begins to be content, and ends.
    static let first = 5, last = 17
    private static let ringSide = 47.mm
    /// Sizes of the name on one line, then on two.
    private static let large = [36.0, 32, 28, 25]
    private static let small = [25.0, 22, 19, 16, 13]

    var name: String { title }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let theme = tools.theme, grid = theme.grid
        let height = grid.line(Self.last) - grid.line(Self.first)
        guard space.fits(height) else { return .nothing(because: "no room for the band of a sheet") }
        let field = Rect(
            -grid.leftMargin - 3, -grid.line(Self.first) - 3, grid.page.width + 6, grid.line(Self.last) + 3)
        var parts: [Drawing] = [
            .tagged(.artifact, id: space.tag("field"), .fill(.rect(field), theme[.cover]))
        ]
        let top = -grid.line(Self.first)
        parts += try heads(space, at: top + grid.line(4), tools)
        let name = try name(tools)
        var y = top + (name.lines.count == 1 ? grid.line(8) : 31.5.mm)
        var drawn: [Drawing] = []
        for line in name.lines {
            drawn.append(line.drawing(at: Point(-max(0, line.leftBearing), y)))
            y += name.leading
        }
        y -= name.leading
        parts.append(.tagged(.heading(level: level), id: space.tag(), .group(drawn)))
        parts += try texts(space, below: y, top: top, tools)
        parts.append(try picture(space, tools))
        return .whole(Frame(size: Size(space.width, height), drawing: .group(parts)))
    }

    private func heads(_ space: Space, at y: Double, _ tools: Tools) throws(LayoutError) -> [Drawing] {
        let theme = tools.theme
        let left = try tools.line(StyledText(kicker, theme[.kicker].with(paint: theme[.coverAmber])))
        let right = try tools.line(StyledText(running, theme[.runningHead].with(paint: theme[.coverPale])))
        var parts: [Drawing] = [
            .tagged(.paragraph, id: space.tag("kicker"), left.drawing(at: Point(0, y)))
        ]
        if right.width + left.width + 6.mm <= space.width {
            let drawing = right.drawing(at: Point(space.width - right.width, y))
            parts.append(.tagged(.paragraph, id: space.tag("running"), drawing))
        }
        return parts
    }

    private var room: Double { 176.mm - Self.ringSide - 12.mm }

    /// The name in the largest size at which it stands on one line, else on two.
    private func name(_ tools: Tools) throws(LayoutError) -> (lines: [ShapedLine], leading: Double) {
        let style = tools.theme[.coverTitle]
        for size in Self.large {
            let line = try tools.line(StyledText(title, style.with(size: size)))
            if line.width <= room { return ([line], size) }
        }
        for size in Self.small.dropLast() {
            let lines = try tools.lines(StyledText(title, style.with(size: size)), width: room)
            let isInside = lines.allSatisfy { $0.width <= room }
            if lines.count <= 2, isInside { return (lines, (size * 1.18 / 1.5.mm).rounded(.up) * 1.5.mm) }
        }
        let size = Self.small[Self.small.count - 1]
        return (try tools.lines(StyledText(title, style.with(size: size)), width: room), 6.mm)
    }

    private func texts(
        _ space: Space, below name: Double, top: Double, _ tools: Tools
    ) throws(LayoutError) -> [Drawing] {
        let grid = tools.theme.grid
        var parts: [Drawing] = [], y = name + 10.5.mm
        if let finding {
            var drawn: [Drawing] = []
            for line in try Balance.lines(finding, width: min(room, 108.mm), with: tools) {
                drawn.append(line.drawing(at: Point(0, y)))
                y += 6.mm
            }
            parts.append(.tagged(.paragraph, id: space.tag("finding"), .group(drawn)))
        }
        if let code {
            let theme = tools.theme
            let line = try tools.line(StyledText(code, theme[.subtitle].with(paint: theme[.coverPale])))
            let foot = max(top + grid.line(15), min(y, top + grid.line(16)))
            parts.append(.tagged(.paragraph, id: space.tag("code"), line.drawing(at: Point(0, foot))))
        }
        return parts
    }

    private func picture(_ space: Space, _ tools: Tools) throws(LayoutError) -> Drawing {
        let side = Self.ringSide, grid = tools.theme.grid
        let drawing = try ring.draw(in: Size(side, side), with: tools)
        let at = Point(space.width - side - 6.mm, 46.mm - grid.line(Self.first) - side / 2)
        return .tagged(.figure(alternative: alternative), id: space.tag("ring"), drawing.moved(by: at))
    }
}

extension SheetBand {
    private static let pictureName = Words(id: "Cincin pangsa", en: "Ring of the share")

    /// The band of a chapter's sheet, with the words NAME-kicker, -headline, -lead, -code, -ring and -share.
    init(_ section: String, _ binder: inout Binder) {
        let theme = binder.theme, story = binder.story, language = binder.language
        let number = String(binder.chapter?.number ?? 1)
        binder.literals.append(number)
        kicker = binder.phrase("\(section)-kicker", ["n": number])
        running = story.publication.title[language]
        title = binder.text("\(section)-headline") ?? binder.text("\(section)-title") ?? ""
        level = binder.headings.beginSection(level: 1, hasHeadline: true)
        finding = binder.styled("\(section)-lead", .lead).map { said in
            StyledText(
                said.spans.map { TextSpan($0.text, $0.style.with(paint: theme[.coverInk]), link: $0.link) })
        }
        let good = story.scopeCode
        if let good { binder.literals += good.digits.split { !$0.isNumber }.map(String.init) }
        let says = good?.isStated ?? true ? "\(section)-code" : "\(section)-code-suggested"
        code = good.map { binder.phrase(says, ["code": $0.digits]) }
        let path = story.figures.scopePath ?? ""
        let id = FigureID("whole/share/\(path)/\(story.year)")
        let share = binder.figure(id)
        let isKnown = story.scopeShare != nil
        let absence = binder.absence(of: story.totalID)
        let unknown = absence == .withheld ? "\(section)-ring-withheld" : "\(section)-ring-unknown"
        let note = binder.phrase(isKnown ? "\(section)-ring" : unknown)
        if let share, isKnown {
            let length = DrawnLength(share.value, scale: 0)
            // A share that would be printed as nothing is a bound in the ring.
            let value = story.scopeIsTiny ? binder.text("\(section)-ring-tiny") ?? "" : binder.marked(id)
            ring = ShareRing(
                certain: length.lower, possible: length.upper ?? 1, value: value, note: note)
        } else {
            ring = ShareRing(certain: nil, possible: 0, value: absence.symbol, note: note)
            binder.marks.insert(PrintedMark(absence))
        }
        let said = isKnown ? binder.prose(id) : note
        alternative = "\(Self.pictureName[language]): \(title), \(said)."
    }
}
