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

/// What was asked of a font beyond its letters, under OpenType's names.
public struct FontFeatures: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Figures of equal width: tnum.
    public static let tabular = FontFeatures(rawValue: 1)
    /// Capital forms of the marks: case.
    public static let capitals = FontFeatures(rawValue: 2)

    /// OpenType's names of them, in a fixed order.
    public var tags: [String] {
        (contains(.tabular) ? ["tnum"] : []) + (contains(.capitals) ? ["case"] : [])
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
    public var features: FontFeatures

    public init(
        font: String, size: Double, origin: Point, width: Double, text: String,
        glyphs: [Glyph], clusters: [GlyphCluster], features: FontFeatures = []
    ) {
        self.font = font
        self.size = size
        self.origin = origin
        self.width = width
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
        self.features = features
    }

    public func moved(by offset: Point) -> GlyphRun {
        var run = self
        run.origin = origin + offset
        return run
    }
}
