import Graphics

/// One pass of the paginator over the sections: the pages so far and the one being filled.
struct Pagination {
    /// Where a section begins: two that begin alike are placed alike, on whatever page.
    struct Start: Hashable {
        var section: Int
        var y: Double
        var isFresh: Bool
        var isLandscape: Bool
        var floor: PageFloor
    }

    /// A section's share of one page.
    struct Piece {
        var page: Int
        var y: Double
        var frame: Frame
        /// All that stands on the page's floor then.
        var floor: PageFloor
        var isLandscape = false
        var notesPath = ""

        /// The same some pages later.
        func moved(by pages: Int) -> Piece {
            guard pages != 0 else { return self }
            var piece = self
            piece.page += pages
            for index in frame.warnings.indices { piece.frame.warnings[index].page += pages }
            return piece
        }
    }

    /// How a section was placed from some start on; no pieces: it cannot begin there.
    struct Known {
        var page: Int
        var pieces: [Piece]?
        var asked: [Lookups.Question: Lookups.Answer]
    }

    let paginator: Paginator
    let tools: Tools
    let upright: PageFormat
    let turned: PageFormat
    /// What an earlier pass has placed; taken out as it is used or found wrong, so that no page is kept
    /// twice.
    private var known: [Start: Known]
    private(set) var seen: [Start: Known] = [:]
    private(set) var sheets = Sheets()
    private(set) var warnings: [LayoutWarning] = []
    /// What the sections have asked of the page index, and were told.
    private(set) var asked: [Lookups.Question: Lookups.Answer] = [:]
    /// A heading that stands last on its page so far.
    private var openHeading: LayoutWarning?

    init(paginator: Paginator, tools: Tools, known: [Start: Known]) {
        self.paginator = paginator
        self.tools = tools
        self.known = known
        upright = PageFormat(paginator, isLandscape: false, with: tools)
        turned = PageFormat(paginator, isLandscape: true, with: tools)
        sheets.numbering = paginator.numbering
    }

    mutating func place(_ sections: [Section]) throws(LayoutError) {
        for (number, section) in sections.enumerated() {
            sheets.begin(section)
            let pieces = try pieces(section, number)
            if pieces.first?.page != openHeading?.page { closeHeading() }
            for piece in pieces { add(piece, of: section, isFirst: piece.page == pieces.first?.page) }
            noteHeading(section, pieces)
        }
        closeHeading()
    }

    // MARK: Placing a section

    private mutating func pieces(_ section: Section, _ number: Int) throws(LayoutError) -> [Piece] {
        guard section.running else { return try sheet(section) }
        guard section.joinsPages, let last = sheets.last, last.isRunning else {
            return try onFreshPage(section, number)
        }
        let format = last.isLandscape ? turned : upright
        let room = SectionFlow.Room(
            page: sheets.count, y: last.y + section.spaceBefore, floor: last.floor, isFresh: false,
            format: format)
        guard let here = try placed(section, number, in: room) else {
            return try onFreshPage(section, number)
        }
        // Rather whole on a page of its own than a few lines on the next.
        guard here.count > 1 else { return here }
        let alone = try onFreshPage(section, number)
        return alone.count == 1 ? alone : here
    }

    private mutating func onFreshPage(_ section: Section, _ number: Int) throws(LayoutError) -> [Piece] {
        let room = SectionFlow.Room(
            page: sheets.count + 1, y: upright.top, floor: PageFloor(), isFresh: true, format: upright)
        return try placed(section, number, in: room) ?? []
    }

    /// The section from this place on, placed or remembered; nil where it cannot begin here.
    private mutating func placed(_ section: Section, _ number: Int, in room: SectionFlow.Room)
        throws(LayoutError) -> [Piece]?
    {
        let start = Start(
            section: number, y: room.y, isFresh: room.isFresh, isLandscape: room.format.isLandscape,
            floor: room.floor)
        let result: Known
        if let known = takeKnown(start) {
            result = Known(
                page: room.page, pieces: known.pieces?.map { $0.moved(by: room.page - known.page) },
                asked: known.asked)
        } else {
            tools.lookups.begin()
            let flow = SectionFlow(section: section, upright: upright, turned: turned)
            let pieces = try flow.pieces(from: room)
            result = Known(page: room.page, pieces: pieces, asked: tools.lookups.asked)
        }
        seen[start] = result
        asked.merge(result.asked) { $1 }
        return result.pieces
    }

    /// What was placed from a start on, if it still holds.
    private mutating func takeKnown(_ start: Start) -> Known? {
        guard let known = known.removeValue(forKey: start), tools.confirms(known.asked) else { return nil }
        return known
    }

