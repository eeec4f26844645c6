import Finishing

/// Where the elements of a document are, as a person would say it.
struct ElementPlaces {
    private let text: TaggedText

    init(_ text: TaggedText) {
        self.text = text
    }

    /// The last heading up to an element.
    private func heading(of element: Int) -> Int? {
        text.elements[...element].lastIndex { Self.isHeading($0.type) }
    }

    /// Of a table or a figure, its number among its like.
    private func ordinal(of element: Int) -> Int {
        let type = type(element)
        return text.elements[...element].count { $0.type == type }
    }

    /// "table “Tabel 2 …”, row 3, cell 2", "paragraph under “Tujuan ekspor”".
    func words(of element: Int) -> String {
        let path = path(of: element)
        if let table = path.first(where: { type($0) == "Table" }) { return cell(path, in: table) }
        if let figure = path.first(where: { type($0) == "Figure" }) { return self.figure(figure) }
        for index in path.reversed() {
            switch type(index) {
            case let name where Self.isHeading(name): return "heading \(quoted(index))"
            case "Note": return "note" + under(index)
            case "Caption": return "caption \(quoted(index))"
            case "TOCI": return "contents, line \(place(of: index, like: "TOCI"))"
            case "LI": return "item \(place(of: index, like: "LI")) of a list" + under(index)
            case "P", "BlockQuote": return "paragraph" + under(index)
            default: continue
            }
        }
        return path.last.map { type($0).isEmpty ? "text" : type($0) } ?? "text"
    }

    // MARK: Parts

    /// From the outermost element to this one.
    private func path(of element: Int) -> [Int] {
        var path: [Int] = [], open: Int? = element
        while let index = open {
            path.append(index)
            open = text.elements[index].parent
        }
        return path.reversed()
    }

    private func type(_ index: Int) -> String { text.elements[index].type }

    private static func isHeading(_ type: String) -> Bool {
        type == "H"
            || type.utf8.count == 2 && type.hasPrefix("H") && type.utf8.last.map { $0 &- 0x31 < 6 } ?? false
    }

    private func cell(_ path: [Int], in table: Int) -> String {
        let name = children(of: table, "Caption").first.map(quoted) ?? "\(ordinal(of: table))"
        guard let row = path.first(where: { type($0) == "TR" }), let part = text.elements[row].parent else {
            return path.contains { type($0) == "Caption" } ? "caption of table \(name)" : "table \(name)"
        }
        // Rows of the body are counted without those of the head.
        let kind = type(part) == "THead" ? "head row" : "row"
        let rows = type(part) == "Table" ? children(of: table, "TR") : rows(of: table, in: type(part))
        let number = (rows.firstIndex(of: row) ?? 0) + 1
        let cells = text.children(of: row)
        let cell = path.compactMap { cells.firstIndex(of: $0) }.first.map { ", cell \($0 + 1)" } ?? ""
        return "table \(name), \(kind) \(number)\(cell)"
    }

    private func rows(of table: Int, in part: String) -> [Int] {
        children(of: table, part).flatMap { children(of: $0, "TR") }
    }

    private func children(of element: Int, _ type: String) -> [Int] {
        text.children(of: element).filter { self.type($0) == type }
    }

    private func figure(_ figure: Int) -> String {
        let name = text.elements[figure].alternative.map { " \(Self.quoted($0))" } ?? ""
        return "figure \(ordinal(of: figure))\(name)"
    }

    private func under(_ element: Int) -> String {
        heading(of: element).map { " under \(quoted($0))" } ?? ""
    }

    /// From 1, among the children of the same parent that are alike.
    private func place(of element: Int, like type: String) -> Int {
        guard let parent = text.elements[element].parent else { return 1 }
        return (children(of: parent, type).firstIndex(of: element) ?? 0) + 1
    }

    private func quoted(_ element: Int) -> String { Self.quoted(text.text(of: element)) }

    /// As much of a text as is needed to find it again.
    static func quoted(_ text: String) -> String {
        let words = text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }.joined(
            separator: " ")
        guard words.count > longest else { return "“\(words)”" }
        return "“\(words.prefix(longest - 1))…”"
    }

    private static let longest = 60
}
