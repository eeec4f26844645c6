import Blocks
import Cards
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// From an opened report to its press charts: bind, lay out in every size, paint, write.
public struct ChartRenderer {
    public let report: OpenedReport
    private let press: Press

    public init(_ report: OpenedReport) throws(ReportError) {
        self.report = report
        press = try Press(report.places)
    }

    /// Makes the files of a job; writes them all, or none.
    public func render(_ job: ChartJob, progress: (String) -> Void = { _ in }) throws(ReportError) -> Outcome
    {
        var outcome = try files(of: job, progress: progress)
        progress("writing …")
        do throws(WriteError) { try WholeFiles.write(outcome.files) } catch { throw ReportError(error) }
        let size = outcome.files.reduce(0) { $0 + $1.bytes.count }
        outcome.summary =
            "\(outcome.pages) pictures, \(outcome.files.count) files, \(size / 1024) kB in \(folder(of: job)); "
            + "\(outcome.warnings.count) warnings"
        return outcome
    }

    /// Lays out every press chart that the rows have something for, in every size and language; paints none.
    /// - Returns: how many, with the warnings.
    public func check() throws(ReportError) -> Outcome { try files(of: ChartJob(formats: [])) }

    /// The names of the press charts that the rows have something for, sorted.
    public func fittingNames() throws(ReportError) -> [String] {
        let language = report.definition.languages.first ?? .id
        let source = try CardSource(theme: report.definition.theme, in: report.places)
        var outcome = Outcome(files: [], pages: 0, warnings: [], summary: "")
        var names: [String] = []
        for card in source.cards {
            // A chart that would mislead is no choice; why, says who asks for it by name.
            if let bound = try? bind(card, source.theme, language, isAsked: false, &outcome) {
                names.append(bound.name)
            }
        }
        return names
    }

    /// The laid out pictures of a job, each with its name: `<chart>-<size>-<language>`.
    public func documents(of job: ChartJob) throws(ReportError) -> [(name: String, document: LaidOut)] {
        var documents: [(name: String, document: LaidOut)] = []
        var outcome = Outcome(files: [], pages: 0, warnings: [], summary: "")
        try eachSheet(of: job, &outcome) { sheet, source throws(ReportError) in
            let name = "\(sheet.card.name)-\(sheet.format.name)-\(sheet.language.rawValue)"
            documents.append((name, try press.document(sheet, report, source.theme)))
        }
        return documents
    }

    /// The files of a job, in memory: laid out one after the other, painted by as many workers as there are
    /// cores.
    public func files(of job: ChartJob, progress: (String) -> Void = { _ in }) throws(ReportError) -> Outcome
    {
        if !job.formats.isEmpty { try Embargo.check(report.definition) }
        var outcome = Outcome(files: [], pages: 0, warnings: report.warnings, summary: "")
        let cards = try cards(of: job, &outcome, progress: progress)
        progress("\(report.definition.name): painting …")
        for painted in Self.paint(cards, job, press.painters) { outcome.files += try painted.get() }
        outcome.pages = cards.count
        return outcome
    }

    /// The laid out pictures of a job, with what their PDFs carry.
    func cards(of job: ChartJob, _ outcome: inout Outcome, progress: (String) -> Void = { _ in })
        throws(ReportError) -> [LaidCard]
    {
        var cards: [LaidCard] = [], enclosed: EnclosedFiles?
        try eachSheet(of: job, &outcome, progress: progress) { sheet, source throws(ReportError) in
            var document = try press.document(sheet, report, source.theme)
            if job.formats.contains(.pdf) {
                if enclosed == nil {
                    enclosed = try EnclosedFiles(report, source.sharedFiles).readied()
                    if job.isAudited { try enclosed?.checkRows() }
                }
                try enclosed?.adding(source.file(of: sheet.card.name)).enclose(
                    in: &document, .chart(sheet.card.name, size: sheet.format.name), sheet.language,
                    isAudited: job.isAudited)
            }
            cards.append(LaidCard(sheet, document, report, folder: folder(of: job)))
        }
        outcome.warnings += enclosed?.warnings ?? []
        return cards
    }

