/// The blanks of `visual-spec` 5: none of them lets a line end inside a number.
enum Spacing {
    /// U+202F after "Rp", after marks and before %.
    static let thin = "\u{202F}"
    /// U+00A0 before scale words.
    static let firm = "\u{A0}"
    static let dash = "–"
    static let minus = "\u{2212}"
}
