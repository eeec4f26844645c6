import Amounts
import Graphics
import Layout
import Localization

/// Where a line of text stands against its point.
enum Alignment: Hashable {
    case start, middle, end
}

extension ShapedLine {
    /// The line with its first, middle or last point on the baseline at a place.
    func drawing(at point: Point, _ alignment: Alignment) -> Drawing {
        switch alignment {
        case .start: drawing(at: point)
        case .middle: drawing(at: Point(point.x - width / 2, point.y))
        case .end: drawing(at: Point(point.x - width, point.y))
        }
    }
}

extension ShapedLine {
    /// The ground that interrupts what lies behind the line, 0.6 mm around its ink, as `drawing` places it.
    func clearing(at point: Point, _ alignment: Alignment, _ ground: Paint) -> Drawing {
        let left =
            switch alignment {
            case .start: point.x
            case .middle: point.x - width / 2
            case .end: point.x - width
            }
        let ink = Rect(left, point.y - inkAscent, width, inkAscent + inkDescent)
        return .fill(.rect(ink.inset(-0.6.mm)), ground)
    }

    /// Another line set after this one, on the same baseline.
    func joined(_ other: ShapedLine, space: Double) -> ShapedLine {
        var line = self
        line.pieces += other.pieces.map { piece in
            Piece(run: piece.run.moved(by: Point(width + space, 0)), paint: piece.paint)
        }
        line.text += " " + other.text
        line.width += space + other.width
        line.inkAscent = max(inkAscent, other.inkAscent)
        line.inkDescent = max(inkDescent, other.inkDescent)
        return line
    }
}

extension TextStyle {
    /// Height of capitals and figures over the baseline: both families have about 0.73 em.
    var capHeight: Double { 0.727 * size }
}

extension Tools {
    /// One line in the theme's style of a part.
    func label(_ text: String, _ role: TextRole, _ paint: Paint? = nil) throws(LayoutError) -> ShapedLine {
        try label(text, call: nil, role, paint)
    }

    func label(_ text: StyledText) throws(LayoutError) -> ShapedLine {
        do throws(ShapingError) {
            return try shaper.line(text)
        } catch {
            throw .shaping(error)
        }
    }

    /// A value with its signs (r, *)) raised, as they are in tables, and the raised call of its note, if it
    /// has one.
    func label(
        _ text: String, call: String?, _ role: TextRole,
        _ paint: Paint? = nil
    ) throws(LayoutError) -> ShapedLine {
        let style = paint.map { theme[role].with(paint: $0) } ?? theme[role]
        let (plain, sign) = Self.parted(text), raised = sign + (call ?? "")
        guard !raised.isEmpty else { return try label(StyledText(text, style)) }
        return try label(StyledText([TextSpan(plain, style), TextSpan(raised, style, superscript: true)]))
    }

    /// "1.015" and the signs behind it: " r". A sign follows a blank that does not break; several have a blank
    /// between them.
    private static func parted(_ text: String) -> (plain: String, sign: String) {
        guard let blank = text.lastIndex(of: "\u{A0}") else { return (text, "") }
        let sign = text[text.index(after: blank)...]
        let isSign = sign.split(separator: " ").allSatisfy { word in
            StatusMark.all.contains { $0.sign == word && !StatusMark.suffix(of: $0.status).isEmpty }
        }
        guard isSign, !sign.isEmpty, blank != text.startIndex else { return (text, "") }
        return (String(text[..<blank]), String(text[blank...]))
    }

    /// Lines of a width, whole: for texts with numbers. What cannot be broken may be wider.
    func wrapped(_ text: String, _ role: TextRole, width: Double) throws(LayoutError) -> [ShapedLine] {
        try broken(StyledText(text, theme[role]), width)
    }

    /// Lines of a width, whole.
    func wrapped(_ text: StyledText, width: Double) throws(LayoutError) -> [ShapedLine] {
        try broken(text, width)
    }

    private func broken(_ text: StyledText, _ width: Double) throws(LayoutError) -> [ShapedLine] {
        do throws(ShapingError) {
            return try shaper.lines(text, width: width)
        } catch {
            throw .shaping(error)
        }
    }

    /// At most so many lines of a width; the last is cut at a word, with "…", where there would be more.
    func lines(
        _ text: String, _ role: TextRole, width: Double, atMost most: Int,
        _ paint: Paint? = nil
    ) throws(LayoutError) -> [ShapedLine] {
        let style = paint.map { theme[role].with(paint: $0) } ?? theme[role]
        let all = try broken(StyledText(text, style), width)
        if all.count <= most, all.allSatisfy({ $0.width <= width + 0.01 }) { return all }
        return try cut(all, style, width: width, atMost: most)
    }

    private func cut(
        _ all: [ShapedLine], _ style: TextStyle, width: Double,
        atMost most: Int
    ) throws(LayoutError) -> [ShapedLine] {
        var kept: [ShapedLine] = []
        for (index, line) in all.prefix(most).enumerated() {
            let isLast = index == most - 1 && all.count > most
            kept.append(
                !isLast && line.width <= width + 0.01
                    ? line : try shortened(line.text, style, width: width))
        }
        return kept
    }

    /// Words are dropped from the end, then letters of the only word, until the rest fits with "…".
    private func shortened(
        _ text: String, _ style: TextStyle,
        width: Double
    ) throws(LayoutError) -> ShapedLine {
        var rest = text[...]
        while let last = rest.last, last == " " { rest.removeLast() }
        while true {
            let line = try label(StyledText(rest + "…", style))
            if line.width <= width || rest.isEmpty { return line }
            if let space = rest.lastIndex(of: " ") {
                rest = rest[..<space]
                while let last = rest.last, last == " " || last == "," || last == ";" { rest.removeLast() }
            } else {
                rest = rest.dropLast()
            }
        }
    }
}
