/// The file as the painter wrote it: objects with a plain table of their places, as Cairo writes PDF 1.4.
struct PaintedFile {
    let bytes: [UInt8]
    private var offsets: [Int: Int] = [:]
    /// Numbers of the page objects, in order.
    private(set) var pages: [Int] = []

    /// An object: its value, and where its bytes are if it is a stream.
    struct Object {
        var value: SourceValue
        var stream: Range<Int>?
    }

    /// Throws `unreadable`.
    init(_ bytes: [UInt8]) throws(FinishingError) {
        self.bytes = bytes
        let trailer = try readTable()
        guard case .reference(let root)? = trailer["Root"],
            case .reference(let tree)? = try object(root).value["Pages"]
        else { throw .unreadable("the painted file has no pages") }
        try readPages(tree, depth: 0)
    }

    private mutating func readTable() throws(FinishingError) -> SourceValue {
        let mark = Array("startxref".utf8)
        var start = bytes.count - mark.count
        while start >= 0, !bytes[start..<start + mark.count].elementsEqual(mark) { start -= 1 }
        guard start >= 0 else { throw .unreadable("the painted file has no end") }
        var reader = SourceReader(bytes, at: start + mark.count)
        reader.place = try reader.integer()
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
        guard word == "trailer" else { throw .unreadable("the painted file has no trailer") }
        return try reader.value()
    }

    private mutating func readPages(_ number: Int, depth: Int) throws(FinishingError) {
        guard depth < 64 else { throw .unreadable("the painted file's tree of pages has no end") }
        let node = try object(number).value
        guard case .array(let kids)? = node["Kids"] else {
            pages.append(number)
            return
        }
        for case .reference(let kid) in kids { try readPages(kid, depth: depth + 1) }
    }

    func object(_ number: Int) throws(FinishingError) -> Object {
        guard let offset = offsets[number], offset < bytes.count else {
            throw .unreadable("the painted file has no object \(number)")
        }
        var reader = SourceReader(bytes, at: offset)
        guard try reader.integer() == number else {
            throw .unreadable("object \(number) of the painted file is not where its table says")
        }
        _ = try reader.integer()
        try reader.expect("obj")
        let value = try reader.value()
        guard try reader.beginStream() else { return Object(value: value, stream: nil) }
        let start = reader.place
        guard case .integer(let length)? = try value["Length"].map(resolved), length >= 0,
            start + length <= bytes.count
        else { throw .unreadable("stream \(number) of the painted file has no length") }
        return Object(value: value, stream: start..<start + length)
    }

    /// A value, or what it refers to.
    func resolved(_ value: SourceValue) throws(FinishingError) -> SourceValue {
        guard case .reference(let number) = value else { return value }
        return try object(number).value
    }

    /// A number; nil for anything else.
    func real(_ value: SourceValue) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .raw(let range): Double(String(decoding: bytes[range], as: UTF8.self))
        default: nil
        }
    }

    /// The content of a page, unpacked; a page has one stream.
    func content(_ page: SourceValue, _ deflate: Deflate, page number: Int) throws(FinishingError) -> [UInt8]
    {
        guard case .reference(let object)? = page["Contents"] else {
            throw .content(page: number, "no content")
        }
        let stream = try self.object(object)
        guard let range = stream.stream else { throw .content(page: number, "no content") }
        guard let filter = stream.value["Filter"] else { return Array(bytes[range]) }
        guard filter.isName("FlateDecode") else { throw .content(page: number, "content packed otherwise") }
        let result: Result<[UInt8], FinishingError> = bytes.withUnsafeBufferPointer { all in
            Result { () throws(FinishingError) in
                try deflate.unpacked(UnsafeBufferPointer(rebasing: all[range]))
            }
        }
        return try result.get()
    }
}
