public import Graphics

/// Paints each page into an SVG file of its own. Text is drawn as outlines, each glyph defined once, so that
/// it looks the same everywhere; what it says stands beside it for those who do not see it.
public struct SVGPainter: Painter {
    public let faces: FontFaces
    /// The whole picture's name and what it shows, for the file's `title` and `desc`.
    public let title: String
    public let summary: String
    /// "id" or "en".
    public let language: String

    public init(faces: FontFaces, title: String, summary: String = "", language: String) {
        self.faces = faces
        self.title = title
        self.summary = summary
        self.language = language
    }

    /// One file's bytes (UTF-8) for each page.
    public func paint(_ pages: [Page]) throws(PaintError) -> [[UInt8]] {
        guard !pages.isEmpty else { throw .noPages }
        var files: [[UInt8]] = []
        for page in pages {
            let writer = SVGWriter(faces)
            try writer.draw(page.drawing)
            files.append(Array(file(page, writer).utf8))
        }
        return files
    }

    private func file(_ page: Page, _ writer: SVGWriter) -> String {
        let width = SVGNumber.text(page.size.width), height = SVGNumber.text(page.size.height)
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\""
            + " viewBox=\"0 0 \(width) \(height)\" xml:lang=\"\(SVGText.escaped(language))\""
            + " role=\"graphics-document document\">\n"
            + "<title>\(SVGText.escaped(title))</title>\n"
        if !summary.isEmpty { text += "<desc>\(SVGText.escaped(summary))</desc>\n" }
        if !writer.definitions.isEmpty { text += "<defs>\n\(writer.definitions)</defs>\n" }
        return text + writer.body + "</svg>\n"
    }
}