    /// A section that has the whole sheet.
    private mutating func sheet(_ section: Section) throws(LayoutError) -> [Piece] {
        let format = section.orientation == .landscape ? turned : upright
        let size = format.grid.page, page = sheets.count + 1
        var space = Space(
            width: size.width, height: size.height, isFreshPage: true, page: page, path: section.anchor)
        space.isLandscape = format.isLandscape
        tools.lookups.begin()
        let frame: Frame
        switch try section.content.place(in: space, with: format.tools) {
        case .whole(let whole): frame = whole
        case .part:
            frame = try Misfit.place(
                section.content, because: "higher than the sheet", in: space, with: format.tools)
        case .nothing(let reason):
            frame = try Misfit.place(section.content, because: reason, in: space, with: format.tools)
        }
        asked.merge(tools.lookups.asked) { $1 }
        var piece = Piece(page: page, y: 0, frame: frame, floor: PageFloor())
        piece.isLandscape = format.isLandscape
        return [piece]
    }

    // MARK: Filling the pages

    private mutating func add(_ piece: Piece, of section: Section, isFirst: Bool) {
        let at = sheets.open(
            piece, of: section, isFirst: isFirst, top: piece.isLandscape ? turned.top : upright.top)
        let x = section.running ? (piece.isLandscape ? turned : upright).grid.leftMargin : 0
        var parts: [Drawing] = []
        if isFirst {
            let bookmark = section.title.map { Anchor.Bookmark(title: $0, level: section.level) }
            parts.append(.anchor(Anchor(name: section.anchor, at: Point(x, piece.y), bookmark: bookmark)))
        }
        parts.append(piece.frame.drawing.moved(by: Point(x, piece.y)))
        sheets.add(.tagged(.section, id: TagID(section.anchor), .group(parts)), of: piece, to: at)
        warnings += piece.frame.warnings
    }

    private mutating func noteHeading(_ section: Section, _ pieces: [Piece]) {
        openHeading = nil
        guard section.running, section.content.keepsWithNext, let last = pieces.last,
            last.frame.size.height > 0
        else { return }
        openHeading = LayoutWarning(
            block: section.title ?? section.anchor, reason: "a heading with nothing under it",
            page: last.page)
    }

    private mutating func closeHeading() {
        if let openHeading { warnings.append(openHeading) }
        openHeading = nil
    }

    // MARK: The finished pages

    /// Where everything stands now.
    var index: PageIndex {
        var index = PageIndex()
        for sheet in sheets.all { index.add(.group(sheet.drawings), label: sheet.label) }
        return index
    }

    func pages() throws(LayoutError) -> [Page] {
        var pages: [Page] = [], ways = FirstLinks(asked)
        for index in sheets.all.indices { pages.append(ways.marked(try page(index))) }
        return pages
    }

    private func page(_ index: Int) throws(LayoutError) -> Page {
        let sheet = sheets.all[index], format = sheet.isLandscape ? turned : upright
        var parts = sheet.drawings
        let notes = try sheet.floor.frame(
            width: format.grid.width, path: sheet.notesPath, with: format.tools)
        if notes.size.height > 0 {
            let drawn = Drawing.tagged(.section, id: TagID(sheet.anchor), notes.drawing)
            parts.append(
                drawn.moved(by: Point(format.grid.leftMargin, format.floor - notes.size.height)))
        }
        if sheet.continues { parts.append(try continuation(after: index, over: notes, format)) }
        if sheet.isRunning {
            let wear = Furniture.Wear(
                page: index + 1, folio: sheet.label, header: sheet.header, chapter: sheet.chapter)
            parts.append(try paginator.furniture.drawing(wear, grid: format.grid, with: format.tools))
        }
        if paginator.furniture.isDraft {
            parts.append(
                try DraftMark(on: format.grid.page).drawing(page: index + 1, with: format.tools))
        }
        return Page(size: format.grid.page, drawing: .group(parts), label: sheet.label)
    }

    /// On the floor, right of the notes; above them where their last line is too long.
    private func continuation(after index: Int, over notes: Frame, _ format: PageFormat)
        throws(LayoutError) -> Drawing
    {
        let next = sheets.all.indices.contains(index + 1) ? sheets.all[index + 1].label : ""
        let line = try Continuation.line(to: next, with: format.tools)
        let x = format.grid.leftMargin + format.grid.width - line.width
        let collides =
            notes.size.height > 0 && Continuation.collides(line, with: notes, width: format.grid.width)
        let y = collides ? format.floor - notes.size.height : format.floor
        return .tagged(.artifact, id: TagID("continued/\(index + 2)"), line.drawing(at: Point(x, y)))
    }
}
