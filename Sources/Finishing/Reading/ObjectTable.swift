/// Where the objects of a file of our own writer are: what its last lines and its one table say.
struct ObjectTable {
    enum Place {
        case free
        /// At a byte of the file.
        case at(Int)
        /// In an object stream, by its place there.
        case inside(stream: Int, index: Int)
    }

    let root: PDFReference
    /// Where the table begins: behind all other objects.
    let end: Int
    private let rows: [UInt8]
    private let widths: [Int]
    private let count: Int

    init(_ bytes: [UInt8], _ inflate: Inflate) throws(SyntaxFault) {
        guard bytes.starts(with: "%PDF-1.7\n".utf8) else {
            throw SyntaxFault(words: "no header of a PDF 1.7", offset: 0)
        }
        end = try Self.start(bytes)
        let object = try IndirectObject(bytes, at: end, nil, before: bytes.count)
        let loose = LooseItems(), item = try object.item(of: loose)
        let widths = item.entry("W").items.compactMap(\.integer), count = item.entry("Size").integer ?? 0
        guard item.entry("Type").isName("XRef"), item.entry("Prev").isNull, item.entry("Encrypt").isNull,
            item.entry("Root").kind == .reference, widths.count == 3,
            widths.allSatisfy({ (1...7).contains($0) })
        else { throw SyntaxFault(words: "no table of objects as we write it", offset: end) }
        let index = item.entry("Index")
        guard index.isNull || index.items.map(\.integer) == [0, count] else {
            throw SyntaxFault(words: "the table of objects has gaps", offset: end)
        }
        rows = try inflate.decoded(object.stream(of: item), item, at: end)
        guard count > 0, count < 1 << 23, rows.count == count * widths.reduce(0, +), loose.isWhole else {
            throw SyntaxFault(words: "the table of objects has another size than it says", offset: end)
        }
        self.count = count
        self.widths = widths
        root = item.entry("Root").reference
    }

    /// What the last lines say: `startxref`, a number, the end's mark, and nothing behind them.
    private static func start(_ bytes: [UInt8]) throws(SyntaxFault) -> Int {
        let tail = max(0, bytes.count - 40), fault = SyntaxFault(words: "no end of a PDF", offset: tail)
        guard let mark = bytes[tail...].lastIndex(of: UInt8(ascii: "s")) else { throw fault }
        var lexer = Lexer(bytes, mark, bytes.count)
        guard let word = try lexer.next(), lexer.reads(word, "startxref"), let place = try lexer.next(),
            let offset = lexer.integer(place), bytes[lexer.offset...].elementsEqual("\n%%EOF\n".utf8),
            offset > 0, offset < bytes.count
        else { throw fault }
        return offset
    }

    func place(of reference: PDFReference) -> Place {
        guard reference.number > 0, reference.number < count, reference.generation == 0 else { return .free }
        var offset = reference.number * (widths[0] + widths[1] + widths[2])
        func field(_ width: Int) -> Int {
            defer { offset += width }
            return rows[offset..<offset + width].bigEndianValue
        }
        let kind = field(widths[0]), place = field(widths[1]), last = field(widths[2])
        switch kind {
        case 1 where last == 0: return .at(place)
        case 2: return .inside(stream: place, index: last)
        default: return .free
        }
    }
}

/// Stands for a file whose objects cannot be found yet.
private final class LooseItems: PDFSource {
    private(set) var isWhole = true

    var documentCatalog: PDFItem { PDFItem(nullOf: self) }
    func object(_ reference: PDFReference) -> PDFItem { PDFItem(nullOf: self) }
    func bytes(ofStream reference: PDFReference) throws(FinishingError) -> [UInt8] { [] }
    func pageItems() throws(FinishingError) -> [PDFItem] { [] }
    func note(_ fault: FinishingError) { isWhole = false }
    func check() throws(FinishingError) {}
}

/// An object that stands by itself in a file: `7 0 obj`.
struct IndirectObject {
    private let lexer: Lexer
    private let reference: PDFReference
    /// Where its stream begins; nil of what is no stream.
    private var data: Int?

