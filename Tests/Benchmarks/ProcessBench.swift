/// From the shell to finished files: what a person waits for.
enum ProcessBench {
    static func run(_ kendang: String, runs: Int) {
        let out = "/tmp/kendang-bench"
        let render = [kendang, "render", "Reports/blitar-2025", "--language", "id", "--out", out]
        measure("empty run: kendang --version", [kendang, "--version"], runs)
        measure("cold: shell to PDF, one language", render, runs)
        measure("cold: shell to PNG of every page, 144 dpi", render + ["--format", "png"], runs)
        print("")
    }

    static func measure(_ what: String, _ arguments: [String], _ runs: Int) {
        _ = Process.run(arguments)
        let samples = (0..<runs).map { _ in Process.run(arguments) }
        let failed = samples.count { $0.status != 0 }
        let peak = samples.map(\.peak).max() ?? 0
        report(
            what, samples.map(\.milliseconds),
            note: "peak \(peak / 1024) MB" + (failed > 0 ? ", \(failed) FAILED" : ""))
    }
}
