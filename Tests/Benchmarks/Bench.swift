import Glibc

/// Measures Kendang: whole processes from outside, stages from inside. Prints medians; a number is only worth
/// something beside another of the same run.
@main
struct Bench {
    static func main() {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "--read" {
            ReadingBench.child(arguments[2], workers: Int(arguments[3]) ?? 1)
            return
        }
        let quick = arguments.contains("--quick")
        if arguments.contains("--audit") { return AuditBench.run(runs: quick ? 5 : 21) }
        if arguments.contains("--sheets") { return SheetBench.run(rounds: quick ? 3 : 9) }
        let kendang = Process.folder + "/kendang"
        if arguments.contains("--reading") {
            return ReadingBench.run(kendang, millions: quick ? [1] : [1, 10], runs: 5)
        }
        if arguments.contains("--finish") { return FinishBench.run(runs: quick ? 5 : 21) }
        if arguments.contains("--batch") {
            return BatchBench.run(kendang, runs: quick ? 3 : 5, isQuick: quick)
        }
        print("Kendang benchmarks: medians of several runs, in milliseconds unless said otherwise\n")
        ProcessBench.run(kendang, runs: quick ? 5 : 15)
        // Before this program grows: the peak of a child is at least its parent's size.
        BookBench.run(kendang, runs: quick ? 3 : 9)
        ChartBench.run(kendang, runs: quick ? 5 : 15)
        BatchBench.run(kendang, runs: quick ? 3 : 5, isQuick: quick)
        StageBench.run(runs: quick ? 5 : 21)
        FinishBench.run(runs: quick ? 5 : 21)
        AuditBench.run(runs: quick ? 5 : 21)
        SheetBench.run(rounds: quick ? 3 : 9)
        ReadingBench.run(kendang, millions: quick ? [1] : [1, 10], runs: 3)
    }
}

/// A row of the result: what, median, least and most.
func report(_ what: String, _ samples: [Double], unit: String = "ms", note: String = "") {
    let sorted = samples.sorted()
    guard let least = sorted.first, let most = sorted.last else { return }
    let median = sorted[sorted.count / 2]
    func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
    let name = what + String(repeating: " ", count: max(1, 52 - what.count))
    print("\(name)\(text(median)) \(unit)  (\(text(least))–\(text(most)))\(note.isEmpty ? "" : "  " + note)")
}

/// Milliseconds of the monotonic clock.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// How long a piece of work takes, in milliseconds.
func timed<T>(_ work: () throws -> T) rethrows -> (T, Double) {
    let start = now()
    let result = try work()
    return (result, now() - start)
}
