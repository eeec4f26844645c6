/// One value of a key, read as what it must be.
extension DeclarationReader {
    func text(of value: Declaration, _ key: String) -> String? {
        if let text = value.text { return text }
        findings.error("\"\(key)\" must be text, not \(value.kind)", at: value.place)
        return nil
    }

    func number(of value: Declaration, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        if case .text(let text) = value.content, let number = text.number, range.contains(number) {
            return number
        }
        let limits =
            range.upperBound == .max
            ? "of \(range.lowerBound) or more"
            : "from \(range.lowerBound) to \(range.upperBound)"
        findings.error("\"\(key)\" must be a whole number \(limits), not \(shown(value))", at: value.place)
        return nil
    }

    /// The lower end of the range after a finding.
    func decimal(of value: Declaration, _ key: String, _ range: ClosedRange<Double>) -> Double {
        if let text = value.text, let number = Double(text), range.contains(number) { return number }
        findings.error(
            "\"\(key)\" must be a number from \(range.lowerBound) to \(range.upperBound), "
                + "not \(shown(value))", at: value.place)
        return range.lowerBound
    }

    func choice<T: RawRepresentable & CaseIterable>(_ value: Declaration, _ key: String) -> T?
    where T.RawValue == String {
        if let text = value.text, let known = T(rawValue: text) { return known }
        let words = Self.words(of: T.self)
        let near = value.text.flatMap { Nearest.word(to: $0, among: words) }
        findings.error(
            "\"\(key)\" must be \(DeclaredKey.either(words)), not \(shown(value))",
            hint: near.map { "did you mean \"\($0)\"?" }, at: value.place)
        return nil
    }

    func shown(_ value: Declaration) -> String { value.text.map { "\"\($0)\"" } ?? value.kind }

    static func words<T: RawRepresentable & CaseIterable>(of type: T.Type) -> [String]
    where T.RawValue == String { type.allCases.map(\.rawValue) }

    /// "2 to 60"; nil where every number will do.
    static func limits(_ range: ClosedRange<Int>) -> String? {
        range.upperBound == .max
            ? (range.lowerBound == 0 ? nil : "\(range.lowerBound) or more")
            : "\(range.lowerBound) to \(range.upperBound)"
    }
}
