/// Sheets by the thousand, from a ledger of a million rows: shell to the last manifest line, with one
/// worker and with two, and the memory that it takes.
enum BatchBench {
    static func run(_ kendang: String, runs: Int, isQuick: Bool) {
        let ledger = "/tmp/kendang-bench-ledger", million = ledger + "/1000/rows.csv"
        print("Batches, one language, PDF, finished and audited")
        _ = Process.run([kendang, "sample", "--rows", "1000000", "--seed", "7", "--out", million])
        var medians: [Double] = []
        for workers in [1, 2] {
            let samples = (0..<runs).map { _ in batch(kendang, ledger + "/1000", ["--jobs", "\(workers)"]) }
            let times = samples.map(\.milliseconds).sorted()
            medians.append(times[times.count / 2])
            report(
                "1,000 sheets of 1 M rows, \(workers) worker\(workers == 1 ? "" : "s")", times,
                note: note(samples, sheets: 1000))
        }
        print("  two workers are \(tenths(medians[0] / medians[1])) times as fast as one\n")
        // Names alone differ, and how many there are.
        for goods in isQuick ? [100, 1000] : [100, 1000, 10_000] {
            let folder = "\(ledger)/of-\(goods)"
            _ = Process.run([
                kendang, "sample", "--rows", "200000", "--goods", "\(goods)", "--seed", "7", "--out",
                folder + "/rows.csv",
            ])
            let sample = batch(kendang, folder, [])
            report(
                "\(goods) sheets of 200,000 rows", [sample.milliseconds], note: note([sample], sheets: goods))
        }
        print("")
    }

    private static func batch(_ kendang: String, _ report: String, _ more: [String]) -> Process {
        let out = "/tmp/kendang-bench-sheets"
        _ = Process.run(["/bin/rm", "-rf", out])
        return Process.run(
            [
                kendang, "batch", report, "--templates", "Templates", "--fonts", "Fonts", "--language", "id",
                "--out",
                out,
            ] + more)
    }

    private static func note(_ samples: [Process], sheets: Int) -> String {
        let peak = samples.map(\.peak).max() ?? 0, failed = samples.count { $0.status != 0 }
        let times = samples.map(\.milliseconds).sorted(), median = times[times.count / 2]
        return "\(Int(Double(sheets) / median * 1000)) sheets/s, peak \(peak / 1024) MB"
            + (failed > 0 ? ", \(failed) FAILED" : "")
    }

    private static func tenths(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        return "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
    }
}
