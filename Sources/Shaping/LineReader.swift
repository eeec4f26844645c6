import CPango
import Graphics

/// Reads one line of Pango into our own glyph runs: one for each stretch of one span and one font file.
struct LineReader {
    private let prepared: PreparedText
    private let fonts: PangoFonts
    private let bytes: [UInt8]
    private var pieces: [ShapedLine.Piece] = []
    private var texts: [[UInt8]] = []
    /// The span that the last run belongs to.
    private var lastSpan = -1
    /// Bytes that have no glyph of their own and wait for the next one.
    private var waiting: [UInt8] = []
    /// Pango units.
    private var cursor = 0
    private var visibleEnd = 0
    private var ascent = 0.0
    private var descent = 0.0
    private var bearing: Double?

    private static let unit = Double(PANGO_SCALE)
    private static let empty: UInt32 = 0x0FFF_FFFF
    private static let unknown: UInt32 = 0x1000_0000

    /// What stands behind one cluster: its bytes in the text and its glyphs.
    private struct Cluster {
        var bytes: Range<Int>
        var glyphs: Range<Int>
    }

    init(_ prepared: PreparedText, _ fonts: PangoFonts) {
        self.prepared = prepared
        self.fonts = fonts
        bytes = Array(prepared.text.utf8)
    }

    /// The line in our own terms; fails at a character that no font may set.
    mutating func read(_ line: PangoLayoutLine) throws(ShapingError) -> ShapedLine {
        var next = line.runs
        while let list = next {
            try read(run: kendang_run(list))
            next = list.pointee.next
        }
        for index in pieces.indices { pieces[index].run.text = String(decoding: texts[index], as: UTF8.self) }
        let start = Int(line.start_index), end = start + Int(line.length)
        return ShapedLine(text: String(decoding: bytes[start..<end], as: UTF8.self), pieces: pieces,
                          width: Double(visibleEnd) / LineReader.unit, inkAscent: ascent, inkDescent: descent,
                          leftBearing: bearing ?? 0)
    }

    private mutating func read(run: UnsafeMutablePointer<PangoGlyphItem>?) throws(ShapingError) {
        guard let run = run?.pointee, let item = run.item?.pointee, let string = run.glyphs,
              let infos = string.pointee.glyphs else { throw .broken("a run of Pango without glyphs") }
        let font = item.analysis.font
        let start = Int(item.offset)
        let span = spanIndex(at: start)
        let file = try checkedFile(of: font, item, prepared.pieces[span])
        var advances = [0]
        for index in 0..<Int(string.pointee.num_glyphs) { advances.append(advances[index] + Int(infos[index].geometry.width)) }
        for cluster in clusters(string.pointee, item) {
            try add(cluster, infos, advances, file: file, font: font)
        }
        measure(string, font, raise: prepared.pieces[span].raise)
        cursor += advances[advances.count - 1]
    }

    /// The clusters of a run in reading order, also where it runs to the left.
    private func clusters(_ string: PangoGlyphString, _ item: PangoItem) -> [Cluster] {
        let count = Int(string.num_glyphs), base = Int(item.offset)
        guard let starts = string.log_clusters else { return [] }
        var groups: [Cluster] = []
        var from = 0
        while from < count {
            var to = from + 1
            while to < count, starts[to] == starts[from] { to += 1 }
            groups.append(Cluster(bytes: base + Int(starts[from])..<base + Int(starts[from]), glyphs: from..<to))
            from = to
        }
        if item.analysis.level & 1 == 1 { groups.reverse() }
        for index in groups.indices {
            let end = index + 1 < groups.count ? groups[index + 1].bytes.lowerBound : base + Int(item.length)
            groups[index].bytes = groups[index].bytes.lowerBound..<max(end, groups[index].bytes.lowerBound)
        }
        return groups
    }

