import Glibc

/// Books: the yearbook as it is, and its long table again and again, to see what a page costs as pages grow.
enum BookBench {
    private static let source = "Reports/nasional-contoh"
    private static let folder = "/tmp/kendang-bench/books"

    static func run(_ kendang: String, runs: Int) {
        let out = folder + "/out"
        let render = [kendang, "render", source, "--language", "id", "--out", out]
        ProcessBench.measure("the national yearbook, shell to PDF, one language", render, runs)
        for copies in [1, 3, 10, 30] {
            guard let templates = templates(copies) else {
                print("cannot write to \(folder)")
                return
            }
            let arguments =
                render + ["--templates", templates, "--template", "tables", "--audit", out + "/a.json"]
            let samples = (0..<max(1, runs / 3)).map { _ in Process.run(arguments) }
            let pages = pages(out + "/a.json"), peak = samples.map(\.peak).max() ?? 0
            let failed = samples.count { $0.status != 0 }
            report(
                "a long table, \(pages) pages, for each page",
                samples.map { $0.milliseconds / Double(max(1, pages)) },
                note: "peak \(peak / 1024) MB" + (failed > 0 ? ", \(failed) FAILED" : ""))
        }
        print("")
    }

    /// A folder of templates with one that has the long table so many times; nil where it cannot be written.
    private static func templates(_ copies: Int) -> String? {
        let place = "\(folder)/\(copies)", own = place + "/tables"
        for path in ["/tmp/kendang-bench", folder, place, own] { mkdir(path, 0o755) }
        guard let project = realpath("Templates", nil) else { return nil }
        defer { free(project) }
        for shared in ["Themes", "Components", "words.id.yaml", "words.en.yaml"] {
            unlink("\(place)/\(shared)")
            symlink(String(cString: project) + "/" + shared, "\(place)/\(shared)")
        }
        var template = "name: tables\ntheme: kabupaten\nsections:\n", words = "contents-title: x\n"
        for number in 1...copies {
            let name = "table-" + String(repeating: "i", count: number)
            template +=
                "  - section: \(name)\n    blocks:\n      - {block: long-table, title: \(name)-title, finer: true}\n"
            words += "\(name)-title: x\n\(name)-kicker: x\n\(name)-headline: x\n"
        }
        let files = [("template.yaml", template), ("words.id.yaml", words), ("words.en.yaml", words)]
        return files.allSatisfy { write($0.1, to: own + "/" + $0.0) } ? place : nil
    }

    private static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        return fputs(text, file) >= 0
    }

    /// What the audit says of the number of pages.
    private static func pages(_ path: String) -> Int {
        guard let file = fopen(path, "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.contains("\"pages\":") { return Int(text.filter(\.isNumber)) ?? 0 }
        }
        return 0
    }
}
