import Graphics

/// A text as clusters of glyphs in the order of reading on paper: shaped once, parted into lines at any
/// width.
struct ShapedText {
    /// Glyphs that stand for some bytes together; lengths in points.
    struct Cluster {
        var bytes: Range<Int>
        var glyphs: Range<Int>
        /// Index into `pieces` of the prepared text.
        var span: Int
        /// Index into `files`.
        var file: Int
        var advance: Double
        var isSpace: Bool
    }

    /// A glyph and its ink, in points from the cluster's origin; no ink where `bottom` ≤ `top`.
    struct Mark {
        var id: UInt32
        var x, y: Double
        var left, top, bottom: Double
    }

    var bytes: [UInt8]
    var spans: [PreparedText.Piece]
    var files: [String]
    /// From left to right.
    var clusters: [Cluster]
    var marks: [Mark]
    /// Byte offsets at which a line may end, ascending.
    var breaks: [Int]
    /// Whether `breaks` are without those that would part what belongs together.
    private var isTied = false

    init(
        bytes: [UInt8], spans: [PreparedText.Piece], files: [String], clusters: [Cluster], marks: [Mark],
        breaks: [Int]
    ) {
        self.bytes = bytes
        self.spans = spans
        self.files = files
        self.clusters = clusters
        self.marks = marks
        self.breaks = breaks
    }

    /// Takes out the line ends that would part a number from its unit and the like; once, and only for texts
    /// that are parted at all. Pango's own attribute for it does not hold behind an en dash (1.50).
    mutating func tie() {
        guard !isTied else { return }
        isTied = true
        var ties = NoBreak.ranges(in: String(decoding: bytes, as: UTF8.self))[...]
        breaks.removeAll { place in
            while let tie = ties.first, tie.upperBound <= place { ties.removeFirst() }
            return ties.first.map { $0.lowerBound < place } ?? false
        }
    }

    /// Advance of all clusters in one line, in points, with white space at its end.
    var wholeWidth: Double { clusters.reduce(0) { $0 + $1.advance + tracking($1) } }

    /// Indices of the clusters in the order of the text.
    private var reading: [Int] {
        let order = Array(clusters.indices), starts = clusters.map(\.bytes.lowerBound)
        let isLeftToRight = zip(starts, starts.dropFirst()).allSatisfy(<)
        return isLeftToRight ? order : order.sorted { starts[$0] < starts[$1] }
    }

    /// Lines that are as full as a width in points allows, after `tie`; a word that is wider stands alone. At
    /// least one line.
    func lines(width: Double) -> [ShapedLine] {
        if wholeWidth <= width { return [line(0..<bytes.count)] }
        var lines: [ShapedLine] = []
        var start = 0, taken = 0, end = 0.0, visible = 0.0
        var best: Int?
        var places = breaks[...]
        let order = reading
        var index = 0
        while index < order.count {
            let cluster = clusters[order[index]]
            if let place = places.first, place <= cluster.bytes.lowerBound {
                places.removeFirst()
                if place > start { (best, taken) = (place, index) }
                continue
            }
            let next = end + cluster.advance
            if !cluster.isSpace { visible = next }
            if visible > width + ShapedText.tolerance, let place = best {
                lines.append(line(start..<place))
                (start, index, end, visible, best) = (place, taken, 0, 0, nil)
                places = breaks[(breaks.firstIndex { $0 > place } ?? breaks.count)...]
                continue
            }
            end = next + tracking(cluster)
            index += 1
        }
        lines.append(line(start..<bytes.count))
        return lines
    }

    /// Sums of decimal millimetres miss a width by less than this.
    private static let tolerance = 0.001

    private func tracking(_ cluster: Cluster) -> Double {
        spans[cluster.span].style.tracking * spans[cluster.span].size
    }

    /// The line of some bytes. White space at its end keeps its glyph, so that words stay apart when the text
    /// is copied, but has no width.
    private func line(_ range: Range<Int>) -> ShapedLine {
        var textEnd = range.upperBound
        while textEnd > range.lowerBound, bytes[textEnd - 1] == 0x20 { textEnd -= 1 }
        var builder = LineBuilder(text: self)
        for cluster in clusters where range.contains(cluster.bytes.lowerBound) {
            builder.add(cluster, tracking: tracking(cluster), hasWidth: cluster.bytes.lowerBound < textEnd)
        }
        return builder.line(String(decoding: bytes[range], as: UTF8.self))
    }
}
