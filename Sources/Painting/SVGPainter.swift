public import Graphics

/// Paints each page into an SVG file of its own.
public struct SVGPainter: Painter {
    /// How what is written comes into the file.
    public enum Letters: Sendable, Hashable {
        /// As text that can be selected and searched, in fonts that the file carries. For browsers.
        case text
        /// As outlines, each glyph defined once, which look the same in every program; what they say stands
        /// beside them for those who do not see them. For programs that draw and do not read a file's fonts.
        case outlines
    }

    public let faces: FontFaces
    /// The whole picture's name and what it shows, for the file's `title` and `desc`.
    public let title: String
    public let description: String
    /// "id" or "en".
    public let language: String
    public let letters: Letters

    public init(
        faces: FontFaces, title: String, description: String = "", language: String,
        letters: Letters = .text
    ) {
        self.faces = faces
        self.title = title
        self.description = description
        self.language = language
        self.letters = letters
    }

    /// One file's bytes (UTF-8) for each page.
    public func paint(_ pages: [Page]) throws(PaintError) -> [[UInt8]] {
        guard !pages.isEmpty else { throw .noPages }
        var files: [[UInt8]] = []
        for page in pages {
            var fonts: SVGFonts?
            if letters == .text { fonts = try SVGFonts(page.drawing, faces.fonts) }
            let writer = SVGWriter(faces, fonts)
            try writer.draw(page.drawing)
            files.append(Array(file(page, writer, fonts?.style ?? "").utf8))
        }
        return files
    }

    private func file(_ page: Page, _ writer: SVGWriter, _ style: String) -> String {
        let width = SVGNumber.text(page.size.width), height = SVGNumber.text(page.size.height)
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\""
            + " viewBox=\"0 0 \(width) \(height)\" xml:lang=\"\(SVGText.escaped(language))\""
            + " role=\"graphics-document document\">\n"
            + "<title>\(SVGText.escaped(title))</title>\n"
        if !description.isEmpty { text += "<desc>\(SVGText.escaped(description))</desc>\n" }
        if !style.isEmpty { text += "<style>\n\(style)</style>\n" }
        if !writer.definitions.isEmpty { text += "<defs>\n\(writer.definitions)</defs>\n" }
        return text + writer.body + "</svg>\n"
    }
}
