/// Reads the files that a PDF carries.
public enum PDFAttachments {
    /// Every file of the list of attachments, in its order (by name); of the newest state of a file that was
    /// added to, as by a signature. Empty where the PDF carries none.
    /// - Throws: `unreadable` for what is no whole PDF, `attachment` for an entry that holds no file.
    public static func read(_ pdf: [UInt8]) throws(FinishingError) -> [Attachment] {
        try PDFFile(pdf).attachments()
    }
}

extension PDFFile {
    func attachments() throws(FinishingError) -> [Attachment] {
        var entries: [PDFObject] = [], seen: Set<Int> = []
        gather(catalog["Names"]["EmbeddedFiles"], into: &entries, &seen)
        var found: [Attachment] = []
        for entry in entries { found.append(try attachment(entry)) }
        try check()
        return found
    }

    /// The values of a name tree; a branch that leads back to one above it is passed over.
    private func gather(_ node: PDFObject, into entries: inout [PDFObject], _ seen: inout Set<Int>) {
        guard node.isDictionary, node.id == 0 || seen.insert(node.id).inserted else { return }
        let names = node["Names"].items
        for place in stride(from: 1, to: names.count, by: 2) { entries.append(names[place]) }
        for kid in node["Kids"].items where kid.id != 0 { gather(kid, into: &entries, &seen) }
    }

    private func attachment(_ entry: PDFObject) throws(FinishingError) -> Attachment {
        let path = entry["UF"].text ?? entry["F"].text ?? ""
        let streams = [entry["EF"]["UF"], entry["EF"]["F"]]
        guard !path.isEmpty, let stream = streams.first(where: \.isStream) else {
            throw .attachment(path, "the list names a file that is not there")
        }
        return Attachment(
            path: path, bytes: try stream.bytes(), mime: stream["Subtype"].name ?? "",
            relationship: entry["AFRelationship"].name.flatMap(Attachment.Relationship.init) ?? .unspecified,
            description: entry["Desc"].text ?? "")
    }
}
