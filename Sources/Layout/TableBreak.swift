import Graphics

/// Where a page of a table ends: before a row, or after some lines of it.
struct TableCut: Sendable {
    /// The first row that does not stand on the page as a whole.
    var end: Int
    /// Lines of that row that do.
    var lines = 0
    /// There is room for the sum that is carried forward.
    var carries = true
    /// What the rules did not allow and was done all the same.
    var complaint: String?
}

/// How far the rows of a table reach on a page.
struct TableReach {
    /// The first row that does not fit if the table ended before it, and if it went on after it.
    var fitting: Int
    var breaking: Int
    /// Room below the last row that fits.
    var room: Double
    var isWhole: Bool
}

extension PreparedTable {
    /// Fills the page from under the head.
    func reach(below top: TableTop, in space: Space) -> TableReach {
        var y = top.lastBaseline + look.underHead
        if bringsForward { y += carriedHeight }
        for group in continuedGroups { y += continuedHeight(group) }
        var fitting = start, breaking = start
        while fitting < rows.count {
            let next = y + height(fitting)
            guard space.fits(next + look.tail) else { break }
            y = next
            fitting += 1
            if space.fits(y + carriedHeight + look.tail) { breaking = fitting }
        }
        return TableReach(
            fitting: fitting, breaking: breaking, room: space.height - look.tail - y,
            isWhole: fitting == rows.count)
    }

    /// Of the name of a group that goes on.
    func continuedHeight(_ group: Int) -> Double { look.pitch }

    /// The best place to break; on a fresh page one must be found, if not by the rules.
    func cut(_ reach: TableReach, in space: Space) -> TableCut? {
        let ends = stride(from: min(reach.breaking, rows.count - 1), to: start, by: -1)
        // Rather a few rows higher up than one row of a name by itself.
        let good = ends.prefix(4).first { mayBreak(before: $0) && !leavesOneAlone(before: $0) }
        if let end = good ?? ends.first(where: mayBreak(before:)) { return TableCut(end: end) }
        guard space.isFreshPage else { return nil }
        let forced = "no break by the rules, the page ends after row"
        if let end = ends.first(where: { rows[$0 - 1].row.kind != .group && rows[$0].row.kind != .total })
            ?? ends.first(where: { rows[$0 - 1].row.kind != .group })
        {
            return TableCut(end: end, complaint: "\(forced) \(end)")
        }
        if let inside = cutInside(reach) { return inside }
        let end = reach.breaking > start ? reach.breaking : reach.fitting
        if end == start { return nil }
        return TableCut(end: end, carries: end == reach.breaking, complaint: "\(forced) \(end)")
    }

    /// The first row of several of one name would end the page, or the last one begin the next.
    private func leavesOneAlone(before index: Int) -> Bool {
        guard rows[index].repeatsName else { return false }
        let isLast = index + 1 == rows.count || !rows[index + 1].repeatsName
        return isLast || !rows[index - 1].repeatsName
    }

    /// After as many lines of the first row that does not fit as do.
    private func cutInside(_ reach: TableReach) -> TableCut? {
        let lines = lineCount(reach.fitting), room = reach.room - look.pitch
        guard room > -0.000_1, lines > 1 else { return nil }
        let shown = min(lines - 1, 1 + Int((room + 0.000_1) / look.leading))
        let reason = "row \(reach.fitting + 1) is higher than the page and parted after \(shown) lines"
        return TableCut(end: reach.fitting, lines: shown, complaint: reason)
    }

    /// Never after a group row or its first row, never before a total, and not after the first row of a page
    /// or before the last row of all.
    private func mayBreak(before index: Int) -> Bool {
        guard index - start >= 2, rows.count - index >= 2 else { return false }
        let next = rows[index].row
        if next.kind == .total || rows[index - 1].row.kind == .group { return false }
        guard rows[index - 2].row.kind == .group else { return true }
        // A group of one row is whole, unless it opens another that goes on.
        let heads = rows[start...index - 2].reversed().prefix { $0.row.kind == .group }
        return next.kind == .group && heads.allSatisfy { next.indent <= $0.row.indent }
    }
}
