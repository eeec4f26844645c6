/// Lower-case ASCII made of a name, for ids and file names: "Tembakau Iris" → "tembakau-iris".
public enum Slug {
    public static func of(_ name: String) -> String {
        var slug = "", isGap = false
        for scalar in name.lowercased().unicodeScalars {
            let letters = scalar.isASCII ? asciiPart(scalar) : folded[scalar] ?? ""
            if letters.isEmpty {
                isGap = isGap || !isMark(scalar)
            } else {
                if isGap, !slug.isEmpty { slug += "-" }
                slug += letters
                isGap = false
            }
        }
        return slug
    }

    /// Whether text is one already.
    public static func isValid(_ text: String) -> Bool { !text.isEmpty && of(text) == text }

    private static func asciiPart(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        default: ""
        }
    }

    /// A combining accent or an apostrophe parts no word.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value) || scalar == "'" || scalar == "\u{2019}"
    }

    /// Latin letters with marks, as far as names of goods have them.
    private static let folded: [Unicode.Scalar: String] = {
        let groups = [
            "a": "àáâãäåāăą", "ae": "æ", "c": "çćč", "d": "ďđð", "e": "èéêëēėęě", "g": "ğ", "i": "ìíîïīį",
            "l": "ł",
            "n": "ñńň", "o": "òóôõöøōő", "oe": "œ", "r": "ř", "s": "śšş", "ss": "ß", "t": "ťţ",
            "u": "ùúûüūůű", "y": "ýÿ", "z": "źžż",
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, marked) in groups {
            for scalar in marked.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}
