/// An object of a flat file with the way on from it; references are followed without being asked.
struct Value {
    let file: FlatFile
    let item: Item
    /// Number of the indirect object; 0 for a direct one.
    let id: Int

    init(_ file: FlatFile, _ item: Item) {
        self.file = file
        if case .reference(let number) = item {
            self.item = file.object(number)
            id = number
        } else {
            self.item = item
            id = 0
        }
    }

    var entries: Entries? {
        switch item {
        case .dictionary(let entries), .stream(let entries, _): entries
        default: nil
        }
    }

    /// An entry of a dictionary or of a stream's dictionary; null when there is none.
    subscript(_ key: String) -> Value { Value(file, entries?[key] ?? .null) }

    var keys: [String] { entries?.keys ?? [] }

    /// Items of an array; none of anything else.
    var items: [Value] {
        guard case .array(let items) = item else { return [] }
        return items.map { Value(file, $0) }
    }

    /// Items of an array, or the thing itself where PDF lets one stand for an array of one.
    var itemsOrSelf: [Value] {
        switch item {
        case .array: items
        case .null: []
        default: [self]
        }
    }

    var isNull: Bool { if case .null = item { true } else { false } }
    var isArray: Bool { if case .array = item { true } else { false } }
    var isDictionary: Bool { if case .dictionary = item { true } else { false } }
    var isStream: Bool { if case .stream = item { true } else { false } }

    var boolean: Bool? { if case .boolean(let value) = item { value } else { nil } }
    var integer: Int? { if case .integer(let value) = item { value } else { nil } }
    var name: String? { if case .name(let value) = item { value } else { nil } }
    var string: [UInt8]? { if case .string(let value) = item { value } else { nil } }

    var number: Double? {
        switch item {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }

    /// A text string, from UTF-16, UTF-8 with its mark, or Latin.
    var text: String? { string.map(Self.text) }

    /// Bytes of a stream, decoded as far as qpdf could.
    var bytes: [UInt8]? { if case .stream(_, let range) = item { file.store.bytes(range) } else { nil } }

    static func text(of string: [UInt8]) -> String {
        if string.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: string.count - 1, by: 2).map {
                UInt16(string[$0]) << 8 | UInt16(string[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if string.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: string.dropFirst(3), as: UTF8.self)
        }
        return String(String.UnicodeScalarView(string.map { PDFDocEncoding.scalar($0) }))
    }
}

/// The one-byte encoding of text strings outside content.
enum PDFDocEncoding {
    /// Codes 0x80 to 0x9F and 0xA0, which are not Latin 1.
    private static let upper: [UInt32] = [
        0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203A, 0x2212, 0x2030, 0x201E,
        0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x141, 0x152, 0x160, 0x178, 0x17D,
        0x131,
        0x142, 0x153, 0x161, 0x17E, 0xFFFD, 0x20AC,
    ]
    private static let accents: [UInt32] = [0x2D8, 0x2C7, 0x2C6, 0x2D9, 0x2DD, 0x2DB, 0x2DA, 0x2DC]

    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        let code =
            switch byte {
            case 0x18...0x1F: accents[Int(byte) - 0x18]
            case 0x80...0xA0: upper[Int(byte) - 0x80]
            default: UInt32(byte)
            }
        return Unicode.Scalar(code) ?? "\u{FFFD}"
    }
}

/// Name trees and number trees: pairs in leaves, with the limits that nodes declare.
struct KeyTree<Key> {
    var pairs: [(key: Key, value: Value)] = []
    /// Nodes whose limits are not those of their leaves.
    var wrongLimits = 0

    /// - Parameters:
    ///   - list: `Names` or `Nums`.
    ///   - key: reads a key.
    init(_ root: Value, list: String, key: (Value) -> Key?, isEqual: (Key, Key) -> Bool) {
        var seen: Set<Int> = []
        read(root, list, key, isEqual, &seen)
    }

    private mutating func read(
        _ node: Value, _ list: String, _ key: (Value) -> Key?, _ isEqual: (Key, Key) -> Bool,
        _ seen: inout Set<Int>
    ) {
        if node.id > 0, !seen.insert(node.id).inserted { return }
        let start = pairs.count
        let leaf = node[list].items
        for place in stride(from: 0, to: leaf.count - 1, by: 2) {
            if let key = key(leaf[place]) { pairs.append((key, leaf[place + 1])) }
        }
        for kid in node["Kids"].items { read(kid, list, key, isEqual, &seen) }
        let limits = node["Limits"].items.compactMap(key)
        guard limits.count == 2, let first = pairs[start...].first, let last = pairs.last else { return }
        if !isEqual(limits[0], first.key) || !isEqual(limits[1], last.key) { wrongLimits += 1 }
    }
}

extension Value {
    /// The pairs of a tree whose keys are strings.
    var nameTree: KeyTree<[UInt8]> { KeyTree(self, list: "Names", key: \.string, isEqual: ==) }

    /// The pairs of a tree whose keys are integers.
    var numberTree: KeyTree<Int> { KeyTree(self, list: "Nums", key: \.integer, isEqual: ==) }
}

extension KeyTree where Key == [UInt8] {
    /// Whether every key stands after the one before it, by bytes.
    var isSorted: Bool {
        zip(pairs, pairs.dropFirst()).allSatisfy { $0.key.lexicographicallyPrecedes($1.key) }
    }
}

extension KeyTree where Key == Int {
    var isSorted: Bool { zip(pairs, pairs.dropFirst()).allSatisfy { $0.key < $1.key } }
}
