/// The file as it lies on the disk, read from its first byte to its last without regard to any table.
final class RawFile {
    struct Object {
        var number: Int
        var offset: Int
        var item: Item
        /// Undecoded bytes of a stream.
        var stream: Range<Int>?

        var entries: Entries? { if case .dictionary(let entries) = item { entries } else { nil } }
    }

    let store: ByteStore
    private(set) var objects: [Object] = []
    /// Trailers of classic tables; those of cross-reference streams are in `objects`.
    private(set) var tables: [CrossReferenceTable] = []
    /// Faults of form: of objects, streams and tables.
    private(set) var faults: [Finding] = []
    private(set) var limits: Lexer.Limits = []
    /// Offsets that `startxref` gives, in order.
    private(set) var starts: [Int] = []
    private var lexer: Lexer

    init(_ store: ByteStore) {
        self.store = store
        lexer = Lexer(store)
        scan()
        checkLengths()
        limits = lexer.limits
    }

    private func note(_ sentence: String, at place: Int) { faults.append(Finding("byte \(place)", sentence)) }

    private func scan() {
        while true {
            lexer.skipBlanks()
            let start = lexer.place
            switch lexer.next() {
            case .end: return
            case .integer(let number): if !scanObject(number, at: start) { return }
            case .word("xref"): if !scanTable(at: start) { return }
            case .word("startxref"):
                guard case .integer(let offset) = lexer.next() else {
                    return note("startxref without an offset", at: start)
                }
                starts.append(offset)
            default: return note("neither an object nor a table", at: start)
            }
        }
    }

    /// `12 0 obj … endobj`, with single blanks and lines of its own (A6.1.9-1).
    private func scanObject(_ number: Int, at start: Int) -> Bool {
        let head = "\(number) 0 obj"
        guard case .integer = lexer.next(), case .word("obj") = lexer.next() else {
            note("no object begins here", at: start)
            return false
        }
        if lexer.place - start != head.utf8.count || !isLineEnd(start - 1) || !isLineEnd(lexer.place) {
            note("object \(number) is not opened on a line of its own with single blanks", at: start)
        }
        guard let item = lexer.item() else {
            note("object \(number) cannot be read", at: start)
            return false
        }
        var object = Object(number: number, offset: start, item: item)
        lexer.skipBlanks()
        if store.holds("stream", at: lexer.place) { object.stream = scanStream(of: object) }
        lexer.skipBlanks()
        let end = lexer.place
        guard case .word("endobj") = lexer.next() else {
            note("object \(number) has no end", at: end)
            return false
        }
        if !isLineEnd(end - 1) || !isLineEnd(lexer.place) {
            note("endobj of object \(number) has no line of its own", at: end)
        }
        objects.append(object)
        return true
    }

    private func isLineEnd(_ place: Int) -> Bool {
        place < 0 || place >= store.count || store.start[place] == 10 || store.start[place] == 13
    }

    /// The bytes between `stream` and `endstream`, and how both stand (A6.1.7.1-1, -2).
    private func scanStream(of object: Object) -> Range<Int>? {
        var start = lexer.place + 6
        if start < store.count, store.start[start] == 13 { start += 1 }
        if start < store.count, store.start[start] == 10 {
            start += 1
        } else {
            note("stream of object \(object.number) does not begin with LF or CR LF", at: start)
        }
        var end: Int
        if case .integer(let length)? = object.entries?["Length"], length >= 0, start + length <= store.count
        {
            end = start + length
        } else {
            end = store.find("endstream", from: start) ?? store.count
            if end > start, store.start[end - 1] == 10 { end -= 1 }
            if end > start, store.start[end - 1] == 13 { end -= 1 }
        }
        var after = end
        if after < store.count, store.start[after] == 13 { after += 1 }
        if after < store.count, store.start[after] == 10 { after += 1 }
        if after == end || !store.holds("endstream", at: after) {
            note(
                "stream of object \(object.number) does not end where its Length says, by a line end", at: end
            )
            after = store.find("endstream", from: start) ?? store.count
        }
        lexer.place = min(after + 9, store.count)
        return start..<end
    }

    /// Lengths that stand in objects of their own.
    private func checkLengths() {
        for object in objects where object.stream != nil && object.entries?["Length"] == nil {
            note("stream of object \(object.number) has no Length", at: object.offset)
        }
        for object in objects {
            guard let stream = object.stream, case .reference(let number)? = object.entries?["Length"]
            else { continue }
            if case .integer(stream.count)? = objects.last(where: { $0.number == number })?.item { continue }
            note("stream of object \(object.number) has another length than it says", at: stream.lowerBound)
        }
    }

    /// A classic table and its trailer (A6.1.4-1, -2).
    private func scanTable(at start: Int) -> Bool {
        var table = CrossReferenceTable(offset: start)
        if !isLineEnd(lexer.place) { note("xref is not followed by a line end", at: start) }
        while true {
            let place = lexer.place
            switch lexer.next() {
            case .integer(let first):
                guard case .integer(let count) = lexer.next(), count >= 0 else {
                    note("a section of the table without a count", at: place)
                    return false
                }
                guard readSection(first, count, into: &table) else { return false }
            case .word("trailer"):
                guard case .dictionary(let trailer)? = lexer.item() else {
                    note("no trailer", at: place)
                    return false
                }
                table.trailer = trailer
                tables.append(table)
                return true
            default:
                note("the table ends without a trailer", at: place)
                return false
            }
        }
    }

    private func readSection(_ first: Int, _ count: Int, into table: inout CrossReferenceTable) -> Bool {
        for number in first..<first + count {
            let place = lexer.place
            guard case .integer(let offset) = lexer.next(), case .integer = lexer.next(),
                case .word(let kind) = lexer.next(), kind == "n" || kind == "f"
            else {
                note("entry \(number) of the table cannot be read", at: place)
                return false
            }
            if kind == "n" { table.offsets[number] = offset }
        }
        return true
    }
}

/// A classic cross-reference table.
struct CrossReferenceTable {
    var offset: Int
    /// By object number; free entries are left out.
    var offsets: [Int: Int] = [:]
    var trailer = Entries()
}
