import Graphics

/// Writes the glyphs of one run, each where it was shaped: what a reader would place by the font's widths
/// alone is said by its code, what stands elsewhere by a step before it.
struct GlyphString {
    private let out: ContentBytes
    private let cut: FontCut
    /// From the run's points to thousandths of an em.
    private let scale: Double
    /// From the run's points to thousandths of a point on the page.
    private let rising: Double
    /// Where a reader's pen stands, in thousandths of an em from the run's origin.
    private var pen = 0.0
    /// Thousandths of a point above the line.
    private var rise = 0
    /// Where the open string begins in the operators; nil: none is open.
    private var start: Int?
    private var hasSteps = false

    /// - Parameters:
    ///   - em: size of the em in the run's points.
    ///   - size: of the em on the page, in thousandths of a point.
    init(_ out: ContentBytes, _ cut: FontCut, em: Double, size: Int) {
        self.out = out
        self.cut = cut
        scale = em == 0 ? 0 : 1_000 / em
        rising = em == 0 ? 0 : Double(size) / em
    }

    mutating func write(_ run: GlyphRun) {
        var scalars = run.text.unicodeScalars.makeIterator(), next = 0, byte = 0
        for cluster in run.clusters {
            var first: UInt32 = 0, count = 0, left = cluster.bytes
            while left > 0, let scalar = scalars.next() {
                if count == 0 { first = scalar.value }
                count += 1
                left -= UTF8.width(scalar)
            }
            if count == 1, cluster.glyphs == 1, next < run.glyphs.count,
                cut.scalar(of: run.glyphs[next].id) == first
            {
                show(run.glyphs[next])
            } else {
                let glyphs = run.glyphs[next..<min(next + cluster.glyphs, run.glyphs.count)]
                show(glyphs, saying: Array(run.text.utf8)[byte..<byte + cluster.bytes])
            }
            next += cluster.glyphs
            byte += cluster.bytes
        }
        endString()
        if rise != 0 { out.raw("0 Ts\n") }
    }

    /// Glyphs that together stand for a stretch of the text.
    private mutating func show(_ glyphs: ArraySlice<Glyph>, saying bytes: ArraySlice<UInt8>) {
        let words = String(decoding: bytes, as: UTF8.self)
        if glyphs.isEmpty, words == " ", let blank = cut.blank {
            // White space at the end of a line has no place, but is read.
            beginString()
            out.code(blank)
            pen += cut.width(ofCode: blank)
            return
        }
        let isPlain = glyphs.map { cut.text(of: $0.id) }.joined() == words
        if !isPlain {
            endString()
            out.raw("/Span<</ActualText")
            out.text(words)
            out.raw(">>BDC\n")
        }
        for glyph in glyphs { show(glyph) }
        if !isPlain {
            endString()
            out.raw("EMC\n")
        }
    }

    private mutating func show(_ glyph: Glyph) {
        if glyph.y != 0 || rise != 0 { set(rise: -glyph.y * rising) }
        beginString()
        let step = pen - glyph.x * scale
        if step.magnitude >= 0.5, step.magnitude < 1e6 {
            let whole = Int(step + (step < 0 ? -0.5 : 0.5))
            out.raw(")")
            out.integer(whole)
            out.raw("(")
            pen -= Double(whole)
            hasSteps = true
        }
        let code = cut.code(of: glyph.id)
        out.code(code)
        pen += cut.width(ofCode: code)
    }

    private mutating func set(rise height: Double) {
        guard height.magnitude < 1e9 else { return }
        let whole = Int(height.rounded())
        guard whole != rise else { return }
        endString()
        rise = whole
        out.thousandths(whole)
        out.raw(" Ts\n")
    }

    private mutating func beginString() {
        guard start == nil else { return }
        start = out.count
        hasSteps = false
        out.raw("[(")
    }

    private mutating func endString() {
        guard let begun = start else { return }
        start = nil
        if hasSteps { return out.raw(")]TJ\n") }
        // Without steps it is no array.
        out.replace(at: begun, with: 0x20)
        out.raw(")Tj\n")
    }
}
