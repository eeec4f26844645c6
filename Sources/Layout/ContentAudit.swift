/// Holds what is printed against what was to be printed: nothing lost, nothing twice, everything in order.
struct ContentAudit {
    let expected: Inventory
    let printed: PrintedContent
    let lastPage: Int

    var findings: [LayoutAudit.Finding] {
        texts + pictures + expected.tables.flatMap(table) + unlisted
    }

    private func finding(_ kind: LayoutAudit.Kind, _ message: String, page: Int? = nil) -> LayoutAudit.Finding
    {
        LayoutAudit.Finding(kind: kind, page: page ?? lastPage, message: message)
    }

    // MARK: Texts and pictures

    private var texts: [LayoutAudit.Finding] {
        expected.texts.compactMap { text in
            let letters = printed.texts[text.path, default: ""]
            if text.isPrinted(as: letters) || printed.isExcused(text.path) {
                return nil
            }
            return finding(.lostText, "\(text.path): \"\(text.text.prefix(60))\" is not printed whole")
        }
    }

    private var pictures: [LayoutAudit.Finding] {
        expected.pictures.compactMap { picture in
            if printed.pictures[picture.path] == picture.text || printed.isExcused(picture.path) {
                return nil
            }
            return finding(.lostPicture, "\(picture.path): \"\(picture.text.prefix(60))\"")
        }
    }

    // MARK: Tables

    private func table(_ table: Inventory.Table) -> [LayoutAudit.Finding] {
        if printed.isExcused(table.path) { return [] }
        let parts = parts(of: table), rows = joined(parts, table)
        var found = parts.flatMap { order($0, of: table.name) }, seen = 0
        let pieces = Dictionary(grouping: rows, by: \.number)
        for number in table.rows.indices {
            let row = pieces[number] ?? []
            found += problem(row, number, table)
            seen += row.count
        }
        if seen < rows.count {
            found.append(finding(.doubleRow, "\(table.name) has \(rows.count - seen) rows too many"))
        }
        return found
    }

    /// The rows as they were placed; where the columns are divided, those of each part.
    private func parts(of table: Inventory.Table) -> [[PrintedContent.Row]] {
        if let rows = printed.rows[table.path] { return [rows] }
        var parts: [[PrintedContent.Row]] = []
        while let rows = printed.rows["\(table.path)/\(parts.count)"] { parts.append(rows) }
        return parts
    }

    /// Each row with the cells of all parts, the key columns once.
    private func joined(_ parts: [[PrintedContent.Row]], _ table: Inventory.Table) -> [PrintedContent.Row] {
        guard var rows = parts.first, parts.count > 1 else { return parts.first ?? [] }
        let firsts = Dictionary(grouping: rows, by: \.number).mapValues(PrintedContent.whole)
        for (number, part) in parts.enumerated().dropFirst() {
            let pieces = Dictionary(grouping: part, by: \.number)
            for index in rows.indices where index == 0 || rows[index].number != rows[index - 1].number {
                guard let more = pieces[rows[index].number], let first = firsts[rows[index].number] else {
                    continue
                }
                for (column, letters) in PrintedContent.whole(more).cells {
                    let known = first.cells[column, default: ""]
                    if column < table.keys, letters == known || letters.isEmpty || known.isEmpty { continue }
                    rows[index].cells[number * 10_000 + column] = letters
                }
            }
        }
        return rows
    }

    /// The pieces of a row: one, or those of a row that no page could hold whole.
    private func problem(_ pieces: [PrintedContent.Row], _ number: Int, _ table: Inventory.Table)
        -> [LayoutAudit.Finding]
    {
        guard let first = pieces.first else {
            return [finding(.lostRow, "row \(number + 1) of \(table.name)")]
        }
        let cells = PrintedContent.whole(pieces).cells.sorted { $0.key < $1.key }
        let wanted = table.rows[number], letters = cells.map(\.value).joined()
        let isUnderName = number > 0 && table.names[number] == table.names[number - 1]
        guard letters == wanted || (isUnderName && letters == wanted.dropFirst(table.names[number].count))
        else {
            let kind: LayoutAudit.Kind = pieces.count > 1 ? .doubleRow : .lostText
            let message = "row \(number + 1) of \(table.name): \"\(letters.prefix(60))\""
            return [finding(kind, message, page: first.page)]
        }
        return table.notes[number].compactMap { note in
            if printed.notes[first.page, default: ""].contains(note) { return nil }
            return finding(
                .lostNote, "\"\(note.prefix(40))\", called by row \(number + 1) of \(table.name)",
                page: first.page)
        }
    }

    private func order(_ rows: [PrintedContent.Row], of name: String) -> [LayoutAudit.Finding] {
        zip(rows, rows.dropFirst()).filter { $0.number > $1.number }.map { _, row in
            finding(.rowOrder, "row \(row.number + 1) of \(name)", page: row.page)
        }
    }

    /// Tables of blocks that do not say what they print: rows are counted from 0, each once.
    private var unlisted: [LayoutAudit.Finding] {
        let listed = Set(expected.tables.map(\.path))
        return printed.rows.filter { path, _ in
            !listed.contains(path)
                && !listed.contains(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
        }.sorted { $0.key < $1.key }
            .flatMap { name, rows in
                var found = order(rows, of: name), seen: Set<Int> = []
                for row in rows where !seen.insert(row.number).inserted {
                    found.append(finding(.doubleRow, "row \(row.number + 1) of \(name)", page: row.page))
                }
                found += Set(0...(seen.max() ?? 0)).subtracting(seen).sorted().map {
                    finding(.lostRow, "row \($0 + 1) of \(name)")
                }
                return found
            }
    }
}
