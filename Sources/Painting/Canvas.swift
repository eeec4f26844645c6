import CCairo
import Graphics

/// A Cairo context that draws one page's drawing list into a bitmap. Text is filled outlines at their exact
/// places: glyphs of a font would stand on whole pixels.
final class Canvas {
    private let context: OpaquePointer
    private let faces: FontFaces
    private let pictures: PictureInk
    /// What pure moves have added since the context's own matrix was last changed, in points.
    private var offset = Point.zero

    /// Draws onto a surface whose unit is the point, after `scale`.
    init(_ surface: OpaquePointer, _ faces: FontFaces, _ pictures: PictureInk, scale: Double = 1) {
        context = cairo_create(surface)
        self.faces = faces
        self.pictures = pictures
        cairo_scale(context, scale, scale)
    }

    deinit {
        cairo_destroy(context)
    }

    /// Draws a page and checks that Cairo took it.
    func draw(_ drawing: Drawing) throws(PaintError) {
        try paint(drawing)
        try Canvas.check(cairo_status(context))
    }

    static func check(_ status: cairo_status_t) throws(PaintError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        let words = cairo_status_to_string(status).map { String(cString: $0) }
        throw .cairo(words ?? "status \(status.rawValue)")
    }

    private func paint(_ drawing: Drawing) throws(PaintError) {
        switch drawing {
        case .fill(let path, let paint):
            append(path, at: offset, scale: 1)
            set(paint)
            cairo_fill(context)
        case .stroke(let path, let stroke):
            append(path, at: offset, scale: 1)
            apply(stroke)
            cairo_stroke(context)
        case .glyphs(let run, let paint):
            try show(run, paint)
        case .image(let picture, let box):
            try pictures.draw(picture, in: box.moved(by: offset), on: context)
        case .group(let parts):
            for part in parts { try self.paint(part) }
        case .moved(let transform, let part):
            try moved(transform, part)
        case .clipped(let path, let part):
            try clipped(to: path, part)
        case .tagged(_, _, let part), .linked(_, _, let part):
            try paint(part)
        case .anchor: break
        }
    }

    private func moved(_ transform: Transform, _ part: Drawing) throws(PaintError) {
        let before = offset
        defer { offset = before }
        guard transform.a != 1 || transform.b != 0 || transform.c != 0 || transform.d != 1 else {
            offset = offset + Point(transform.tx, transform.ty)
            return try paint(part)
        }
        cairo_save(context)
        defer { cairo_restore(context) }
        var matrix = cairo_matrix_t(
            xx: transform.a, yx: transform.b, xy: transform.c, yy: transform.d,
            x0: transform.tx + offset.x, y0: transform.ty + offset.y)
        cairo_transform(context, &matrix)
        offset = .zero
        try paint(part)
    }

    private func clipped(to path: Path, _ part: Drawing) throws(PaintError) {
        cairo_save(context)
        defer { cairo_restore(context) }
        append(path, at: offset, scale: 1)
        cairo_clip(context)
        try paint(part)
    }

    private func append(_ path: Path, at place: Point, scale: Double) {
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(context, place.x + p.x * scale, place.y + p.y * scale)
            case .line(let p): cairo_line_to(context, place.x + p.x * scale, place.y + p.y * scale)
            case .curve(let p, let q, let to):
                cairo_curve_to(
                    context, place.x + p.x * scale, place.y + p.y * scale, place.x + q.x * scale,
                    place.y + q.y * scale, place.x + to.x * scale, place.y + to.y * scale)
            case .close: cairo_close_path(context)
            }
        }
    }

    private func set(_ paint: Paint) {
        if paint.opacity < 1 {
            cairo_set_source_rgba(context, paint.red, paint.green, paint.blue, paint.opacity)
        } else {
            cairo_set_source_rgb(context, paint.red, paint.green, paint.blue)
        }
    }

    private func apply(_ stroke: Stroke) {
        set(stroke.paint)
        cairo_set_line_width(context, stroke.width)
        cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
        cairo_set_line_cap(context, Canvas.cap(stroke.cap))
        cairo_set_line_join(context, Canvas.join(stroke.join))
    }

    private static func cap(_ cap: Stroke.Cap) -> cairo_line_cap_t {
        switch cap {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }

    private static func join(_ join: Stroke.Join) -> cairo_line_join_t {
        switch join {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }

    private func show(_ run: GlyphRun, _ paint: Paint) throws(PaintError) {
        set(paint)
        let face = try faces.face(run.font), origin = offset + run.origin
        let scale = run.size / face.unitsPerEm
        for glyph in run.glyphs {
            append(face.outline(glyph.id), at: origin + Point(glyph.x, glyph.y), scale: scale)
        }
        cairo_fill(context)
    }
}