    /// - Parameter wanted: the object that should be there; nil: whichever it is.
    init(_ bytes: [UInt8], at offset: Int, _ wanted: PDFReference?, before end: Int) throws(SyntaxFault) {
        var lexer = Lexer(bytes, offset, end == offset ? bytes.count : end)
        guard offset > 0, offset < bytes.count, let number = try lexer.next(), number.start == offset,
            let generation = try lexer.next(), let word = try lexer.next(), lexer.reads(word, "obj"),
            let own = lexer.integer(number), own > 0, lexer.integer(generation) == 0,
            wanted == nil || wanted == PDFReference(number: own)
        else { throw SyntaxFault(words: "the object is not where the table says", offset: offset) }
        reference = PDFReference(number: own)
        self.lexer = lexer
        guard let first = try lexer.next() else {
            throw SyntaxFault(words: "the object is empty", offset: offset)
        }
        try lexer.skip(first)
        guard let next = try lexer.next() else {
            throw SyntaxFault(words: "the object has no end", offset: offset)
        }
        if lexer.reads(next, "stream"), lexer.offset < lexer.end, lexer.bytes[lexer.offset] == 0x0A {
            data = lexer.offset + 1
        } else {
            guard lexer.reads(next, "endobj") else {
                throw SyntaxFault(words: "the object has no end", offset: next.start)
            }
        }
    }

    func item(of source: any PDFSource) throws(SyntaxFault) -> PDFItem {
        var lexer = lexer
        guard let item = try PDFItem(source, &lexer, own: reference, isStream: data != nil, isWhole: false)
        else { throw SyntaxFault(words: "the object is empty", offset: lexer.offset) }
        return item
    }

    /// The stored bytes of its stream, as long as the item says.
    func stream(of item: PDFItem) throws(SyntaxFault) -> ArraySlice<UInt8> {
        guard let data, let length = item.entry("Length").integer, length >= 0, length <= lexer.end - data
        else { throw SyntaxFault(words: "no stream, or none of its length", offset: lexer.offset) }
        var rest = Lexer(lexer.bytes, data + length, lexer.end)
        guard let word = try rest.next(), rest.reads(word, "endstream"), word.start <= data + length + 2,
            let last = try rest.next(), rest.reads(last, "endobj")
        else { throw SyntaxFault(words: "the stream has another length than it says", offset: data) }
        return lexer.bytes[data..<data + length]
    }
}

/// The objects of an object stream.
struct PackedObjects {
    private let bytes: [UInt8]
    private let numbers: [Int]
    /// Where each begins, and behind them where the last ends.
    private var starts: [Int]

    init(_ bytes: [UInt8], count: Int, first: Int) throws(SyntaxFault) {
        guard first >= 0, first <= bytes.count, count >= 0, count <= first else {
            throw SyntaxFault(words: "an object stream is smaller than it says", offset: 0)
        }
        self.bytes = bytes
        var lexer = Lexer(bytes, 0, first), numbers: [Int] = []
        starts = []
        numbers.reserveCapacity(count)
        starts.reserveCapacity(count + 1)
        for _ in 0..<count {
            guard let number = try lexer.next(), let start = try lexer.next(),
                let own = lexer.integer(number), let offset = lexer.integer(start),
                offset >= 0, offset < bytes.count - first, starts.last.map({ $0 < first + offset }) ?? true
            else { throw SyntaxFault(words: "the head of an object stream", offset: lexer.offset) }
            numbers.append(own)
            starts.append(first + offset)
        }
        starts.append(bytes.count)
        self.numbers = numbers
    }

    /// At the beginning of an object, by its place in the stream and its number.
    func lexer(_ index: Int, _ number: Int) throws(SyntaxFault) -> Lexer {
        guard numbers.indices.contains(index), numbers[index] == number else {
            throw SyntaxFault(words: "the object is not in the stream that the table says", offset: 0)
        }
        return Lexer(bytes, starts[index], starts[index + 1])
    }
}