    private mutating func add(_ cluster: Cluster, _ infos: UnsafeMutablePointer<PangoGlyphInfo>, _ advances: [Int],
                              file: String, font: UnsafeMutablePointer<PangoFont>?) throws(ShapingError) {
        let span = spanIndex(at: cluster.bytes.lowerBound)
        let isSpace = bytes[cluster.bytes].elementsEqual([0x20])
        var glyphs: [Glyph] = []
        for index in cluster.glyphs {
            let info = infos[index]
            var id = info.glyph
            if id == LineReader.empty {
                guard isSpace else { continue }
                id = kendang_space_glyph(font)
            } else if id & LineReader.unknown != 0 {
                throw missing(cluster.bytes, prepared.pieces[span].file)
            }
            glyphs.append(Glyph(id: id, x: Double(cursor + advances[index] + Int(info.geometry.x_offset)),
                                y: Double(info.geometry.y_offset)))
        }
        if !isSpace { visibleEnd = max(visibleEnd, cursor + advances[cluster.glyphs.upperBound]) }
        place(glyphs, bytes[cluster.bytes], span: span, file: file, end: cursor + advances[cluster.glyphs.upperBound])
    }

    /// Puts a cluster behind the last one, or begins a run where span or file change.
    private mutating func place(_ glyphs: [Glyph], _ text: ArraySlice<UInt8>, span: Int, file: String, end: Int) {
        guard !glyphs.isEmpty else {
            if let last = pieces.indices.last, let cluster = pieces[last].run.clusters.indices.last {
                pieces[last].run.clusters[cluster].bytes += text.count
                texts[last] += text
            } else {
                waiting += text
            }
            return
        }
        let unit = LineReader.unit, piece = prepared.pieces[span]
        if span != lastSpan || pieces.last?.run.font != file {
            let x = glyphs.map(\.x).min() ?? 0
            let run = GlyphRun(font: file, size: piece.size, origin: Point(x / unit, -piece.raise), width: 0, text: "",
                               glyphs: [], clusters: [])
            pieces.append(ShapedLine.Piece(run: run, paint: piece.style.paint))
            texts.append([])
            lastSpan = span
        }
        let last = pieces.count - 1, origin = pieces[last].run.origin.x
        pieces[last].run.glyphs += glyphs.map { Glyph(id: $0.id, x: $0.x / unit - origin, y: $0.y / unit) }
        pieces[last].run.clusters.append(GlyphCluster(bytes: waiting.count + text.count, glyphs: glyphs.count))
        pieces[last].run.width = max(pieces[last].run.width, Double(end) / unit - origin)
        texts[last] += waiting + text
        waiting = []
    }

    private mutating func measure(_ string: UnsafeMutablePointer<PangoGlyphString>,
                                  _ font: UnsafeMutablePointer<PangoFont>?, raise: Double) {
        let unit = LineReader.unit
        var ink = PangoRectangle()
        pango_glyph_string_extents(string, font, &ink, nil)
        guard ink.height > 0 else { return }
        ascent = max(ascent, Double(-ink.y) / unit + raise)
        descent = max(descent, Double(ink.y + ink.height) / unit - raise)
        if bearing == nil { bearing = Double(cursor + Int(ink.x)) / unit }
    }

    /// The span of a byte.
    private func spanIndex(at byte: Int) -> Int {
        prepared.pieces.firstIndex { $0.bytes.contains(byte) } ?? prepared.pieces.count - 1
    }

    /// The file that a run is set in: that of its face, or one of another script for letters of that script.
    private func checkedFile(of font: UnsafeMutablePointer<PangoFont>?, _ item: PangoItem,
                             _ piece: PreparedText.Piece) throws(ShapingError) -> String {
        let file = fonts.file(of: font)
        if file == piece.file { return file }
        let range = Int(item.offset)..<Int(item.offset + item.length)
        let text = String(decoding: bytes[range], as: UTF8.self)
        for scalar in text.unicodeScalars where scalar != " " && !Script.mayFallBack(scalar) {
            throw .missingGlyph(character: Script.name(of: scalar), font: piece.file, text: prepared.text)
        }
        return file
    }

    private func missing(_ range: Range<Int>, _ file: String) -> ShapingError {
        let text = String(decoding: bytes[range], as: UTF8.self)
        let names = text.unicodeScalars.map(Script.name(of:)).joined(separator: " ")
        return .missingGlyph(character: names, font: file, text: prepared.text)
    }
}
