/// Reads the keys of one map. Every mistake becomes a finding and reading goes on with a harmless value;
/// `finish()` reports the keys that nobody asked for.
///
/// Each key is asked once, with one line on what it means: the reader remembers what was asked, and from that
/// the lists of keys are made that authors read (`described`).
public struct DeclarationReader {
    public let declaration: Declaration
    public let findings: FindingList
    private let entries: [Declaration.Entry]
    /// What was asked, in order, each key once.
    public private(set) var asked: [DeclaredKey] = []
    /// Nothing is read: only what is asked matters.
    private let isDescribing: Bool
    /// Else the mistake has been said, and no key can be missing.
    private let isMap: Bool

    public init(_ declaration: Declaration, _ findings: FindingList = FindingList()) {
        self.declaration = declaration
        self.findings = findings
        isDescribing = false
        isMap = declaration.isMap
        switch declaration.content {
        case .map(let entries): self.entries = entries
        case .nothing: entries = []
        case .text, .list:
            entries = []
            findings.error("a map of keys belongs here, not \(declaration.kind)", at: declaration.place)
        }
    }

    private init(describing: Void) {
        declaration = Declaration(.nothing, at: SourcePlace(file: ""))
        findings = FindingList(limit: 0)
        entries = []
        isDescribing = true
        isMap = true
    }

    /// The keys that `read` asks for, with those of the maps within, found by reading nothing.
    public static func described(_ read: (inout DeclarationReader) -> Void) -> [DeclaredKey] {
        var reader = DeclarationReader(describing: ())
        read(&reader)
        return reader.asked
    }

    /// The keys that were written, in their order.
    public var keys: [String] { entries.map(\.key) }

    /// Where a key stands; the map's place if it is not there.
    public func place(of key: String) -> SourcePlace {
        entries.first { $0.key == key }?.place ?? declaration.place
    }

    public func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    // MARK: Any value

    /// The value of a key, whatever it is; nil without a finding if it is not there.
    public mutating func value(_ key: String, _ about: String = "") -> Declaration? {
        ask(DeclaredKey(key, .anything, .optional, about))
    }

    /// The value of a key that must be there.
    public mutating func required(_ key: String, _ about: String = "") -> Declaration? {
        must(DeclaredKey(key, .anything, .required, about))
    }

    /// Remembers the key; its value where there is one.
    private mutating func ask(_ key: DeclaredKey) -> Declaration? {
        if !asked.contains(where: { $0.name == key.name }) { asked.append(key) }
        return entries.first { $0.key == key.name }?.value
    }

    /// As `ask`, but not where nothing is written.
    private mutating func askWritten(_ key: DeclaredKey) -> Declaration? {
        ask(key).flatMap { $0.isNothing ? nil : $0 }
    }

    private mutating func must(_ key: DeclaredKey) -> Declaration? {
        if let value = askWritten(key) { return value }
        if has(key.name) {
            findings.error(
                "\"\(key.name)\" is empty",
                hint: "what begins with # is a remark, unless it stands in quotes", at: place(of: key.name))
        } else if isMap {
            findings.error("\"\(key.name)\" is missing", at: declaration.place)
        }
        return nil
    }

    // MARK: Texts and numbers

    public mutating func string(_ key: String, _ about: String = "") -> String {
        must(DeclaredKey(key, .text, .required, about)).flatMap { text(of: $0, key) } ?? ""
    }

    public mutating func optionalString(_ key: String, _ about: String = "") -> String? {
        askWritten(DeclaredKey(key, .text, .optional, about)).flatMap { text(of: $0, key) }
    }

    public mutating func int(
        _ key: String, _ about: String = "", in range: ClosedRange<Int> = 0...Int.max
    ) -> Int {
        must(DeclaredKey(key, .number(Self.limits(range)), .required, about))
            .flatMap { number(of: $0, key, range) } ?? range.lowerBound
    }

    /// A whole number that may be left out, and then is `standard`.
    public mutating func int(
        _ key: String, _ about: String = "", in range: ClosedRange<Int> = 0...Int.max, default standard: Int
    ) -> Int {
        ask(DeclaredKey(key, .number(Self.limits(range)), .standard(String(standard)), about))
            .flatMap { number(of: $0, key, range) } ?? standard
    }

    public mutating func optionalInt(
        _ key: String, _ about: String = "", in range: ClosedRange<Int> = 0...Int.max
    ) -> Int? {
        ask(DeclaredKey(key, .number(Self.limits(range)), .optional, about))
            .flatMap { number(of: $0, key, range) }
    }

    public mutating func bool(_ key: String, _ about: String = "", default standard: Bool = false) -> Bool {
        guard let value = askWritten(DeclaredKey(key, .truth, .standard(String(standard)), about)) else {
            return standard
        }
        if case .text(let text) = value.content, let truth = text.truth { return truth }
        findings.error(
            "\"\(key)\" must be true or false, not \(shown(value))",
            hint: Self.truth(meantBy: value.text), at: value.place)
        return standard
    }

    /// A decimal number such as a latitude, "-8.10".
    public mutating func double(
        _ key: String, _ about: String = "", in range: ClosedRange<Double>
    ) -> Double {
        let limits = "\(range.lowerBound) to \(range.upperBound)"
        return must(DeclaredKey(key, .number(limits), .required, about))
            .map { decimal(of: $0, key, range) } ?? range.lowerBound
    }

