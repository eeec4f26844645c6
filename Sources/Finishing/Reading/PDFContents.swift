/// All that an audit needs of a PDF that has just been finished, read in one opening of it, strictly: a file
/// that our own writer would not write so is unreadable.
public struct PDFContents: Sendable {
    /// Files that it carries, in the order of their names.
    public var files: [StoredFile] = []
    public var text: TaggedText

    /// A file as a PDF holds it.
    public struct StoredFile: Sendable {
        public var path: String
        /// As it is stored; a part of the PDF, no copy.
        public var stored: ArraySlice<UInt8>
        /// Whether it is stored packed, as a zlib stream.
        public var isPacked: Bool

        /// What it says.
        /// - Throws: `attachment` where it cannot be unpacked.
        public func bytes() throws(FinishingError) -> [UInt8] {
            guard isPacked else { return Array(stored) }
            guard let bytes = try Inflate().unpacked(stored) else {
                throw .attachment(path, "it cannot be unpacked")
            }
            return bytes
        }
    }

    /// - Throws: as `PDFAttachments` and `TaggedText` do.
    public init(_ pdf: [UInt8]) throws(FinishingError) {
        let file = try FinishedFile(pdf)
        for entry in file.attachedEntries() {
            let (path, stream) = try file.stored(entry), filter = stream.entry("Filter")
            guard filter.isNull || filter.isName("FlateDecode"), stream.entry("DecodeParms").isNull else {
                throw .attachment(path, "it is packed in a way that we do not write")
            }
            files.append(
                StoredFile(path: path, stored: try file.stored(stream), isPacked: !filter.isNull))
        }
        try file.check()
        text = try file.taggedText()
    }
}
