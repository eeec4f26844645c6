import Blocks
import Datasets
import Declarations
import Figures
import Foundation
import Localization
import Narration
import Reading
import Templates
import Testing

@testable import Rendering

/// Whatever rows come, the annual report is laid out in both languages, and what it says of them is true.
@Suite struct RandomReportTests {
    /// Some seeds a block, each with one press and one reading of the template; KENDANG_SEEDS=40 tries more.
    static let each = (ProcessInfo.processInfo.environment["KENDANG_SEEDS"].flatMap(UInt64.init) ?? 12) / 4

    @Test(arguments: 0..<4 as Range<UInt64>)
    func anyRowsMakeATrueReport(_ block: UInt64) throws {
        let places = Project.places("blitar-2025")
        let press = try Press(places), source = try TemplateSource("annual-report", in: places)
        for seed in block * Self.each..<(block + 1) * Self.each {
            let random = RandomReport(seed: seed), scratch = try Scratch()
            try random.write(to: scratch)
            do throws(ReportError) {
                let report = try OpenedReport(ProjectPlaces(report: scratch.path))
                for language in Language.allCases { try bind(report, source, language) }
                // Each is laid out in one of the languages; the press throws where a number is stray.
                let document = try press.document(report, source, seed % 2 == 0 ? .id : .en)
                #expect(document.pages.count > 2 && !document.asked.isEmpty, "seed \(seed)")
                truth(of: report, random)
            } catch {
                for finding in error.findings { Issue.record("seed \(seed): \(finding.text)") }
            }
        }
    }

    /// Every word and figure of a template is there.
    private func bind(_ report: OpenedReport, _ source: TemplateSource, _ language: Language)
        throws(ReportError)
    {
        guard let words = source.words(in: language) else { return }
        let findings = FindingList(), narrator = Narrator(report.story, in: language)
        var binder = Binder(narrator: narrator, words: words, theme: source.theme, findings: findings)
        _ = BoundReport(source.template, source.blocks, &binder)
        if findings.hasErrors { throw .input(findings.sorted) }
    }

    /// What the guards let a sentence say holds for the values behind the words.
    private func truth(of report: OpenedReport, _ random: RandomReport) {
        let story = report.story, year = RandomReport.year, seed = random.seed
        func holds(_ name: String) -> Bool { Guard.byName[name]?.holds(story) ?? false }
        if let now = random.total(year), let before = random.total(year - 1), story.previous != nil {
            if holds("rose") { #expect(now > before, "seed \(seed): rose from \(before) to \(now)") }
            if holds("fell") { #expect(now < before, "seed \(seed): fell from \(before) to \(now)") }
            if holds("steady") { #expect(abs(now - before) * 100 <= before, "seed \(seed)") }
        }
        let goods = Set(random.rows.filter { $0.year == year && !$0.isMissing }.map(\.good))
        let values = goods.map { random.value(of: $0, year) }
        if let leader = story.leader {
            let own = random.value(of: leader.name.id, year)
            #expect(
                own == values.max() && values.count { $0 == own } == 1,
                "seed \(seed): \(leader.slug) is not first")
            if let total = random.total(year) {
                if holds("leader-majority") { #expect(own * 2 > total, "seed \(seed)") }
                if holds("leader-most") { #expect(own * 5 > total * 4, "seed \(seed)") }
            }
            if holds("leader-exceeds-previous"), let before = random.total(year - 1) { #expect(own > before) }
        }
        if holds("all-itemised") {
            #expect(values.reduce(0, +) == random.total(year), "seed \(seed): something is left over")
        }
        if holds("highest-ever"), let now = random.total(year) {
            for other in story.yearsWithTotal where other < year {
                if let total = random.total(other) { #expect(now > total, "seed \(seed)") }
            }
        }
        if let first = story.firstDestination {
            let code = first.countries[0]
            let name = report.figures.names.name(of: code).id
            let sums = Dictionary(
                grouping: random.rows.filter { $0.year == year && $0.role == "tunggal" }, by: { $0.places[0] }
            )
            .mapValues { $0.reduce(0) { $0 + $1.value } }
            #expect(sums[name] == sums.values.max(), "seed \(seed): \(name) is not first")
        }
    }
}
