import CCairo
import Graphics

/// The pictures of a document as bitmaps take them, each opened at its first use and kept for all pages.
final class PictureInk {
    private var surfaces: [Picture: OpaquePointer] = [:]
    private var documents: [Picture: UnsafeMutableRawPointer] = [:]
    private var library: SVGLibrary?

    deinit {
        for surface in surfaces.values { cairo_surface_destroy(surface) }
        for document in documents.values { library?.close(document) }
    }

    /// Draws a picture inside a box of the context, as large as its proportions allow.
    func draw(_ picture: Picture, in box: Rect, on context: OpaquePointer) throws(PaintError) {
        let place = box.fitting(picture.size)
        guard place.width > 0, place.height > 0 else { return }
        cairo_save(context)
        defer { cairo_restore(context) }
        switch picture.kind {
        case .png: try drawPixels(picture, in: place, on: context)
        case .svg:
            let (library, document) = try document(picture)
            try library.draw(document, on: context, box: [place.x, place.y, place.width, place.height])
        }
    }

    private func drawPixels(_ picture: Picture, in place: Rect, on context: OpaquePointer) throws(PaintError)
    {
        let surface = try surface(picture)
        cairo_translate(context, place.x, place.y)
        cairo_scale(context, place.width / picture.size.width, place.height / picture.size.height)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
        cairo_rectangle(context, 0, 0, picture.size.width, picture.size.height)
        // An enlarged picture would else fade into nothing at its edges.
        cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
        cairo_fill(context)
    }

    private func surface(_ picture: Picture) throws(PaintError) -> OpaquePointer {
        if let known = surfaces[picture] { return known }
        let surface = try PictureInk.surface(of: picture)
        surfaces[picture] = surface
        return surface
    }

    /// The pixels of a PNG; whoever asks lets go of them.
    static func surface(of picture: Picture) throws(PaintError) -> OpaquePointer {
        let source = ByteSource(picture.bytes)
        let closure = Unmanaged.passUnretained(source).toOpaque()
        guard let surface = cairo_image_surface_create_from_png_stream(ByteSource.read, closure) else {
            throw .cairo("no memory for a picture")
        }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .picture("the PNG cannot be read: its bytes are damaged")
        }
        return surface
    }

    private func document(
        _ picture: Picture
    ) throws(PaintError) -> (SVGLibrary, UnsafeMutableRawPointer) {
        if let library, let known = documents[picture] { return (library, known) }
        let opened: SVGLibrary
        if let library { opened = library } else { opened = try SVGLibrary() }
        library = opened
        let document = try opened.open(picture.bytes)
        documents[picture] = document
        return (opened, document)
    }
}

/// Hands Cairo a picture's bytes, piece by piece.
private final class ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    static let read: cairo_read_func_t = { closure, target, count in
        guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
        guard source.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
        for (index, byte) in source.rest.prefix(Int(count)).enumerated() { target[index] = byte }
        source.rest = source.rest.dropFirst(Int(count))
        return CAIRO_STATUS_SUCCESS
    }
}
