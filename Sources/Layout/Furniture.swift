import Graphics

/// What every running page wears: the header with mark, title and publisher, the footer with status and
/// folio.
public struct Furniture: Sendable {
    /// Draws the mark, centred in a square of the size it is given; nil: no mark.
    public var mark: Drawn.Draw?
    public var title: String
    public var publisher: String
    public var status: String
    /// The printed number of a page that is counted from 1.
    public var folio: @Sendable (Int) -> String

    public init(
        mark: Drawn.Draw? = nil, title: String, publisher: String, status: String,
        folio: @escaping @Sendable (Int) -> String = { String($0) }
    ) {
        self.mark = mark
        self.title = title
        self.publisher = publisher
        self.status = status
        self.folio = folio
    }

    /// Begins the tag of every header: a page that has one is a running page.
    static let headerTag = "header/"

    /// Header and footer of a page, as artifacts, in the page's own coordinates.
    func drawing(page: Int, grid: PageGrid, with tools: Tools) throws(LayoutError) -> Drawing {
        let left = grid.leftMargin, right = left + grid.width
        let head = grid.line(grid.headerLine), foot = grid.line(grid.footerLine)
        var header: [Drawing] = [], start = left
        if let mark {
            let side = 3.2.mm, middle = head - tools.theme[.runningHead].capHeight / 2
            let drawn = try mark(Size(side, side), tools)
            header.append(drawn.moved(by: Point(left, middle - side / 2)))
            start += side + 1.8.mm
        }
        header.append(try tools.line(title, .runningHead).drawing(at: Point(start, head)))
        let publisher = try tools.line(self.publisher, .runningHead)
        header.append(publisher.drawing(at: Point(right - publisher.width, head)))
        let number = try tools.line(folio(page), .folio)
        let footer: [Drawing] = [
            try tools.line(status, .runningHead).drawing(at: Point(left, foot)),
            number.drawing(at: Point(right - number.width, foot)),
        ]
        return .group([
            .tagged(.artifact, id: TagID("\(Self.headerTag)\(page)"), .group(header)),
            .tagged(.artifact, id: TagID("footer/\(page)"), .group(footer)),
        ])
    }
}
