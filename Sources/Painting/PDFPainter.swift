import CCairo
public import Graphics

/// Paints pages into one PDF with embedded fonts, for finishing: it says nothing about itself.
public struct PDFPainter: Painter {
    public let faces: FontFaces

    public init(faces: FontFaces) {
        self.faces = faces
    }

    public func paint(_ pages: [Page]) throws(PaintError) -> PaintedPDF {
        guard let first = pages.first else { throw .noPages }
        let sink = ByteSink()
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), first.size.width, first.size.height
            )
        else { throw .cairo("no PDF surface") }
        defer { cairo_surface_destroy(surface) }
        // Newer Cairo packs the objects of 1.5 into streams, which finishing would have to undo.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        // Else Cairo would ask the clock.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
        var painted = PaintedPDF(bytes: [], pages: pages.map(\.size), links: [], anchors: [])
        let pictures = PictureInk(), marker = TagMarker()
        for (index, page) in pages.enumerated() {
            cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
            let canvas = Canvas(surface, faces, pictures, .fonts, page: index, marker: marker)
            try canvas.draw(page.drawing)
            cairo_surface_show_page(surface)
            painted.links += canvas.links
            painted.anchors += canvas.anchors
        }
        cairo_surface_finish(surface)
        try Canvas.check(cairo_surface_status(surface))
        painted.bytes = sink.bytes
        painted.tags = marker.tree
        return painted
    }
}

/// Takes the bytes that Cairo writes.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
