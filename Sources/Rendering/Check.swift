import Datasets
import Declarations
import Graphics
import Reading
import Templates

/// Everything that is wrong with a report, its templates and the fonts, found at once: a mistake in the rows
/// does not hide one in the template.
public enum Check {
    /// Draws every page, but writes nothing.
    /// - Parameter template: its name; nil takes all that the report names.
    /// - Returns: how much was read and drawn, with the warnings.
    /// - Throws: all errors together.
    public static func run(_ places: ProjectPlaces, template: String? = nil) throws(ReportError) -> Outcome {
        var errors: [ReportError] = []
        var report: OpenedReport?, themes: Set<String> = []
        let findings = FindingList()
        func attempt(_ work: () throws(ReportError) -> Void) {
            do throws(ReportError) { try work() } catch { errors.append(error) }
        }
        attempt { () throws(ReportError) in report = try OpenedReport(places) }
        attempt { () throws(ReportError) in _ = try Press(places) }
        for name in template.map({ [$0] }) ?? templates(report, places) {
            attempt { () throws(ReportError) in
                let source = try TemplateSource(name, in: places)
                guard let folder = places.templates else { return }
                let file = "\(folder)/Themes/\(source.template.theme).yaml"
                if themes.insert(file).inserted { try lint(source.theme, file, findings) }
            }
        }
        do throws(Findings) { try findings.throwIfErrors() } catch { errors.append(ReportError(error)) }
        if errors.isEmpty, let report {
            var outcome = try Renderer(report).check(template: template)
            outcome.warnings += findings.sorted
            return outcome
        }
        if errors.count == 1 { throw errors[0] }
        throw .input(errors.flatMap(\.findings))
    }

    /// A theme's colours and sizes held against the rules.
    private static func lint(_ theme: Theme, _ file: String, _ findings: FindingList) throws(ReportError) {
        do throws(Findings) {
            ThemeLint.check(theme, in: try Declaration.read(file: file), findings)
        } catch {
            throw ReportError(error)
        }
    }

    /// The templates of a report whose rows may be wrong.
    private static func templates(_ report: OpenedReport?, _ places: ProjectPlaces) -> [String] {
        if let report { return report.definition.templates }
        return (try? Loading.definition(of: places.definition))?.templates ?? []
    }
}
