/// Writes attached files: each a stream with its description, in the list by name and associated with the
/// document.
struct AttachmentWriter {
    let attachments: [Attachment]
    /// Seconds since 1970: the files have the document's date.
    let time: Int

    /// A written attachment.
    struct Written {
        var path: String
        var object: Int
        var relationship: Attachment.Relationship
    }

    /// Throws where two have one name.
    func write(_ writer: PDFWriter) throws(FinishingError) -> [Written] {
        var names: Set<String> = []
        for attachment in attachments where !names.insert(attachment.path).inserted {
            throw .doubleAttachment(path: attachment.path)
        }
        // A name tree is sorted by the bytes of its names.
        return attachments.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { attachment in
            let file = writer.number()
            if let packed = attachment.packed {
                writer.stream(file, packed) { describe(attachment, into: &$0) }
            } else {
                writer.packedStream(file, attachment.bytes) { describe(attachment, into: &$0) }
            }
            let object = writer.object { specify(attachment, file: file, into: &$0) }
            return Written(path: attachment.path, object: object, relationship: attachment.relationship)
        }
    }

    private func describe(_ attachment: Attachment, into out: inout PDFBytes) {
        let date = UTCDate(seconds: time).forInfo
        out.raw("/Type/EmbeddedFile/Subtype")
        out.name(attachment.mime)
        out.raw("/Params<</Size ")
        out.integer(attachment.bytes.count)
        out.raw("/CreationDate")
        out.text(date)
        out.raw("/ModDate")
        out.text(date)
        out.raw(">>")
    }

    private func specify(_ attachment: Attachment, file: Int, into out: inout PDFBytes) {
        out.raw("<</Type/Filespec/F")
        out.text(attachment.path)
        out.raw("/UF")
        out.text(attachment.path)
        if !attachment.description.isEmpty {
            out.raw("/Desc")
            out.text(attachment.description)
        }
        out.raw("/AFRelationship/")
        out.append(attachment.relationship.rawValue.utf8)
        out.raw("/EF<</F")
        out.reference(file)
        out.raw("/UF")
        out.reference(file)
        out.raw(">>>>")
    }
}
