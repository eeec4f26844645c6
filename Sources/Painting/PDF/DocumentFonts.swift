import Graphics

/// The fonts of one document: a look at all of its text before anything is written tells which glyphs it
/// needs.
struct DocumentFonts {
    private(set) var cuts: [FontCut] = []
    private var places: [String: Int] = [:]

    /// - Parameter cutters: fonts that are opened already; those that the document needs come to them.
    init(_ pages: [Page], _ fonts: FontSet, _ cutters: inout [String: FontCutter]) throws(PaintError) {
        var needs: [(cutter: FontCutter, need: GlyphNeed)] = [], missing: PaintError?
        for page in pages {
            page.drawing.forEachRun { run in
                if let place = places[run.font] { return needs[place].need.add(run, needs[place].cutter) }
                do throws(PaintError) {
                    let cutter = try Self.cutter(run.font, fonts, &cutters)
                    places[run.font] = needs.count
                    needs.append((cutter, GlyphNeed(cutter)))
                    needs[needs.count - 1].need.add(run, cutter)
                } catch {
                    missing = missing ?? error
                }
            }
        }
        if let missing { throw missing }
        for (cutter, need) in needs { cuts.append(try cutter.cut(need)) }
    }

    private static func cutter(
        _ name: String, _ fonts: FontSet, _ cutters: inout [String: FontCutter]
    ) throws(PaintError) -> FontCutter {
        if let known = cutters[name] { return known }
        let opened = try FontCutter(path: fonts.path(of: name))
        cutters[name] = opened
        return opened
    }

    /// A font by its file's name, with its place in the document.
    func cut(of name: String) -> (place: Int, cut: FontCut)? { places[name].map { ($0, cuts[$0]) } }
}

extension Drawing {
    /// Visits every run of text in drawing order.
    fileprivate func forEachRun(_ visit: (GlyphRun) -> Void) {
        switch self {
        case .glyphs(let run, _): visit(run)
        case .fill, .stroke, .image, .anchor: break
        case .group(let parts): for part in parts { part.forEachRun(visit) }
        case .moved(_, let part), .clipped(_, let part), .tagged(_, _, let part), .linked(_, _, let part):
            part.forEachRun(visit)
        }
    }
}

/// The glyphs that a document shows in one font.
struct GlyphNeed {
    /// One bit a glyph.
    private(set) var seen: GlyphSet
    /// One bit a block of the font's repertoire of which something is shown.
    private(set) var blocks: UInt64 = 0
    /// What glyphs beyond the repertoire stand for where they are shown first.
    private(set) var texts: [UInt32: String] = [:]

    init(_ cutter: FontCutter) {
        seen = GlyphSet(count: cutter.glyphCount)
    }

    mutating func add(_ run: GlyphRun, _ cutter: FontCutter) {
        for index in run.glyphs.indices where !seen.contains(run.glyphs[index].id) {
            let glyph = run.glyphs[index].id
            seen.insert(glyph)
            if let block = cutter.block(of: glyph) {
                blocks |= 1 << UInt64(block)
            } else {
                texts[glyph] = GlyphNeed.text(ofGlyph: index, in: run)
            }
        }
    }

    /// The text of the cluster that a glyph belongs to.
    private static func text(ofGlyph index: Int, in run: GlyphRun) -> String {
        var glyphs = 0, bytes = 0
        for cluster in run.clusters {
            if index < glyphs + cluster.glyphs {
                let utf8 = Array(run.text.utf8)[bytes..<bytes + cluster.bytes]
                return String(decoding: utf8, as: UTF8.self)
            }
            glyphs += cluster.glyphs
            bytes += cluster.bytes
        }
        return ""
    }
}

/// A set of a font's glyphs: one bit for each.
struct GlyphSet: Hashable {
    private var words: [UInt64]

    init(count: Int) {
        words = [UInt64](repeating: 0, count: count / 64 + 1)
    }

    @inline(__always)
    func contains(_ glyph: UInt32) -> Bool {
        let word = Int(glyph >> 6)
        return word < words.count && words[word] >> UInt64(glyph & 63) & 1 != 0
    }

    /// A number that the font does not have is left out.
    mutating func insert(_ glyph: UInt32) {
        let word = Int(glyph >> 6)
        if word < words.count { words[word] |= 1 << UInt64(glyph & 63) }
    }

    mutating func formUnion(_ other: GlyphSet) {
        for index in words.indices where index < other.words.count { words[index] |= other.words[index] }
    }

    /// In ascending order.
    var glyphs: [UInt32] {
        var found: [UInt32] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                found.append(UInt32(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return found
    }
}
