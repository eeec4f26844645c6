/// A place where a PDF does not keep a rule.
public struct Breach: Sendable, Equatable, CustomStringConvertible {
    /// Id of the check, as "C37".
    public var check: String
    /// What the check rests on: clause and test of the reference validator, U for PDF/UA-1 and A for
    /// PDF/A-3a; none for a rule of our own.
    public var rules: [String]
    /// Where: a page, an element of the tree, a font, a key.
    public var place: String
    /// What is wrong there.
    public var sentence: String

    public var description: String {
        let basis = rules.isEmpty ? "own rule" : rules.joined(separator: " ")
        return "\(check) (\(basis)) \(place): \(sentence)"
    }
}

/// One question that is put to every PDF.
public struct Check: Sendable {
    public let id: String
    /// Rules of the reference validator; none for a rule of our own.
    public let rules: [String]
    /// What it asks, in a line.
    public let asks: String
    let findings: @Sendable (Subject) -> [Finding]

    /// - Parameter rules: ids with blanks between.
    init(
        _ id: String, _ rules: String, _ asks: String,
        _ findings: @escaping @Sendable (Subject) -> [Finding]
    ) {
        self.id = id
        self.rules = rules.split(separator: " ").map(String.init)
        self.asks = asks
        self.findings = findings
    }
}

/// What a check found; the check adds its id.
struct Finding {
    var place: String
    var sentence: String

    init(_ place: String, _ sentence: String) {
        self.place = place
        self.sentence = sentence
    }
}
