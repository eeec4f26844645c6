import Cards
import Declarations
import Graphics
import Localization
import Templates

/// The press charts of a project: one file each in `Templates/press`, the words that they share, and their
/// theme.
public struct CardSource {
    /// In the order of their names.
    let cards: [CardTemplate]
    let theme: Theme
    /// The folder `Templates`, and what was read of it for every press chart alike.
    let root: String
    let shared: [String]

    /// Reads the named press charts, or all where none is named; all mistakes are thrown together.
    public init(_ names: [String] = [], theme: String?, in places: ProjectPlaces) throws(ReportError) {
        let folder = try TemplateSource.folder(of: places)
        root = folder
        let known = Self.names(in: folder)
        let findings = FindingList()
        for name in names where !known.contains(name) {
            let near = Nearest.word(to: name, among: known)
            throw .missing(
                .error(
                    "there is no press chart \"\(name)\"",
                    hint: near.map { "did you mean \"\($0)\"?" } ?? "there are: "
                        + known.joined(separator: ", "),
                    at: SourcePlace(file: "\(folder)/press/\(name).yaml")))
        }
        var shared: [Language: TemplateWords] = [:], files: [String] = []
        for language in Language.allCases {
            let file = "\(folder)/press/words.\(language.rawValue).yaml"
            shared[language] = TemplateWords(try TemplateSource.declaration(file), findings)
            files.append(file)
        }
        var cards: [CardTemplate] = []
        for name in names.isEmpty ? known : names {
            let declaration = try TemplateSource.declaration("\(folder)/press/\(name).yaml")
            cards.append(CardTemplate(name: name, declaration, shared: shared, findings))
        }
        self.cards = cards
        let file = "\(folder)/Themes/\(theme ?? Self.standard).yaml"
        self.shared = files + [file]
        self.theme = ThemeFile.theme(try TemplateSource.declaration(file), findings)
        do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
    }

    private static let standard = "kabupaten"

    /// The names of a folder's press charts, sorted.
    static func names(in folder: String) -> [String] {
        ProjectPlaces.yamlNames(in: folder + "/press").filter { !$0.hasPrefix("words.") }
    }
}
