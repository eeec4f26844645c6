public import Graphics

/// A shaper without fonts: every letter is half an em wide, 0.7 em high and 0.2 em deep, with a side bearing
/// of 0.05 em. Lines break at plain spaces only; a word that is too long stays whole. Goldens made with it
/// outlive every font.
public final class SquareShaper: TextShaper {
    /// How many lines were asked for: shows what is shaped twice.
    public private(set) var calls = 0

    public init() {}

    public func line(_ text: StyledText) throws(ShapingError) -> ShapedLine {
        calls += 1
        return set(letters(of: text)[...], of: text)
    }

    public func lines(_ text: StyledText, width: Double) throws(ShapingError) -> [ShapedLine] {
        calls += 1
        let all = letters(of: text)
        var lines: [ShapedLine] = [], start = 0
        while start < all.count {
            var end = start, x = 0.0, lastSpace: Int?
            while end < all.count {
                if all[end].character == " " {
                    lastSpace = end
                } else if x + all[end].advance > width + 1e-6 {
                    break
                }
                x += all[end].advance
                end += 1
            }
            if end < all.count, let space = lastSpace, space > start {
                end = space
            } else if end < all.count {
                while end < all.count, all[end].character != " " { end += 1 }
            }
            lines.append(set(all[start..<end], of: text))
            start = end
            while start < all.count, all[start].character == " " { start += 1 }
        }
        return lines.isEmpty ? [set([], of: text)] : lines
    }

    // MARK: Setting

    private struct Letter {
        var character: Character
        var span: Int
        var size: Double
        var advance: Double
    }

    private func letters(of text: StyledText) -> [Letter] {
        text.spans.enumerated().flatMap { number, span in
            let size = span.superscript ? span.style.size * 0.6 : span.style.size
            let words = span.style.capitals ? span.text.uppercased() : span.text
            return words.map {
                Letter(
                    character: $0, span: number, size: size,
                    advance: size * (0.5 + span.style.tracking))
            }
        }
    }

    private func set(_ letters: ArraySlice<Letter>, of text: StyledText) -> ShapedLine {
        var shown = letters
        while shown.last?.character == " " { shown.removeLast() }
        var pieces: [ShapedLine.Piece] = [], x = 0.0, index = shown.startIndex
        while index < shown.endIndex {
            let number = shown[index].span
            let end = shown[index...].firstIndex { $0.span != number } ?? shown.endIndex
            let piece = piece(shown[index..<end], of: text.spans[number], at: x)
            x += piece.run.width
            pieces.append(piece)
            index = end
        }
        let size = shown.map(\.size).max() ?? 0
        return ShapedLine(
            text: String(shown.map(\.character)), pieces: pieces, width: x, inkAscent: size * 0.7,
            inkDescent: size * 0.2, leftBearing: (shown.first?.size ?? 0) * 0.05)
    }

    private func piece(_ letters: ArraySlice<Letter>, of span: TextSpan, at x: Double) -> ShapedLine.Piece {
        var glyphs: [Glyph] = [], clusters: [GlyphCluster] = [], advance = 0.0
        for letter in letters {
            let scalar = letter.character.unicodeScalars.first?.value ?? 0
            glyphs.append(Glyph(id: scalar, x: advance, y: 0))
            clusters.append(GlyphCluster(bytes: letter.character.utf8.count, glyphs: 1))
            advance += letter.advance
        }
        let style = span.style, size = letters.first?.size ?? style.size
        let run = GlyphRun(
            font: "\(style.face.family) \(style.face.weight)", size: size,
            origin: Point(x, span.superscript ? -style.size * 0.35 : 0), width: advance,
            text: String(letters.map(\.character)), glyphs: glyphs, clusters: clusters)
        return ShapedLine.Piece(run: run, paint: style.paint, link: span.link)
    }
}
