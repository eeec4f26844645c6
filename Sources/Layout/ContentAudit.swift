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
            if printed.texts[text.path, default: ""] == text.text || printed.isExcused(text.path) {
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
        let rows = printed.rows[table.path] ?? printed.joined(table.path, keys: table.keys)
        let parts = printed.rows.keys.filter { isPart($0, of: table.path) }.sorted()
        var found = order(rows, of: table.name), seen = rows.startIndex
        for part in parts { found += order(printed.rows[part] ?? [], of: "\(table.name), \(part)") }
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

    /// Whether the path is that of a part of a table whose columns are divided: "komoditas/2/0".
    private func isPart(_ path: String, of table: String) -> Bool {
        path.hasPrefix(table + "/") && Int(path.dropFirst(table.count + 1)) != nil
    }

    private func order(_ rows: [PrintedContent.Row], of name: String) -> [LayoutAudit.Finding] {
        zip(rows, rows.dropFirst()).filter { $0.number > $1.number }.map { _, row in
            finding(.rowOrder, "row \(row.number + 1) of \(name)", page: row.page)
        }
    }

    /// Tables of blocks that do not say what they print: rows are counted from 0, each once.
    private var unlisted: [LayoutAudit.Finding] {
        let listed = Set(expected.tables.map(\.path))
        return printed.rows.filter { row in
            !listed.contains(row.key) && !listed.contains { isPart(row.key, of: $0) }
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

extension Inventory.Text {
    /// Whether the letters are this text, with any page numbers where it has some.
    func isWhole(in letters: String) -> Bool {
        guard stretches.count > 1 else { return letters == text }
        var rest = letters[...]
        for stretch in stretches {
            let start = rest.drop { $0.isNumber || "ivxlcdm…".contains($0) }
            if rest.hasPrefix(stretch) {
                rest = rest.dropFirst(stretch.count)
            } else if start.hasPrefix(stretch) {
                rest = start.dropFirst(stretch.count)
            } else {
                return false
            }
        }
        return rest.count < 8
    }
}
