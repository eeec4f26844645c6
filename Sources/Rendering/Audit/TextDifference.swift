import Finishing
import Graphics

/// Where two texts part, and what stands there: the numbers that differ, else the words around.
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
        let inked = runs.map(\.text.inked), wanted = expected.joined().inked, whole = inked.joined()
        guard whole != wanted else { return nil }
        let found = runs.map(\.text).joined(separator: " ")
        self = Self.between(found, expected.joined(separator: " "))
        var left = zip(whole, wanted).prefix { $0 == $1 }.count
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

    /// The words around a character, in quotes; empty of an empty text.
    private static func window(_ text: String, _ place: Int) -> String {
        guard !text.isEmpty else { return "" }
        let start = max(0, place - 20), shown = text.dropFirst(start).prefix(60)
        return "“\(start > 0 ? "…" : "")\(shown)\(shown.count + start < text.count ? "…" : "")”"
    }
}
