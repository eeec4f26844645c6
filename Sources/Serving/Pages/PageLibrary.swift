import Localization
import Mustache

/// Templates of all pages, once in each language, compiled when the service starts.
///
/// A template says both languages where it says something: `[[Simpan|Save]]`. Everything that comes from
/// outside goes through `{{…}}`, which escapes it.
struct PageLibrary: Sendable {
    private let libraries: [Language: MustacheLibrary]

    /// All templates by name.
    static let sources: [String: String] = [
        "layout": PageTemplates.layout, "login": PageTemplates.login, "reports": PageTemplates.reports,
        "import": PageTemplates.importing,
        "import-questions": PageTemplates.importQuestions, "import-ready": PageTemplates.importReady,
        "report": PageTemplates.report, "change": PageTemplates.change,
        "findings": PageTemplates.findings, "definition": PageTemplates.definition,
        "charts": PageTemplates.charts, "make": PageTemplates.make, "editions": PageTemplates.editions,
        "jobs": PageTemplates.jobs, "job": PageTemplates.job, "figure": PageTemplates.figure,
        "problem": PageTemplates.problem, "report-head": PageTemplates.reportHead,
        "page-pictures": PageTemplates.pagePictures, "finding-list": PageTemplates.findingList,
    ]

    /// - Throws: where a template is none.
    init() throws {
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            var library = MustacheLibrary()
            for (name, source) in Self.sources {
                try library.register(Self.spoken(source, in: language), named: name)
            }
            libraries[language] = library
        }
        self.libraries = libraries
    }

    func html(_ template: String, _ values: [String: Any], in language: Language) -> String {
        libraries[language]?.render(values, withTemplate: template) ?? ""
    }

    /// A template with the words of one language alone.
    static func spoken(_ source: String, in language: Language) -> String {
        var text = "", rest = source[...]
        while let start = rest.firstRange(of: "[["), let end = rest[start.upperBound...].firstRange(of: "]]")
        {
            text += rest[..<start.lowerBound]
            let both = rest[start.upperBound..<end.lowerBound]
            let parts = both.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            text += language == .en ? parts.last ?? "" : parts[0]
            rest = rest[end.upperBound...]
        }
        return text + rest
    }
}

/// The pages as HTML, with what Mustache fills in.
enum PageTemplates {}