    public mutating func optionalDouble(
        _ key: String, _ about: String = "", in range: ClosedRange<Double>
    ) -> Double? {
        ask(DeclaredKey(key, .number(nil), .optional, about)).map { decimal(of: $0, key, range) }
    }

    // MARK: Words of a closed set

    /// One of the words of a closed set.
    public mutating func choice<T: RawRepresentable & CaseIterable>(
        _ key: String, _ about: String = "", default standard: T
    ) -> T
    where T.RawValue == String {
        let asked = DeclaredKey(key, .choice(Self.words(of: T.self)), .standard(standard.rawValue), about)
        guard let value = askWritten(asked) else { return standard }
        return choice(value, key) ?? standard
    }

    /// As `choice`, but the key must be there.
    public mutating func requiredChoice<T: RawRepresentable & CaseIterable>(
        _ key: String, _ about: String = "", default standard: T
    ) -> T
    where T.RawValue == String {
        must(DeclaredKey(key, .choice(Self.words(of: T.self)), .required, about))
            .flatMap { choice($0, key) } ?? standard
    }

    public mutating func optionalChoice<T: RawRepresentable & CaseIterable>(
        _ key: String, _ about: String = "", of type: T.Type
    ) -> T?
    where T.RawValue == String {
        askWritten(DeclaredKey(key, .choice(Self.words(of: type)), .optional, about))
            .flatMap { choice($0, key) }
    }

    /// One or several words of a closed set.
    public mutating func choices<T: RawRepresentable & CaseIterable>(
        _ key: String, _ about: String = "", default standard: [T]
    ) -> [T]
    where T.RawValue == String {
        let all = standard.map(\.rawValue).joined(separator: ", ")
        let asked = DeclaredKey(key, .choices(Self.words(of: T.self)), .standard(all), about)
        guard let value = askWritten(asked) else { return standard }
        return value.items.compactMap { choice($0, key) }
    }

    // MARK: Lists and maps

    /// The items of a list, or one value alone; empty if the key is not there.
    public mutating func list(_ key: String, _ about: String = "") -> [Declaration] {
        ask(DeclaredKey(key, .list, .optional, about))?.items ?? []
    }

    /// The texts of a list, or of one text alone.
    public mutating func strings(_ key: String, _ about: String = "") -> [String] {
        (ask(DeclaredKey(key, .texts, .optional, about))?.items ?? []).compactMap { text(of: $0, key) }
    }

    /// A list of maps, each read by `read`; keys of it that `read` does not ask for are findings.
    public mutating func maps<T>(
        _ key: String, _ about: String = "", need: DeclaredKey.Need = .optional,
        _ read: (inout DeclarationReader) -> T
    ) -> [T] {
        let items = ask(key, about, need, read)
        return items.map { Self.read($0, findings, read) }
    }

    /// A list of lists of maps: the rows of a table, each with its cells.
    public mutating func rows<T>(
        _ key: String, _ about: String = "", need: DeclaredKey.Need = .optional,
        _ read: (inout DeclarationReader) -> T
    ) -> [[T]] {
        let rows = ask(key, about, need, read)
        return rows.map { $0.items.map { Self.read($0, findings, read) } }
    }

    private mutating func ask<T>(
        _ key: String, _ about: String, _ need: DeclaredKey.Need, _ read: (inout DeclarationReader) -> T
    ) -> [Declaration] {
        let within = isDescribing ? Self.described { _ = read(&$0) } : []
        let asked = DeclaredKey(key, .maps, need, about, keys: within)
        return (need == .required ? must(asked) : ask(asked))?.items ?? []
    }

    private static func read<T>(
        _ item: Declaration, _ findings: FindingList, _ read: (inout DeclarationReader) -> T
    ) -> T {
        var reader = DeclarationReader(item, findings)
        let value = read(&reader)
        reader.finish()
        return value
    }

    /// A reader of the map under a key; nil if the key is not there.
    public mutating func map(_ key: String, _ about: String = "") -> DeclarationReader? {
        askWritten(DeclaredKey(key, .map, .optional, about)).map { DeclarationReader($0, findings) }
    }

    /// A reader of the map under a key that must be there; of an empty one after a finding.
    public mutating func requiredMap(_ key: String, _ about: String = "") -> DeclarationReader? {
        must(DeclaredKey(key, .map, .required, about)).map { DeclarationReader($0, findings) }
    }

    /// Keys and values of a free map such as names by code; empty if the key is not there.
    public mutating func entries(_ key: String, _ about: String = "") -> [Declaration.Entry] {
        guard let value = askWritten(DeclaredKey(key, .map, .optional, about)) else { return [] }
        if case .map(let entries) = value.content { return entries }
        findings.error("\"\(key)\" must be a map, not \(shown(value))", at: value.place)
        return []
    }

    /// Reports every key that was not asked for, with the nearest that was.
    public func finish() {
        let names = asked.map(\.name), open = names.filter { !has($0) }
        for entry in entries where !names.contains(entry.key) {
            let near = Nearest.word(to: entry.key, among: open) ?? Nearest.word(to: entry.key, among: names)
            let hint =
                near.map { "did you mean \"\($0)\"?" } ?? "known here: " + names.joined(separator: ", ")
            findings.error("\"\(entry.key)\" is not a known key", hint: hint, at: entry.place)
        }
    }
}
