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
        let isQuoted = value.text.flatMap { Int($0) }.map(range.contains) ?? false
        findings.error(
            "\"\(key)\" must be a whole number \(limits), not \(shown(value))",
            hint: isQuoted ? "write it without quotes" : nil, at: value.place)
        return nil
    }

    /// The lower end of the range after a finding.
    func decimal(of value: Declaration, _ key: String, _ range: ClosedRange<Double>) -> Double {
        if let text = value.text, let number = Double(text), range.contains(number) { return number }
        let pointed = value.text?.replacing(",", with: ".") ?? ""
        let isMeant = pointed != value.text && Double(pointed).map(range.contains) ?? false
        findings.error(
            "\"\(key)\" must be a number from \(range.lowerBound) to \(range.upperBound), "
                + "not \(shown(value))", hint: isMeant ? "write \(pointed)" : nil, at: value.place)
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

    /// "yes" and "no" as most people write them.
    static func truth(meantBy text: String?) -> String? {
        switch text?.lowercased() {
        case "yes", "y", "on", "ya", "true", "1": "write true"
        case "no", "n", "off", "tidak", "false", "0": "write false"
        default: nil
        }
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
