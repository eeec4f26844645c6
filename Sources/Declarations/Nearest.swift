/// The likely right spelling of a word that is not known.
public enum Nearest {
    /// The candidate with the fewest edits, if these are few for the word's length; the first in order of a
    /// tie.
    public static func word(to word: String, among candidates: [String]) -> String? {
        let limit = max(1, min(3, word.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let distance = edits(word.lowercased(), candidate.lowercased())
            guard distance <= limit, distance < (best?.distance ?? .max) else { continue }
            best = (distance, candidate)
        }
        return best?.word
    }

    /// Insertions, deletions, changes and swaps of neighbours that turn one word into the other.
    public static func edits(_ from: String, _ to: String) -> Int {
        let a = Array(from.unicodeScalars), b = Array(to.unicodeScalars)
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before: [Int] = [], last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    cost = min(cost, before[j - 2] + 1)
                }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
