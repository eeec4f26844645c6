/// A file as Cairo writes PDF 1.4: objects with a plain table of their places.
struct CairoFile {
    let bytes: [UInt8]
    private var offsets: [Int: Int] = [:]
    /// Numbers of the page objects, in order.
    private(set) var pages: [Int] = []

    /// An object: its value, and where its bytes are if it is a stream.
    struct Object {
        var value: CairoValue
        var stream: Range<Int>?
    }

    /// Throws `cairo`.
    init(_ bytes: [UInt8]) throws(PaintError) {
        self.bytes = bytes
        let trailer = try readTable()
        guard case .reference(let root)? = trailer["Root"],
            case .reference(let tree)? = try object(root).value["Pages"]
        else { throw .cairo("its file has no pages") }
        try readPages(tree, depth: 0)
    }

    private mutating func readTable() throws(PaintError) -> CairoValue {
        let mark = Array("startxref".utf8)
        var start = bytes.count - mark.count
        while start >= 0, !bytes[start..<start + mark.count].elementsEqual(mark) { start -= 1 }
        guard start >= 0 else { throw .cairo("its file has no end") }
        var reader = CairoReader(bytes, at: start + mark.count)
        let place = try reader.integer()
        guard bytes.indices.contains(place) else { throw .cairo("its file's table is not where it says") }
        reader.place = place
        try reader.expect("xref")
        var word = reader.word()
        while let first = Int(word) {
            for number in first..<first + (try reader.integer()) {
                let offset = try reader.integer()
                _ = try reader.integer()
                if reader.word() == "n" { offsets[number] = offset }
            }
            word = reader.word()
        }
        guard word == "trailer" else { throw .cairo("its file has no trailer") }
        return try reader.value()
    }

    private mutating func readPages(_ number: Int, depth: Int) throws(PaintError) {
        guard depth < 64 else { throw .cairo("its file's tree of pages has no end") }
        let node = try object(number).value
        guard case .array(let kids)? = node["Kids"] else {
            pages.append(number)
            return
        }
        for case .reference(let kid) in kids { try readPages(kid, depth: depth + 1) }
    }

    func object(_ number: Int) throws(PaintError) -> Object {
        guard let offset = offsets[number], offset < bytes.count else {
            throw .cairo("its file has no object \(number)")
        }
        var reader = CairoReader(bytes, at: offset)
        guard try reader.integer() == number else {
            throw .cairo("object \(number) of its file is not where its table says")
        }
        _ = try reader.integer()
        try reader.expect("obj")
        let value = try reader.value()
        guard try reader.beginStream() else { return Object(value: value, stream: nil) }
        let start = reader.place
        guard case .integer(let length)? = try value["Length"].map(resolved), length >= 0,
            start + length <= bytes.count
        else { throw .cairo("stream \(number) of its file has no length") }
        return Object(value: value, stream: start..<start + length)
    }

    /// A value, or what it refers to.
    func resolved(_ value: CairoValue) throws(PaintError) -> CairoValue {
        guard case .reference(let number) = value else { return value }
        return try object(number).value
    }
}
