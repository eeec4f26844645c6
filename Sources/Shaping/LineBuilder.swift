import Graphics

/// Puts clusters side by side into runs: a new run where the span or the font file changes.
struct LineBuilder {
    private let text: ShapedText
    private var pieces: [(start: Int, piece: ShapedLine.Piece)] = []
    /// The clusters of the run in the making, from left to right, with their places on the line.
    private var placed: [(cluster: ShapedText.Cluster, x: Double)] = []
    private var cursor = 0.0
    private var width = 0.0
    private var ascent = 0.0
    private var descent = 0.0
    private var bearing: Double?

    init(text: ShapedText) {
        self.text = text
    }

    /// The next cluster to the right. One without width is white space at the line's end.
    mutating func add(_ cluster: ShapedText.Cluster, tracking: Double, hasWidth: Bool) {
        if let last = placed.last?.cluster, !LineBuilder.belong(last, cluster) { closeRun() }
        placed.append((cluster, cursor))
        let raise = text.spans[cluster.span].raise
        for mark in text.marks[cluster.glyphs] where mark.bottom > mark.top {
            ascent = max(ascent, raise - mark.top)
            descent = max(descent, mark.bottom - raise)
            if bearing == nil { bearing = cursor + mark.left }
        }
        guard hasWidth else { return }
        width = cursor + cluster.advance
        cursor = width + tracking
    }

    /// Whether two neighbours on the line are of one span and file, and neighbours in the text.
    private static func belong(_ left: ShapedText.Cluster, _ right: ShapedText.Cluster) -> Bool {
        left.span == right.span && left.file == right.file
            && (left.bytes.upperBound == right.bytes.lowerBound
                || right.bytes.upperBound == left.bytes.lowerBound)
    }

    /// The line, with its whole text; its runs in the order of the text.
    mutating func line(_ whole: String) -> ShapedLine {
        closeRun()
        pieces.sort { $0.start < $1.start }
        return ShapedLine(
            text: whole, pieces: pieces.map(\.piece), width: width, inkAscent: ascent,
            inkDescent: descent, leftBearing: bearing ?? 0)
    }

    /// Ends a run. Its glyphs go into the order of the text, also where it runs to the left: each has its own
    /// place.
    private mutating func closeRun() {
        guard let first = placed.first else { return }
        let span = text.spans[first.cluster.span], start = first.x
        placed.sort { $0.cluster.bytes.lowerBound < $1.cluster.bytes.lowerBound }
        var glyphs: [Glyph] = [], clusters: [GlyphCluster] = [], bytes: [UInt8] = []
        for (cluster, x) in placed {
            for mark in text.marks[cluster.glyphs] {
                glyphs.append(Glyph(id: mark.id, x: x - start + mark.x, y: mark.y))
            }
            clusters.append(GlyphCluster(bytes: cluster.bytes.count, glyphs: cluster.glyphs.count))
            bytes += text.bytes[cluster.bytes]
        }
        let run = GlyphRun(
            font: text.files[first.cluster.file], size: span.size,
            origin: Point(start, -span.raise), width: max(0, width - start),
            text: String(decoding: bytes, as: UTF8.self),
            glyphs: glyphs, clusters: clusters, features: span.features)
        let piece = ShapedLine.Piece(run: run, paint: span.style.paint, link: span.link)
        pieces.append((placed[0].cluster.bytes.lowerBound, piece))
        placed = []
    }
}
