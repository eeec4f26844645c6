public import Graphics

/// The head of a figure: a rule, 6 mm below it the title, under it the subtitle; number and badge stand
/// right.
///
/// To a reader of tags it is a heading, so that figures can be found by it, then a paragraph each for number,
/// subtitle and badge; not a caption within the figure, which is passed over where the figure's alternative
/// text is read.
public struct FigureHeading: Block {
    public var title: String
    public var subtitle: String?
    /// "Gambar 2".
    public var label: String?
    /// "Data contoh", printed in capitals.
    public var badge: String?
    /// Of its title among the headings.
    public var level: Int
    /// Where the numbers of the figure lead: at the right of the subtitle, or below it for want of room.
    public var reference: Reference?
    public var keepsWithNext: Bool { true }

    /// A line of links, and the place to jump to where it stands.
    public struct Reference: Sendable, Hashable {
        public var text: StyledText
        public var anchor: String

        public init(_ text: StyledText, anchor: String) {
            self.text = text
            self.anchor = anchor
        }
    }

    public init(
        title: String, subtitle: String? = nil, label: String? = nil, badge: String? = nil,
        level: Int = 2
    ) {
        self.title = title
        self.subtitle = subtitle
        self.label = label
        self.badge = badge
        self.level = level
    }

    public var name: String { label ?? title }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let theme = tools.theme, grid = theme.grid, first = 4 * grid.step, gap = 4.5.mm, small = 3.mm
        let number = try label.map { text throws(LayoutError) in try tools.line(text, .smallLabel) }
        let mark = try badge.map { text throws(LayoutError) in try Badge(text, with: tools) }
        let numberRoom = number.map { $0.width + gap } ?? 0
        let badgeRoom = mark.map { $0.size.width + small } ?? 0
        let whole = try tools.line(title, .h2)
        let badgeBeside = whole.width + numberRoom + badgeRoom <= space.width
        let titleRoom = space.width - numberRoom - (badgeBeside ? badgeRoom : 0)
        let titles =
            whole.width <= titleRoom ? [whole] : try tools.lines(theme.text(title, .h2), width: titleRoom)
        let under = try subtitleLines(width: space.width - (badgeBeside ? 0 : badgeRoom), with: tools)
        let last = first + Double(titles.count - 1) * grid.baseline
        let badgeLines = mark != nil && !badgeBeside ? max(1, under.count) : under.count
        let taken = (under.last?.width ?? 0) + gap + (badgeBeside || badgeLines > 1 ? 0 : space.width)
        let ways = try Ways(reference, below: badgeLines, taken: taken, width: space.width, with: tools)
        let height = last + Double(max(badgeLines, ways.rows)) * grid.baseline
        guard space.fits(height) else { return .nothing(because: "\(Int(height)) pt of heading") }

        let rule = Rule.drawing(width: space.width, weight: 0.9, theme[.ink])
        var parts = [Drawing.tagged(.artifact, id: space.tag("rule"), rule)]
        func add(_ role: Role, _ part: String, _ drawings: [Drawing]) {
            if !drawings.isEmpty { parts.append(.tagged(role, id: space.tag(part), .group(drawings))) }
        }
        let shown = title.isEmpty ? [] : stacked(titles, from: first, step: grid.baseline)
        add(.heading(level: level), "", shown)
        add(.paragraph, "number", number.map { [$0.drawing(at: Point(space.width - $0.width, first))] } ?? [])
        add(.paragraph, "subtitle", stacked(under, from: last + grid.baseline, step: grid.baseline))
        add(.paragraph, "reference", ways.drawings(from: last, step: grid.baseline))
        if let mark {
            let right = badgeBeside ? space.width - (number.map { $0.width + small } ?? 0) : space.width
            let style = theme[badgeBeside ? .h2 : .subtitle]
            let drawn = mark.drawing(
                right: right, baseline: badgeBeside ? first : last + grid.baseline, capHeight: style.capHeight
            )
            add(.paragraph, "badge", [drawn])
        }
        return .whole(
            Frame(size: Size(space.width, height), baseline: first, drawing: .group(parts)))
    }

    private func subtitleLines(width: Double, with tools: Tools) throws(LayoutError) -> [ShapedLine] {
        guard let subtitle, !subtitle.isEmpty else { return [] }
        return try tools.lines(tools.theme.text(subtitle, .subtitle), width: width)
    }

    private func stacked(_ lines: [ShapedLine], from y: Double, step: Double) -> [Drawing] {
        lines.enumerated().map { index, line in line.drawing(at: Point(0, y + Double(index) * step)) }
    }
}

/// The reference of a heading, broken into lines, with its place among the lines under the title.
private struct Ways {
    private let reference: FigureHeading.Reference?
    private let lines: [ShapedLine]
    /// At the right of the line above; else on lines of its own.
    private let isBeside: Bool
    /// Lines over the first.
    private let above: Int
    private let width: Double

    /// - Parameters:
    ///   - count: lines under the title.
    ///   - taken: what the last of them takes of the width.
    init(
        _ reference: FigureHeading.Reference?, below count: Int, taken: Double, width: Double,
        with tools: Tools
    ) throws(LayoutError) {
        self.reference = reference
        self.width = width
        lines = if let reference { try tools.lines(reference.text, width: width) } else { [] }
        isBeside = lines.count == 1 && taken + lines[0].width <= width
        above = isBeside ? max(count, 1) - 1 : count
    }

    /// Lines under the title, from the first to the last of these.
    var rows: Int { lines.isEmpty ? 0 : above + lines.count }

    func drawings(from y: Double, step: Double) -> [Drawing] {
        guard let reference else { return [] }
        return [.anchor(Anchor(name: reference.anchor, at: .zero))]
            + lines.enumerated().map { index, line in
                line.drawing(
                    at: Point(isBeside ? width - line.width : 0, y + Double(above + index + 1) * step))
            }
    }
}
