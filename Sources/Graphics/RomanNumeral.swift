/// Small Roman numbers, as before the text of a book: i, ii, iii, iv.
public enum RomanNumeral {
    private static let signs = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    /// Of 1…3999; other numbers in Arabic figures, since the Romans had none.
    public static func text(_ number: Int) -> String {
        guard 1...3999 ~= number else { return String(number) }
        var left = number, text = ""
        for (value, sign) in signs {
            while left >= value {
                text += sign
                left -= value
            }
        }
        return text
    }

    /// The number that is written so; nil where it is none.
    public static func value(_ text: String) -> Int? {
        var left = text[...], value = 0
        for (worth, sign) in signs {
            while left.hasPrefix(sign) {
                value += worth
                left.removeFirst(sign.count)
            }
        }
        return value > 0 && left.isEmpty && Self.text(value) == text ? value : nil
    }
}
