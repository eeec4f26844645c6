import CCairo
public import Graphics

/// Paints each page into a picture of its own: 8-bit RGB on white, at any resolution.
public struct PNGPainter: Painter {
    /// What is dearer: the bytes of a file or the time that it takes.
    public enum Packing: Sendable, Hashable {
        case small
        /// Packed two to three times as fast; files are about a quarter larger.
        case quick
    }

    public let faces: FontFaces
    /// Dots an inch; 72 makes a point a pixel.
    public let dpi: Double
    /// What each file says about itself.
    public let text: PictureText
    public let packing: Packing

    /// More pixels than any page needs; beyond it a mistyped resolution would take all memory.
    private static let largest = 400_000_000

    public init(
        faces: FontFaces, dpi: Double, text: PictureText = PictureText(), packing: Packing = .small
    ) {
        self.faces = faces
        self.dpi = dpi
        self.text = text
        self.packing = packing
    }

    /// One file's bytes for each page.
    public func paint(_ pages: [Page]) throws(PaintError) -> [[UInt8]] {
        guard !pages.isEmpty else { throw .noPages }
        var files: [[UInt8]] = []
        let pictures = PictureInk()
        for page in pages { files.append(try paint(page, pictures)) }
        return files
    }

    private func paint(_ page: Page, _ pictures: PictureInk) throws(PaintError) -> [UInt8] {
        let scale = dpi / 72
        let wide = (page.size.width * scale - 0.01).rounded(.up)
        let high = (page.size.height * scale - 0.01).rounded(.up)
        guard wide >= 1, high >= 1, wide <= 32_767, high <= 32_767,
            wide * high <= Double(PNGPainter.largest)
        else {
            throw .pictureSize(width: Int(max(0, min(wide, 1e9))), height: Int(max(0, min(high, 1e9))))
        }
        let width = Int(wide), height = Int(high)
        let stride = Int(cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, Int32(width)))
        let memory = try PixelMemory(stride * height, width: width, height: height)
        let pixels = memory.bytes
        pixels.update(repeating: 255, count: stride * height)
        guard
            let surface = cairo_image_surface_create_for_data(
                pixels, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(stride))
        else {
            throw .pictureSize(width: width, height: height)
        }
        // The pixels live as long as the surface over them.
        defer { withExtendedLifetime(memory) { cairo_surface_destroy(surface) } }
        try Canvas.check(cairo_surface_status(surface))
        try Canvas(surface, faces, pictures, scale: scale).draw(page.drawing)
        cairo_surface_flush(surface)
        try Canvas.check(cairo_surface_status(surface))
        return try PNGFile(width: width, height: height, dpi: dpi, text: text, packing: packing).encode(
            consuming: pixels, stride: stride)
    }
}
