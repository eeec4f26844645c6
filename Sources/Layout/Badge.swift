public import Graphics

/// A small filled box with a word in capitals, e.g. DATA CONTOH.
public struct Badge {
    let line: ShapedLine
    public let size: Size
    let paint: Paint

    public init(_ text: String, with tools: Tools) throws(LayoutError) {
        line = try tools.line(text, .badge)
        size = Size(line.width + 2 * 1.4.mm, tools.theme[.badge].leading)
        paint = tools.theme[.ink3]
    }

    /// The badge with its right edge at x, centred on the capitals of a line of text on this baseline.
    public func drawing(right x: Double, baseline: Double, capHeight: Double) -> Drawing {
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
