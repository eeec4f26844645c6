/// The objects of a file that qpdf has written without compression; numbers are its own, not the file's.
final class FlatFile {
    let store: ByteStore
    let trailer: Entries
    /// By number; number 0 is nothing.
    private let objects: [Item]

    /// A file without anything in it.
    init() {
        store = ByteStore([])
        trailer = Entries()
        objects = []
    }

    /// Nil when it cannot be read.
    init?(_ store: ByteStore) {
        self.store = store
        guard let mark = store.findLast("startxref") else { return nil }
        var lexer = Lexer(store, mark + 9..<store.count)
        guard case .integer(let start) = lexer.next(), store.holds("xref", at: start) else { return nil }
        lexer.place = start + 4
        var offsets: [Int] = []
        guard case .integer = lexer.next(), case .integer(let count) = lexer.next(), count > 0 else {
            return nil
        }
        for entry in 0..<count {
            lexer.place = Self.entryPlace(of: entry, after: start, in: store)
            guard case .integer(let offset) = lexer.next() else { return nil }
            offsets.append(entry == 0 ? -1 : offset)
        }
        guard let trailerMark = store.find("trailer", from: lexer.place) else { return nil }
        lexer.place = trailerMark + 7
        guard case .dictionary(let trailer)? = lexer.item() else { return nil }
        self.trailer = trailer
        objects = offsets.map { $0 < 0 ? .null : Self.object(at: $0, in: store) }
    }

    /// Entries are twenty bytes each, after the line of their counts.
    private static func entryPlace(of entry: Int, after start: Int, in store: ByteStore) -> Int {
        var place = start + 5
        while place < store.count, store.start[place] != 10 { place += 1 }
        return place + 1 + entry * 20
    }

    private static func object(at offset: Int, in store: ByteStore) -> Item {
        var lexer = Lexer(store, offset..<store.count)
        _ = lexer.next()
        _ = lexer.next()
        _ = lexer.next()
        guard let item = lexer.item() else { return .null }
        guard case .dictionary(let entries) = item else { return item }
        lexer.skipBlanks()
        guard store.holds("stream", at: lexer.place) else { return item }
        var start = lexer.place + 6
        if start < store.count, store.start[start] == 13 { start += 1 }
        if start < store.count, store.start[start] == 10 { start += 1 }
        guard case .integer(let length)? = entries["Length"], length >= 0, start + length <= store.count
        else { return .null }
        return .stream(entries, start..<start + length)
    }

    func object(_ number: Int) -> Item { number > 0 && number < objects.count ? objects[number] : .null }

    var count: Int { objects.count }

    var root: Value { Value(self, .dictionary(trailer))["Root"] }

    /// Every indirect object.
    var all: [Value] { (1..<max(objects.count, 1)).map { Value(self, .reference($0)) } }

    /// The pages in their order; a page tree that runs in a circle ends.
    func pages() -> [Value] {
        var found: [Value] = [], seen: Set<Int> = []
        func walk(_ node: Value, _ inherited: [String: Value]) {
            guard node.id > 0, seen.insert(node.id).inserted else { return }
            var handed = inherited
            for key in ["Resources", "MediaBox", "Rotate"] where !node[key].isNull { handed[key] = node[key] }
            if node["Kids"].isArray {
                for kid in node["Kids"].items { walk(kid, handed) }
            } else {
                found.append(node)
                self.inherited[node.id] = handed
            }
        }
        walk(root["Pages"], [:])
        return found
    }

    /// What a page has from itself or from above, by the page's number.
    private(set) var inherited: [Int: [String: Value]] = [:]
}
