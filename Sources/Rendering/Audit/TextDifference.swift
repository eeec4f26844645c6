import Finishing
import Graphics

/// Where two texts part, and what stands there: the number that differs, else the words around.
struct TextDifference {
    var found: String
    var expected: String
    /// Of the run where they part, in points from the page's top left.
    var at: Point?

    var message: String {
        expected.isEmpty
            ? "prints \(found), which the report does not have"
            : found.isEmpty ? "lacks \(expected)" : "prints \(found), expected \(expected)"
    }

    /// - Returns: nil where the runs say what is expected, blanks apart.
    init?(_ runs: [TextRun], _ expected: [String]) {
        // Most texts are alike to the letter.
        if runs.count == expected.count, zip(runs, expected).allSatisfy({ $0.text == $1 }) { return nil }
        let inked = runs.map { Array($0.text.inked) }
        let whole = inked.flatMap(\.self), wanted = Array(expected.joined().inked)
        guard whole != wanted else { return nil }
        let same = zip(whole, wanted).prefix { $0 == $1 }.count
        if whole.count == wanted.count {
            let range = Self.word(at: same, of: expected)
            self.init(found: String(whole[range]), expected: String(wanted[range]))
        } else {
            let found = PageText(runs: runs).lines.map(\.text).joined(separator: " ")
            self = Self.between(found, expected.joined(separator: " "))
        }
        var left = same
        for (run, inked) in zip(runs, inked) {
            at = Point(run.x, run.y)
            if left < inked.count { break }
            left -= inked.count
        }
    }

    private init(found: String, expected: String) {
        self.found = found
        self.expected = expected
    }

    /// Of two texts that are not alike.
    static func between(_ found: String, _ expected: String) -> TextDifference {
        let numbers = NumberAudit.numbers(in: found), wanted = NumberAudit.numbers(in: expected)
        if numbers.count == wanted.count,
            let (number, other) = zip(numbers, wanted).first(where: { $0 != $1 })
        {
            return TextDifference(found: number, expected: other)
        }
        let same = zip(found, expected).prefix { $0 == $1 }.count
        return TextDifference(found: window(found, same), expected: window(expected, same))
    }

    /// Of the inked characters of all runs together, those of the number, else of the word, that one is in.
    private static func word(at place: Int, of runs: [String]) -> Range<Int> {
        var start = 0
        for run in runs {
            for word in run.split(whereSeparator: { String($0).inked.isEmpty }) {
                let end = start + word.count
                guard place < end else {
                    start = end
                    continue
                }
                let characters = Array(word),
                    isNumber = characters.map { $0.isNumber || $0 == "." || $0 == "," }
                guard isNumber[place - start] else { return start..<end }
                var first = place - start, last = first
                while first > 0, isNumber[first - 1] { first -= 1 }
                while last + 1 < characters.count, isNumber[last + 1] { last += 1 }
                return start + first..<start + last + 1
            }
        }
        return place..<place + 1
    }

    /// The words around a character, in quotes; empty of an empty text.
    private static func window(_ text: String, _ place: Int) -> String {
        guard !text.isEmpty else { return "" }
        let start = max(0, place - 20), shown = text.dropFirst(start).prefix(60)
        return "“\(start > 0 ? "…" : "")\(shown)\(shown.count + start < text.count ? "…" : "")”"
    }
}
