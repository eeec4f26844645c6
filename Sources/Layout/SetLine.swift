import Graphics

/// A line of a paragraph with the notes that it calls and the links that lie on it.
struct SetLine: Sendable {
    var line: ShapedLine
    var notes: [PageNote] = []
    /// Some pieces of the line, and where they lead.
    var links: [(pieces: Range<Int>, link: Link)] = []

    /// The line with its baseline beginning at a point; links reach from the line above to this one's depth.
    func drawing(at point: Point, leading: Double) -> Drawing {
        guard !links.isEmpty else { return line.drawing(at: point) }
        var parts: [Drawing] = [], next = 0
        func drawn(_ range: Range<Int>) -> [Drawing] { line.drawings(of: range, at: point) }
        for (pieces, link) in links where pieces.lowerBound >= next {
            parts += drawn(next..<pieces.lowerBound)
            let first = line.pieces[pieces.lowerBound].run, last = line.pieces[pieces.upperBound - 1].run
            let start = point.x + first.origin.x, end = point.x + last.origin.x + last.width
            let area = Rect(start, point.y - leading * 0.75, end - start, leading)
            parts.append(.linked(link, in: area, .group(drawn(pieces))))
            next = pieces.upperBound
        }
        return .group(parts + drawn(next..<line.pieces.count))
    }
}

/// Tells which part of a text stands on which of its lines.
///
/// Shapers drop blanks where lines end and nothing else, so that places are counted in characters other than
/// blanks.
struct TextPlaces {
    let text: StyledText
    /// The places of each span.
    private let spans: [Range<Int>]

    init(_ text: StyledText) {
        self.text = text
        var start = 0
        spans = text.spans.map { span in
            let range = start..<start + Self.count(span.text)
            start = range.upperBound
            return range
        }
    }

    /// The places of each line.
    func places(of lines: [ShapedLine]) -> [Range<Int>] {
        var start = 0
        return lines.map { line in
            let range = start..<start + Self.count(line.text)
            start = range.upperBound
            return range
        }
    }

    /// The line on which a span begins.
    func line(ofSpan span: Int, in places: [Range<Int>]) -> Int? {
        places.firstIndex { $0.contains(spans[span].lowerBound) }
    }

    /// The spans' text between two places, each with the number of its span.
    func slice(_ range: Range<Int>) -> [(span: Int, text: String)] {
        var found: [(span: Int, text: String)] = []
        for (number, span) in text.spans.enumerated() where spans[number].overlaps(range) {
            var at = spans[number].lowerBound, taken = ""
            for scalar in span.text.unicodeScalars {
                let isBlank = scalar == " "
                if isBlank ? at > range.lowerBound && at < range.upperBound : range.contains(at) {
                    taken.unicodeScalars.append(scalar)
                }
                if !isBlank { at += 1 }
            }
            found.append((number, taken))
        }
        return found
    }

    static func count(_ string: String) -> Int {
        string.unicodeScalars.reduce(0) { $1 == " " ? $0 : $0 + 1 }
    }
}

extension Paragraph {
    /// The lines with their notes and links, and the numbers of pages filled in.
    func set(_ lines: [ShapedLine], with tools: Tools) throws(LayoutError) -> [SetLine] {
        var set = lines.map { SetLine(line: $0) }
        guard !notes.isEmpty || !links.isEmpty else { return set }
        let map = TextPlaces(text), places = map.places(of: lines)
        for note in notes {
            let span = text.spans.indices.first {
                text.spans[$0].superscript && text.spans[$0].text == note.call
            }
            let at = span.flatMap { map.line(ofSpan: $0, in: places) } ?? 0
            set[at].notes.append(note)
        }
        for (number, range) in places.enumerated() where !links.isEmpty {
            try fill(map.slice(range), into: &set[number], with: tools)
        }
        return set
    }

    /// Prints the folios of one line, and tells which of its pieces are links. A place that no page has is no
    /// link, and its folio "…".
    private func fill(
        _ parts: [(span: Int, text: String)], into set: inout SetLine, with tools: Tools
    ) throws(LayoutError) {
        var parts = parts, isNew = false, live: [TextLink] = []
        for link in links where parts.contains(where: { link.spans.contains($0.span) }) {
            guard case .anchor(let name, _) = link.link else {
                live.append(link)
                continue
            }
            let folio = tools.folio(of: name)
            if folio != nil { live.append(link) }
            guard let at = parts.firstIndex(where: { $0.span == link.folio }) else { continue }
            parts[at].text = folio ?? "…"
            isNew = true
        }
        if isNew {
            let spans = parts.map { part in
                var span = text.spans[part.span]
                span.text = part.text
                return span
            }
            set.line = try tools.line(StyledText(spans))
        }
        set.links = live.compactMap { link in
            pieces(of: link.spans, parts, set.line).map { (pieces: $0, link: link.link) }
        }
    }

    /// The pieces of a line that belong to some spans.
    private func pieces(of spans: Range<Int>, _ parts: [(span: Int, text: String)], _ line: ShapedLine)
        -> Range<Int>?
    {
        var before = 0, length = 0
        for part in parts {
            let count = TextPlaces.count(part.text)
            if part.span < spans.lowerBound { before += count }
            if spans.contains(part.span) { length += count }
        }
        var at = 0, found: Range<Int>?
        for (number, piece) in line.pieces.enumerated() {
            let next = at + TextPlaces.count(piece.run.text)
            if at < before + length, next > before {
                found = (found?.lowerBound ?? number)..<number + 1
            }
            at = next
        }
        return found
    }
}
