import Graphics

/// Writes one page's drawing list as SVG elements. An id is made of what it names, so that the same page
/// gives the same bytes, and two pictures within one web page do not take each other's outlines.
final class SVGWriter {
    private let faces: FontFaces
    /// Nil where text is drawn as outlines.
    private let letters: SVGLetters?
    private(set) var definitions = ""
    private(set) var body = ""
    private var glyphs: [GlyphName: String] = [:]
    private var clips: Set<String> = []
    /// Within a figure or decoration nothing speaks for itself.
    private var isSilent = false

    private struct GlyphName: Hashable {
        var font: String
        var id: UInt32
    }

    /// Writes text in these fonts, or as outlines where there are none.
    init(_ faces: FontFaces, _ fonts: SVGFonts?) {
        self.faces = faces
        letters = fonts.map(SVGLetters.init)
    }

    func draw(_ drawing: Drawing) throws(PaintError) {
        switch drawing {
        case .fill(let path, let paint):
            body += "<path d=\"\(SVGWriter.data(path))\"\(SVGWriter.fill(paint))/>\n"
        case .stroke(let path, let stroke):
            body += "<path d=\"\(SVGWriter.data(path))\"\(SVGWriter.stroke(stroke))/>\n"
        case .glyphs(let run, let paint):
            try show(run, paint)
        case .image(let picture, let box):
            body += SVGWriter.image(picture, in: box)
        case .group(let parts):
            for part in parts { try draw(part) }
        case .moved(let transform, let part):
            try wrap("<g transform=\"\(SVGWriter.text(transform))\">", part, "</g>")
        case .clipped(let path, let part):
            try wrap("<g clip-path=\"url(#\(clip(path)))\">", part, "</g>")
        case .tagged(let role, _, let part):
            try tagged(role, part)
        case .linked(let link, _, let part):
            try linked(link, part)
        case .anchor(let anchor):
            body += "<g id=\"a-\(SVGText.escaped(anchor.name))\"/>\n"
        }
    }

    private func wrap(_ open: String, _ part: Drawing, _ close: String) throws(PaintError) {
        body += open + "\n"
        try draw(part)
        body += close + "\n"
    }

    /// A figure tells what it shows; decoration is passed over; other roles need no wrapping here, since each
    /// run of text says itself.
    private func tagged(_ role: Role, _ part: Drawing) throws(PaintError) {
        switch role {
        case .figure(let alternative):
            let name = SVGText.escaped(alternative)
            try silently("<g role=\"img\" aria-label=\"\(name)\"><title>\(name)</title>", part, "</g>")
        case .artifact:
            try silently("<g aria-hidden=\"true\">", part, "</g>")
        case .span(let language):
            try wrap("<g xml:lang=\"\(SVGText.escaped(language))\">", part, "</g>")
        case .section, .heading, .paragraph, .quote, .list, .listItem, .label, .listBody, .table, .tableHead,
            .tableBody, .tableRow, .headerCell, .cell, .caption, .note, .contents, .contentsItem:
            try draw(part)
        }
    }

    private func silently(_ open: String, _ part: Drawing, _ close: String) throws(PaintError) {
        let before = isSilent
        defer { isSilent = before }
        isSilent = true
        try wrap(open, part, close)
    }

    private func linked(_ link: Link, _ part: Drawing) throws(PaintError) {
        switch link {
        case .anchor(let name, let description):
            try wrap(SVGWriter.opening(target: "#a-" + name, description), part, "</a>")
        case .web(let address, let description):
            try wrap(SVGWriter.opening(target: address, description), part, "</a>")
        }
    }

    private func clip(_ path: Path) -> String {
        let data = SVGWriter.data(path), name = "c" + SVGWriter.mark(data)
        if clips.insert(name).inserted {
            definitions += "<clipPath id=\"\(name)\"><path d=\"\(data)\"/></clipPath>\n"
        }
        return name
    }

    private func show(_ run: GlyphRun, _ paint: Paint) throws(PaintError) {
        if let letters { return body += letters.element(run, paint) }
        let face = try faces.face(run.font), scale = run.size / face.unitsPerEm, inverse = 1 / scale
        let voice = isSilent ? "" : " role=\"img\" aria-label=\"\(SVGText.escaped(run.text))\""
        body +=
            "<g\(voice) transform=\"translate(\(SVGNumber.text(run.origin.x)) "
            + "\(SVGNumber.text(run.origin.y))) scale(\(SVGNumber.text(scale, places: 9)))\""
            + "\(SVGWriter.fill(paint))>"
        for glyph in run.glyphs {
            guard let name = name(of: glyph.id, run.font, face) else { continue }
            let x = SVGNumber.text(glyph.x * inverse), y = SVGNumber.text(glyph.y * inverse)
            body += "<use href=\"#\(name)\" x=\"\(x)\"" + (y == "0" ? "/>" : " y=\"\(y)\"/>")
        }
        body += "</g>\n"
    }

    /// The id of a glyph's outline, defined at its first use; nil where it has no ink.
    private func name(of id: UInt32, _ font: String, _ face: FontFaceFile) -> String? {
        let key = GlyphName(font: font, id: id)
        if let known = glyphs[key] { return known.isEmpty ? nil : known }
        let outline = face.outline(id)
        let name = outline.elements.isEmpty ? "" : "g\(SVGWriter.mark(font))-\(id)"
        glyphs[key] = name
        guard !name.isEmpty else { return nil }
        definitions += "<path id=\"\(name)\" d=\"\(SVGWriter.data(outline, places: 1))\"/>\n"
        return name
    }
}
