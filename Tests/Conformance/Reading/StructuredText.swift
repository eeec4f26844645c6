/// What the tree says when it is read from its start to its end.
struct StructuredText {
    /// One for each element that holds text of its own, in order.
    let lines: [String]

    init(_ subject: Subject) {
        let leaves = Self.leafTexts(subject)
        var lines: [String] = []
        for element in subject.tree.elements {
            var line = ""
            for case .content(let page, let mcid) in element.kids where leaves.indices.contains(page) {
                line += leaves[page][mcid] ?? ""
            }
            if !line.isEmpty { lines.append(line) }
        }
        self.lines = lines
    }

    /// Texts of the leaves of each page.
    private static func leafTexts(_ subject: Subject) -> [[Int: String]] {
        let fonts = subject.fonts, contents = subject.contents
        func text(_ shown: [Shown], within leaf: Int?, depth: Int, into texts: inout [Int: String]) {
            for item in shown {
                switch item {
                case .string(let font, let bytes, let mcid):
                    texts[leaf ?? mcid, default: ""] += fonts[font].text(of: bytes)
                case .replacement(let words, let mcid):
                    texts[leaf ?? mcid, default: ""] += Value.text(of: words)
                case .form(let id, let mcid):
                    guard depth < 10, let inside = contents.shownInForms[id] else { continue }
                    text(inside, within: leaf ?? mcid, depth: depth + 1, into: &texts)
                }
            }
        }
        return contents.shown.map { shown in
            var texts: [Int: String] = [:]
            text(shown, within: nil, depth: 0, into: &texts)
            return texts
        }
    }

    /// All the text with every run of blanks as one.
    static func plain(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }
}

extension UsedFont {
    func text(of string: [UInt8]) -> String {
        var units: [UInt16] = []
        if use.isComposite {
            for place in stride(from: 0, to: string.count - 1, by: 2) {
                units += text(Int(string[place]) << 8 | Int(string[place + 1])) ?? [0xFFFD]
            }
        } else {
            for byte in string { units += text(Int(byte)) ?? [UInt16(WinAnsi.scalar(Int(byte)))] }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
