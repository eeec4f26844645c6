import Blocks
import Declarations
import Graphics
import Localization
import Templates

/// A template with its words and its theme, read from the templates' folder.
public struct TemplateSource {
    let template: Template
    let blocks: ReadTemplate
    let theme: Theme
    private let words: [Language: TemplateWords]

    /// Reads template.yaml, the words of every language and the theme; all mistakes are thrown together.
    /// - Parameter theme: the report's own, in place of the template's.
    public init(_ name: String, theme own: String? = nil, in places: ProjectPlaces) throws(ReportError) {
        let folder = try Self.folder(of: places)
        let file = "\(folder)/\(name)/template.yaml"
        guard ProjectPlaces.isFile(file) else {
            throw .missing(
                .error(
                    "there is no template \"\(name)\"", hint: "templates are folders with a template.yaml",
                    at: SourcePlace(file: file)))
        }
        let findings = FindingList()
        template = Template(try Self.declaration(file), findings)
        blocks = ReadTemplate(template, findings)
        var words: [Language: TemplateWords] = [:]
        for language in Language.allCases {
            let file = "\(folder)/\(name)/words.\(language.rawValue).yaml"
            words[language] = TemplateWords(try Self.declaration(file), findings)
        }
        self.words = words
        theme = ThemeFile.theme(
            try Self.declaration("\(folder)/Themes/\(own ?? template.theme).yaml"), findings)
        do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
    }

    func words(in language: Language) -> TemplateWords? { words[language] }

    static func folder(of places: ProjectPlaces) throws(ReportError) -> String {
        if let folder = places.templates { return folder }
        throw .missing(
            .error("no folder Templates is near the report or the program", hint: "name one: --templates DIR")
        )
    }

    static func declaration(_ file: String) throws(ReportError) -> Declaration {
        guard ProjectPlaces.isFile(file) else {
            throw .missing(.error("the file is not there, or must not be read", at: SourcePlace(file: file)))
        }
        do throws(Findings) { return try Declaration.read(file: file) } catch { throw ReportError(error) }
    }
}
