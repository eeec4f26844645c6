import Graphics

/// What every running page wears: the header with mark, title and publisher or chapter, the footer with
/// status and folio.
public struct Furniture: Sendable {
    /// What stands opposite the document's title.
    public enum RunningTitle: Sendable, Hashable {
        case publisher
        /// The chapter; the publisher stands in the footer then.
        case chapter
    }

    /// How much of the header the first page of a section wears.
    public enum Header: Sendable, Hashable {
        case full
        /// Mark and document's title: the chapter's own title stands below it.
        case reduced
        case none
    }

    /// Draws the mark, centred in a square of the size it is given; nil: no mark.
    public var mark: Drawn.Draw?
    public var title: String
    public var publisher: String
    public var status: String
    public var runningTitle = RunningTitle.publisher
    /// Every page says that it is a draft, also those without header and footer.
    public var isDraft = false
    /// Printed on both sides of a leaf: even pages are left ones, and all furniture on them is mirrored.
    public var isFacing = false

    public init(mark: Drawn.Draw? = nil, title: String, publisher: String, status: String) {
        self.mark = mark
        self.title = title
        self.publisher = publisher
        self.status = status
    }

    /// Begins the tag of every header: a page that has one is a running page.
    static let headerTag = "header/"

    /// What one page wears.
    struct Wear {
        /// From 1.
        var page: Int
        var folio: String
        var header: Header
        var chapter: String?
    }

    /// Header and footer of a page, as artifacts, in the page's own coordinates.
    func drawing(_ wear: Wear, grid: PageGrid, with tools: Tools) throws(LayoutError) -> Drawing {
        let isMirrored = isFacing && wear.page.isMultiple(of: 2)
        let head = Line(grid, grid.headerLine, isMirrored), foot = Line(grid, grid.footerLine, isMirrored)
        let folio = try tools.line(wear.folio, .folio)
        let status = try tools.line(status(wear), .runningHead)
        return .group([
            .tagged(
                .artifact, id: TagID("\(Self.headerTag)\(wear.page)"),
                .group(try header(wear, on: head, with: tools))),
            .tagged(
                .artifact, id: TagID("footer/\(wear.page)"), .group([foot.inner(status), foot.outer(folio)])),
        ])
    }

    private func header(_ wear: Wear, on line: Line, with tools: Tools) throws(LayoutError) -> [Drawing] {
        guard wear.header != .none else { return [] }
        var parts: [Drawing] = [], indent = 0.0
        if let mark {
            let side = 3.2.mm, middle = line.y - tools.theme[.runningHead].capHeight / 2
            let drawn = try mark(Size(side, side), tools)
            let x = line.isMirrored ? line.right - side : line.left
            parts.append(drawn.moved(by: Point(x, middle - side / 2)))
            indent = side + 1.8.mm
        }
        let title = try tools.line(self.title, .runningHead)
        parts.append(line.inner(title, indent: indent))
        guard wear.header == .full, let other = opposite(wear), !other.isEmpty else { return parts }
        let room = line.right - line.left - indent - title.width - 6.mm
        parts.append(line.outer(try Self.shortened(other, to: room, with: tools)))
        return parts
    }

    /// A page without a chapter names the publisher.
    private func opposite(_ wear: Wear) -> String? {
        runningTitle == .chapter ? wear.chapter ?? publisher : publisher
    }

    private func status(_ wear: Wear) -> String {
        guard runningTitle == .chapter, wear.header != .full || wear.chapter != nil else { return status }
        return [publisher, status].filter { !$0.isEmpty }.joined(separator: "  ·  ")
    }

    /// The text, or as many of its words as there is room for.
    private static func shortened(_ text: String, to room: Double, with tools: Tools) throws(LayoutError)
        -> ShapedLine
    {
        let whole = try tools.line(text, .runningHead)
        guard whole.width > room else { return whole }
        var words = text.split(separator: " ")
        while words.count > 1 {
            words.removeLast()
            let line = try tools.line(words.joined(separator: " ") + " …", .runningHead)
            if line.width <= room { return line }
        }
        return try tools.line("…", .runningHead)
    }

    /// A line of furniture. Inner is where the leaf is bound: left, and right on mirrored pages.
    private struct Line {
        let left: Double
        let right: Double
        let y: Double
        let isMirrored: Bool

        init(_ grid: PageGrid, _ line: Int, _ isMirrored: Bool) {
            left = grid.leftMargin
            right = left + grid.width
            y = grid.line(line)
            self.isMirrored = isMirrored
        }

        func inner(_ text: ShapedLine, indent: Double = 0) -> Drawing {
            text.drawing(at: Point(isMirrored ? right - indent - text.width : left + indent, y))
        }

        func outer(_ text: ShapedLine) -> Drawing {
            text.drawing(at: Point(isMirrored ? left : right - text.width, y))
        }
    }
}
