import Graphics

/// A table that is shaped, or what is left of it: placing it on one more page costs only the rows of that
/// page.
struct PreparedTable: Block {
    let table: Table
    let look: TableLook
    let width: Double
    let tracks: [TableTrack]
    let head: ShapedHead
    let rows: [PreparedRow]
    let structure: TableStructure
    let textInset: Double
    /// Lines of a carried sum; 0: none are carried.
    let carriedLines: Int
    /// First row that is not printed yet, or not all of it.
    var start = 0
    /// Lines of that row that are printed already, and whether its name was.
    var skip = 0
    var skipsAfterName = false

    var name: String { table.name }
    var isContinued: Bool { start > 0 || skip > 0 }
    /// Tells the tags of this page from those of the pages before.
    var mark: String { skip > 0 ? "\(start)-\(skip)" : "\(start)" }

    /// That of the table: what is left of it stays on pages as wide.
    func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? {
        try table.minimumWidth(with: tools)
    }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        if let other = try fitted(to: space.width, with: tools) {
            return try other.place(in: space, with: tools)
        }
        let top = try TableTop(self, in: space, with: tools)
        let reach = reach(below: top, in: space)
        let cut = reach.isWhole ? TableCut(end: rows.count) : cut(reach, in: space)
        guard let cut else {
            return .nothing(because: "head and first rows need more than \(Int(space.height)) pt")
        }
        var page = TablePage(table: self, top: top, space: space, tools: tools)
        var frame = try page.frame(to: cut)
        if reach.isWhole { return .whole(frame) }
        frame.continues = true
        return .part(frame, rest: rest(after: cut))
    }

    /// The same rows in another width; nil where it is the same, or a row is half printed.
    private func fitted(to width: Double, with tools: Tools) throws(LayoutError) -> PreparedTable? {
        guard abs(width - self.width) > 0.01, skip == 0,
            case .ready(var table) = try tools.tables.fit(
                table, isDense: look.isDense, width: width, with: tools)
        else { return nil }
        table.start = start
        return table
    }

    private func rest(after cut: TableCut) -> PreparedTable {
        var rest = self
        rest.start = cut.end
        rest.skip = cut.lines + (cut.end == start ? skip : 0)
        rest.skipsAfterName = rest.skip > 0 && printsName(cut.end)
        return rest
    }

    // MARK: Rows

    /// Lines of a row that are still to be printed.
    func lineCount(_ index: Int) -> Int {
        let lines = rows[index].lineCount(printsName: printsName(index))
        return index == start ? max(1, lines - skip) : lines
    }

    /// From the last baseline of the row above to its own last one.
    func height(_ index: Int) -> Double { height(lines: lineCount(index)) }

    func height(lines: Int) -> Double { look.pitch + Double(lines - 1) * look.leading }

    /// The first row of a page prints its name, though it is that of the row above.
    func printsName(_ index: Int) -> Bool {
        if index == start, skip > 0 { return skipsAfterName }
        return index == start || !rows[index].repeatsName
    }

    /// The groups whose rows go on at the top of this page, the outermost first.
    var continuedGroups: [Int] {
        guard start > 0 else { return [] }
        var groups: [Int] = [], group = rows[start].group
        while let index = group {
            groups.append(index)
            group = rows[index].group
        }
        return groups.reversed()
    }

    /// Whether the sum of the pages before stands at the top.
    var bringsForward: Bool { carriedLines > 0 && start > 0 && skip == 0 }
    var carriedHeight: Double { carriedLines > 0 ? height(lines: carriedLines) : 0 }
}
