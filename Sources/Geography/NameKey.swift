/// A name reduced to what must agree: lower case, no diacritics, no wide forms, letters and digits only,
/// words parted by one space, runs of single letters joined ("A. S." is "as"), and no word for "and" or
/// "the".
struct NameKey: Sendable, Hashable {
    let text: String

    init(_ name: String) {
        var letters = ""
        letters.reserveCapacity(name.utf8.count)
        for scalar in name.unicodeScalars { LetterFolding.append(scalar, to: &letters) }
        self.text = NameKey.join(letters.split(separator: " "))
    }

    private static let silent: Set<Substring> = ["dan", "and", "the"]
    private static let short: [Substring: Substring] = ["kep": "kepulauan", "st": "saint"]

    private static func join(_ words: [Substring]) -> String {
        var key = "", previousWasLetter = false
        for word in words where !silent.contains(word) {
            let isLetter = word.utf8.count == 1
            if !key.isEmpty, !(isLetter && previousWasLetter) { key += " " }
            key += short[word] ?? word
            previousWasLetter = isLetter
        }
        return key
    }
}

/// Latin letters without case, width and diacritics.
enum LetterFolding {
    /// Adds the plain form of a scalar: letters and digits as they are, a space for what parts words, nothing
    /// for marks that stand inside words.
    static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A:
            text.unicodeScalars.append(scalar)
        case 0x41...0x5A:
            text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        case 0x27, 0x60, 0xAD, 0xB4, 0x2BB...0x2BC, 0x2018...0x2019, 0x200B...0x200D, 0x300...0x36F, 0xFEFF:
            break
        case 0xC0...0x17F: append(latin, scalar.value - 0xC0, to: &text)
        case 0x1CD...0x21B: append(latinMore, scalar.value - 0x1CD, to: &text)
        case 0x1E00...0x1EFF: append(latinLast, scalar.value - 0x1E00, to: &text)
        case 0xFF01...0xFF5E:
            append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)), to: &text)
        default:
            let isText = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            text += isText ? scalar.properties.lowercaseMapping : " "
        }
    }

    private static func append(_ table: [Substring], _ index: UInt32, to text: inout String) {
        let base = table[Int(index)]
        text += base == "-" ? " " : base
    }

    private static let latin = """
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss \
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
        i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n ng ng \
        o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
        u u u u u u u u u u u u w w y y y z z z z z z s
        """.split(separator: " ")

    private static let latinMore = """
        a a i i o o u u u u u u u u u u e a a a a ae ae g g g g k k o o o o z z j dz dz dz g g - - n n \
        a a ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t
        """.split(separator: " ")

    private static let latinLast = """
        a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h \
        i i i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p \
        r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v \
        w w w w w w w w w w x x x x y y z z z z z z h t w y - s - - ss - \
        a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i \
        o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u \
        y y y y y y y y - - - - - -
        """.split(separator: " ")
}
