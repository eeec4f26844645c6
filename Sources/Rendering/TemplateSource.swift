import Blocks
import Declarations
public import Figures
import Graphics
import Localization
import Templates

/// A template with its words and its theme, read from the templates' folder.
public struct TemplateSource: Sendable {
    /// Of its folder.
    let name: String
    let template: Template
    let blocks: ReadTemplate
    let theme: Theme
    private let words: [Language: TemplateWords]
    /// Every file that was read for it: its own, those put in, the words, the theme.
    let files: [String]
    /// The folder `Templates` that they lie in.
    let root: String

    /// Reads template.yaml, the words of every language and the theme; all mistakes are thrown together.
    /// - Parameters:
    ///   - theme: the report's own, in place of the template's.
    ///   - dimension: chapters are of this one, in place of the template's.
    public init(
        _ name: String, theme own: String? = nil, by dimension: Dimension? = nil, in places: ProjectPlaces
    ) throws(ReportError) {
        self.name = name
        let folder = try Self.folder(of: places)
        root = folder
        let file = try Self.templateFile(name, in: folder)
        let findings = FindingList()
        let expansion = Expansion(
            try Self.declaration(file), TemplateFiles(folder, template: name), findings)
        let declared = Template(expansion.declaration, findings)
        template = dimension.map { declared.turned(to: $0) } ?? declared
        blocks = ReadTemplate(template, findings)
        var words: [Language: TemplateWords] = [:], files = [file] + expansion.files
        let namedAt = expansion.places
        for language in Language.allCases {
            let file = Self.wordsFile(folder, name, language)
            let own = TemplateWords(try Self.declaration(file), findings)
            let shared = "\(folder)/words.\(language.rawValue).yaml"
            words[language] = own.over(expansion.words[language])
            if ProjectPlaces.isFile(shared) {
                let common = TemplateWords(try Self.declaration(shared), findings)
                words[language] = words[language]?.over(common)
                files.append(shared)
            }
            words[language]?.namedAt = namedAt
            files.append(file)
        }
        self.words = words
        let themeFile = try Self.themeFile(
            own, template.theme, in: folder, at: namedAt[template.theme], findings)
        theme = ThemeFile.theme(try Self.declaration(themeFile), findings)
        self.files = files + [themeFile]
        do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
    }

    private static func templateFile(_ name: String, in folder: String) throws(ReportError) -> String {
        let file = "\(folder)/\(name)/template.yaml"
        guard ProjectPlaces.isFile(file) else {
            throw .missing(
                .error(
                    "there is no template \"\(name)\"", hint: hint(name, in: folder),
                    at: SourcePlace(file: file)))
        }
        return file
    }

    /// The file of the report's own theme, else of the template's.
    private static func themeFile(
        _ own: String?, _ template: String, in folder: String, at place: SourcePlace?,
        _ findings: FindingList
    ) throws(ReportError) -> String {
        let name = own ?? template, file = "\(folder)/Themes/\(name).yaml"
        guard !ProjectPlaces.isFile(file) else { return file }
        // A template that is wrong in other ways may name no theme at all.
        if name.isEmpty {
            do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
        }
        let known = ProjectPlaces.yamlNames(in: folder + "/Themes")
        throw .missing(
            .error(
                "there is no theme \"\(name)\"",
                hint: Nearest.word(to: name, among: known).map { "did you mean \"\($0)\"?" }
                    ?? "there are: " + known.joined(separator: ", "),
                at: own == nil ? place : SourcePlace(file: file)))
    }

    func words(in language: Language) -> TemplateWords? { words[language] }

    private static func hint(_ name: String, in folder: String) -> String {
        let known = ProjectPlaces.names(in: folder).filter {
            ProjectPlaces.isFile("\(folder)/\($0)/template.yaml")
        }
        return Nearest.word(to: name, among: known).map { "did you mean \"\($0)\"?" }
            ?? "templates are folders with a template.yaml"
            + (known.isEmpty ? "" : "; there are: " + known.joined(separator: ", "))
    }

    static func wordsFile(_ folder: String, _ name: String, _ language: Language) -> String {
        "\(folder)/\(name)/words.\(language.rawValue).yaml"
    }

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
