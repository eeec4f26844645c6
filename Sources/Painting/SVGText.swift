/// Text as XML takes it.
enum SVGText {
    /// With the five signs of XML replaced, and without characters that XML forbids.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Numbers as SVG takes them, written without a library so that no setting of the process changes them.
enum SVGNumber {
    /// A length to a thousandth, without zeros at the end: "12", "-0.5", "3.125".
    static func text(_ value: Double) -> String { text(value, places: 3) }

    /// A value with at most this many decimals.
    static func text(_ value: Double, places: Int) -> String {
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let scaled = (value * Double(unit)).rounded()
        guard scaled.isFinite, scaled.magnitude < 1e15 else { return "0" }
        let whole = Int(scaled), sign = whole < 0 ? "-" : "", size = whole.magnitude
        var rest = Int(size) % unit, length = places
        guard rest != 0 else { return sign + String(Int(size) / unit) }
        while rest % 10 == 0 {
            rest /= 10
            length -= 1
        }
        let digits = String(rest)
        let zeros = String(repeating: "0", count: length - digits.utf8.count)
        return sign + String(Int(size) / unit) + "." + zeros + digits
    }
}
