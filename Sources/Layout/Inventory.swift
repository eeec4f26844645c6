import Graphics

/// What a document is bound to print, asked of its blocks before they are laid out: what an audit holds the
/// finished pages against. Every entry has the path of the block, which is the path of its tags on the pages.
///
/// White space and invisible characters are left out and capitals made small, so that a text is the same
/// however it is broken into lines and runs.
public struct Inventory: Sendable, Hashable {
    /// A table: what it is called, and of each row the text of its cells, one after the other.
    struct Table: Sendable, Hashable {
        var path: String
        var name: String
        var rows: [String]
        /// The text of the first cell of each row, which a row under one of the same name leaves out.
        var names: [String]
        /// Of each row the texts of the notes that it calls.
        var notes: [[String]]
        /// Columns at the left that stand in every part where the columns are divided.
        var keys: Int
    }

    /// A paragraph, or a picture with its alternative text.
    struct Text: Sendable, Hashable {
        var path: String
        var text: String

        /// Whether these letters are the text, with something in each of its gaps.
        func isPrinted(as letters: String) -> Bool {
            let pieces = text.split(separator: Inventory.gap, omittingEmptySubsequences: false)
            guard pieces.count > 1, let last = pieces.last else { return letters == text }
            var left = letters[...]
            guard left.hasPrefix(pieces[0]), left.hasSuffix(last) else { return false }
            left = left.dropFirst(pieces[0].count).dropLast(last.count)
            for piece in pieces.dropFirst().dropLast() {
                while !left.isEmpty, !left.hasPrefix(piece) { left.removeFirst() }
                guard left.hasPrefix(piece) else { return false }
                left.removeFirst(piece.count)
            }
            return true
        }
    }

    /// Stands for a number of a page, which is not known before the document is laid out.
    static let gap = "\u{FFFC}"

    private(set) var texts: [Text] = []
    private(set) var tables: [Table] = []
    private(set) var pictures: [Text] = []
    private var kept = KeptTables()

    /// The tables themselves, in the order of the document.
    public var wholeTables: [Layout.Table] { kept.tables }

    public init() {}

    /// Of a whole document.
    public init(_ sections: [Section]) {
        for section in sections { add(section.content, at: section.anchor) }
    }

    /// Blocks that do not say what they print are not held to anything.
    public mutating func add(_ block: any Block, at path: String) {
        (block as? any Inventoried)?.list(in: &self, at: path)
    }

    /// A block inside another one, under the name by which `Space.below` offers it its room.
    public mutating func add(_ block: any Block, at path: String, child: String) {
        add(block, at: path.isEmpty ? child : "\(path)/\(child)")
    }

    fileprivate mutating func add(text: String, at path: String) {
        texts.append(Text(path: path, text: Self.letters(text)))
    }

    fileprivate mutating func add(picture alternative: String, at path: String) {
        pictures.append(Text(path: path, text: alternative))
    }

    fileprivate mutating func add(_ table: Layout.Table, at path: String) {
        let texts = Dictionary(table.notes.map { ($0.key, Self.letters($0.text.string)) }) { first, _ in first
        }
        let cells = table.rows.map { row in row.cells.prefix(table.columns.count).map(\.letters) }
        kept.tables.append(table)
        tables.append(
            Table(
                path: path, name: table.name, rows: cells.map { $0.joined() },
                names: cells.map { $0.first ?? "" },
                notes: table.rows.map { row in row.notes.compactMap { texts[$0] } },
                keys: table.keyCount))
    }

    /// The letters of a text, as they are compared.
    static func letters(_ text: some StringProtocol) -> String {
        var letters = String.UnicodeScalarView()
        letters.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0...0x20: break
            case 0x41...0x5A: letters.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case 0x21..<0x7F, 0x2010...0x2027, 0x2030...0x205E, 0x2212: letters.append(scalar)
            default:
                let properties = scalar.properties
                if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { continue }
                letters.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(letters)
    }
}

/// Tables beside what is listed of them, which alone tells inventories apart.
private struct KeptTables: Sendable, Hashable {
    var tables: [Layout.Table] = []

    static func == (a: KeptTables, b: KeptTables) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}

/// A block that can say what it will print.
public protocol Inventoried {
    /// Adds what will carry tags under the path of the block.
    func list(in inventory: inout Inventory, at path: String)
}

extension Stack: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) {
        for (index, item) in items.enumerated() {
            inventory.add(item.block, at: path, child: child(index))
        }
    }
}

extension Anchored: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) { inventory.add(block, at: path) }
}

extension SideBySide: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) {
        for cell in cells { inventory.add(cell.block, at: path, child: "c\(cell.start)") }
    }
}

extension TextColumns: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) { inventory.add(content, at: path) }
}

extension Overlay: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) {
        for (index, pin) in pins.enumerated() { inventory.add(pin.block, at: path, child: "\(index)") }
    }
}

extension Paragraph: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) {
        guard role != .artifact else { return }
        let folios = Set(links.compactMap(\.folio))
        let spans = text.spans.enumerated().map { folios.contains($0) ? Inventory.gap : $1.text }
        inventory.add(text: spans.joined(), at: path)
    }
}

extension Drawn: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) {
        if let alternative { inventory.add(picture: alternative, at: path) }
    }
}

extension Table: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) { inventory.add(self, at: path) }
}

extension TableCell {
    fileprivate var letters: String {
        switch self {
        case .text(let words, let call): Inventory.letters(words + call)
        case .styled(let text): Inventory.letters(text.string)
        case .number(let parts):
            Inventory.letters(
                parts.mark + (parts.symbol.isEmpty ? parts.integer + parts.fraction : parts.symbol)
                    + parts.call)
        case .drawn, .empty: ""
        }
    }
}
