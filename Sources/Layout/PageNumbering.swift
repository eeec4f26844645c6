/// How pages are counted, from the first page of a section on.
public enum PageNumbering: Sendable, Hashable {
    /// 1, 2, 3.
    case decimal(from: Int)
    /// i, ii, iii, as before the text.
    case roman(from: Int)

    /// The folio of a page, the first being 0.
    func label(_ offset: Int) -> String {
        switch self {
        case .decimal(let first): String(first + offset)
        case .roman(let first): Self.roman(first + offset)
        }
    }

    private static let numerals = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    private static func roman(_ number: Int) -> String {
        var left = number, text = ""
        for (value, numeral) in numerals {
            while left >= value {
                text += numeral
                left -= value
            }
        }
        return text.isEmpty ? String(number) : text
    }
}
