import Graphics

/// Remembers the tables shaped last: a flow places the same table several times until its page is right.
/// Made with the tools of one document, dropped with them.
final class RememberedTables {
    /// Tells one content from another, however often its table is copied.
    final class Identity: Sendable {}

    private struct Entry {
        let identity: Identity
        let isDense: Bool
        let shaped: ShapedTable
        var fits: [Double: TableFit] = [:]
        var minimumWidth: Double?
    }

    /// The oldest first. Few, since tables come one after the other and large ones are large.
    private var entries: [Entry] = []
    private static let most = 8

    /// Under which its columns are divided: of dense rows, with long words in columns of 30 mm. Asked again
    /// for every page of a table.
    func minimumWidth(_ table: Table, with tools: Tools) throws(LayoutError) -> Double {
        let shaped = try shaped(table, isDense: true, with: tools)
        if let known = entries.last?.minimumWidth { return known }
        let width = try shaped.needed(.measure, with: tools)
        entries[try entry(table, true, tools)].minimumWidth = width
        return width
    }

    /// The table's cells, shaped.
    private func shaped(_ table: Table, isDense: Bool, with tools: Tools) throws(LayoutError) -> ShapedTable {
        entries[try entry(table, isDense, tools)].shaped
    }

    /// How the table stands in a width: in rows of that height, else dense, else in parts.
    func fit(_ table: Table, isDense: Bool, width: Double, with tools: Tools) throws(LayoutError) -> TableFit
    {
        let shaped = try shaped(table, isDense: isDense, with: tools)
        if let known = entries.last?.fits[width] { return known }
        let fit = try shaped.fit(width, with: tools)
        if fit == nil, !isDense { return try self.fit(table, isDense: true, width: width, with: tools) }
        let found: TableFit
        if let fit { found = fit } else { found = .tooWide(needed: try shaped.needed(.words, with: tools)) }
        entries[try entry(table, isDense, tools)].fits[width] = found
        return found
    }

    /// The place of the table, moved to the end.
    private func entry(_ table: Table, _ isDense: Bool, _ tools: Tools) throws(LayoutError) -> Int {
        if let index = entries.lastIndex(where: { $0.identity === table.identity && $0.isDense == isDense }) {
            entries.append(entries.remove(at: index))
        } else {
            let look = TableLook(isDense: isDense, theme: tools.theme)
            let shaped = try TableMeasure(table: table, look: look, tools: tools).shaped()
            entries.append(Entry(identity: table.identity, isDense: isDense, shaped: shaped))
            if entries.count > Self.most { entries.removeFirst() }
        }
        return entries.count - 1
    }
}
