import Graphics

/// How one section runs over its pages.
///
/// The ladder of a page: all of the content with all notes; figures made lower; what fits, the rest on the
/// next page. On a begun page the section may also move as a whole. A block that fits on no page goes down
/// the ladder of `Misfit`.
struct SectionFlow {
    /// Where the next share of the section begins.
    struct Room {
        var page: Int
        var y: Double
        /// Stands there already.
        var floor: PageFloor
        var isFresh: Bool
        var format: PageFormat
    }

    let section: Section
    let upright: PageFormat
    let turned: PageFormat
    /// A section that follows on a begun page must bring at least this much, or end there; and a page of
    /// notes leaves at least this much to the content.
    static let least = 54.mm
    /// A block whose rest does not shrink must not run for ever.
    private static let mostPages = 20_000

    /// The pieces from a room on; nil where a begun page has too little of it.
    func pieces(from start: Room) throws(LayoutError) -> [Pagination.Piece]? {
        var pieces: [Pagination.Piece] = [], content = section.content, room = start
        if start.isFresh {
            room = try fresh(page: start.page, for: content, carried: [])
        } else if try isLandscape(content) != start.format.isLandscape {
            return nil
        }
        while pieces.count < Self.mostPages {
            let share = try SharePlacing(flow: self, content: content, room: room).share()
            guard let frame = share.placement.frame else {
                if pieces.isEmpty, !room.isFresh { return nil }
                throw .misfit(block: content.name, because: "nothing on a fresh page")
            }
            let isEnd: Bool
            if case .part(_, let rest) = share.placement {
                if pieces.isEmpty, !room.isFresh, frame.size.height < Self.least { return nil }
                content = rest
                isEnd = false
            } else {
                isEnd = true
            }
            pieces.append(piece(share, frame, in: room, number: pieces.count))
            if isEnd {
                return try pieces + notesAlone(share.carried, after: room, number: pieces.count)
            }
            room = try fresh(page: room.page + 1, for: content, carried: share.carried)
        }
        throw .misfit(block: content.name, because: "no end after \(Self.mostPages) pages")
    }

    private func piece(_ share: Share, _ frame: Frame, in room: Room, number: Int) -> Pagination.Piece {
        var frame = frame
        if !share.carried.isEmpty {
            let reason = "\(share.carried.count) lines of notes go on on the next page"
            frame.warnings.append(
                LayoutWarning(block: "notes of \(section.anchor)", reason: reason, page: room.page))
        }
        var piece = Pagination.Piece(page: room.page, y: room.y, frame: frame, floor: share.floor)
        piece.isLandscape = room.format.isLandscape
        let path = "\(section.anchor)/notes"
        piece.notesPath = share.isClosed && share.isWhole ? path : "\(path)/p\(number)"
        return piece
    }

    /// Pages of notes for which those of the content had no room.
    private func notesAlone(_ carried: [ShapedLine], after room: Room, number: Int) throws(LayoutError)
        -> [Pagination.Piece]
    {
        var carried = carried, page = room.page, pieces: [Pagination.Piece] = []
        let format = room.format
        while !carried.isEmpty {
            page += 1
            let cut = try PageFloor(carried: carried).cut(
                to: format.floor - format.top, width: format.grid.width, with: format.tools)
            var piece = Pagination.Piece(page: page, y: format.top, frame: .empty, floor: cut.floor)
            piece.isLandscape = format.isLandscape
            piece.notesPath = "\(section.anchor)/notes/p\(number + pieces.count)"
            pieces.append(piece)
            carried = cut.rest
        }
        return pieces
    }

    // MARK: Pages upright and on their side

    private func fresh(page: Int, for content: any Block, carried: [ShapedLine]) throws(LayoutError) -> Room {
        let format = try isLandscape(content) ? turned : upright
        return Room(
            page: page, y: format.top, floor: PageFloor(carried: carried), isFresh: true, format: format)
    }

    /// Whether the content goes on on a page on its side.
    private func isLandscape(_ content: any Block) throws(LayoutError) -> Bool {
        switch section.orientation {
        case .portrait: false
        case .landscape: true
        case .asNeeded:
            try content.minimumWidth(with: upright.tools) ?? 0 > upright.grid.width + 0.01
        }
    }
}

/// What a page takes of a section.
struct Share {
    var placement: Placement
    /// All that stands on the floor then.
    var floor: PageFloor
    /// Lines of notes that the page has no room for.
    var carried: [ShapedLine] = []
    /// The section's own notes are among them.
    var isClosed = false

    var isWhole: Bool { if case .whole = placement { true } else { false } }
    var isPart: Bool { if case .part = placement { true } else { false } }
}
