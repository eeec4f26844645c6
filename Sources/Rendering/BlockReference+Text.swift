import Declarations

extension BlockReference {
    // MARK: Markdown

    /// The reference as it stands in `Templates/README.md`.
    public static var markdown: String {
        chapters.map { chapter in
            "### \(chapter.title)\n\n" + (chapter.note.isEmpty ? "" : chapter.note + "\n\n")
                + (chapter.common.isEmpty ? "" : markdown(chapter.common) + "\n")
                + chapter.entries.map { "**`\($0.name)`**: \($0.summary)\n\n" + markdown($0) }.joined()
        }.joined()
    }

    private static func markdown(_ entry: Entry) -> String {
        entry.keys.isEmpty ? "" : markdown(entry.keys) + "\n"
    }

    private static func markdown(_ keys: [DeclaredKey], indent: String = "") -> String {
        keys.map { key in
            "\(indent)- `\(key.name)`: \(key.about) (\(facts(key)))\n"
                + markdown(key.keys, indent: indent + "  ")
        }.joined()
    }

    /// "text, required"; "commodity, partner or sector; else commodity".
    private static func facts(_ key: DeclaredKey) -> String {
        switch key.need {
        case .required: "\(key.type); required"
        case .optional: key.type
        case .standard(let value): value.isEmpty ? key.type : "\(key.type); else \(value)"
        }
    }

    // MARK: Terminal

    /// Names and summaries, one a line, under their headings.
    public static var list: String {
        let width = names.map(\.count).max() ?? 0
        return chapters.map { chapter in
            "\(chapter.title)\n"
                + chapter.entries.map { entry in
                    "  " + padded(entry.name, to: width + 2) + plain(entry.summary) + "\n"
                }.joined()
        }.joined(separator: "\n")
    }

    /// One entry with its keys, those of the maps within a key indented under it.
    public static func text(_ entry: Entry) -> String {
        "\(entry.name): \(plain(entry.summary))\n\n" + text(entry.keys, indent: "  ")
    }

    private static func text(_ keys: [DeclaredKey], indent: String) -> String {
        let width = keys.map(\.name.count).max() ?? 0
        return keys.map { key in
            "\(indent)\(padded(key.name, to: width + 2))\(plain(key.about)) (\(facts(key)))\n"
                + text(key.keys, indent: indent + "    ")
        }.joined()
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Without the ticks of Markdown.
    private static func plain(_ text: String) -> String { text.replacing("`", with: "") }
}
