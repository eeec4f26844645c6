import Datasets
import Declarations
import Figures
import FoundationEssentials
import Localization
import Narration
import Reading
import Rendering

/// What a report is, for who chooses what to have made of it.
extension Workshop {
    func description(of folder: String) throws(ReportError) -> String {
        struct Member: Codable {
            var key: String
            var id: String
            var en: String
        }
        struct Described: Codable {
            var name: String
            var title: [String: String]
            var area: String
            var office: String
            var year: Int
            var languages: [String]
            var templates: [String]
            var theme: String?
            var themes: [String]
            var isDraft: Bool
            var embargo: String?
            var rows: Int
            var figures: Int
            /// Press charts that the rows have something for.
            var charts: [String]
            var members: [String: [Member]]
            var warnings: [SaidFinding]
        }
        let bench = try bench(folder)
        let report = bench.report, definition = report.definition
        let renderer = try bench.chartRenderer()
        var members: [String: [Member]] = [:]
        for dimension in Dimension.allCases {
            members[dimension.rawValue] = report.story.allChapters(of: dimension).prefix(2_000).map {
                let name = report.figures.name(of: $0.scope)
                return Member(key: $0.slug, id: name.id, en: name.en)
            }
        }
        let described = Described(
            name: report.name,
            title: Dictionary(
                uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, definition.title[$0]) }),
            area: definition.area.name.id, office: definition.office.name.id, year: definition.year,
            languages: definition.languages.map(\.rawValue), templates: definition.templates,
            theme: definition.theme, themes: report.places.themes, isDraft: definition.state == .draft,
            embargo: definition.embargo.map { "\($0.moment)" }, rows: report.loaded.rows,
            figures: report.figures.allIDs.count, charts: try renderer.fittingNames(), members: members,
            warnings: report.warnings.map(SaidFinding.init))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(described) else { throw .fault(.error("no JSON")) }
        return String(decoding: data, as: UTF8.self)
    }

    func pages(_ work: Assignment, _ answer: inout Answer) throws(ReportError) {
        let report = try bench(work.folder).report
        let outcome = try Renderer(report).files(
            of: RenderJob(
                template: work.order.template, languages: try work.order.readLanguages(), formats: [.png],
                dpi: work.order.dpi ?? 96, folder: "."))
        try Delivery.deliver(outcome, work, &answer)
    }
}
