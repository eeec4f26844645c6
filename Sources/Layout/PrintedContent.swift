import Graphics

/// What stands on the pages, read back from the display list: texts, rows and pictures by the paths of their
/// tags.
struct PrintedContent {
    /// A row of a table as printed, or a piece of one: its number from 0, the letters of its columns, its
    /// page from 1.
    struct Row {
        var number: Int
        var cells: [Int: String] = [:]
        var page: Int
    }

    /// Letters of paragraphs and headings, by path.
    private(set) var texts: [String: String] = [:]
    /// Rows by the path of their table, in the order of the pages.
    private(set) var rows: [String: [Row]] = [:]
    /// Alternative texts, by path.
    private(set) var pictures: [String: String] = [:]
    /// Letters of all notes, by page.
    private(set) var notes: [Int: String] = [:]
    /// Paths of the blocks in whose place a notice stands.
    private(set) var notices: [String] = []

    /// Pages are added in their order, from 1.
    mutating func add(_ ink: AuditInk, page: Int) {
        for (path, alternative) in ink.pictures { pictures[path] = alternative }
        for row in ink.rows { begin(row.path, on: page) }
        for text in ink.texts where !text.roles.contains(.artifact) {
            let letters = Inventory.letters(text.run.text)
            if text.roles.contains(.note) {
                notes[page, default: ""] += letters
                if text.tag.hasSuffix(Misfit.tag) {
                    notices.append(String(text.tag.dropLast(Misfit.tag.count)))
                }
            } else if let place = RowPlace(cell: text.tag) {
                let last = (rows[place.table]?.count ?? 0) - 1
                guard last >= 0, let index = rows[place.table]?.lastIndex(where: { $0.number == place.row })
                else { continue }
                rows[place.table]?[index].cells[place.column, default: ""] += letters
            } else {
                texts[text.tag, default: ""] += letters
            }
        }
    }

    private mutating func begin(_ path: String, on page: Int) {
        guard let place = RowPlace(row: path) else { return }
        rows[place.table, default: []].append(Row(number: place.row, page: page))
    }

    /// A row of its pieces.
    static func whole(_ pieces: [Row]) -> Row {
        var whole = pieces[0]
        for piece in pieces.dropFirst() { whole.cells.merge(piece.cells) { $0 + $1 } }
        return whole
    }

    /// Whether the block of that path, or one that it is part of, is replaced by a notice.
    func isExcused(_ path: String) -> Bool {
        notices.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}

/// The table and number in the path of a row, "komoditas/2/r17", or of one of its cells,
/// "komoditas/2/r17/c3".
struct RowPlace {
    let table: String
    let row: Int
    private(set) var column = 0

    init?(row path: String) {
        self.init(row: path.utf8[...])
    }

    init?(cell path: String) {
        let bytes = path.utf8
        guard let cut = bytes.lastIndex(of: UInt8(ascii: "/")), let first = Self.second(bytes[cut...]),
            bytes[first] == UInt8(ascii: "c")
        else { return nil }
        self.init(row: bytes[..<cut])
        column = Self.number(bytes[bytes.index(after: first)...]) ?? 0
    }

    private init?(row bytes: Substring.UTF8View) {
        guard let cut = bytes.lastIndex(of: UInt8(ascii: "/")), let first = Self.second(bytes[cut...]),
            bytes[first] == UInt8(ascii: "r"), let number = Self.number(bytes[bytes.index(after: first)...])
        else { return nil }
        table = String(Substring(bytes[..<cut]))
        row = number
    }

    private static func second(_ bytes: Substring.UTF8View) -> Substring.UTF8View.Index? {
        let place = bytes.index(after: bytes.startIndex)
        return place < bytes.endIndex ? place : nil
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard !digits.isEmpty, digits.count < 10 else { return nil }
        var number = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}
