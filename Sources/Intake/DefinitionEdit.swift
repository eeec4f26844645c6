public import Declarations
public import Localization

/// Puts the entry of a file into the text of a report.yaml, and leaves all other lines as they are.
public struct DefinitionEdit {
    var lines: [String]
    let declaration: Declaration
    let entries: [Declaration.Entry]
    let name: String
    let newline: String

    /// - Throws: why the text is no definition.
    public init(_ text: String, named name: String) throws(Findings) {
        declaration = try Declaration.read(text, named: name)
        guard case .map(let entries) = declaration.content else {
            throw Findings(.error("a map of keys belongs here", at: declaration.place))
        }
        self.entries = entries
        self.name = name
        newline = text.contains("\r\n") ? "\r\n" : "\n"
        lines = text.split(separator: newline, omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
    }

    /// Whether a file has an entry already.
    public func holds(_ file: String) -> Bool { item(of: file) != nil }

    /// The text with the mapping's entry, new or in place of the one of the same file.
    /// - Throws: why that cannot be done safely.
    public func adding(_ mapping: Mapping, in language: Language) throws(Obstacle) -> String {
        var edited = lines
        // From the end, so that places before stay true.
        var changes: [(range: Range<Int>, lines: [String])] = []
        changes.append(try entryChange(mapping, language))
        if let change = try aliasChange(mapping, language) { changes.append(change) }
        let missing = missingNames(mapping)
        if !missing.isEmpty {
            changes.append((lines.count..<lines.count, [""] + mapping.nameLines(missing, in: language)))
        }
        let ordered = changes.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
        }
        for (_, change) in ordered { edited.replaceSubrange(change.range, with: change.lines) }
        let text = edited.joined(separator: newline) + newline
        try prove(text, mapping)
        return text
    }

    // MARK: The entry

    private func entryChange(_ mapping: Mapping, _ language: Language) throws(Obstacle)
        -> (range: Range<Int>, lines: [String])
    {
        guard let data = entries.first(where: { $0.key == "data" }) else {
            return (lines.count..<lines.count, ["", "data:"] + mapping.entry(in: language))
        }
        guard case .list(let items) = data.value.content, let first = items.first else {
            guard data.value.isNothing else { throw unsafe("data", mapping.entry(in: language)) }
            return (data.place.line..<data.place.line, mapping.entry(in: language))
        }
        let line = lines[first.place.line - 1]
        guard let dash = line.firstIndex(where: { $0 != " " }), line[dash] == "-" else {
            throw unsafe("data", mapping.entry(in: language))
        }
        let indent = line.distance(from: line.startIndex, to: dash)
        let written = mapping.entry(in: language, indent: indent)
        let end = end(of: data)
        guard let at = item(of: mapping.file) else { return (end..<end, written) }
        let start = items[at].place.line - 1
        let next = at + 1 < items.count ? contentEnd(before: items[at + 1].place.line - 1, after: start) : end
        return (start..<next, written)
    }

    private func item(of file: String) -> Int? {
        guard let data = entries.first(where: { $0.key == "data" }),
            case .list(let items) = data.value.content
        else { return nil }
        return items.firstIndex { item in
            guard case .map(let entries) = item.content else { return false }
            return entries.contains { $0.key == "file" && $0.value.text == file }
        }
    }

    // MARK: Destinations

    private func aliasChange(_ mapping: Mapping, _ language: Language) throws(Obstacle)
        -> (range: Range<Int>, lines: [String])?
    {
        guard !mapping.aliases.isEmpty else { return nil }
        guard let partners = entries.first(where: { $0.key == "partners" }) else {
            return (lines.count..<lines.count, ["", "partners:"] + mapping.aliasLines(in: language))
        }
        guard case .map(let known) = partners.value.content, let first = known.first,
            first.place.line > partners.place.line
        else {
            guard partners.value.isNothing else { throw unsafe("partners", mapping.aliasLines(in: language)) }
            return (partners.place.line..<partners.place.line, mapping.aliasLines(in: language))
        }
        var fresh = mapping
        fresh.aliases.removeAll { alias in known.contains { $0.key == alias.value[0] } }
        let end = end(of: partners)
        return (end..<end, fresh.aliasLines(in: language, indent: first.place.column - 1))
    }

