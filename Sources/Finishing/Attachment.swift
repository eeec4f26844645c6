public import Graphics

/// A file that a PDF carries.
public struct Attachment: Sendable, Hashable {
    /// What the file is to the document, in the words of PDF's /AFRelationship.
    public enum Relationship: String, Sendable, Hashable, CaseIterable {
        /// The document was made from it: definition, template, pictures.
        case source = "Source"
        /// The data behind tables and charts.
        case data = "Data"
        /// The same content in another form.
        case alternative = "Alternative"
        /// More on the content, such as the figures with their formulas.
        case supplement = "Supplement"
        case unspecified = "Unspecified"
    }

    /// Its name in the list of attachments, with folders: "data/ekspor.csv".
    public var path: String
    public var bytes: [UInt8] { didSet { packed = nil } }
    /// "text/csv".
    public var mime: String
    public var relationship: Relationship
    /// What a reader's list of attachments says about it; may be empty.
    public var description: String
    /// The bytes as PDFs carry them, where they were made ready for many of them.
    private(set) var packed: PackedBytes?

    public init(
        path: String, bytes: [UInt8], mime: String, relationship: Relationship, description: String = "",
        packed: PackedBytes? = nil
    ) {
        self.path = path
        self.bytes = bytes
        self.mime = mime
        self.relationship = relationship
        self.description = description
        self.packed = packed
    }
    /// The same file, packed: what goes into many PDFs is packed once.
    public func readied() -> Attachment {
        var ready = self
        if packed == nil { ready.packed = Self.packed(bytes) }
        return ready
    }

    /// Bytes as an attachment may be given them beside themselves.
    public static func packed(_ bytes: [UInt8]) -> PackedBytes {
        PackedBytes(bytes: Deflate.smallest(bytes), count: bytes.count)
    }

    /// How a file is held is no part of what it is.
    public static func == (a: Attachment, b: Attachment) -> Bool {
        a.path == b.path && a.mime == b.mime && a.relationship == b.relationship
            && a.description == b.description && a.bytes == b.bytes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(bytes)
    }
}
