import Graphics

/// A table that is shaped, or what is left of it: placing it on one more page costs only the rows of that
/// page.
struct PreparedTable: Block {
    let table: Table
    let look: TableLook
    let width: Double
    let tracks: [TableTrack]
    let heads: [[ShapedLine]]
    let rows: [PreparedRow]
    /// First row that is not printed yet.
    var start: Int
    let textInset: Double
    let hasGroups: Bool

    var name: String { table.name }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let head = try TableTop(self, isContinued: start > 0, in: space, with: tools)
        let group = continuedGroup
        let first = head.lastBaseline + look.underHead + (group == nil ? 0 : look.pitch)
        var fitting = start, y = first
        while fitting < rows.count {
            let next = y + height(fitting)
            guard space.fits(next + look.tail) else { break }
            y = next
            fitting += 1
        }
        if fitting == rows.count {
            return .whole(try frame(start..<fitting, head, group, in: space, with: tools))
        }
        var end = legalBreak(atMost: fitting)
        if end <= start, space.isFreshPage { end = fitting }
        guard end > start else {
            return .nothing(because: "head and first rows need more than \(Int(space.height)) pt")
        }
        var frame = try frame(start..<end, head, group, in: space, with: tools)
        frame.continues = true
        var rest = self
        rest.start = end
        return .part(frame, rest: rest)
    }

    // MARK: Breaking

    /// From the last baseline of the row above to its own last one. The first row of a page prints its name.
    func height(_ index: Int) -> Double {
        let lines = rows[index].lineCount(printsName: printsName(index))
        return look.pitch + Double(lines - 1) * look.leading
    }

    func printsName(_ index: Int) -> Bool { index == start || !rows[index].repeatsName }

    /// The group whose rows go on at the top of this page.
    private var continuedGroup: PreparedRow? {
        guard hasGroups, start > 0, rows[start].row.kind == .plain else { return nil }
        return rows[..<start].last { $0.row.kind != .plain }.flatMap { $0.row.kind == .group ? $0 : nil }
    }

    /// The last row before which the table may break.
    private func legalBreak(atMost limit: Int) -> Int {
        var end = limit
        while end > start, !mayBreak(before: end) { end -= 1 }
        return end
    }

    /// Never after a group row or its first row, never before a total, and not after the first row of a page.
    private func mayBreak(before index: Int) -> Bool {
        guard index - start >= 2, index < rows.count else { return false }
        if rows[index].row.kind == .total || rows[index - 1].row.kind == .group { return false }
        return rows[index - 2].row.kind != .group || rows[index].row.kind == .group
    }
}
