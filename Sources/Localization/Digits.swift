/// A whole number of steps of 10^−places, written in a language. Never through a floating-point number.
struct Digits: Hashable {
    var steps: Int128
    var places: Int

    var isZero: Bool { steps == 0 }

    /// Without sign: "17.990" and ",23" or nothing.
    func parts(_ language: Language) -> (integer: String, fraction: String) {
        var digits = String(steps.magnitude)
        let short = places + 1 - digits.count
        if short > 0 { digits = String(repeating: "0", count: short) + digits }
        let whole = digits.dropLast(places), rest = digits.suffix(places)
        return (Digits.grouped(whole, language), places == 0 ? "" : Digits.decimalSign(language) + rest)
    }

    func text(_ language: Language) -> String {
        let parts = parts(language)
        return parts.integer + parts.fraction
    }

    static func decimalSign(_ language: Language) -> String { language == .id ? "," : "." }

    /// Groups of three from the right.
    static func grouped(_ digits: some StringProtocol, _ language: Language) -> String {
        var text = ""
        var left = digits.count
        for digit in digits {
            text.append(digit)
            left -= 1
            if left > 0, left % 3 == 0 { text.append(language == .id ? "." : ",") }
        }
        return text
    }
}
