/// The file's root: what a reader looks at first.
struct Catalog {
    var pages: Int
    var structure: Int
    var outline: Int?
    var metadata: Int
    var intent: Int
    var attached: [AttachmentWriter.Written]
    var labels: [String]
    /// As in the stamp.
    var language: String

    func write(into out: inout PDFBytes) {
        out.raw("<</Type/Catalog/Pages")
        out.reference(pages)
        out.raw("/StructTreeRoot")
        out.reference(structure)
        out.raw("/MarkInfo<</Marked true>>/Lang")
        out.text(language)
        out.raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata")
        out.reference(metadata)
        out.raw("/OutputIntents[")
        out.reference(intent)
        out.raw("]/PageLabels")
        out.pageLabels(labels)
        if let outline {
            out.raw("/Outlines")
            out.reference(outline)
            out.raw("/PageMode/UseOutlines")
        }
        writeAttachments(into: &out)
        out.raw(">>")
    }

    private func writeAttachments(into out: inout PDFBytes) {
        guard !attached.isEmpty else { return }
        out.raw("/AF[")
        for file in attached { out.reference(file.object) }
        out.raw("]/Names<</EmbeddedFiles<</Names[")
        for file in attached {
            out.text(file.path)
            out.reference(file.object)
        }
        out.raw("]>>>>")
    }
}
