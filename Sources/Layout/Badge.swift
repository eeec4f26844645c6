import Graphics

/// A small filled box with a word in capitals, e.g. DATA CONTOH.
struct Badge {
    let line: ShapedLine
    let size: Size
    let paint: Paint

    init(_ text: String, with tools: Tools) throws(LayoutError) {
        line = try tools.line(text, .badge)
        size = Size(line.width + 2 * 1.4.mm, 3.3.mm)
        paint = tools.theme[.ink3]
    }

    /// The badge with its right edge at x, centred on the capitals of a line of text on this baseline.
    func drawing(right x: Double, baseline: Double, capHeight: Double) -> Drawing {
        let top = baseline - capHeight / 2 - size.height / 2
        let box = Path.roundedRect(Rect(x - size.width, top, size.width, size.height), radius: 0.6.mm)
        let own = line.inkAscent
        let at = Point(x - size.width + 1.4.mm, top + (size.height + own) / 2)
        return .group([.fill(box, paint), line.drawing(at: at)])
    }
}

extension TextStyle {
    /// Height of the capitals in points: close enough for centring, in both of our families.
    var capHeight: Double { size * (face.family.hasPrefix("Gentium") ? 0.66 : 0.727) }
}
