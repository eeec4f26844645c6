/// Words with a hyphen or dash inside that must not be parted there.
enum HyphenedWord {
    /// True for reduplicated words (bersama-sama, sayur-mayur, gerak-gerik), for short prefixes (se-Jawa,
    /// non-migas) and for ranges of words (Januari–Maret). Other compounds may be parted.
    static func isWhole(_ word: String) -> Bool {
        if word.contains("–") { return true }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            .map { Array($0.lowercased().unicodeScalars) }
        guard parts.count >= 2, !parts.contains(where: \.isEmpty) else { return false }
        return zip(parts, parts.dropFirst()).allSatisfy { $0.count <= 3 || $1.count <= 3 || areAlike($0, $1) }
    }

    /// One repeats the other, whole, in its greater part, or with other vowels.
    private static func areAlike(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        if longestCommonStretch(short, long) * 3 >= short.count * 2 { return true }
        let bones = short.filter { !vowels.contains($0) }
        return bones.count >= 2 && bones == long.filter { !vowels.contains($0) }
    }

    private static func longestCommonStretch(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var longest = 0
        var row = [Int](repeating: 0, count: b.count + 1)
        for letter in a {
            for index in b.indices.reversed() {
                row[index + 1] = letter == b[index] ? row[index] + 1 : 0
                longest = max(longest, row[index + 1])
            }
        }
        return longest
    }

    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u"]
}
