import Datasets
import Declarations
import Reading

/// Everything that is wrong with a report, its templates and the fonts, found at once: a mistake in the rows
/// does not hide one in the template.
public enum Check {
    /// Draws every page, but writes nothing.
    /// - Parameter template: its name; nil takes all that the report names.
    /// - Returns: how much was read and drawn, with the warnings.
    /// - Throws: all errors together.
    public static func run(_ places: ProjectPlaces, template: String? = nil) throws(ReportError) -> Outcome {
        var errors: [ReportError] = []
        var report: OpenedReport?
        func attempt(_ work: () throws(ReportError) -> Void) {
            do throws(ReportError) { try work() } catch { errors.append(error) }
        }
        attempt { () throws(ReportError) in report = try OpenedReport(places) }
        attempt { () throws(ReportError) in _ = try Press(places) }
        for name in template.map({ [$0] }) ?? templates(report, places) {
            attempt { () throws(ReportError) in _ = try TemplateSource(name, theme: report?.definition.theme, in: places) }
        }
        if errors.isEmpty, let report { return try Renderer(report).check(template: template) }
        if errors.count == 1 { throw errors[0] }
        throw .input(errors.flatMap(\.findings))
    }

    /// The templates of a report whose rows may be wrong.
    private static func templates(_ report: OpenedReport?, _ places: ProjectPlaces) -> [String] {
        if let report { return report.definition.templates }
        return (try? Loading.definition(of: places.definition))?.templates ?? []
    }
}