    private static func paint(_ cards: [LaidCard], _ job: ChartJob, _ painters: Painters)
        -> [Result<[WholeFiles.File], ReportError>]
    {
        let formats = job.formats, scale = job.scale, fonts = painters.fonts
        func painted(_ card: LaidCard, _ painters: Painters) -> Result<[WholeFiles.File], ReportError> {
            Result { () throws(ReportError) in try card.files(formats, scale: scale, painters) }
        }
        // One picture is not worth a thread, and nothing painted no worker.
        guard cards.count > 1, !formats.isEmpty else { return cards.map { painted($0, painters) } }
        return Workers.map(cards.count, tools: { Painters(fonts) }) { index, painters in
            Result { () throws(ReportError) in try cards[index].files(formats, scale: scale, painters) }
        }
    }

    /// Binds every chart of a job in every language, and works on it in every size. What was asked for by
    /// name must come; of all charts those come that fit, and the others are warnings.
    private func eachSheet(
        of job: ChartJob, _ outcome: inout Outcome, progress: (String) -> Void = { _ in },
        work: (CardSheet, CardSource) throws(ReportError) -> Void
    ) throws(ReportError) {
        let source = try CardSource(job.names, theme: report.definition.theme, in: report.places)
        let formats = try formats(job.sizes, source.theme)
        let logo = try report.logo(), isAsked = !job.names.isEmpty
        var errors: [Finding] = []
        let languages = job.languages.isEmpty ? report.definition.languages : job.languages
        for card in source.cards {
            for language in unique(languages) {
                progress("\(report.definition.name): \(card.name), \(language.rawValue) …")
                do throws(ReportError) {
                    guard let bound = try bind(card, source.theme, language, isAsked: isAsked, &outcome)
                    else { continue }
                    for format in formats {
                        let sheet = CardSheet(card: bound, format: format, logo: logo, language: language)
                        do throws(ReportError) { try work(sheet, source) } catch {
                            guard case .layout(let finding) = error, !isAsked else { throw error }
                            outcome.warnings.append(
                                .warning("left out: " + finding.message, hint: finding.hint))
                        }
                    }
                } catch {
                    if case .fault = error { throw error }
                    errors += error.findings
                }
            }
        }
        if !errors.isEmpty { throw .input(unique(errors)) }
    }

    /// The card with its figures; nil where the rows have nothing for it and it was not asked for by name.
    private func bind(
        _ card: CardTemplate, _ theme: Theme, _ language: Language, isAsked: Bool, _ outcome: inout Outcome
    ) throws(ReportError) -> BoundCard? {
        let narrator = Narrator(report.story, in: language)
        guard let words = card.words(in: language) else {
            throw .fault(.error("no words in \(language.rawValue)"))
        }
        let failing = card.guards.filter { !narrator.holds($0) }
        guard failing.isEmpty || isAsked else { return nil }
        let findings = FindingList()
        var binder = Binder(
            narrator: narrator, words: words, theme: theme, findings: findings, medium: .press)
        let bound = BoundCard(card, &binder)
        // A refusal says more than a condition that does not hold; a waiver lets both pass.
        do throws(Findings) { try findings.throwIfErrors() } catch { throw ReportError(error) }
        let isWaived = isAsked && !findings.all.isEmpty
        guard let bound, failing.isEmpty || isWaived else {
            guard isAsked else { return nil }
            let why = failing.isEmpty ? "" : ": it is drawn when " + failing.joined(separator: ", ")
            throw .input([.error("the rows have nothing for \"\(card.name)\"" + why, at: card.place)])
        }
        outcome.warnings += findings.sorted
        return bound
    }

    private func formats(_ sizes: [ChartJob.Size], _ theme: Theme) throws(ReportError) -> [CardFormat] {
        guard !sizes.isEmpty else { return theme.press.formats }
        var formats: [CardFormat] = []
        for size in unique(sizes) {
            guard let format = size.format(in: theme) else {
                let known = theme.press.formats.map(\.name)
                throw .input([
                    .error(
                        "the theme has no such size",
                        hint: "it has " + known.joined(separator: ", ") + "; or pixels, as 1200x630")
                ])
            }
            formats.append(format)
        }
        return formats
    }

    private func folder(of job: ChartJob) -> String { job.folder ?? "out/\(report.definition.name)" }

    private func unique<T: Hashable>(_ items: [T]) -> [T] {
        var seen: Set<T> = []
        return items.filter { seen.insert($0).inserted }
    }
}