    /// Goods without an English name, where the report has an English edition.
    private func missingNames(_ mapping: Mapping) -> [String] {
        let languages = entries.first { $0.key == "languages" }?.value.items.compactMap(\.text) ?? ["en"]
        guard languages.contains("en") else { return [] }
        var known: Set<String> = []
        if case .map(let goods)? = entries.first(where: { $0.key == "commodities" })?.value.content {
            known = Set(goods.map { $0.key.lowercased() })
        }
        let remarks = Set(lines.filter { $0.hasPrefix("#   ") })
        return mapping.commodities.filter { name in
            !known.contains(name.lowercased()) && !remarks.contains("#   \(YAMLText.quoted(name)): ")
        }
    }

    // MARK: Lines

    /// The line after the last one of a key's value.
    func end(of entry: Declaration.Entry) -> Int {
        let next =
            entries.map(\.place.line).filter { $0 > entry.place.line }.min().map { $0 - 1 } ?? lines.count
        return contentEnd(before: next, after: entry.place.line - 1)
    }

    /// Blank lines and remarks before what comes next belong to that.
    private func contentEnd(before line: Int, after start: Int) -> Int {
        var line = line
        while line > start + 1 {
            let text = lines[line - 1].drop { $0 == " " }
            guard text.isEmpty || text.first == "#" else { break }
            line -= 1
        }
        return line
    }

    private func unsafe(_ key: String, _ wanted: [String]) -> Obstacle {
        let place = entries.first { $0.key == key }?.place ?? SourcePlace(file: name)
        return Obstacle(Said.unsafe(key, wanted), at: place)
    }

    /// The new text says what the old one said, and the entry.
    private func prove(_ text: String, _ mapping: Mapping) throws(Obstacle) {
        let failure = Obstacle(Said.unsafe("data", mapping.entry(in: .id)), at: SourcePlace(file: name))
        guard let after = try? DefinitionEdit(text, named: name) else { throw failure }
        let touched = ["data", "partners"]
        let before = entries.filter { !touched.contains($0.key) }.map { Said.content($0.value) }
        let kept = after.entries.filter { !touched.contains($0.key) }.map { Said.content($0.value) }
        func files(_ edit: DefinitionEdit) -> [String] {
            guard let data = edit.entries.first(where: { $0.key == "data" }) else { return [] }
            return data.value.items.filter { item in
                guard case .map(let keys) = item.content else { return true }
                return !keys.contains { $0.key == "file" && $0.value.text == mapping.file }
            }.map(Said.content)
        }
        guard before == kept, after.holds(mapping.file), files(self) == files(after) else { throw failure }
    }
}

extension Said {
    /// A declaration without its places, for comparing.
    static func content(_ value: Declaration) -> String {
        switch value.content {
        case .nothing: "~"
        case .text(let text): "\u{201C}\(text.string)\u{201D}"
        case .list(let items): "[" + items.map(content).joined(separator: ",") + "]"
        case .map(let entries):
            "{" + entries.map { $0.key + ":" + content($0.value) }.joined(separator: ",") + "}"
        }
    }

    static func unsafe(_ key: String, _ wanted: [String]) -> Words {
        let text = wanted.joined(separator: "\n")
        return Words(
            id:
                "\u{201C}\(key)\u{201D} ditulis dengan cara yang tidak dapat diubah dengan aman; "
                + "tambahkan sendiri:\n\(text)",
            en:
                "\u{201C}\(key)\u{201D} is written in a way that cannot be edited safely; add by "
                + "hand:\n\(text)"
        )
    }
}
