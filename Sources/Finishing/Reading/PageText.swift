/// The text of one page of a PDF, as a reader would copy it.
public struct PageText: Sendable, Hashable {
    /// Piece by piece, in drawing order.
    public var runs: [TextRun]

    public init(runs: [TextRun]) {
        self.runs = runs
    }

    /// Lines from top to bottom, each from left to right; turned ones stand after the level ones.
    public var lines: [TextLine] { TextLine.formed(from: runs) }

    /// All lines; wide gaps within a line (columns, table cells) are tabs.
    public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// Text shown by one operator of a PDF's page.
public struct TextRun: Sendable, Hashable {
    public var text: String
    /// Where the baseline begins, in points from the page's top left, y down.
    public var x: Double
    public var y: Double
    /// Advance along the baseline, in points.
    public var width: Double
    /// Size of the em in points.
    public var size: Double
    /// Angle of the baseline in degrees, clockwise; 0 for level text.
    public var angle: Double

    public init(text: String, x: Double, y: Double, width: Double, size: Double, angle: Double = 0) {
        self.text = text
        self.x = x
        self.y = y
        self.width = width
        self.size = size
        self.angle = angle
    }
}
