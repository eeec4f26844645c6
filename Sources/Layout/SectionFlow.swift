import Graphics

/// How one section runs over its pages.
struct SectionFlow {
    let section: Section
    let paginator: Paginator
    let tools: Tools
    /// A section that follows on a begun page must bring at least this much, or end there.
    private let least = 54.mm
    /// A block whose rest does not shrink must not run for ever.
    private static let mostPages = 20_000

    init(section: Section, paginator: Paginator, tools: Tools) {
        self.section = section
        self.paginator = paginator
        self.tools = tools
    }

    /// The pieces from a place on; nil where a begun page has too little room for it. `taken` is the height
    /// of the notes that stand on the floor already.
    mutating func pieces(page: Int, y: Double, taken: Double, isFresh: Bool) throws(LayoutError)
        -> [Pagination.Piece]?
    {
        let notes = try placedNotes(page: page)
        var pieces: [Pagination.Piece] = [], content = section.content
        var page = page, y = y, taken = taken, isFresh = isFresh
        while pieces.count < Self.mostPages {
            let answer = try answer(content, notes, page: page, y: y, taken: taken, isFresh: isFresh)
            switch answer.placement {
            case .whole(let frame):
                pieces.append(.init(page: page, y: y, frame: frame, notes: answer.withNotes ? notes : nil))
                if !answer.withNotes, let notes { pieces.append(alone(notes, page: page + 1)) }
                return pieces
            case .part(let frame, let rest):
                if pieces.isEmpty, !isFresh, frame.size.height < least { return nil }
                pieces.append(.init(page: page, y: y, frame: frame, notes: answer.withNotes ? notes : nil))
                content = rest
            case .nothing:
                if pieces.isEmpty, !isFresh { return nil }
            }
            page += 1
            y = paginator.top
            taken = 0
            isFresh = true
        }
        throw .misfit(block: content.name, because: "no end after \(Self.mostPages) pages")
    }

    /// Notes for which the page of the content has no room.
    private func alone(_ notes: Frame, page: Int) -> Pagination.Piece {
        var said = notes
        said.warnings.append(
            LayoutWarning(
                block: "notes of \(section.anchor)",
                reason: "no room under the content", page: page))
        return .init(page: page, y: paginator.top, frame: .empty, notes: said)
    }

    /// What the page takes of the content, and whether the notes stand under it.
    private struct Answer {
        var placement: Placement
        var withNotes: Bool
    }

    /// Tries the page with the notes; then with figures made lower; if the section does not end here, without
    /// the notes.
    private func answer(
        _ content: any Block, _ notes: Frame?, page: Int, y: Double, taken: Double,
        isFresh: Bool
    ) throws(LayoutError) -> Answer {
        let below = taken + (notes?.size.height ?? 0)
        let room = space(page: page, y: y, above: below, isFresh: isFresh)
        let within = try checked(content, in: room)
        if case .whole(let frame) = within, frame.warnings.isEmpty || notes == nil {
            return Answer(placement: within, withNotes: notes != nil)
        }
        if let squeezed = try squeezed(content, in: room) {
            return Answer(placement: squeezed, withNotes: notes != nil)
        }
        if section.notesOnEveryPage || notes == nil {
            let placement = try withContinuation(within, content, notes, room)
            return Answer(placement: placement, withNotes: notes != nil)
        }
        let wide = space(page: page, y: y, above: taken, isFresh: isFresh)
        let full = try checked(content, in: wide)
        switch (full, within) {
        case (.part, _):
            return Answer(placement: try withContinuation(full, content, nil, wide), withNotes: false)
        case (.whole(let frame), .whole(let less)):
            return frame.warnings.count < less.warnings.count
                ? Answer(placement: full, withNotes: false)
                : Answer(placement: within, withNotes: true)
        case (.whole, .part), (.nothing, _):
            return Answer(placement: within, withNotes: false)
        case (.whole, .nothing):
            return Answer(placement: isFresh ? full : within, withNotes: false)
        }
    }

    /// The room from y down to what stands on the floor, that many points high.
    private func space(page: Int, y: Double, above below: Double, isFresh: Bool) -> Space {
        let reserve = below > 0 ? below + paginator.notesGap - tools.theme[.note].leading : 0
        return Space(
            width: paginator.grid.width, height: paginator.floor - reserve - y, isFreshPage: isFresh, top: y,
            page: page, path: section.anchor)
    }

    /// All of the content with its figures as little lower as need be; nil where even the lowest do not help.
    private func squeezed(_ content: any Block, in room: Space) throws(LayoutError) -> Placement? {
        guard content.canShrink else { return nil }
        func fits(_ squeeze: Double) throws(LayoutError) -> Bool {
            var trial = room
            trial.squeeze = squeeze
            trial.isTrial = true
            guard case .whole(let frame) = try content.place(in: trial, with: tools) else { return false }
            return frame.warnings.isEmpty
        }
        guard try fits(1) else { return nil }
        var low = 0.0, high = 1.0
        for _ in 0..<4 {
            let middle = (low + high) / 2
            if try fits(middle) { high = middle } else { low = middle }
        }
        var space = room
        space.squeeze = high
        return try content.place(in: space, with: tools)
    }

    /// Keeps the line "continued on page n" clear of the notes and of the table above.
    private func withContinuation(
        _ placement: Placement, _ content: any Block, _ notes: Frame?,
        _ room: Space
    ) throws(LayoutError) -> Placement {
        guard case .part(let frame, _) = placement, frame.continues else { return placement }
        var less = room
        if let notes {
            let line = try Continuation.line(to: "0000", with: tools)
            if !Continuation.collides(line, with: notes, width: room.width) { return placement }
            less.height -= tools.theme[.note].leading
        } else if room.height + room.top > paginator.floor - 0.001 {
            less.height -= tools.theme[.note].leading + tools.theme.grid.baseline
        } else {
            less.height -= tools.theme[.note].leading
        }
        return try checked(content, in: less)
    }

    /// On a fresh page something must come of every block.
    private func checked(_ content: any Block, in space: Space) throws(LayoutError) -> Placement {
        let placement = try content.place(in: space, with: tools)
        guard space.isFreshPage else { return placement }
        switch placement {
        case .whole: return placement
        case .part(let frame, _):
            if frame.size.height > 0 { return placement }
            return .whole(try Misfit.place(content, because: "a part without height", in: space, with: tools))
        case .nothing(let reason):
            return .whole(try Misfit.place(content, because: reason, in: space, with: tools))
        }
    }

    private func placedNotes(page: Int) throws(LayoutError) -> Frame? {
        guard let notes = section.notes else { return nil }
        let space = Space(
            width: paginator.grid.width, height: paginator.floor - paginator.top, isFreshPage: true,
            page: page, path: "\(section.anchor)/notes")
        switch try notes.place(in: space, with: tools) {
        case .whole(let frame): return frame
        case .part:
            return try Misfit.place(notes, because: "notes longer than a page", in: space, with: tools)
        case .nothing(let reason): return try Misfit.place(notes, because: reason, in: space, with: tools)
        }
    }
}
