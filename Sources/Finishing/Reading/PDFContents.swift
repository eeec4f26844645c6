/// All that an audit needs of a finished PDF, read in one opening of it.
public struct PDFContents: Sendable {
    /// Files that it carries, in the order of their names.
    public var attachments: [Attachment]
    public var text: TaggedText

    /// - Throws: as `PDFAttachments` and `TaggedText` do.
    public init(_ pdf: [UInt8]) throws(FinishingError) {
        let file = try PDFFile(pdf)
        attachments = try file.attachments()
        text = try file.taggedText()
    }
}
