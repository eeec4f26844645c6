import Graphics

/// Finds what one page takes of a section, and the notes under it.
///
/// Which notes a page must print follows from what stands on it, and how much stands on it from the room of
/// the notes. The content is placed without its notes' room, then with the room of those it called, and once
/// more if it called fewer then: three times at most.
struct SharePlacing {
    let flow: SectionFlow
    let content: any Block
    let room: SectionFlow.Room

    private var section: Section { flow.section }
    private var format: PageFormat { room.format }
    private var total: Double { format.floor - room.y }

    /// The best that the page can do.
    func share() throws(LayoutError) -> Share {
        let closed = try settled(closing: true)
        if case .whole(let frame) = closed.placement,
            closed.carried.isEmpty && frame.warnings.isEmpty || !section.hasOwnNotes
        {
            return closed
        }
        if let squeezed = try squeezed() { return squeezed }
        guard section.hasOwnNotes, !section.notesOnEveryPage else { return try withContinuation(closed) }
        let open = try settled(closing: false)
        switch (open.placement, closed.placement) {
        case (.part, _): return try withContinuation(open)
        case (.whole(let frame), .whole(let less)):
            return frame.warnings.count < less.warnings.count ? try closing(open) : closed
        case (.whole, .part) where !closed.carried.isEmpty: return try closing(open)
        case (.whole, .part), (.nothing, _): return try opened(closed)
        case (.whole, .nothing): return room.isFresh ? try closing(open) : closed
        }
    }

    // MARK: Content and the notes it calls

    /// The content with the notes that it calls; with those of the section if it is to end here.
    private func settled(closing: Bool) throws(LayoutError) -> Share {
        let isClosed = closing || section.notesOnEveryPage
        var base = room.floor
        if isClosed { base.close(section) }
        var floor = base, kept: Share?, first: Share?
        for _ in 0..<3 {
            let reserved = min(try height(floor), mostNotes)
            let placement = try placed(reserved, isTrial: first != nil)
            guard let frame = placement.frame else {
                if first == nil { return Share(placement: placement, floor: base, isClosed: isClosed) }
                break
            }
            var needed = base
            needed.call(frame.notes)
            let height = try height(needed)
            let share = Share(placement: placement, floor: needed, isClosed: isClosed)
            if height <= reserved + 0.001 {
                if share.isWhole || kept != nil || height > reserved - 0.001 { return share }
                kept = share
                floor = needed
            } else if kept != nil {
                break
            } else if reserved == mostNotes {
                return try cut(share)
            } else {
                first = first ?? share
                floor.call(frame.notes)
            }
        }
        if let kept { return kept }
        if let first, room.isFresh { return try cut(first) }
        return Share(placement: tooManyNotes, floor: base, isClosed: isClosed)
    }

    private var tooManyNotes: Placement { .nothing(because: "\(content.name): no room for its notes") }

    /// The placement in the room above notes of a height. On a fresh page something must come of every block.
    private func placed(_ notes: Double, isTrial: Bool = false) throws(LayoutError) -> Placement {
        let space = space(above: notes)
        let placement = try content.place(in: space, with: format.tools)
        guard room.isFresh, !isTrial else { return placement }
        switch placement {
        case .whole: return placement
        case .part(let frame, _):
            if frame.size.height > 0 { return placement }
            return .whole(
                try Misfit.place(content, because: "a part without height", in: space, with: format.tools))
        case .nothing(let reason):
            return .whole(try Misfit.place(content, because: reason, in: space, with: format.tools))
        }
    }

    /// How high notes may be: all of a begun page, since the section may move; on a fresh one they leave
    /// room.
    private var mostNotes: Double { room.isFresh ? max(0, total - SectionFlow.least) : .infinity }

    private func height(_ floor: PageFloor) throws(LayoutError) -> Double {
        try floor.height(width: format.grid.width, with: format.tools)
    }

    /// The room from y down to notes of a height on the floor.
    private func space(above notes: Double) -> Space {
        var space = Space(
            width: format.grid.width, height: total - format.reserve(notes), isFreshPage: room.isFresh,
            top: room.y, page: room.page, path: section.anchor)
        space.isLandscape = format.isLandscape
        if section.orientation == .asNeeded { space.turnsBeyond = flow.upright.grid.width }
        return space
    }

    // MARK: Notes that do not fit

    /// As much of the floor as the content leaves room for; the rest is carried on.
    private func cut(_ share: Share) throws(LayoutError) -> Share {
        let left = total - (share.placement.frame?.size.height ?? 0) - format.reserve(0.001)
        let cut = try share.floor.cut(to: left, width: format.grid.width, with: format.tools)
        var share = share
        share.floor = cut.floor
        share.carried = cut.rest
        return share
    }

    /// The content ends here, but its section's notes find no room: they follow on a page of their own.
    private func closing(_ open: Share) throws(LayoutError) -> Share {
        var share = open
        share.floor.close(section)
        share.isClosed = true
        return try cut(share)
    }

    /// The content does not end here, so that the section's own notes are not printed.
    private func opened(_ closed: Share) throws(LayoutError) -> Share {
        guard let frame = closed.placement.frame else { return closed }
        var share = closed
        share.isClosed = false
        share.floor = room.floor
        share.floor.call(frame.notes)
        return try withContinuation(share)
    }

    // MARK: Lower figures

    /// All of the content with its figures as little lower as need be; nil where even the lowest do not help.
    private func squeezed() throws(LayoutError) -> Share? {
        guard content.canShrink else { return nil }
        var floor = room.floor
        floor.close(section)
        let reserved = try height(floor)
        func whole(_ squeeze: Double, isTrial: Bool) throws(LayoutError) -> Share? {
            var space = space(above: reserved)
            space.squeeze = squeeze
            space.isTrial = isTrial
            let placement = try content.place(in: space, with: format.tools)
            guard case .whole(let frame) = placement, frame.warnings.isEmpty else { return nil }
            var needed = floor
            needed.call(frame.notes)
            let fits = frame.size.height + format.reserve(try height(needed)) <= total + 0.000_1
            return fits ? Share(placement: placement, floor: needed, isClosed: true) : nil
        }
        guard try whole(1, isTrial: true) != nil else { return nil }
        var low = 0.0, high = 1.0
        for _ in 0..<4 {
            let middle = (low + high) / 2
            if try whole(middle, isTrial: true) != nil { high = middle } else { low = middle }
        }
        return try whole(high, isTrial: false)
    }

    // MARK: Tables that go on

    /// Keeps the line "continued on page n" clear of the notes and of the table above.
    private func withContinuation(_ share: Share) throws(LayoutError) -> Share {
        guard case .part(let frame, _) = share.placement, frame.continues else { return share }
        let leading = format.tools.theme[.note].leading
        let notes = try share.floor.frame(width: format.grid.width, path: "", with: format.tools)
        var space = space(above: notes.size.height)
        if notes.size.height > 0 {
            let line = try Continuation.line(to: "0000", with: format.tools)
            if !Continuation.collides(line, with: notes, width: space.width) { return share }
            space.height -= leading
        } else {
            space.height -= leading + format.grid.baseline
        }
        let less = try content.place(in: space, with: format.tools)
        guard case .part(let shorter, _) = less, shorter.size.height > 0 else { return share }
        var floor = room.floor
        if share.isClosed { floor.close(section) }
        floor.call(shorter.notes)
        let isEnough = try height(floor) <= notes.size.height + 0.001
        var result = share
        result.placement = less
        if share.carried.isEmpty { result.floor = isEnough ? floor : share.floor }
        return result
    }
}
