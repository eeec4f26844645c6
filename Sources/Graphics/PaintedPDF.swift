/// A document as painted: the operators of its pages, all that they draw upon, and what finishing must add.
/// Pure values: finishing gives them numbers and places, and writes the file.
public struct PaintedPDF: Sendable, Hashable {
    public var pages: [PaintedPage] = []
    /// Operators call them F0, F1 …
    public var fonts: [PaintedFont] = []
    /// Operators call them I0, I1 …
    public var pictures: [PaintedPicture] = []
    /// Opacities of lines and areas, 0…1; operators call the states G0, G1 …
    public var opacities: [Double] = []
    /// In drawing order.
    public var links: [PlacedLink] = []
    public var anchors: [PlacedAnchor] = []
    /// What the marked content means.
    public var tags = TagTree()

    public init() {}
}

/// One page's operators.
public struct PaintedPage: Sendable, Hashable {
    /// In points.
    public var size: Size
    /// The folio as printed.
    public var label: String
    /// Operators in points from the lower left. Every piece of content is marked or an artifact, but where a
    /// mark begins stands nothing yet: what it is called is known when the whole tree of tags is.
    public var content: [UInt8]
    /// For each mark of the page, in the order of its tags, the byte of the content at which it begins.
    public var marks: [Int]
    /// Something of it is seen through.
    public var isTransparent: Bool

    public init(size: Size, label: String, content: [UInt8], marks: [Int], isTransparent: Bool) {
        self.size = size
        self.label = label
        self.content = content
        self.marks = marks
        self.isTransparent = isTransparent
    }
}

/// Bytes as a zlib stream, packed once for all files that they go into.
public struct PackedBytes: Sendable, Hashable {
    public var bytes: [UInt8]
    /// How many they are when unpacked.
    public var count: Int

    public init(bytes: [UInt8], count: Int) {
        self.bytes = bytes
        self.count = count
    }
}

/// The part of a font that a document uses. Text shows it by codes of two bytes, which are the numbers of its
/// glyphs.
public struct PaintedFont: Sendable, Hashable {
    public enum Program: Sendable, Hashable {
        /// An OpenType file with outlines of TrueType.
        case trueType(PackedBytes)
        /// A bare CFF table.
        case compact(PackedBytes)
    }

    /// PostScript's name behind the prefix of a subset: "ABCDEF+Inter-Regular".
    public var name: String
    public var program: Program
    /// Advances of the glyphs from number 0, in thousandths of an em.
    public var widths: [Double]
    /// The map from codes to text, as PDF's ToUnicode takes it.
    public var characters: PackedBytes
    public var metrics: Metrics

    /// In thousandths of an em, y up.
    public struct Metrics: Sendable, Hashable {
        public var box: Rect
        public var ascent: Double
        public var descent: Double
        public var capHeight: Double
        /// Thickness of upright stems.
        public var stem: Double

        public init(box: Rect, ascent: Double, descent: Double, capHeight: Double, stem: Double) {
            self.box = box
            self.ascent = ascent
            self.descent = descent
            self.capHeight = capHeight
            self.stem = stem
        }
    }

    public init(
        name: String, program: Program, widths: [Double], characters: PackedBytes, metrics: Metrics
    ) {
        self.name = name
        self.program = program
        self.widths = widths
        self.characters = characters
        self.metrics = metrics
    }
}

/// A picture as PDF holds it; it fills the unit square, or its own box of points.
public enum PaintedPicture: Sendable, Hashable {
    case pixels(PaintedPixels)
    case lines(PaintedLines)
}

/// Rows of pixels from the top, eight bits a part.
public struct PaintedPixels: Sendable, Hashable {
    public var width: Int
    public var height: Int
    /// One part a pixel, or red, green and blue.
    public var isGrey: Bool
    public var samples: PackedBytes
    /// One byte a pixel, 255 where it is opaque; nil where all are.
    public var opacity: PackedBytes?

    public init(width: Int, height: Int, isGrey: Bool, samples: PackedBytes, opacity: PackedBytes?) {
        self.width = width
        self.height = height
        self.isGrey = isGrey
        self.samples = samples
        self.opacity = opacity
    }
}

/// A picture of lines and areas: objects in PDF's own syntax. The first is the picture, a form XObject.
public struct PaintedLines: Sendable, Hashable {
    public struct Object: Sendable, Hashable {
        /// The value, in pieces; of a stream the entries of its dictionary, without brackets and length.
        public var pieces: [Piece]
        /// A stream's bytes, packed as the dictionary says.
        public var stream: [UInt8]?

        public init(pieces: [Piece], stream: [UInt8]?) {
            self.pieces = pieces
            self.stream = stream
        }
    }

    public enum Piece: Sendable, Hashable {
        case syntax([UInt8])
        /// Another object, by its place in the list.
        case reference(Int)
    }

    public var objects: [Object]

    public init(objects: [Object]) {
        self.objects = objects
    }
}
