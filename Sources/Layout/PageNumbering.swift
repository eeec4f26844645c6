import Graphics

/// How pages are counted, from the first page of a section on.
public enum PageNumbering: Sendable, Hashable {
    /// 1, 2, 3.
    case decimal(from: Int)
    /// i, ii, iii, as before the text.
    case roman(from: Int)
    /// A name of its own, "K1": one page has the name alone, the next ones "K1-2", "K1-3".
    case named(String)

    /// The folio of a page, the first being 0.
    func label(_ offset: Int) -> String {
        switch self {
        case .decimal(let first): String(first + offset)
        case .roman(let first): RomanNumeral.text(first + offset)
        case .named(let name): offset == 0 ? name : "\(name)-\(offset + 1)"
        }
    }
}
