import Declarations
import Localization
import Rendering

/// One warm process: a report and its stages.
enum StageBench {
    static func run(runs: Int) {
        do {
            try measure(runs)
        } catch {
            for finding in error.findings { print(finding.text) }
        }
    }

    private static func measure(_ runs: Int) throws(ReportError) {
        let places = ProjectPlaces(report: "Reports/blitar-2025")
        var stages: [String: [Double]] = [:], pages = 1
        func note(_ stage: String, _ time: Double) { stages[stage, default: []].append(time) }
        let press = try Press(places)
        for run in 0...runs {
            let start = now()
            let report = try OpenedReport(places)
            let read = now()
            let source = try TemplateSource("annual-report", in: places)
            let template = now()
            let fresh = try Press(places)
            let opened = now()
            let document = try fresh.document(report, source, .id)
            let laid = now()
            let again = try press.document(report, source, .id)
            let cached = now()
            _ = try press.files(again, .pdf, dpi: 144, base: "")
            let pdf = now()
            _ = try press.files(again, .png, dpi: 144, base: "")
            let png = now()
            pages = document.pages.count
            guard run > 0 else { continue }
            note("read", read - start)
            note("template", template - read)
            note("fonts", opened - template)
            note("first", laid - opened)
            note("layout", cached - laid)
            note("pdf", pdf - cached)
            note("png", png - pdf)
            note("whole", (read - start) + (template - read) + (cached - laid) + (pdf - cached))
        }
        show(stages, pages)
    }

    private static func show(_ stages: [String: [Double]], _ pages: Int) {
        func line(_ what: String, _ key: String, per: Double = 1) {
            report(what, stages[key, default: []].map { $0 / per })
        }
        line("warm: the report to finished PDF, \(pages) pages", "whole")
        line("warm: the same, a page", "whole", per: Double(pages))
        line("  read rows and definition, aggregate", "read")
        line("  read template, words, theme", "template")
        line("  open fonts (once a worker)", "fonts")
        line("  figures, words, layout; text shaped anew", "first")
        line("  figures, words, layout; text known", "layout")
        line("  paint and finish the PDF", "pdf")
        line("  paint PNG at 144 dpi, a page", "png", per: Double(pages))
        print("")
    }
}
