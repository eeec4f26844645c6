import Declarations
import Graphics
import Templates

/// A theme's file, read and held against the rules of colours and sizes.
enum ThemeCheck {
    /// Where the theme of a name is.
    static func file(of name: String, in places: ProjectPlaces) throws(ReportError) -> String {
        "\(try TemplateSource.folder(of: places))/Themes/\(name).yaml"
    }

    /// Whether a file that was named instead of a report is a theme.
    static func isTheme(_ file: String) -> Bool {
        guard ProjectPlaces.isFile(file), let declaration = try? Declaration.read(file: file),
            case .map(let entries) = declaration.content
        else { return false }
        return Set(entries.map(\.key)).isSuperset(of: ["paints", "series"])
    }

    /// The theme of a file, fit for use; what the rules say of it is left to `run`.
    static func theme(_ file: String) throws(ReportError) -> Theme {
        let findings = FindingList()
        let theme = ThemeFile.theme(try TemplateSource.declaration(file), findings)
        do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
        return theme
    }

    /// Everything that is wrong with a theme.
    static func run(_ file: String) throws(ReportError) -> Outcome {
        let declaration = try TemplateSource.declaration(file), findings = FindingList()
        let theme = ThemeFile.theme(declaration, findings)
        do throws(Findings) {
            try findings.throwIfErrors()
            ThemeLint.check(theme, in: declaration, findings)
            try findings.throwIfErrors()
        } catch {
            throw ReportError(error)
        }
        let count = findings.all.count
        return Outcome(
            files: [], pages: 0, warnings: findings.sorted,
            summary: "\(theme.name): nothing wrong; \(count) warning" + (count == 1 ? "" : "s"))
    }
}
