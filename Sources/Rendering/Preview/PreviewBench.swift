import Datasets
import Declarations
import Graphics
import Localization
import Painting
import Reading

/// Makes the pages of a preview, and makes anew only what a change touches: rows are read again when rows
/// change, the template when the template does; fonts stay open. Lives on one thread.
struct PreviewBench {
    private let places: ProjectPlaces
    private let wanted: String?
    private var press: Press?
    private var report: OpenedReport?
    private var source: TemplateSource?
    private var sourceKey: [String?] = []
    private var laid: [Language: LaidOut] = [:]
    private var problems: [Language: [Finding]] = [:]
    private var general: [Finding] = []
    private var stale: Set<Language> = []
    private var reportFiles: [String] = []
    private var reportStamps = FileStamps([])
    private var templateStamps = FileStamps([])
    private var drawn: [String: [UInt8]] = [:]

    init(_ places: ProjectPlaces, template: String?) {
        self.places = places
        wanted = template
    }

    // MARK: Watching

    /// What has been written since the last look.
    mutating func changes() -> (report: Bool, template: Bool) {
        let report = reportStampsNow(), template = templateStampsNow()
        defer { (reportStamps, templateStamps) = (report, template) }
        return (report != reportStamps, template != templateStamps)
    }

    private func reportStampsNow() -> FileStamps { FileStamps(reportFiles + [places.definition]) }

    private func templateStampsNow() -> FileStamps {
        FileStamps(places.templates.map { FileStamps.files(in: $0, ending: ".yaml") } ?? [])
    }

    // MARK: Making

    /// Reads again what has changed; what is wrong is kept, and the pages of before with it.
    mutating func open(report isNewReport: Bool, template isNewTemplate: Bool) {
        general = []
        problems = [:]
        do throws(ReportError) {
            if press == nil { press = try Press(places) }
            if isNewReport || report == nil { try openReport() }
            guard let report else { return }
            let name = wanted ?? report.definition.templates.first
            guard let name else {
                throw .input([
                    .error(
                        "the report names no template", hint: "add templates: [annual-report]",
                        at: report.definition.place)
                ])
            }
            let key = [name, report.definition.theme]
            if isNewTemplate || source == nil || key != sourceKey {
                source = nil
                source = try TemplateSource(name, theme: report.definition.theme, in: places)
                sourceKey = key
            }
        } catch {
            general = error.findings
        }
        if !general.isEmpty { stale = Set(Language.allCases) }
    }

    private mutating func openReport() throws(ReportError) {
        report = nil
        if let definition = try? Loading.definition(of: places.definition) {
            let others = definition.previous.map { [$0.file] } ?? []
            reportFiles = (definition.files.map(\.path) + others).map {
                places.folder + "/" + $0
            }
            // What is watched now is watched from now on.
            reportStamps = reportStampsNow()
        }
        report = try OpenedReport(places)
    }

    /// Lays out one language; the pages of before stay where it cannot be done.
    mutating func layOut(_ language: Language) {
        guard general.isEmpty, let press, let report, let source else { return }
        do throws(ReportError) {
            let document = try press.audited(report, source, language)
            laid[language] = document
            stale.remove(language)
            problems[language] = (document.audit?.failure.map { [$0] } ?? []) + document.warnings
        } catch {
            problems[language] = error.findings
            stale.insert(language)
        }
    }

    /// What there is to be seen.
    func scene(version: Int, milliseconds: Int) -> PreviewScene {
        var scene = PreviewScene()
        scene.version = version
        scene.milliseconds = milliseconds
        scene.stale = stale
        scene.languages = report?.definition.languages ?? laid.keys.sorted { $0.rawValue < $1.rawValue }
        for (language, document) in laid {
            scene.title[language] = document.stamp.title
            scene.sheets[language] = document.pages.map { page in
                PreviewScene.Sheet(
                    label: page.label, size: page.size,
                    mark: String(UInt(bitPattern: page.hashValue), radix: 36))
            }
        }
        var seen: Set<Finding> = []
        let rows = general.isEmpty ? report?.warnings ?? [] : []
        let all = general + Language.allCases.flatMap { problems[$0] ?? [] } + rows
        scene.problems = all.filter { seen.insert($0).inserted }.map { PreviewScene.Problem($0) }
        return scene
    }

    var languages: [Language] { report?.definition.languages ?? [] }

    // MARK: Drawing

    /// Pages that are kept drawn; more than the sheets of a long report that one looks at in a while.
    private static let kept = 64

    /// The SVG of a page counted from 1; nil where there is none.
    mutating func svg(_ language: Language, page number: Int) -> [UInt8]? {
        guard let document = laid[language], document.pages.indices.contains(number - 1), let press else {
            return nil
        }
        let page = document.pages[number - 1]
        let key = "\(language.rawValue) \(number) \(page.hashValue)"
        if let known = drawn[key] { return known }
        var single = document
        single.pages = [page]
        guard let file = try? press.files(single, .svg, dpi: 72, base: "").first else { return nil }
        if drawn.count >= Self.kept { drawn = [:] }
        drawn[key] = file.bytes
        return file.bytes
    }
}
