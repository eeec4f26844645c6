public import Declarations
public import Narration

/// The words of a template in one language: sayings by key, each with the place where it was written.
public struct TemplateWords: Sendable {
    public struct Entry: Sendable {
        public var saying: Saying
        /// The text of each variant, for places within it.
        public var texts: [Declaration]
        public var place: SourcePlace
    }

    public var file: String
    public var entries: [String: Entry]
    /// Where the template names its keys, for what is said of one that is not here.
    public var namedAt: [String: SourcePlace] = [:]

    /// Where a key is named: itself, or the section whose name begins it; else this file.
    func place(naming key: String) -> SourcePlace {
        if let place = namedAt[key] { return place }
        let section = key.split(separator: "-").dropLast().joined(separator: "-")
        return namedAt[section] ?? SourcePlace(file: file)
    }

    /// Reads `key: text` and `key: [{when: […], say: text}, …]`; digits typed by hand, unknown guards and
    /// mistakes of writing go to the findings with their line and column.
    public init(_ declaration: Declaration, _ findings: FindingList) {
        file = declaration.place.file
        entries = [:]
        guard case .map(let written) = declaration.content else {
            findings.error(
                "a map of keys and texts belongs here, not \(declaration.kind)", at: declaration.place)
            return
        }
        for entry in written {
            entries[entry.key] = Self.entry(entry, findings)
        }
    }

    /// These words, and those of others where a key is not here.
    public func over(_ shared: TemplateWords?) -> TemplateWords {
        var words = self
        words.entries.merge(shared?.entries ?? [:]) { own, _ in own }
        return words
    }

    private static func entry(_ entry: Declaration.Entry, _ findings: FindingList) -> Entry {
        var texts: [Declaration] = [], variants: [Variant] = []
        func add(_ guards: [String], _ text: Declaration) {
            guard let string = text.text else {
                findings.error("\"\(entry.key)\" must be text, not \(text.kind)", at: text.place)
                return
            }
            do throws(SentenceError) {
                variants.append(Variant(guards: guards, sentence: try Sentence(string)))
                texts.append(text)
            } catch {
                findings.add(finding(error, in: text))
            }
        }
        guard case .list(let items) = entry.value.content else {
            add([], entry.value)
            return Entry(saying: Saying(variants), texts: texts, place: entry.place)
        }
        for item in items {
            var reader = item.reader(findings)
            let guards = reader.list("when")
            for declared in guards { check(guard: declared, findings) }
            if let say = reader.required("say") { add(guards.compactMap(\.text), say) }
            reader.finish()
        }
        return Entry(saying: Saying(variants), texts: texts, place: entry.place)
    }

    /// A guard as declared: a known name, or "not" and one.
    public static func check(guard declared: Declaration, _ findings: FindingList) {
        guard let written = declared.text else {
            findings.error("a guard is a name, not \(declared.kind)", at: declared.place)
            return
        }
        let name = written.hasPrefix("not ") ? String(written.dropFirst(4)) : written
        if Guard.byName[name] == nil {
            let near = Nearest.word(to: name, among: Guard.catalogue.map(\.name))
            findings.error(
                "\"\(name)\" is not a known guard",
                hint: near.map { "did you mean \"\($0)\"?" } ?? "Templates/README.md lists the guards",
                at: declared.place)
        }
    }

    private static func finding(_ error: SentenceError, in text: Declaration) -> Finding {
        let place = text.place(at: error.offset)
        switch error.problem {
        case .digit(let digits):
            return .error(
                "\"\(digits)\" is typed by hand: every number is asked from a figure",
                hint: "name a figure, as {total/$year}, or mark it as no figure: {=\(digits)}", at: place)
        case .unclosedBrace:
            return .error("\"{\" is not closed", hint: "end the placeholder with }", at: place)
        case .strayBrace: return .error("\"}\" closes nothing", at: place)
        case .emptyPlaceholder:
            return .error("the placeholder is empty", hint: "name a figure or a word", at: place)
        case .unclosedStrong: return .error("\"**\" is not closed", at: place)
        }
    }
}
