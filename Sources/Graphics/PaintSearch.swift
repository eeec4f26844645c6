/// Looks for a colour that passes where another one failed.
public enum PaintSearch {
    /// The nearest lightness of the same hue that passes, asked in steps of 1 of L*, the darker one first.
    /// - Returns: nil when no lightness of this hue passes.
    public static func nearest(to paint: Paint, passes: (Paint) -> Bool) -> Paint? {
        let colour = LabColour(paint)
        for step in 1...100 {
            for lightness in [colour.lightness - Double(step), colour.lightness + Double(step)] {
                guard (0...100).contains(lightness) else { continue }
                // What is proposed is what a person can write: eight bits a part.
                let proposed = LabColour(lightness: lightness, a: colour.a, b: colour.b).paint.writable
                if passes(proposed) { return proposed }
            }
        }
        return nil
    }
}

extension Paint {
    /// "#0E4058", as a theme writes it; the opacity is left off.
    public var hex: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(Self.byte(part), radix: 16, uppercase: true)
                return digits.count < 2 ? "0" + digits : digits
            }.joined()
    }

    /// The nearest colour that six hexadecimal digits can say.
    var writable: Paint {
        Paint(
            red: Double(Self.byte(red)) / 255, green: Double(Self.byte(green)) / 255,
            blue: Double(Self.byte(blue)) / 255, opacity: opacity)
    }

    private static func byte(_ part: Double) -> Int { Int((min(max(part, 0), 1) * 255).rounded()) }
}
