/// How a piece of text looks: face, size and leading in points, colour, features.
public struct TextStyle: Sendable, Hashable {
    public var face: FontFace
    public var size: Double
    public var leading: Double
    public var paint: Paint
    /// Extra space between letters, in em.
    public var tracking: Double
    /// Figures of equal width (OpenType tnum).
    public var tabular: Bool
    /// Set in capitals, with capital forms of the marks (OpenType case).
    public var capitals: Bool

    public init(
        _ face: FontFace, size: Double, leading: Double, paint: Paint, tracking: Double = 0,
        tabular: Bool = false, capitals: Bool = false
    ) {
        self.face = face
        self.size = size
        self.leading = leading
        self.paint = paint
        self.tracking = tracking
        self.tabular = tabular
        self.capitals = capitals
    }

    public func with(paint: Paint) -> TextStyle {
        var style = self
        style.paint = paint
        return style
    }

    public func with(size: Double) -> TextStyle {
        var style = self
        style.size = size
        return style
    }

    public func with(weight: Int) -> TextStyle {
        var style = self
        style.face.weight = weight
        return style
    }
}

/// A piece of text in one style.
public struct TextSpan: Sendable, Hashable {
    public var text: String
    public var style: TextStyle
    /// Raised and small, as a call to a note.
    public var superscript: Bool
    /// Where a click on it leads; nil: nowhere.
    public var link: Link?

    public init(_ text: String, _ style: TextStyle, superscript: Bool = false, link: Link? = nil) {
        self.text = text
        self.style = style
        self.superscript = superscript
        self.link = link
    }
}

/// Text of several styles, without line breaks of its own.
public struct StyledText: Sendable, Hashable {
    public var spans: [TextSpan]

    public init(_ spans: [TextSpan]) {
        self.spans = spans
    }

    public init(_ text: String, _ style: TextStyle) {
        self.init([TextSpan(text, style)])
    }

    /// The words and their sizes tell almost all texts apart, at a fraction of what the whole style costs.
    public func hash(into hasher: inout Hasher) {
        for span in spans {
            hasher.combine(span.text)
            hasher.combine(span.style.size)
        }
    }

    public var string: String { spans.map(\.text).joined() }
    public var leading: Double { spans.map(\.style.leading).max() ?? 0 }
}

/// One shaped line: runs from x = 0 on the baseline y = 0.
public struct ShapedLine: Sendable, Hashable {
    public struct Piece: Sendable, Hashable {
        public var run: GlyphRun
        public var paint: Paint
        /// That of its span.
        public var link: Link?

        public init(run: GlyphRun, paint: Paint, link: Link? = nil) {
            self.run = run
            self.paint = paint
            self.link = link
        }
    }

    public var text: String
    public var pieces: [Piece]
    /// Advance in points, without white space at the end.
    public var width: Double
    /// Ink above (positive) and below (positive) the baseline, in points.
    public var inkAscent: Double
    public var inkDescent: Double
    /// White space before the first ink (side bearing of the first glyph), in points.
    public var leftBearing: Double

    public init(
        text: String, pieces: [Piece], width: Double, inkAscent: Double, inkDescent: Double,
        leftBearing: Double
    ) {
        self.text = text
        self.pieces = pieces
        self.width = width
        self.inkAscent = inkAscent
        self.inkDescent = inkDescent
        self.leftBearing = leftBearing
    }

    /// The line with its baseline beginning at a point.
    public func drawing(at point: Point) -> Drawing {
        .group(drawings(of: pieces.indices, at: point))
    }

    /// Some pieces of the line, the line's baseline beginning at a point; neighbours of one link are one
    /// place to click, from over their capitals to under their depths.
    public func drawings(of range: Range<Int>, at point: Point) -> [Drawing] {
        var parts: [Drawing] = [], next = range.lowerBound
        while next < range.upperBound {
            let first = pieces[next], run = first.run.moved(by: point)
            guard let link = first.link else {
                parts.append(.glyphs(run, first.paint))
                next += 1
                continue
            }
            let end = pieces[next..<range.upperBound].firstIndex { $0.link != link } ?? range.upperBound
            let last = pieces[end - 1].run, left = run.origin.x
            let area = Rect(
                left, run.origin.y - 0.95 * run.size, point.x + last.origin.x + last.width - left,
                1.25 * run.size)
            let linked = pieces[next..<end].map { Drawing.glyphs($0.run.moved(by: point), $0.paint) }
            parts.append(.linked(link, in: area, .group(linked)))
            next = end
        }
        return parts
    }
}

/// Text that cannot be set.
public enum ShapingError: Error, Sendable, Hashable {
    /// No font of the set has the character.
    case missingGlyph(character: String, font: String, text: String)
    /// The set lacks the face.
    case missingFace(FontFace)
    case broken(String)
}

/// Turns text into placed glyphs; the only place where text is measured.
public protocol TextShaper: AnyObject {
    /// One line, never broken.
    func line(_ text: StyledText) throws(ShapingError) -> ShapedLine
    /// Lines broken at a width in points, ragged right, at least one.
    func lines(_ text: StyledText, width: Double) throws(ShapingError) -> [ShapedLine]
}
