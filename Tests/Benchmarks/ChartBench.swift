import Declarations
import Localization
import Rendering

/// Press charts: one from the shell, and a hundred different ones in one process, each to a PNG at 2x.
enum ChartBench {
    static func run(_ kendang: String, runs: Int) {
        func chart(_ name: String) -> [String] {
            [
                kendang, "chart", "Reports/blitar-2025", name, "--size", "wide", "--scale", "2", "--language",
                "id",
                "--out", "/tmp/kendang-bench",
            ]
        }
        ProcessBench.measure("cold: shell to one press chart, PNG 2400 × 1350", chart("commodities"), runs)
        ProcessBench.measure("cold: the same of a map", chart("destinations"), runs)
        do {
            try warm(runs: max(3, runs / 4))
        } catch {
            for finding in error.findings { print(finding.text) }
        }
        print("")
    }

    /// All charts of both reports in both languages; the fonts are open, the reports are read.
    private static func warm(runs: Int) throws(ReportError) {
        var renderers: [ChartRenderer] = []
        for name in ["blitar-2025", "contoh-lain"] {
            renderers.append(
                try ChartRenderer(try OpenedReport(ProjectPlaces(report: "Reports/" + name))))
        }
        for (what, sizes) in [("wide", ["wide"]), ("all sizes", ["wide", "square", "portrait"])] {
            let job = ChartJob(sizes: sizes.map { .named($0) }, scale: 2)
            var samples: [Double] = [], count = 0
            for run in 0...runs {
                let start = now()
                count = 0
                for renderer in renderers { count += try renderer.files(of: job).pages }
                if run > 0 { samples.append((now() - start) / Double(count)) }
            }
            report(
                "warm: a press chart of \(count) different ones, \(what)", samples, note: "PNG at 2x, each")
        }
        var laid: [Double] = []
        for _ in 0..<runs {
            let start = now()
            var count = 0
            for renderer in renderers { count += try renderer.check().pages }
            laid.append((now() - start) / Double(count))
        }
        report("  of that: figures, words, layout, audit", laid)
    }
}
