public import Graphics

/// Paints pages as one PDF's operators and fonts, for finishing, which writes the file.
///
/// One worker keeps it: fonts that were opened and cut, and pictures that were packed, serve all its
/// documents. Not Sendable, since fonts are not.
public final class PDFPainter: Painter {
    public let faces: FontFaces
    private var cutters: [String: FontCutter] = [:]
    private let store = PictureStore()

    public init(faces: FontFaces) {
        self.faces = faces
    }

    public func paint(_ pages: [Page]) throws(PaintError) -> PaintedPDF {
        guard !pages.isEmpty else { throw .noPages }
        let fonts = try DocumentFonts(pages, faces.fonts, &cutters), pictures = DocumentPictures(store)
        let writer = ContentWriter(fonts, pictures)
        var painted = PaintedPDF()
        for page in pages { painted.pages.append(try writer.write(page)) }
        painted.fonts = fonts.cuts.map(\.font)
        painted.pictures = pictures.values
        painted.opacities = writer.opacities
        painted.links = writer.links
        painted.anchors = writer.anchors
        painted.tags = writer.tags
        return painted
    }
}
