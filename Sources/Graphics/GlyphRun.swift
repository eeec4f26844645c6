/// One face of a family, as the theme names it.
public struct FontFace: Sendable, Hashable {
    public var family: String
    /// 100…900 as in OpenType: 400 regular, 600 semibold, 700 bold.
    public var weight: Int

    public init(_ family: String, _ weight: Int = 400) {
        self.family = family
        self.weight = weight
    }
}

/// One placed glyph: its number in the font, and its origin in points from the run's origin.
public struct Glyph: Sendable, Hashable {
    public var id: UInt32
    public var x: Double
    public var y: Double

    public init(id: UInt32, x: Double, y: Double) {
        self.id = id
        self.x = x
        self.y = y
    }
}

/// Which bytes of a run's text stand behind which of its glyphs, in order.
public struct GlyphCluster: Sendable, Hashable {
    public var bytes: Int
    public var glyphs: Int

    public init(bytes: Int, glyphs: Int) {
        self.bytes = bytes
        self.glyphs = glyphs
    }
}

/// Shaped text of one font file and size on one baseline.
public struct GlyphRun: Sendable, Hashable {
    /// File name inside the font set, e.g. "Inter-Regular.otf".
    public var font: String
    /// Size of the em in points.
    public var size: Double
    /// Where the run begins on the baseline.
    public var origin: Point
    /// Advance of the whole run in points.
    public var width: Double
    public var text: String
    public var glyphs: [Glyph]
    public var clusters: [GlyphCluster]

    public init(
        font: String, size: Double, origin: Point, width: Double, text: String,
        glyphs: [Glyph], clusters: [GlyphCluster]
    ) {
        self.font = font
        self.size = size
        self.origin = origin
        self.width = width
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
    }

    public func moved(by offset: Point) -> GlyphRun {
        var run = self
        run.origin = origin + offset
        return run
    }
}
