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
        let bench = try bench(folder)
        let report = bench.report, definition = report.definition
        let renderer = try bench.chartRenderer()
        var members: [String: [DescribedReport.Member]] = [:]
        for dimension in Dimension.allCases {
            members[dimension.rawValue] = report.story.allChapters(of: dimension).prefix(2_000).map {
                let name = report.figures.name(of: $0.scope)
                return DescribedReport.Member(key: $0.slug, id: name.id, en: name.en)
            }
        }
        let described = DescribedReport(
            name: report.name,
            title: Dictionary(
                uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, definition.title[$0]) }),
            area: definition.area.name.id, office: definition.office.name.id, year: definition.year,
            languages: definition.languages.map(\.rawValue), templates: definition.templates,
            theme: definition.theme, themes: report.places.themes, isDraft: definition.state == .draft,
            embargo: definition.embargo.map { "\($0.moment)" }, rows: report.loaded.rows,
            figures: report.figures.allIDs.count, charts: try renderer.fittingNames(), members: members,
            warnings: report.warnings.map(SaidFinding.init))
        return try Self.json(described)
    }

    /// Pictures of all pages in one or more languages, and `places-LANGUAGE.json` beside them: the places
    /// of the numbers that lead somewhere.
    func pages(_ work: Assignment, _ answer: inout Answer) throws(ReportError) {
        guard let out = work.out else { throw .fault(.error("no folder for the pages")) }
        let report = try bench(work.folder).report, order = work.order
        let asked = try order.readLanguages(), languages = asked.isEmpty ? report.languages : asked
        let renderer = Renderer(report)
        let outcome = try renderer.files(
            of: RenderJob(
                template: order.template, languages: languages, formats: [.png], dpi: order.dpi ?? 96,
                folder: ".", traces: false))
        try Delivery.deliver(outcome, work, &answer)
        for language in languages {
            let pages = try renderer.numberedPages(template: order.template, language)
            let text = try Self.json(pages.map(PlacedPage.init))
            let path = out + "/places-\(language.rawValue).json"
            do throws(WriteError) {
                try WholeFiles.write([WholeFiles.File(path: path, bytes: Array(text.utf8))])
            } catch {
                throw .output(.error("cannot write: \(error.reason)"))
            }
            answer.files.append(try Delivery.noted(path, within: out, pages: 0))
        }
    }

    static func json(_ value: some Encodable) throws(ReportError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { throw .fault(.error("no JSON")) }
        return String(decoding: data, as: UTF8.self)
    }
}

/// A page in `places-LANGUAGE.json`: lengths of numbers in parts of the page's.
public struct PlacedPage: Codable, Sendable {
    public struct Number: Codable, Sendable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double
        public var figure: String
        public var text: String
        public var label: String
    }

    /// In points.
    public var width: Double
    public var height: Double
    public var headings: [String]
    public var numbers: [Number]

    init(_ page: NumberedPage) {
        width = page.width
        height = page.height
        headings = page.headings
        numbers = page.numbers.map {
            Number(
                x: $0.x, y: $0.y, width: $0.width, height: $0.height, figure: $0.figure, text: $0.text,
                label: $0.label)
        }
    }
}
