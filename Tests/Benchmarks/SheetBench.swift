import Declarations
import Glibc
import Localization
import Rendering

/// A sheet for each commodity, stage by stage, on one thread: what a batch costs.
enum SheetBench {
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
        let places = ProjectPlaces(report: "Reports/nasional-contoh")
        let press = try Press(places), report = try OpenedReport(places)
        let source = try TemplateSource("commodity-sheet", in: places)
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
}
