import CPango
import Graphics

/// Reads Pango's one long line into clusters, and refuses glyphs that stand for nothing.
struct RunReader {
    private let prepared: PreparedText
    private let fonts: PangoFonts
    private let bytes: [UInt8]
    private var files: [String] = []
    private var clusters: [ShapedText.Cluster] = []
    private var marks: [ShapedText.Mark] = []

    private static let unit = Double(PANGO_SCALE)
    private static let empty: UInt32 = 0x0FFF_FFFF
    private static let unknown: UInt32 = 0x1000_0000

    /// One run of Pango with what all its clusters share.
    private struct Run {
        var item: PangoItem
        var string: PangoGlyphString
        var infos: UnsafeMutablePointer<PangoGlyphInfo>
        var file: Int

        var font: UnsafeMutablePointer<PangoFont>? { item.analysis.font }
        var bytes: Range<Int> { Int(item.offset)..<Int(item.offset + item.length) }
        var isRightToLeft: Bool { item.analysis.level & 1 == 1 }
    }

    init(_ prepared: PreparedText, _ fonts: PangoFonts) {
        self.prepared = prepared
        self.fonts = fonts
        bytes = Array(prepared.text.utf8)
    }

    /// The text in our own terms; fails at a character that no font may set.
    mutating func read(_ line: PangoLayoutLine, breaks: [Int]) throws(ShapingError) -> ShapedText {
        var next = line.runs
        while let list = next {
            guard let found = kendang_run(list)?.pointee, let item = found.item?.pointee,
                let string = found.glyphs?.pointee, let infos = string.glyphs
            else {
                throw .broken("a run of Pango without glyphs")
            }
            let file = try checkedFile(item)
            try read(Run(item: item, string: string, infos: infos, file: index(of: file)))
            next = list.pointee.next
        }
        return ShapedText(
            bytes: bytes, spans: prepared.pieces, files: files, clusters: clusters,
            marks: marks, breaks: breaks)
    }

    private mutating func index(of file: String) -> Int {
        if let known = files.firstIndex(of: file) { return known }
        files.append(file)
        return files.count - 1
    }

    /// Pango numbers a cluster by its first byte; its last is where the next one of the text begins.
    private mutating func read(_ run: Run) throws(ShapingError) {
        guard let starts = run.string.log_clusters else { return }
        let count = Int(run.string.num_glyphs)
        var from = 0, lastStart = run.bytes.upperBound
        while from < count {
            var to = from + 1
            while to < count, starts[to] == starts[from] { to += 1 }
            let start = run.bytes.lowerBound + Int(starts[from])
            let end =
                run.isRightToLeft
                ? lastStart
                : to < count ? run.bytes.lowerBound + Int(starts[to]) : run.bytes.upperBound
            try add(start..<max(start, end), glyphs: from..<to, run)
            lastStart = start
            from = to
        }
    }

    private mutating func add(_ range: Range<Int>, glyphs: Range<Int>, _ run: Run) throws(ShapingError) {
        let isSpace = range.count == 1 && bytes[range.lowerBound] == 0x20
        let first = marks.count
        var advance = 0.0
        for index in glyphs {
            let info = run.infos[index]
            if info.glyph & RunReader.unknown != 0 { throw missing(range) }
            if info.glyph != RunReader.empty { marks.append(mark(info, at: advance, run.font)) }
            advance += Double(info.geometry.width) / RunReader.unit
        }
        let piece = prepared.pieces[span(of: range.lowerBound)]
        if let width = NoBreakSpace.width(of: bytes[range], family: piece.style.face.family) {
            advance = width * piece.size
        }
        if marks.count == first, let last = clusters.indices.last {
            // Joiners and the like have no glyph: their bytes go with the letter beside them.
            let beside = clusters[last].bytes
            if beside.upperBound == range.lowerBound || range.upperBound == beside.lowerBound {
                clusters[last].bytes =
                    min(beside.lowerBound, range.lowerBound)..<max(beside.upperBound, range.upperBound)
                return
            }
        }
        clusters.append(
            ShapedText.Cluster(
                bytes: range, glyphs: first..<marks.count,
                span: span(of: range.lowerBound), file: run.file, advance: advance,
                isSpace: isSpace))
    }

    private func mark(
        _ info: PangoGlyphInfo, at x: Double,
        _ font: UnsafeMutablePointer<PangoFont>?
    ) -> ShapedText.Mark {
        let unit = RunReader.unit
        var ink = PangoRectangle()
        pango_font_get_glyph_extents(font, info.glyph, &ink, nil)
        let left = x + Double(info.geometry.x_offset) / unit, down = Double(info.geometry.y_offset) / unit
        return ShapedText.Mark(
            id: info.glyph, x: left, y: down, left: left + Double(ink.x) / unit,
            top: down + Double(ink.y) / unit,
            bottom: down + Double(ink.y + ink.height) / unit)
    }

    private func span(of byte: Int) -> Int {
        prepared.pieces.firstIndex { $0.bytes.contains(byte) } ?? 0
    }

    /// The file that a run is set in: that of its face, or one of another script for letters of that script.
    private func checkedFile(_ item: PangoItem) throws(ShapingError) -> String {
        let file = fonts.file(of: item.analysis.font)
        let range = Int(item.offset)..<Int(item.offset + item.length)
        let wanted = prepared.pieces[span(of: range.lowerBound)].file
        if file == wanted { return file }
        for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars
        where scalar != " " && !Script.mayFallBack(scalar) {
            throw .missingGlyph(character: Script.name(of: scalar), font: wanted, text: prepared.text)
        }
        return file
    }

    private func missing(_ range: Range<Int>) -> ShapingError {
        let text = String(decoding: bytes[range], as: UTF8.self)
        return .missingGlyph(
            character: text.unicodeScalars.map(Script.name(of:)).joined(separator: " "),
            font: prepared.pieces[span(of: range.lowerBound)].file, text: prepared.text)
    }
}
