import Glibc

/// librsvg, which draws pictures of SVG. It is opened only when the first one is drawn: loading it takes
/// longer than painting a page, and most reports have none.
struct SVGLibrary {
    private typealias Open =
        @convention(c) (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UnsafeMutableRawPointer?>?) ->
        UnsafeMutableRawPointer?
    private typealias Render =
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<Double>?,
            UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        ) -> Int32
    private typealias Release = @convention(c) (UnsafeMutableRawPointer?) -> Void

    private let newHandle: Open
    private let renderDocument: Render
    private let unref: Release
    private let freeError: Release

    /// Finds the library and its functions. It stays in memory to the process's end, as its types cannot be
    /// taken back.
    init() throws(PaintError) {
        guard let library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL),
            let open = dlsym(library, "rsvg_handle_new_from_data"),
            let render = dlsym(library, "rsvg_handle_render_document"),
            let unref = dlsym(library, "g_object_unref"), let free = dlsym(library, "g_error_free")
        else { throw .noSVGLibrary }
        newHandle = unsafeBitCast(open, to: Open.self)
        renderDocument = unsafeBitCast(render, to: Render.self)
        self.unref = unsafeBitCast(unref, to: Release.self)
        freeError = unsafeBitCast(free, to: Release.self)
    }

    /// An opened document; `close` must follow. Nothing outside of the bytes is read.
    func open(_ bytes: [UInt8]) throws(PaintError) -> UnsafeMutableRawPointer {
        var error: UnsafeMutableRawPointer?
        guard let handle = newHandle(bytes, bytes.count, &error) else { throw refusal(error) }
        return handle
    }

    func close(_ handle: UnsafeMutableRawPointer) { unref(handle) }

    /// Draws a document into a box (x, y, width, height) of a Cairo context, with its proportions kept.
    func draw(_ handle: UnsafeMutableRawPointer, on context: OpaquePointer, box: [Double]) throws(PaintError)
    {
        var error: UnsafeMutableRawPointer?
        guard renderDocument(handle, context, box, &error) != 0 else { throw refusal(error) }
    }

    /// GLib's error: a domain and a code of four bytes each, then the message.
    private func refusal(_ error: UnsafeMutableRawPointer?) -> PaintError {
        guard let error else { return .picture("librsvg refuses the SVG") }
        defer { freeError(error) }
        let message = error.load(fromByteOffset: 8, as: UnsafePointer<CChar>?.self)
        return .picture(
            "the SVG cannot be drawn: " + (message.map { String(cString: $0) } ?? "no reason given"))
    }
}
