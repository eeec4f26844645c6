import Declarations
public import Localization

/// Sets a report's title, theme, template, languages and state in the text of its report.yaml; all other
/// lines stay as they are.
extension DefinitionEdit {
    /// What is set; what is empty stays.
    public struct Settings: Sendable, Hashable {
        /// By language: "id", "en".
        public var title: [String: String] = [:]
        public var theme: String?
        /// It becomes the first of the report's.
        public var template: String?
        public var languages: [Language] = []
        /// draft or final.
        public var state: String?

        public init() {}
    }

    /// The text with the settings.
    /// - Throws: where it would not say what is wanted, or anything else otherwise than before.
    public func setting(_ settings: Settings) throws(Obstacle) -> String {
        var wanted: [(key: String, value: String)] = []
        if !settings.languages.isEmpty {
            wanted.append(
                ("languages", "[" + settings.languages.map(\.rawValue).joined(separator: ", ") + "]"))
        }
        if let title = title(settings) { wanted.append(("title", title)) }
        if let template = settings.template {
            let others = values(of: "templates").filter { $0 != template }
            wanted.append(
                ("templates", "[" + ([template] + others).map(YAMLText.quoted).joined(separator: ", ") + "]"))
        }
        if let theme = settings.theme { wanted.append(("theme", YAMLText.quoted(theme))) }
        if let state = settings.state { wanted.append(("state", YAMLText.quoted(state))) }
        let text = try self.text(with: wanted)
        try prove(text, touched: wanted.map(\.key))
        return text
    }

    private func values(of key: String) -> [String] {
        guard let value = entries.first(where: { $0.key == key })?.value else { return [] }
        return value.text.map { [$0] } ?? value.items.compactMap(\.text)
    }

    /// One text where all languages say the same or there is one; else one for each.
    private func title(_ settings: Settings) -> String? {
        let said = settings.title.filter { !$0.value.isEmpty }
        guard !said.isEmpty else { return nil }
        var titles: [String: String] = [:]
        if let old = entries.first(where: { $0.key == "title" })?.value {
            if let text = old.text { for language in Language.allCases { titles[language.rawValue] = text } }
            if case .map(let entries) = old.content {
                for entry in entries { titles[entry.key] = entry.value.text }
            }
        }
        titles.merge(said) { _, new in new }
        let known = Language.allCases.compactMap { language in
            titles[language.rawValue].map { (language.rawValue, $0) }
        }
        guard Set(known.map(\.1)).count > 1 else { return known.first.map { YAMLText.quoted($0.1) } }
        return "{" + known.map { "\($0.0): \(YAMLText.quoted($0.1))" }.joined(separator: ", ") + "}"
    }

    private func text(with wanted: [(key: String, value: String)]) throws(Obstacle) -> String {
        var edited = lines, inserted: [String] = []
        var changes: [(range: Range<Int>, line: String)] = []
        for (key, value) in wanted {
            guard let entry = entries.first(where: { $0.key == key }) else {
                inserted.append("\(key): \(value)")
                continue
            }
            let start = entry.place.line - 1, end = end(of: entry)
            guard entry.place.column == 1 else {
                throw Obstacle(Said.unsafe(key, ["\(key): \(value)"]), at: entry.place)
            }
            let remark = end - start == 1 ? Self.remark(of: lines[start]) : nil
            changes.append((start..<end, "\(key): \(value)" + (remark.map { "  " + $0 } ?? "")))
        }
        for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            edited.replaceSubrange(change.range, with: [change.line])
        }
        guard !inserted.isEmpty else { return edited.joined(separator: newline) + newline }
        // Under the title, or at the end where there is none.
        let at = edited.firstIndex { $0.hasPrefix("title:") }.map { $0 + 1 } ?? edited.count
        edited.insert(contentsOf: inserted, at: at)
        return edited.joined(separator: newline) + newline
    }

    /// What stands after # on a line, outside of quotes.
    private static func remark(of line: String) -> String? {
        var quote: Character?, before: Character = " "
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "#", before == " " {
                return String(line[index...])
            }
            before = character
        }
        return nil
    }

    /// The new text says all else as the old one does.
    private func prove(_ text: String, touched: [String]) throws(Obstacle) {
        let place = SourcePlace(file: name)
        guard let after = try? DefinitionEdit(text, named: name) else {
            throw Obstacle(Said.unsafe(touched.joined(separator: ", "), []), at: place)
        }
        let before = entries.filter { !touched.contains($0.key) }.map { $0.key + Said.content($0.value) }
        let kept = after.entries.filter { !touched.contains($0.key) }.map { $0.key + Said.content($0.value) }
        guard before == kept else {
            throw Obstacle(Said.unsafe(touched.joined(separator: ", "), []), at: place)
        }
    }
}
