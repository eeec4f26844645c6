/// A PDF under examination: everything that checks look at, read once.
final class Subject {
    let store: ByteStore
    let raw: RawFile
    let unpacking: Unpacking
    let references: CrossReferences
    /// What lies packed, by object stream.
    let packed: [(number: Int, objects: PackedObjects)]
    /// Nil when qpdf cannot read the file at all.
    let file: FlatFile?
    let pages: [Value]
    /// Place of a page in the document, by its object's number.
    let pageNumbers: [Int: Int]
    var expectedAttachments: [String: [UInt8]]?
    var expectedText: String?

    init(_ pdf: [UInt8]) {
        store = ByteStore(pdf)
        raw = RawFile(store)
        let unpacking = Unpacking(store)
        self.unpacking = unpacking
        references = CrossReferences(raw, unpacking)
        packed = raw.objects.compactMap { object in
            guard case .name("ObjStm")? = object.entries?["Type"] else { return nil }
            return (object.number, PackedObjects(object, unpacking.stream(object.number) ?? []))
        }
        file = unpacking.flattened().flatMap(FlatFile.init)
        pages = file?.pages() ?? []
        pageNumbers = Dictionary(pages.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The catalog; null in a file that cannot be read.
    var catalog: Value { file?.root ?? Value(Self.empty, .null) }

    private static var empty: FlatFile { FlatFile() }

    lazy var tree = StructureTree(self)
    lazy var inventory = Inventory(self)
    lazy var contents = Contents(self)
    lazy var fonts = contents.fonts.map { UsedFont($0) }
    lazy var metadata = Metadata(catalog["Metadata"].bytes ?? [])
    lazy var annotations = Annotation.all(of: self)
    lazy var attachments = Attachments(self)
    lazy var text = StructuredText(self)
}

extension Subject {
    /// Four numbers; none when the page has no box.
    func mediaBox(ofPage page: Int) -> [Double] {
        let box = file?.inherited[pages[page].id]?["MediaBox"] ?? pages[page]["MediaBox"]
        return box.items.compactMap(\.number)
    }
}
