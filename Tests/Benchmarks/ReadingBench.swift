import Datasets
import Declarations
import Glibc
import Reading

/// Reading and aggregating generated rows, and explaining a figure of them, each in a process of its own so
/// that the peak of memory is its own. The rows are those of a customs extract, warm in the disk cache.
enum ReadingBench {
    static func run(_ kendang: String, millions: [Int], runs: Int) {
        for count in millions {
            let folder = "/tmp/kendang-bench/wide-\(count)m", rows = folder + "/rows.csv"
            if access(rows, R_OK) != 0 {
                let made = Process.run([
                    kendang, "sample", "--rows", "\(count)000000", "--seed", "7", "--wide", "--out", rows,
                ])
                guard made.status == 0 else { return print("kendang sample failed") }
            }
            var status = stat()
            guard stat(rows, &status) == 0 else { return print("no rows were made") }
            let bytes = Double(status.st_size)
            print(
                "\(count) million rows, \(Int(bytes / 1_000_000)) MB, "
                    + "\(Int(bytes / Double(count) / 1_000_000)) bytes a row")
            for workers in [1, 2] { read(folder, bytes, workers, runs) }
            explain(kendang, folder, runs)
        }
    }

    private static func read(_ folder: String, _ bytes: Double, _ workers: Int, _ runs: Int) {
        // The first run brings the file into the cache.
        let samples = (0...runs).map { _ in
            Process.run([Process.folder + "/kendang-bench", "--read", folder, String(workers)])
        }.dropFirst()
        let numbers = samples.map {
            $0.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        }
        .filter { $0.count == 4 }
        guard numbers.count == samples.count else { return print("reading failed: \(folder)") }
        let cores = workers == 1 ? "one thread" : "\(workers) threads"
        report("  read into the cube, \(cores)", numbers.map { $0[0] })
        report("    of the processor, all threads", numbers.map { $0[1] })
        let base = numbers.map { $0[2] }.max() ?? 0, peak = numbers.map { $0[3] }.max() ?? 0
        report(
            "    MB a second", numbers.map { bytes / 1000 / $0[0] }, unit: "MB/s",
            note: "peak \(Int(peak)) MB, \(Int(peak - base)) MB of it for reading")
    }

    private static func explain(_ kendang: String, _ folder: String, _ runs: Int) {
        for id in ["growth/2025", "share/commodity/kopi-robusta-mutu-1/2025"] {
            let samples = (0..<runs).map { _ in Process.run([kendang, "explain", folder, id]) }
            guard samples.allSatisfy({ $0.status == 0 }) else { return print("kendang explain failed") }
            report("  kendang explain \(id)", samples.map(\.milliseconds))
        }
    }

    /// What the measured process does: prints milliseconds by the clock and of the processor, and the largest
    /// resident set before and after in MB.
    static func child(_ folder: String, workers: Int) {
        do throws(Findings) {
            let definition = try Loading.definition(of: folder)
            var files = ReportFiles(folder: folder)
            files.workers = workers
            let before = usage()
            let (loaded, time) = try load(definition, files)
            let after = usage()
            guard loaded.rows > 0 else { exit(1) }
            print(time, after.milliseconds - before.milliseconds, before.peak, after.peak)
        } catch {
            for finding in error.all { print(finding.text) }
            exit(1)
        }
    }

    private static func load(_ definition: ReportDefinition, _ files: ReportFiles) throws(Findings) -> (
        LoadedReport, Double
    ) {
        let start = now()
        let loaded = try Loading.load(definition, from: files)
        return (loaded, now() - start)
    }

    private static func usage() -> (milliseconds: Double, peak: Double) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func milliseconds(_ time: timeval) -> Double {
            Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
        }
        return (
            milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), Double(usage.ru_maxrss) / 1024
        )
    }
}
