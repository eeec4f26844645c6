import Declarations
import Localization
import Rendering

/// What it costs that a PDF carries its data and is read back.
enum AuditBench {
    static func run(runs: Int) {
        do {
            try measure("Reports/blitar-2025", "annual-report", runs)
            try measure("Reports/nasional-contoh", "national-yearbook", max(3, runs / 5))
        } catch {
            for finding in error.findings { print(finding.text) }
        }
        print("")
    }

    private static func measure(_ folder: String, _ template: String, _ runs: Int) throws(ReportError) {
        let places = ProjectPlaces(report: folder), press = try Press(places)
        let report = try OpenedReport(places), source = try TemplateSource(template, in: places)
        var stages = try PDFStages(report, source, .id, press)
        var times: [[Double]] = [[], [], []]
        for _ in 0..<runs {
            let start = now()
            try stages.enclose()
            let enclosed = now()
            try stages.paint()
            let painted = now()
            try stages.audit()
            for (place, time) in [enclosed - start, painted - enclosed, now() - painted].enumerated() {
                times[place].append(time)
            }
        }
        let size = stages.attachedBytes / 1024
        Benchmarks.report("\(template), \(stages.pages) pages: gather the data", times[0], note: "\(size) kB")
        Benchmarks.report("  paint and finish", times[1])
        Benchmarks.report("  read back and audit", times[2])
    }
}
