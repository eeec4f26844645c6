/// A colour of the screen space sRGB, each part 0…1.
public struct Paint: Sendable, Hashable {
    public var red, green, blue, opacity: Double

    public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.opacity = opacity
    }

    /// "#0E4058" or "0E4058"; nil when it is not six hexadecimal digits.
    public init?(hex: String) {
        let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
        guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
        self.init(rgb: value)
    }

    /// 0xRRGGBB.
    public init(rgb value: UInt32) {
        self.init(
            red: Double(value >> 16 & 255) / 255, green: Double(value >> 8 & 255) / 255,
            blue: Double(value & 255) / 255)
    }

    public static let white = Paint(red: 1, green: 1, blue: 1)
    public static let black = Paint(red: 0, green: 0, blue: 0)

    /// This colour mixed with a ground: share 1 keeps it, 0 gives the ground. Opaque.
    public func tint(_ share: Double, on ground: Paint = .white) -> Paint {
        Paint(
            red: ground.red + (red - ground.red) * share,
            green: ground.green + (green - ground.green) * share,
            blue: ground.blue + (blue - ground.blue) * share)
    }

    /// Relative luminance, 0…1 (WCAG 2.1).
    public var luminance: Double {
        func linear(_ c: Double) -> Double {
            c <= 0.04045 ? c / 12.92 : Paint.power((c + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio of the two, 1…21 (WCAG 2.1).
    public func contrast(with other: Paint) -> Double {
        let a = luminance, b = other.luminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// xʸ for 0 < x ≤ 1 by exp(y·ln x) in plain series: a vocabulary needs no C library.
    static func power(_ x: Double, _ y: Double) -> Double {
        guard x > 0 else { return 0 }
        let exponent = x.exponent, mantissa = x.significand
        let t = (mantissa - 1) / (mantissa + 1)
        var term = t, logarithm = 0.0
        for odd in stride(from: 1, through: 41, by: 2) {
            logarithm += term / Double(odd)
            term *= t * t
        }
        let z = y * (2 * logarithm + Double(exponent) * 0.693_147_180_559_945_3)
        var result = 1.0, step = 1.0
        for n in 1...40 {
            step *= z / 8 / Double(n)
            result += step
        }
        let r2 = result * result, r4 = r2 * r2
        return r4 * r4
    }
}

/// How an outline is drawn: colour, width in points, dashes in points.
public struct Stroke: Sendable, Hashable {
    public enum Cap: Sendable, Hashable { case butt, round, square }
    public enum Join: Sendable, Hashable { case miter, round, bevel }

    public var paint: Paint
    public var width: Double
    public var dash: [Double]
    public var cap: Cap
    public var join: Join

    public init(_ paint: Paint, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
        self.paint = paint
        self.width = width
        self.dash = dash
        self.cap = cap
        self.join = join
    }
}
