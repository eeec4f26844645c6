import CCairo
import Graphics

/// A PNG as PDF holds it: its colours in one stream, what may be seen through in another.
enum PixelPicture {
    static func pixels(of picture: Picture) throws(PaintError) -> PaintedPixels {
        let surface = try PictureInk.surface(of: picture)
        defer { cairo_surface_destroy(surface) }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        // Pixels of more than eight bits a part come in another form: they are drawn into this one.
        guard let plain = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
            let context = cairo_create(plain)
        else { throw .cairo("no memory for a picture") }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(plain)
        }
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
        cairo_paint(context)
        cairo_surface_flush(plain)
        try Canvas.check(cairo_status(context))
        guard let data = cairo_image_surface_get_data(plain) else {
            throw .cairo("no memory for a picture")
        }
        let stride = Int(cairo_image_surface_get_stride(plain))
        return try pack(Rows(data: data, stride: stride, width: width, height: height))
    }

    /// Pixels as Cairo holds them: blue, green, red, opacity, the colours weakened by the opacity.
    private struct Rows {
        var data: UnsafeMutablePointer<UInt8>
        var stride: Int
        var width: Int
        var height: Int
    }

    private static func pack(_ rows: Rows) throws(PaintError) -> PaintedPixels {
        var colours: [UInt8] = [], opacities: [UInt8] = [], isGrey = true
        colours.reserveCapacity(rows.width * rows.height * 3)
        opacities.reserveCapacity(rows.width * rows.height)
        for y in 0..<rows.height {
            let row = rows.data + y * rows.stride
            for x in 0..<rows.width {
                let pixel = row + x * 4, opacity = Int(pixel[3])
                opacities.append(pixel[3])
                for part in [2, 1, 0] {
                    let strong = opacity == 0 ? 0 : (Int(pixel[part]) * 255 + opacity / 2) / opacity
                    colours.append(UInt8(min(strong, 255)))
                }
                if pixel[0] != pixel[1] || pixel[1] != pixel[2] { isGrey = false }
            }
        }
        if isGrey { colours = stride(from: 0, to: colours.count, by: 3).map { colours[$0] } }
        let isOpaque = opacities.allSatisfy { $0 == 255 }
        return PaintedPixels(
            width: rows.width, height: rows.height, isGrey: isGrey,
            samples: try ZlibPacker.packed(colours, level: 9),
            opacity: isOpaque ? nil : try ZlibPacker.packed(opacities, level: 9))
    }
}
