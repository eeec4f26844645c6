import Graphics

/// How one section runs over its pages.
struct SectionFlow {
    let section: Section
    let paginator: Paginator
    let tools: Tools
    /// A section that follows on a begun page must bring at least this much, or end there.
    private let least = 54.mm

    init(section: Section, paginator: Paginator, tools: Tools) {
        self.section = section
        self.paginator = paginator
        self.tools = tools
    }

    /// The pieces from a place on; nil where a begun page has too little room for it. `taken` is the height of the notes that
    /// stand on the floor already.
    mutating func pieces(page: Int, y: Double, taken: Double, isFresh: Bool) throws(LayoutError) -> [Pagination.Piece]? {
        let notes = try placedNotes(page: page)
        var pieces: [Pagination.Piece] = [], content = section.content
        var page = page, y = y, taken = taken, isFresh = isFresh
        while true {
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
    }

    /// Notes for which the page of the content has no room.
    private func alone(_ notes: Frame, page: Int) -> Pagination.Piece {
        var said = notes
        said.warnings.append(LayoutWarning(block: "notes of \(section.anchor)",
                                           reason: "no room under the content", page: page))
        return .init(page: page, y: paginator.top, frame: .empty, notes: said)
    }

    private struct Answer {
        var placement: Placement
        /// The notes stand on this page.
        var withNotes: Bool
    }

    /// Tries the page with the notes; if the section does not end here, the page without them.
    private func answer(_ content: any Block, _ notes: Frame?, page: Int, y: Double, taken: Double,
                        isFresh: Bool) throws(LayoutError) -> Answer {
        func placed(_ below: Double) throws(LayoutError) -> Placement {
            let reserve = below > 0 ? below + paginator.notesGap - tools.theme[.note].leading : 0
            let space = Space(width: paginator.grid.width, height: paginator.floor - reserve - y, isFreshPage: isFresh,
                              top: y, page: page, path: section.anchor)
            return try checked(content, in: space)
        }
        let height = notes?.size.height ?? 0
        let within = try placed(taken + height)
        if case .whole(let frame) = within, frame.warnings.isEmpty || notes == nil { return Answer(placement: within, withNotes: true) }
        if section.notesOnEveryPage || notes == nil {
            return Answer(placement: try withContinuation(within, placed, taken + height), withNotes: notes != nil)
        }
        let full = try placed(taken)
        switch (full, within) {
        case (.part, _):
            return Answer(placement: try withContinuation(full, placed, taken), withNotes: false)
        case (.whole(let frame), .whole(let less)):
            return frame.warnings.count < less.warnings.count ? Answer(placement: full, withNotes: false)
                : Answer(placement: within, withNotes: true)
        case (.whole, .part):
            return Answer(placement: within, withNotes: false)
        case (.whole, .nothing):
            return isFresh ? Answer(placement: full, withNotes: false) : Answer(placement: within, withNotes: false)
        case (.nothing, _):
            return Answer(placement: full, withNotes: false)
        }
    }

    /// Keeps the line "continued on page n" clear of what stands on the floor and of the table above.
    private func withContinuation(_ placement: Placement, _ placed: (Double) throws(LayoutError) -> Placement,
                                  _ below: Double) throws(LayoutError) -> Placement {
        guard case .part(let frame, _) = placement, frame.continues, below == 0 else { return placement }
        return try placed(tools.theme[.note].leading)
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
        let space = Space(width: paginator.grid.width, height: paginator.floor - paginator.top, isFreshPage: true,
                          page: page, path: "\(section.anchor)/notes")
        switch try notes.place(in: space, with: tools) {
        case .whole(let frame): return frame
        case .part: return try Misfit.place(notes, because: "notes longer than a page", in: space, with: tools)
        case .nothing(let reason): return try Misfit.place(notes, because: reason, in: space, with: tools)
        }
    }
}
