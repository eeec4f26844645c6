/// Reads the files that a PDF carries.
public enum PDFAttachments {
    /// Every file of the list of attachments, in its order (by name); of the newest state of a file that was
    /// added to, as by a signature. Empty where the PDF carries none.
    /// - Throws: `unreadable` for what is no whole PDF, `attachment` for an entry that holds no file.
    public static func read(_ pdf: [UInt8]) throws(FinishingError) -> [Attachment] {
        let file = try PDFFile(pdf)
        var found: [Attachment] = []
        for entry in file.attachedEntries() { found.append(try file.attachment(entry)) }
        try file.check()
        return found
    }
}

extension PDFSource {
    /// The entries of the list of attachments, in its order.
    func attachedEntries() -> [PDFItem] {
        var entries: [PDFItem] = [], seen: Set<Int> = []
        gather(documentCatalog["Names"]["EmbeddedFiles"], into: &entries, &seen, depth: 0)
        return entries
    }

    /// The values of a name tree; a branch that leads back to one above it is passed over.
    private func gather(_ node: PDFItem, into entries: inout [PDFItem], _ seen: inout Set<Int>, depth: Int) {
        guard node.isDictionary, depth < 50, node.id == 0 || seen.insert(node.id).inserted else { return }
        let names = node["Names"].items
        for place in stride(from: 1, to: names.count, by: 2) { entries.append(names[place].followed) }
        for kid in node["Kids"].items.map(\.followed) where kid.id != 0 {
            gather(kid, into: &entries, &seen, depth: depth + 1)
        }
    }

    /// Where the list keeps a file, and under which name.
    func stored(_ entry: PDFItem) throws(FinishingError) -> (path: String, stream: PDFItem) {
        let path = entry["UF"].text ?? entry["F"].text ?? ""
        let streams = [entry["EF"]["UF"], entry["EF"]["F"]]
        guard !path.isEmpty, let stream = streams.first(where: \.isStream) else {
            throw .attachment(path, "the list names a file that is not there")
        }
        return (path, stream)
    }

    func attachment(_ entry: PDFItem) throws(FinishingError) -> Attachment {
        let (path, stream) = try stored(entry)
        return Attachment(
            path: path, bytes: try stream.bytes(), mime: stream["Subtype"].name ?? "",
            relationship: entry["AFRelationship"].name.flatMap(Attachment.Relationship.init) ?? .unspecified,
            description: entry["Desc"].text ?? "")
    }
}
