/// Where a line must not end, though a space, hyphen or dash stands there.
///
/// Kept together are: a number and its mark, sign, currency, scale, unit or percent sign; a range with an en
/// dash; the halves of a reduplicated word; a figure's or table's name and number; a day and its month. The
/// text itself is not changed, so that what is copied from the file is what was written.
enum NoBreak {
    /// Ranges of UTF-8 bytes inside which no line may end, ascending, without overlap.
    static func ranges(in text: String) -> [Range<Int>] {
        let words = words(in: text)
        var ranges: [Range<Int>] = []
        var start = 0
        for index in words.indices {
            let isLast = index + 1 == words.count
            if !isLast, holds(words, index) { continue }
            if start < index {
                ranges.append(words[start].bytes.lowerBound..<words[index].bytes.upperBound)
            } else {
                ranges += words[index].inner
            }
            start = index + 1
        }
        return ranges
    }

    /// A stretch between ordinary spaces.
    private struct Word {
        var text: String
        var bytes: Range<Int>
        /// The text without brackets, quotes and stops round it.
        var bare: String
        /// Only letters of ASCII, as most words: nothing in it to look at.
        var isPlain: Bool

        var hasDigit: Bool { text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
        var endsWithDigit: Bool { bare.utf8.last.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

        /// Starts with a digit, or with marks and signs before one.
        var startsNumber: Bool {
            for scalar in bare.unicodeScalars {
                if scalar.value >= 0x30 && scalar.value <= 0x39 { return true }
                if !NoBreak.marks.contains(scalar), !NoBreak.thinSpaces.contains(scalar) { return false }
            }
            return false
        }

        /// Only marks and signs, perhaps with currency: what needs a number behind it.
        var wantsNumber: Bool {
            if isPlain, bare != "Rp", bare != "USD", bare != "IDR" { return false }
            let rest = String.UnicodeScalarView(bare.unicodeScalars.filter { !NoBreak.marks.contains($0) })
            return !bare.isEmpty && (rest.isEmpty || NoBreak.currencies.contains(String(rest)))
        }

        /// The parts of the word itself that stay whole.
        var inner: [Range<Int>] {
            if isPlain { return [] }
            if hasDigit { return text.utf8.count <= 32 && !text.contains("://") ? [bytes] : [] }
            return HyphenedWord.isWhole(bare) ? [bytes] : []
        }
    }

    /// Whether the space behind a word must not become a line end.
    private static func holds(_ words: [Word], _ index: Int) -> Bool {
        let word = words[index], next = words[index + 1]
        if word.isPlain, next.isPlain, index == 0 || words[index - 1].isPlain { return false }
        if word.wantsNumber { return next.startsNumber || next.wantsNumber }
        // A stop, comma or bracket ends the tie: "pada 2025. Persen ..."
        guard word.text.hasSuffix(word.bare) else { return false }
        if word.endsWithDigit {
            return scales.contains(next.bare) || units.contains(next.bare) || ["%", "–"].contains(next.bare)
                || (word.bare.utf8.count <= 2 && months.contains(next.bare))
        }
        if next.startsNumber { return labels.contains(word.bare) || word.bare == "–" }
        guard index > 0, words[index - 1].endsWithDigit else { return false }
        return (scales.contains(word.bare) && units.contains(next.bare))
            || pairs.contains(word.bare + " " + next.bare)
    }

    private static func words(in text: String) -> [Word] {
        var words: [Word] = []
        var offset = 0
        for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
            let length = piece.utf8.count
            if length > 0 {
                let isPlain = piece.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
                words.append(
                    Word(
                        text: String(piece), bytes: offset..<offset + length,
                        bare: isPlain ? String(piece) : bare(piece), isPlain: isPlain))
            }
            offset += length + 1
        }
        return words
    }

    private static func bare(_ text: Substring) -> String {
        var scalars = text.unicodeScalars
        while let first = scalars.first, edges.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, edges.contains(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static let marks: Set<Unicode.Scalar> = ["≈", "~", ">", "≥", "<", "≤", "±", "+", "−", "-", "="]
    private static let thinSpaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}"]
    private static let edges: Set<Unicode.Scalar> = [
        "(", ")", "[", "]", "“", "”", "‘", "’", "\"", ".", ",",
        ";", ":", "!", "?",
    ]
    private static let currencies: Set<String> = ["Rp", "US$", "$", "USD", "IDR", "€", "¥"]
    private static let scales: Set<String> = [
        "ribu", "juta", "miliar", "triliun", "thousand", "million", "billion", "trillion",
    ]
    private static let units: Set<String> = [
        "persen", "percent", "poin", "percentage", "p.p", "pp", "kg", "ton", "tons", "rupiah", "dolar",
        "dollars", "buah", "unit", "kali", "times", "%",
    ]
    private static let pairs: Set<String> = ["poin persen", "percentage points", "percentage point"]
    private static let labels: Set<String> = [
        "Gambar", "Tabel", "Lampiran", "halaman", "hlm", "Figure", "Table", "Appendix", "page", "No", "HS",
    ]
    private static let months: Set<String> = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember", "January", "February", "March", "May", "June", "July", "August", "October",
        "December",
    ]
}
