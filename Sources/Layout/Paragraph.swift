public import Graphics

/// Text in lines, ragged; splits between lines, never leaving one alone on either side.
///
/// The frame is the stack of the leading boxes and each baseline is the bottom of its box: n lines are
/// n·leading high, line i stands at (i + 1)·leading. So leadings of 4.5 mm that begin on a line of the grid
/// have every baseline on one, and the space before a block is counted from the last baseline above it.
/// Descenders hang below the frame.
public struct Paragraph: Block {
    public enum Alignment: Sendable, Hashable { case left, right, centre }

    public var text: StyledText
    public var alignment: Alignment
    /// The smallest width that keeps the number of lines.
    public var balanced: Bool
    /// At 14 pt and more, lines move left by the side bearing of their first glyph.
    public var opticalEdge: Bool
    public var maximumWidth: Double?
    public var role: Role
    /// A place to jump to, at the top of the paragraph.
    public var anchor: String?
    public var bookmark: Anchor.Bookmark?
    public var keepsWithNext: Bool
    /// How far lines after the first stand to the right of it.
    public var hanging = 0.0
    /// What superscript spans of the text call, each tied to the line of its call: it is printed at the foot
    /// of that line's page. A note that no span calls belongs to the first line.
    public var notes: [PageNote] = []
    public var links: [TextLink] = []

    public init(
        _ text: StyledText, alignment: Alignment = .left, balanced: Bool = false, opticalEdge: Bool = false,
        maximumWidth: Double? = nil, role: Role = .paragraph, anchor: String? = nil,
        bookmark: Anchor.Bookmark? = nil, keepsWithNext: Bool? = nil
    ) {
        self.text = text
        self.alignment = alignment
        self.balanced = balanced
        self.opticalEdge = opticalEdge
        self.maximumWidth = maximumWidth
        self.role = role
        self.anchor = anchor
        self.bookmark = bookmark
        if case .heading = role {
            self.keepsWithNext = keepsWithNext ?? true
        } else {
            self.keepsWithNext = keepsWithNext ?? false
        }
    }

    public init(_ linked: LinkedText, role: Role = .paragraph, notes: [PageNote] = []) {
        self.init(linked.text, role: role)
        self.links = linked.links
        self.notes = notes
    }

    public var name: String { "\"\(text.string.prefix(40))\"" }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let width = min(space.width, maximumWidth ?? space.width) - hanging
        let lines =
            balanced
            ? try Balance.lines(text, width: width, with: tools)
            : try tools.lines(text, width: width)
        let set = try set(lines, with: tools)
        return ShapedParagraph(paragraph: self, lines: set[...], isBegun: false).place(in: space)
    }
}

/// A paragraph whose lines are broken: what is left of one, or all of it.
struct ShapedParagraph: Block {
    var paragraph: Paragraph
    var lines: ArraySlice<SetLine>
    /// The first lines stand on an earlier page.
    var isBegun: Bool

    var name: String { paragraph.name }
    var keepsWithNext: Bool { paragraph.keepsWithNext }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement { place(in: space) }

    func place(in space: Space) -> Placement {
        let leading = paragraph.text.leading
        if space.fits(Double(lines.count) * leading) { return .whole(frame(lines, in: space)) }
        let room = leading > 0 ? Int((space.height + 0.000_1) / leading) : lines.count
        let taken = keepsWithNext ? 0 : linesTaken(room: room, isFresh: space.isLast)
        guard taken > 0 else {
            return .nothing(because: "\(lines.count) lines of \(Int(leading)) pt in \(Int(space.height)) pt")
        }
        let rest = ShapedParagraph(paragraph: paragraph, lines: lines.dropFirst(taken), isBegun: true)
        return .part(frame(lines.prefix(taken), in: space), rest: rest)
    }

    /// How many lines stay: two at least here and two there, unless no page has room for that.
    private func linesTaken(room: Int, isFresh: Bool) -> Int {
        let taken = min(room, lines.count - 2)
        if taken >= 2 { return taken }
        return isFresh ? max(0, min(room, lines.count - 1)) : 0
    }

    private func frame(_ shown: ArraySlice<SetLine>, in space: Space) -> Frame {
        let leading = paragraph.text.leading
        let lines = shown.enumerated().map { index, line in
            let hanging = index == 0 && !isBegun ? 0 : paragraph.hanging
            let x = hanging + start(of: line.line, in: space.width)
            return line.drawing(at: Point(x, Double(index + 1) * leading), leading: leading)
        }
        var parts = [Drawing.tagged(paragraph.role, id: space.tag(), .group(lines))]
        if let anchor = paragraph.anchor, !isBegun {
            parts.insert(.anchor(Anchor(name: anchor, at: .zero, bookmark: paragraph.bookmark)), at: 0)
        }
        return Frame(
            size: Size(space.width, Double(shown.count) * leading), baseline: leading, drawing: .group(parts),
            notes: shown.flatMap(\.notes))
    }

    private func start(of line: ShapedLine, in width: Double) -> Double {
        switch paragraph.alignment {
        case .left:
            let size = paragraph.text.spans.first?.style.size ?? 0
            return paragraph.opticalEdge && size >= 14 ? -max(0, line.leftBearing) : 0
        case .right: return width - line.width
        case .centre: return (width - line.width) / 2
        }
    }
}

/// Lines of even length.
public enum Balance {
    /// The text at the smallest width, to half a point, that needs no more lines than the full width does.
    public static func lines(_ text: StyledText, width: Double, with tools: Tools) throws(LayoutError)
        -> [ShapedLine]
    {
        let full = try tools.lines(text, width: width)
        guard full.count > 1 else { return full }
        var best = full, low = width / Double(full.count) * 0.6, high = full.map(\.width).max() ?? width
        while high - low > 0.5 {
            let middle = (low + high) / 2
            let tried = try tools.lines(text, width: middle)
            if tried.count <= full.count, tried.allSatisfy({ $0.width <= middle + 0.01 }) {
                best = tried
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }
}
