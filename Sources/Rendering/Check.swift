import Datasets
import Declarations
import Reading
import Templates

/// Everything that is wrong with a report, its templates and the fonts, found at once: a mistake in the rows
/// does not hide one in the template.
public enum Check {
    /// Draws every page and every press chart, but writes nothing. The file of a theme is checked alone.
    /// - Parameter template: its name; nil takes all that the report names.
    /// - Returns: how much was read and drawn, with the warnings.
    /// - Throws: all errors together.
    public static func run(_ places: ProjectPlaces, template: String? = nil) throws(ReportError) -> Outcome {
        if ThemeCheck.isTheme(places.definition) { return try ThemeCheck.run(places.definition) }
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
                let own = report?.definition.theme
                let source = try TemplateSource(name, theme: own, in: places)
                let file = try ThemeCheck.file(of: own ?? source.template.theme, in: places)
                guard themes.insert(file).inserted else { return }
                ThemeLint.check(source.theme, in: try TemplateSource.declaration(file), findings)
            }
        }
        do throws(Findings) { try findings.throwIfErrors() } catch { errors.append(ReportError(error)) }
        if errors.isEmpty, let report {
            var outcome = try Renderer(report).check(template: template)
            let charts = try ChartRenderer(report).check()
            var known = Set(outcome.warnings)
            outcome.warnings += (charts.warnings + findings.sorted).filter { known.insert($0).inserted }
            outcome.summary += "; \(charts.pages) press charts"
            return outcome
        }
        if errors.count == 1 { throw errors[0] }
        throw .input(errors.flatMap(\.findings))
    }

    /// The templates of a report whose rows may be wrong.
    private static func templates(_ report: OpenedReport?, _ places: ProjectPlaces) -> [String] {
        if let report { return report.definition.templates }
        return (try? Loading.definition(of: places.definition))?.templates ?? []
    }
}
