import Declarations

extension BlockReference {
    // MARK: Markdown

    /// The reference as it stands in `Templates/README.md`.
    public static var markdown: String {
        chapters.map { chapter in
            "### \(chapter.title)\n\n\(chapter.note)\n\n" + chapter.entries.map(markdown).joined()
        }.joined()
    }

    private static func markdown(_ entry: Entry) -> String {
        let rows = rows(entry.keys).map { row in
            "| \(row.name) | \(row.key.type) | \(row.key.presence) | \(row.key.about) |\n"
        }
        let head = "| key | type | if left out | meaning |\n|---|---|---|---|\n"
        return "**`\(entry.name)`**: \(entry.summary)\n\n"
            + (rows.isEmpty ? "" : head + rows.joined() + "\n")
    }

    /// The keys one below the other, those of the maps within a key after it, named "rows › label".
    private static func rows(_ keys: [DeclaredKey], _ path: String = "") -> [(name: String, key: DeclaredKey)]
    {
        keys.flatMap { key in
            [(path + "`\(key.name)`", key)] + rows(key.keys, path + "`\(key.name)` › ")
        }
    }

    // MARK: Terminal

    /// Names and summaries, one a line, under their headings.
    public static var list: String {
        let width = names.map(\.count).max() ?? 0
        return chapters.map { chapter in
            "\(chapter.title)\n"
                + chapter.entries.map { entry in
                    "  " + entry.name + String(repeating: " ", count: width + 2 - entry.name.count)
                        + entry.summary + "\n"
                }.joined()
        }.joined(separator: "\n")
    }

    /// One entry with its keys, as an example that can be copied and as a list.
    public static func text(_ entry: Entry) -> String {
        "\(entry.name): \(entry.summary)\n" + text(entry.keys, indent: "  ")
    }

    private static func text(_ keys: [DeclaredKey], indent: String) -> String {
        let width = keys.map(\.name.count).max() ?? 0
        return keys.map { key in
            let space = String(repeating: " ", count: width + 2 - key.name.count)
            let presence: String =
                switch key.need {
                case .required: "required"
                case .optional: "optional"
                case .standard(let value): value.isEmpty ? "optional" : "else \(value)"
                }
            return "\(indent)\(key.name)\(space)\(key.type); \(presence)\n"
                + (key.about.isEmpty
                    ? "" : "\(indent)\(String(repeating: " ", count: width + 2))\(key.about)\n")
                + text(key.keys, indent: indent + "    ")
        }.joined()
    }
}
