/// A file of our own writer, read strictly: one table of objects in a stream, all that is no stream in object
/// streams. It is held against its own bytes and nothing is mended, so that a fault in it is found; files of
/// others are for `PDFFile`.
final class FinishedFile: PDFSource {
    let bytes: [UInt8]
    private let table: ObjectTable
    private let inflate: Inflate
    private var packed: [Int: PackedObjects] = [:]
    private var fault: FinishingError?

    /// - Throws: `unreadable` where the file has no whole table of its objects.
    init(_ bytes: [UInt8]) throws(FinishingError) {
        self.bytes = bytes
        inflate = try Inflate()
        do throws(SyntaxFault) { table = try ObjectTable(bytes, inflate) } catch {
            throw .unreadable("\(error.words) at byte \(error.offset)")
        }
    }

    func note(_ fault: FinishingError) { if self.fault == nil { self.fault = fault } }

    func check() throws(FinishingError) {
        guard let fault else { return }
        self.fault = nil
        throw fault
    }

    // MARK: Objects

    var documentCatalog: PDFItem { object(table.root) }

    func object(_ reference: PDFReference) -> PDFItem {
        do throws(SyntaxFault) {
            switch table.place(of: reference) {
            case .free: return PDFItem(nullOf: self)
            case .at(let offset):
                return try IndirectObject(bytes, at: offset, reference, before: table.end).item(of: self)
            case .inside(let stream, let index):
                var lexer = try objects(in: stream).lexer(index, reference.number)
                guard let item = try PDFItem(self, &lexer, own: reference, isWhole: false) else {
                    throw SyntaxFault(words: "an empty object", offset: lexer.offset)
                }
                // Those in an object stream are no references to others.
                guard item.kind != .reference else {
                    throw SyntaxFault(words: "a reference for an object", offset: lexer.offset)
                }
                return item
            }
        } catch {
            note(.unreadable("object \(reference.number): \(error.words) at byte \(error.offset)"))
            return PDFItem(nullOf: self)
        }
    }

    private func objects(in stream: Int) throws(SyntaxFault) -> PackedObjects {
        if let known = packed[stream] { return known }
        let reference = PDFReference(number: stream)
        guard case .at(let offset) = table.place(of: reference) else {
            throw SyntaxFault(words: "no object stream", offset: 0)
        }
        let object = try IndirectObject(bytes, at: offset, reference, before: table.end)
        let item = try object.item(of: self)
        guard item.entry("Type").isName("ObjStm"), let count = item.entry("N").integer,
            let first = item.entry("First").integer
        else { throw SyntaxFault(words: "no object stream", offset: offset) }
        let decoded = try inflate.decoded(object.stream(of: item), item, at: offset)
        let objects = try PackedObjects(decoded, count: count, first: first)
        packed[stream] = objects
        return objects
    }

    // MARK: Streams

    /// The bytes of a stream as they are stored.
    func stored(_ stream: PDFItem) throws(FinishingError) -> ArraySlice<UInt8> {
        do throws(SyntaxFault) {
            guard case .at(let offset) = table.place(of: stream.reference) else { return [] }
            return try IndirectObject(bytes, at: offset, stream.reference, before: table.end)
                .stream(of: stream)
        } catch {
            throw .unreadable("stream \(stream.reference.number): \(error.words) at byte \(error.offset)")
        }
    }

    func bytes(ofStream reference: PDFReference) throws(FinishingError) -> [UInt8] {
        let item = object(reference)
        try check()
        let stored = try stored(item)
        do throws(SyntaxFault) { return try inflate.decoded(stored, item, at: stored.startIndex) } catch {
            throw .unreadable("stream \(reference.number): \(error.words) at byte \(error.offset)")
        }
    }

    // MARK: Pages

    func pageItems() throws(FinishingError) -> [PDFItem] {
        var pages: [PDFItem] = [], seen: Set<Int> = []
        let root = documentCatalog["Pages"]
        try gather(root, into: &pages, &seen, depth: 0)
        try check()
        guard root["Count"].integer == pages.count else {
            throw .unreadable("the page tree says another number of pages than it has, \(pages.count)")
        }
        return pages
    }

    private func gather(_ node: PDFItem, into pages: inout [PDFItem], _ seen: inout Set<Int>, depth: Int)
        throws(FinishingError)
    {
        guard node.id != 0, depth < 50, seen.insert(node.id).inserted else {
            throw .unreadable("the page tree leads into itself, or nowhere")
        }
        if node["Type"].isName("Page") { return pages.append(node) }
        for kid in node["Kids"].items { try gather(kid.followed, into: &pages, &seen, depth: depth + 1) }
    }
}
