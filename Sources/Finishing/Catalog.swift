/// The file's root: what a reader looks at first.
struct Catalog {
    var pages: Int
    var structure: Int
    var outline: Int?
    var metadata: Int
    var intent: Int
    var attached: [AttachmentWriter.Written]
    var places: Destinations
    var pageObjects: [Int]
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
        writeNames(into: &out)
        out.raw(">>")
    }

    private func writeNames(into out: inout PDFBytes) {
        let named = places.named
        guard !attached.isEmpty || !named.isEmpty else { return }
        if !attached.isEmpty {
            out.raw("/AF[")
            for file in attached { out.reference(file.object) }
            out.raw("]")
        }
        out.raw("/Names<<")
        if !named.isEmpty {
            out.raw("/Dests<</Names[")
            for (name, place) in named {
                out.text(name)
                out.destination(place, pages: pageObjects)
            }
            out.raw("]>>")
        }
        if !attached.isEmpty {
            out.raw("/EmbeddedFiles<</Names[")
            for file in attached {
                out.text(file.path)
                out.reference(file.object)
            }
            out.raw("]>>")
        }
        out.raw(">>")
    }
}
