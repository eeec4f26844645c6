import Declarations
import Figures
import Glibc
import Reading
import Rendering

/// Reading and aggregating generated rows, each in a process of its own so that the peak of memory is its
/// own.
enum ReadingBench {
    static func run(_ kendang: String, millions: [Int]) {
        for count in millions {
            let folder = "/tmp/kendang-bench/rows-\(count)m"
            if access(folder + "/rows.csv", R_OK) != 0 {
                let made = Process.run([
                    kendang, "sample", "--rows", "\(count)000000", "--seed", "7",
                    "--out", folder + "/rows.csv",
                ])
                guard made.status == 0 else { return print("kendang sample failed") }
            }
            let samples = (0..<3).map { _ in
                Process.run([Process.folder + "/kendang-bench", "--read", folder])
            }
            let rate = samples.map { Double(count) * 1000 / $0.milliseconds }
            report("read and aggregate \(count) million rows", samples.map(\.milliseconds))
            report(
                "  million rows a second", rate, unit: "M/s",
                note: "peak \((samples.map(\.peak).max() ?? 0) / 1024) MB")
        }
    }

    /// What the measured process does.
    static func child(_ folder: String) {
        do {
            let report = try OpenedReport(ProjectPlaces(report: folder))
            print(report.loaded.rows)
        } catch {
            for finding in error.findings { print(finding.text) }
            exit(1)
        }
    }
}
