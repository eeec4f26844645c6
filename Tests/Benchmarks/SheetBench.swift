import Declarations
import Glibc
import Localization
import Rendering

/// A sheet for each commodity, stage by stage, on one thread: what a batch costs.
enum SheetBench {
    private static let folder = "/tmp/kendang-bench/sheets"
    private static let names = [
        "bind words and figures", "lay out", "audit the pages", "gather the data", "paint and finish",
        "read back and audit",
    ]

    static func run(rounds: Int) {
        do {
            try measure(rounds)
        } catch {
            for finding in error.findings { print(finding.text) }
        }
        print("")
    }

    /// The first round warms up, and is told by itself.
    private static func measure(_ rounds: Int) throws(ReportError) {
        guard let templates = templates() else { return print("cannot write to \(folder)") }
        let places = ProjectPlaces(report: "Reports/nasional-contoh", templates: templates)
        let press = try Press(places), report = try OpenedReport(places)
        let source = try TemplateSource("sheet", in: places)
        var stages = try SheetStages(report, source, .id, press)
        var first: [Double] = [], times: [[Double]] = Array(repeating: [], count: names.count)
        for round in 0...rounds {
            var sums = [Double](repeating: 0, count: names.count), pages = 0, bytes = 0
            for place in 0..<stages.count {
                var marks = [now()]
                try stages.bind(place)
                marks.append(now())
                try stages.layOut()
                marks.append(now())
                try stages.auditPages()
                marks.append(now())
                stages.enclose()
                marks.append(now())
                try stages.paint()
                marks.append(now())
                try stages.audit()
                marks.append(now())
                for stage in sums.indices { sums[stage] += marks[stage + 1] - marks[stage] }
                pages += stages.pages
                bytes += stages.bytes
            }
            let count = Double(stages.count), each = sums.map { $0 / count }
            if round == 0 {
                first = each
            } else {
                for stage in each.indices { times[stage].append(each[stage]) }
            }
            if round == rounds {
                print(
                    "\(stages.count) sheets, \(pages) pages, \(bytes / stages.count / 1024) kB each; for one:"
                )
            }
        }
        show(first, times)
    }

    private static func show(_ first: [Double], _ times: [[Double]]) {
        for (stage, name) in names.enumerated() {
            report(
                "  " + name, times[stage].map { $0 * 1000 }, unit: "µs", note: "first \(whole(first[stage]))")
        }
        let sums = (times.first ?? []).indices.map { round in times.reduce(0) { $0 + $1[round] } * 1000 }
        report("  all of it", sums, unit: "µs", note: "first \(whole(first.reduce(0, +)))")
    }

    private static func whole(_ milliseconds: Double) -> Int { Int((milliseconds * 1000).rounded()) }

    /// A folder of templates with one of sheets; nil where it cannot be written.
    private static func templates() -> String? {
        let own = folder + "/sheet"
        for path in ["/tmp/kendang-bench", folder, own] { mkdir(path, 0o755) }
        guard let project = realpath("Templates", nil) else { return nil }
        defer { free(project) }
        let from = String(cString: project)
        for shared in ["Themes", "Components", "words.id.yaml", "words.en.yaml"] {
            unlink("\(folder)/\(shared)")
            symlink(from + "/" + shared, "\(folder)/\(shared)")
        }
        for words in ["words.id.yaml", "words.en.yaml"] {
            unlink("\(own)/\(words)")
            symlink(from + "/national-yearbook/" + words, "\(own)/\(words)")
        }
        guard let file = fopen(own + "/template.yaml", "w") else { return nil }
        defer { fclose(file) }
        return fputs(template, file) >= 0 ? folder : nil
    }

    /// One page: numbers, a map, a table with small charts.
    private static let template = """
        name: sheet
        theme: kabupaten
        sections:
          - each: commodity
            sections:
              - section: sector
                kind: page
                blocks:
                  - block: key-figures
                    rows:
                      - - {label: kpi-total, value: kpi-total-value, note: sector-share-note, size: l, columns: 5, chart: years}
                        - {label: kpi-growth, value: kpi-growth-value, note: kpi-growth-note, size: l, columns: 4, colour: movement}
                        - {label: kpi-destination, value: kpi-destination-value, note: kpi-destination-note, columns: 3}
                  - block: map
                    title: sector-map-title
                    subtitle: map-subtitle
                  - block: ranking-table
                    of: partner
                    slices: 8
                    title: sector-destinations-title
                notes: [line-note, map-note]

        """
}
