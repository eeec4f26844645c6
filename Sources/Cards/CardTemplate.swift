import Blocks
public import Declarations
public import Localization
public import Templates

/// A press chart as declared: one file of `Templates/press` with the chart, when it may be drawn, and its
/// words in every language.
public struct CardTemplate: Sendable {
    /// The file's name without its ending; names the files made.
    public var name: String
    /// Conditions under which the rows have something for it.
    public var guards: [String]
    public var place: SourcePlace
    let chart: (any ChartBinding)?
    private let words: [Language: TemplateWords]

    /// Reads a press file; mistakes go to the findings.
    /// - Parameter shared: words that all press charts use, in every language.
    public init(
        name: String, _ declaration: Declaration, shared: [Language: TemplateWords], _ findings: FindingList
    ) {
        var reader = declaration.reader(findings)
        self.name = name
        place = declaration.place
        let declared = reader.list("when")
        for declared in declared { TemplateWords.check(guard: declared, findings) }
        guards = declared.compactMap(\.text)
        chart = Self.chart(&reader, findings)
        var words: [Language: TemplateWords] = [:]
        if var map = reader.requiredMap("words") {
            for language in Language.allCases {
                guard let own = map.required(language.rawValue) else { continue }
                words[language] = TemplateWords(own, findings).over(shared[language])
            }
            map.finish()
        }
        self.words = words
        // The keys of a chart that is not known cannot be told from mistakes.
        if chart != nil { reader.finish() }
    }

    /// Its words with those that it shares; nil after a finding that it lacks them.
    public func words(in language: Language) -> TemplateWords? { words[language] }

    private static func chart(_ reader: inout DeclarationReader, _ findings: FindingList) -> (
        any ChartBinding
    )? {
        let key = reader.string("chart")
        guard !key.isEmpty else { return nil }
        guard let kind = ChartBindings.byKey[key] else {
            let near = Nearest.word(to: key, among: ChartBindings.byKey.keys.sorted())
            findings.error(
                "\"\(key)\" is not a known chart",
                hint: near.map { "did you mean \"\($0)\"?" }
                    ?? "known here: " + ChartBindings.all.map { $0.key }.joined(separator: ", "),
                at: reader.place(of: "chart"))
            return nil
        }
        return kind.init(&reader)
    }
}
