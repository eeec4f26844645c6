import CCairo
import Graphics

/// A Cairo context that draws one page's drawing list, and notes the links and anchors that it meets.
final class Canvas {
    /// How text comes onto the surface.
    enum TextMode {
        /// As text of embedded fonts.
        case fonts
        /// As filled outlines at their exact places: a bitmap's glyphs would else stand on whole pixels.
        case outlines
    }

    private let context: OpaquePointer
    private let faces: FontFaces
    private let mode: TextMode
    private let pictures: PictureInk
    private let page: Int
    private(set) var links: [PlacedLink] = []
    private(set) var anchors: [PlacedAnchor] = []
    /// What content means; nil where nobody asks, as in pictures.
    private let marker: TagMarker?
    /// What pure moves have added since the context's own matrix was last changed, in points.
    private var offset = Point.zero
    /// Where the last text ended, in the context's coordinates at that time.
    private var shown = Point.zero
    /// From the current coordinates to the page's.
    private var toPage = Transform.identity

    /// Draws onto a surface whose unit is the point, after `scale`.
    init(
        _ surface: OpaquePointer, _ faces: FontFaces, _ pictures: PictureInk, _ mode: TextMode, page: Int,
        scale: Double = 1, marker: TagMarker? = nil
    ) {
        context = cairo_create(surface)
        self.faces = faces
        self.mode = mode
        self.pictures = pictures
        self.page = page
        self.marker = marker
        cairo_scale(context, scale, scale)
    }

    deinit {
        cairo_destroy(context)
    }

    /// Draws a page and checks that Cairo took it.
    func draw(_ drawing: Drawing) throws(PaintError) {
        marker?.beginPage(context)
        try paint(drawing)
        marker?.endPage()
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
            marker?.willPaint(path, toPage)
            append(path, at: offset, scale: 1)
            set(paint)
            cairo_fill(context)
        case .stroke(let path, let stroke):
            marker?.willPaint(path, toPage)
            append(path, at: offset, scale: 1)
            apply(stroke)
            cairo_stroke(context)
        case .glyphs(let run, let paint):
            let before = marker?.willShow(run, toPage)
            if let before { try showBlank(behind: before) }
            try show(run, paint)
        case .image(let picture, let box):
            marker?.willShow(box, toPage)
            try pictures.draw(picture, in: box.moved(by: offset), on: context)
        case .group(let parts):
            for part in parts { try self.paint(part) }
        case .moved(let transform, let part):
            try moved(transform, part)
        case .clipped(let path, let part):
            try clipped(to: path, part)
        case .tagged(let role, let id, let part):
            let before = marker?.enter(role, id)
            try paint(part)
            if let before { marker?.leave(to: before) }
        case .linked(let link, let box, let part):
            links.append(PlacedLink(page: page, rect: toPage.bounds(of: box), link: link))
            let before = marker?.enter(link)
            try paint(part)
            if let before { marker?.leave(to: before) }
        case .anchor(var anchor):
            anchor.at = toPage.apply(anchor.at)
            anchors.append(PlacedAnchor(page: page, anchor: anchor))
        }
    }

    private func moved(_ transform: Transform, _ part: Drawing) throws(PaintError) {
        let before = (offset, toPage)
        defer { (offset, toPage) = before }
        toPage = toPage.after(transform)
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
        let before = marker?.clip(path, toPage)
        try paint(part)
        if let before { marker?.unclip(to: before) }
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

    /// A blank without ink: it is there for those who read the text and not the page.
    private func showBlank(behind run: GlyphRun) throws(PaintError) {
        let face = try faces.face(run.font)
        guard let blank = face.blank else { return }
        var glyph = cairo_glyph_t(index: UInt(blank), x: shown.x, y: shown.y)
        var cluster = cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)
        cairo_set_scaled_font(context, try face.font(size: run.size))
        cairo_show_text_glyphs(
            context, " ", 1, &glyph, 1, &cluster, 1, cairo_text_cluster_flags_t(rawValue: 0))
    }

    private func show(_ run: GlyphRun, _ paint: Paint) throws(PaintError) {
        set(paint)
        let face = try faces.face(run.font), origin = offset + run.origin
        shown = origin + Point(run.width, 0)
        switch mode {
        case .fonts:
            cairo_set_scaled_font(context, try face.font(size: run.size))
            let glyphs = run.glyphs.map {
                cairo_glyph_t(index: UInt($0.id), x: origin.x + $0.x, y: origin.y + $0.y)
            }
            let clusters = run.clusters.map {
                cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
            }
            cairo_show_text_glyphs(
                context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count),
                clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        case .outlines:
            let scale = run.size / face.unitsPerEm
            for glyph in run.glyphs {
                append(face.outline(glyph.id), at: origin + Point(glyph.x, glyph.y), scale: scale)
            }
            cairo_fill(context)
        }
    }
}
