import Geography
public import Localization

/// Something that the file leaves open and that only a person can decide.
public struct Question: Sendable, Hashable {
    /// One of the answers that are offered.
    public struct Choice: Sendable, Hashable {
        /// What is typed: "id", "CD".
        public var answer: String
        /// What it would mean: "1.260 → 1.260 rupiah".
        public var means: Words
        /// What people call it, where the meaning alone does not say it: the name of a sheet or a column.
        public var name: Words?

        public init(_ answer: String, _ means: Words, name: Words? = nil) {
            self.answer = answer
            self.means = means
            self.name = name
        }
    }

    /// Answers that are not listed, but may be typed.
    public enum Free: Sendable, Hashable {
        case none, year, country, currency
    }

    /// Names it in `--answer key=value`; the same as long as the file is the same.
    public var key: String
    public var text: Words
    /// What was seen that makes it doubtful.
    public var seen: [Words]
    /// Lines of the file that show it, where `seen` does not quote them.
    public var lines: [Int] = []
    public var choices: [Choice]
    public var free: Free

    public init(
        _ key: String, _ text: Words, seen: [Words] = [], choices: [Choice], free: Free = .none
    ) {
        self.key = key
        self.text = text
        self.seen = seen
        self.choices = choices
        self.free = free
    }

    /// The answer that a typed text gives, as it is kept; nil where it gives none.
    public func answer(_ typed: String) -> String? {
        let text = Table.plain(typed)
        if let number = Int(text), free != .year, choices.indices.contains(number - 1),
            !choices.contains(where: { $0.answer == text })
        {
            return choices[number - 1].answer
        }
        if let choice = choices.first(where: { $0.answer.lowercased() == text.lowercased() }) {
            return choice.answer
        }
        switch free {
        case .none: return nil
        case .year: return CellLook.year(text).map(String.init)
        case .country: return PartnerNames.code(text)?.code
        case .currency:
            let code = text.uppercased()
            return code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) } ? code : nil
        }
    }
}
