import Graphics

/// One pass of the paginator over the sections: the pages so far and the one being filled.
struct Pagination {
    /// Where a section begins: two that begin alike are placed alike.
    struct Start: Hashable {
        var section: Int
        var page: Int
        var y: Double
        var notes: Double
    }

    /// A section's share of one page.
    struct Piece {
        var page: Int
        var y: Double
        var frame: Frame
        var notes: Frame?
    }

    /// A page under way: what stands on it, in page coordinates.
    struct Sheet {
        var drawings: [Drawing] = []
        /// End of the content.
        var y: Double
        var notes: [Frame] = []
        var running: Bool
        var continues = false

        var isFresh: Bool { drawings.isEmpty }
    }

    let paginator: Paginator
    let tools: Tools
    /// What an earlier pass has placed.
    let known: [Start: [Piece]]
    var seen: [Start: [Piece]] = [:]
    var sheets: [Sheet] = []
    var warnings: [LayoutWarning] = []

    init(paginator: Paginator, tools: Tools, known: [Start: [Piece]]) {
        self.paginator = paginator
        self.tools = tools
        self.known = known
    }

    mutating func run(_ sections: [Section]) throws(LayoutError) -> [Page] {
        for (number, section) in sections.enumerated() {
            let pieces = try place(section, number)
            for piece in pieces { add(piece, of: section, isFirst: piece.page == pieces.first?.page) }
        }
        var pages: [Page] = []
        for (index, sheet) in sheets.enumerated() {
            pages.append(try page(sheet, number: index + 1))
        }
        return pages
    }

    // MARK: Placing a section

    private mutating func place(_ section: Section, _ number: Int) throws(LayoutError) -> [Piece] {
        guard section.running else {
            return try cover(section)
        }
        let fresh = Sheet(y: paginator.top, running: true)
        func onFreshPage() throws(LayoutError) -> [Piece] {
            try placed(section, number, page: sheets.count + 1, y: paginator.top, sheet: fresh) ?? []
        }
        guard !section.startsPage, let last = sheets.last, last.running else { return try onFreshPage() }
        let y = last.y + section.spaceBefore
        guard let here = try placed(section, number, page: sheets.count, y: y, sheet: last) else {
            return try onFreshPage()
        }
        // Rather whole on a page of its own than a few lines on the next.
        guard here.count > 1 else { return here }
        let alone = try onFreshPage()
        return alone.count == 1 ? alone : here
    }

    /// The section from this place on; nil where it cannot begin here.
    private mutating func placed(
        _ section: Section, _ number: Int, page: Int, y: Double,
        sheet: Sheet
    ) throws(LayoutError) -> [Piece]? {
        let taken = sheet.notes.reduce(0) { $0 + $1.size.height }
        let start = Start(section: number, page: page, y: y, notes: taken)
        if !section.refersToPages, let pieces = known[start] { return pieces }
        var flow = SectionFlow(section: section, paginator: paginator, tools: tools)
        let pieces = try flow.pieces(page: page, y: y, taken: taken, isFresh: sheet.isFresh)
        if let pieces { seen[start] = pieces }
        return pieces
    }

    private func cover(_ section: Section) throws(LayoutError) -> [Piece] {
        let size = paginator.grid.page, page = sheets.count + 1
        let space = Space(
            width: size.width, height: size.height, isFreshPage: true, page: page, path: section.anchor)
        let frame: Frame
        switch try section.content.place(in: space, with: tools) {
        case .whole(let whole): frame = whole
        case .part:
            frame = try Misfit.place(
                section.content, because: "higher than the sheet", in: space, with: tools)
        case .nothing(let reason):
            frame = try Misfit.place(section.content, because: reason, in: space, with: tools)
        }
        return [Piece(page: page, y: 0, frame: frame, notes: nil)]
    }

    // MARK: Filling the pages

    private mutating func add(_ piece: Piece, of section: Section, isFirst: Bool) {
        while sheets.count < piece.page { sheets.append(Sheet(y: paginator.top, running: section.running)) }
        let at = piece.page - 1
        let x = section.running ? paginator.grid.leftMargin : 0
        var parts: [Drawing] = []
        if isFirst {
            let bookmark = section.title.map { Anchor.Bookmark(title: $0, level: 1) }
            parts.append(.anchor(Anchor(name: section.anchor, at: Point(x, piece.y), bookmark: bookmark)))
        }
        parts.append(piece.frame.drawing.moved(by: Point(x, piece.y)))
        sheets[at].drawings.append(.tagged(.section, id: TagID(section.anchor), .group(parts)))
        sheets[at].y = piece.y + piece.frame.size.height
        sheets[at].continues = sheets[at].continues || piece.frame.continues
        if let notes = piece.notes {
            sheets[at].notes.append(
                Frame(
                    size: notes.size, drawing: .tagged(.section, id: TagID(section.anchor), notes.drawing)))
        }
        warnings += piece.frame.warnings + (piece.notes?.warnings ?? [])
    }

    private func page(_ sheet: Sheet, number: Int) throws(LayoutError) -> Page {
        let grid = paginator.grid, label = paginator.furniture.folio(number)
        var parts = sheet.drawings
        var y = paginator.floor
        for notes in sheet.notes.reversed() {
            y -= notes.size.height
            parts.append(notes.drawing.moved(by: Point(grid.leftMargin, y)))
        }
        if sheet.continues { parts.append(try continuation(to: number + 1, over: sheet.notes)) }
        if sheet.running {
            parts.append(try paginator.furniture.drawing(page: number, grid: grid, with: tools))
        }
        return Page(size: grid.page, drawing: .group(parts), label: label)
    }

    /// On the floor, right of the notes; above them where their last line is too long.
    private func continuation(to page: Int, over notes: [Frame]) throws(LayoutError) -> Drawing {
        let line = try Continuation.line(to: paginator.furniture.folio(page), with: tools)
        let x = paginator.grid.leftMargin + paginator.grid.width - line.width
        let collides =
            notes.last.map { Continuation.collides(line, with: $0, width: paginator.grid.width) } ?? false
        let y = collides ? paginator.floor - notes.reduce(0) { $0 + $1.size.height } : paginator.floor
        return .tagged(.artifact, id: TagID("continued/\(page)"), line.drawing(at: Point(x, y)))
    }
}
