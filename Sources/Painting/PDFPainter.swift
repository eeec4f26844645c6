import CCairo
public import Graphics

/// Paints pages into one PDF with embedded fonts. Its only date is the stamp's.
public struct PDFPainter: Painter {
    public let faces: FontFaces
    public let stamp: Stamp

    public init(faces: FontFaces, stamp: Stamp) {
        self.faces = faces
        self.stamp = stamp
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
        describe(surface)
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

    /// The stamp's words. Cairo 1.16 writes dates without "D:", so that finishing must write them anew; they
    /// are set here so that Cairo does not ask the clock.
    private func describe(_ surface: OpaquePointer) {
        let date = Calendar.text(secondsSince1970: stamp.time)
        let entries = [
            (CAIRO_PDF_METADATA_TITLE, stamp.title), (CAIRO_PDF_METADATA_AUTHOR, stamp.author),
            (CAIRO_PDF_METADATA_SUBJECT, stamp.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, stamp.keywords),
            (CAIRO_PDF_METADATA_CREATOR, stamp.creator), (CAIRO_PDF_METADATA_CREATE_DATE, date),
            (CAIRO_PDF_METADATA_MOD_DATE, date),
        ]
        for (key, value) in entries where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
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
