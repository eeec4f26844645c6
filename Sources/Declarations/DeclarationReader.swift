/// Reads the keys of one map. Every mistake becomes a finding and reading goes on with a harmless value;
/// `finish()` reports the keys that nobody asked for.
public struct DeclarationReader {
    public let declaration: Declaration
    public let findings: FindingList
    private let entries: [Declaration.Entry]
    private var asked: [String] = []

    public init(_ declaration: Declaration, _ findings: FindingList = FindingList()) {
        self.declaration = declaration
        self.findings = findings
        switch declaration.content {
        case .map(let entries): self.entries = entries
        case .nothing: entries = []
        case .text, .list:
            entries = []
            findings.error("a map of keys belongs here, not \(declaration.kind)", at: declaration.place)
        }
    }

    /// The keys that were written, in their order.
    public var keys: [String] { entries.map(\.key) }

    /// Where a key stands; the map's place if it is not there.
    public func place(of key: String) -> SourcePlace {
        entries.first { $0.key == key }?.place ?? declaration.place
    }

    public func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// The value of a key, whatever it is; nil without a finding if it is not there.
    public mutating func value(_ key: String) -> Declaration? {
        asked.append(key)
        return entries.first { $0.key == key }?.value
    }

    /// The value of a key that must be there.
    public mutating func required(_ key: String) -> Declaration? {
        if let value = value(key), !value.isNothing { return value }
        if has(key) {
            findings.error("\"\(key)\" is empty", at: place(of: key))
        } else {
            findings.error("\"\(key)\" is missing", at: declaration.place)
        }
        return nil
    }

    public mutating func string(_ key: String) -> String {
        required(key).flatMap { text(of: $0, key) } ?? ""
    }

    public mutating func optionalString(_ key: String) -> String? {
        value(key).flatMap { $0.isNothing ? nil : text(of: $0, key) }
    }

    public mutating func int(_ key: String, in range: ClosedRange<Int> = 0...Int.max) -> Int {
        required(key).flatMap { number(of: $0, key, range) } ?? range.lowerBound
    }

    public mutating func optionalInt(_ key: String, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        value(key).flatMap { number(of: $0, key, range) }
    }

    public mutating func bool(_ key: String, default standard: Bool = false) -> Bool {
        guard let value = value(key), !value.isNothing else { return standard }
        if case .text(let text) = value.content, let truth = text.truth { return truth }
        findings.error("\"\(key)\" must be true or false, not \(shown(value))", at: value.place)
        return standard
    }

    /// A decimal number such as a latitude, "-8.10".
    public mutating func double(_ key: String, in range: ClosedRange<Double>) -> Double {
        guard let value = required(key) else { return range.lowerBound }
        if let text = value.text, let number = Double(text), range.contains(number) { return number }
        findings.error(
            "\"\(key)\" must be a number from \(range.lowerBound) to \(range.upperBound), "
                + "not \(shown(value))", at: value.place)
        return range.lowerBound
    }

    /// One of the words of a closed set.
    public mutating func choice<T: RawRepresentable & CaseIterable>(_ key: String, default standard: T) -> T
    where T.RawValue == String {
        guard let value = value(key), !value.isNothing else { return standard }
        return choice(value, key) ?? standard
    }

    /// As `choice`, but the key must be there.
    public mutating func requiredChoice<T: RawRepresentable & CaseIterable>(
        _ key: String, default standard: T
    ) -> T
    where T.RawValue == String {
        required(key).flatMap { choice($0, key) } ?? standard
    }

    public mutating func optionalChoice<T: RawRepresentable & CaseIterable>(_ key: String, of type: T.Type)
        -> T?
    where T.RawValue == String {
        guard let value = value(key), !value.isNothing else { return nil }
        return choice(value, key)
    }

    /// One or several words of a closed set.
    public mutating func choices<T: RawRepresentable & CaseIterable>(_ key: String, default standard: [T])
        -> [T]
    where T.RawValue == String {
        guard let value = value(key), !value.isNothing else { return standard }
        return value.items.compactMap { choice($0, key) }
    }

    /// The items of a list, or one value alone; empty if the key is not there.
    public mutating func list(_ key: String) -> [Declaration] { value(key)?.items ?? [] }

    /// The texts of a list, or of one text alone.
    public mutating func strings(_ key: String) -> [String] { list(key).compactMap { text(of: $0, key) } }

    /// A reader of the map under a key; nil if the key is not there.
    public mutating func map(_ key: String) -> DeclarationReader? {
        guard let value = value(key), !value.isNothing else { return nil }
        return DeclarationReader(value, findings)
    }

    /// A reader of the map under a key that must be there; of an empty one after a finding.
    public mutating func requiredMap(_ key: String) -> DeclarationReader? {
        required(key).map { DeclarationReader($0, findings) }
    }

    /// Keys and values of a free map such as names by code; empty if the key is not there.
    public mutating func entries(_ key: String) -> [Declaration.Entry] {
        guard let value = value(key), !value.isNothing else { return [] }
        if case .map(let entries) = value.content { return entries }
        findings.error("\"\(key)\" must be a map, not \(shown(value))", at: value.place)
        return []
    }

    /// Reports every key that was not asked for, with the nearest that was.
    public func finish() {
        let open = asked.filter { !has($0) }
        for entry in entries where !asked.contains(entry.key) {
            let near = Nearest.word(to: entry.key, among: open) ?? Nearest.word(to: entry.key, among: asked)
            let hint =
                near.map { "did you mean \"\($0)\"?" } ?? "known here: " + asked.joined(separator: ", ")
            findings.error("\"\(entry.key)\" is not a known key", hint: hint, at: entry.place)
        }
    }

    private func text(of value: Declaration, _ key: String) -> String? {
        if let text = value.text { return text }
        findings.error("\"\(key)\" must be text, not \(value.kind)", at: value.place)
        return nil
    }

    private func number(of value: Declaration, _ key: String, _ range: ClosedRange<Int>) -> Int? {
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

    private func choice<T: RawRepresentable & CaseIterable>(_ value: Declaration, _ key: String) -> T?
    where T.RawValue == String {
        if let text = value.text, let known = T(rawValue: text) { return known }
        let words = T.allCases.map(\.rawValue)
        let near = value.text.flatMap { Nearest.word(to: $0, among: words) }
        findings.error(
            "\"\(key)\" must be \(Self.either(words)), not \(shown(value))",
            hint: near.map { "did you mean \"\($0)\"?" }, at: value.place)
        return nil
    }

    private static func either(_ words: [String]) -> String {
        words.count < 2
            ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }

    private func shown(_ value: Declaration) -> String { value.text.map { "\"\($0)\"" } ?? value.kind }
}
