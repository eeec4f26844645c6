public import Declarations
public import Localization

/// A part of a template that several use: blocks or sections with parameters and words of their own, in one
/// file, `Templates/Components/NAME.yaml`.
///
///     about: What the numbers say, and what they do not.
///     parameters: {meaning: required, limits: required, when: []}
///     blocks:
///       - block: texts
///         columns: [{title: meaning-title, text: $meaning}]
///     words:
///       id: {meaning-title: Apa artinya}
///       en: {meaning-title: What it means}
public struct Component: Sendable {
    /// What it is made of; it can be used among its like only.
    public enum Content: String, Sendable, CaseIterable { case blocks, sections }

    /// What is said of a parameter behind its name.
    public enum Standard: Sendable, Hashable {
        /// "required": every use gives it.
        case required
        /// "optional": keys whose value it is are left out where it is not given.
        case optional
        /// Anything else: what it is where it is not given.
        case value(Declaration)
    }

    public struct Parameter: Sendable, Hashable {
        public var name: String
        public var standard: Standard
        public var place: SourcePlace
    }

    public var name: String
    /// One line on what it is for.
    public var about: String
    public var parameters: [Parameter]
    public var content: Content
    public var items: [Declaration]
    /// Its words as declared, by language; the template's own win over them.
    public var words: [Language: Declaration]

    /// Reads a component's file; mistakes go to the reader's findings.
    public init(name: String, _ reader: inout DeclarationReader) {
        self.name = name
        about = reader.string("about", "one line on what it is for")
        parameters = reader.entries(
            "parameters", "their names, each with `required`, `optional`, or what it is if left out"
        ).map { Parameter(name: $0.key, standard: Self.standard($0.value), place: $0.place) }
        let blocks = reader.list("blocks", "blocks, in which `$name` stands for a parameter")
        let sections = reader.list("sections", "sections, in place of blocks")
        content = sections.isEmpty ? .blocks : .sections
        items = blocks + sections
        words = [:]
        if var map = reader.map("words", "its words, `id: {…}` and `en: {…}`; a template's own win") {
            for language in Language.allCases { words[language] = map.required(language.rawValue) }
            map.finish()
        }
        if items.isEmpty {
            reader.findings.error("a component needs blocks, or sections", at: reader.declaration.place)
        } else if !blocks.isEmpty, !sections.isEmpty {
            reader.findings.error(
                "a component holds blocks or sections, not both", hint: "make two of it",
                at: reader.place(of: "sections"))
        }
    }

    /// The keys of a component's file.
    public static var keys: [DeclaredKey] {
        DeclarationReader.described { _ = Component(name: "", &$0) }
    }

    private static func standard(_ value: Declaration) -> Standard {
        switch value.text {
        case "required": .required
        case "optional": .optional
        default: .value(value)
        }
    }
}
