import Foundation
import Testing

/// The command as a person calls it: exit codes, messages, silence.
@Suite struct CommandTests {
    static let report = "Reports/blitar-2025"

    @Test(
        arguments: [
            (["--help"], 0), (["--version"], 0), ([], 0), (["draw"], 64), (["render"], 64),
            (["render", report, "--dpi", "20"], 64),
            (["render", report, "--language", "fr"], 64), (["render", report, "--format", "doc"], 64),
            (["figures", report, "--format", "xml"], 64), (["explain", report], 64),
            (["sample", "--rows", "0", "--out", "/tmp/x"], 64),
            (["init"], 64), (["init", "/tmp/x", "--language", "fr"], 64),
            (["preview", report, "--port", "70000"], 64), (["preview", "/no/such/folder"], 66),
            (["preview", report, "--fonts", "/no/such"], 66), (["blocks", "no-such"], 65), (["blocks"], 0),
            (["check", "/no/such/folder"], 66), (["check", "Sources"], 66),
            (["check", "Package.swift/x"], 66),
            (["check", report, "--template", "no-such"], 66),
            (["check", report, "--templates", "/no/such"], 66),
            (["check", report, "--fonts", "/no/such"], 66), (["explain", report, "growth/2031"], 65),
        ] as [([String], Int32)])
    func exitCodesSayWhatHappened(_ arguments: [String], _ code: Int32) throws {
        let answer = try Command.run(arguments)
        #expect(answer.code == code, "\(arguments): \(answer.error)")
        if code != 0 { #expect(!answer.error.isEmpty) }
        if code > 64 { #expect(answer.out.isEmpty, "\(answer.out)") }
    }

    /// What cannot be found is named with its path, and what to do next.
    @Test func whatIsNotThereIsNamed() throws {
        #expect(
            try Command.run("check", "Sources").error
                == "Sources/report.yaml: error: there is no report.yaml here\n"
                + "    name a report's folder, as Reports/blitar-2025\n"
        )
        #expect(
            try Command.run("check", Self.report, "--template", "anual-report").error.contains("anual-report")
        )
        #expect(
            try Command.run("check", Self.report, "--fonts", "/no/such").firstError
                == "/no/such/manifest: error: the file cannot be read")
        let unknown = try Command.run("explain", Self.report, "growht/2025")
        #expect(unknown.code == 65)
        #expect(
            unknown.firstError == "error: no figure is called \"growht/2025\"; did you mean \"growth/2025\"?")
    }

    @Test(
        arguments: [
            "init", "preview", "render", "chart", "check", "figures", "explain", "blocks", "sample",
            "gallery",
        ])
    func everySubcommandShowsAnExample(_ name: String) throws {
        let answer = try Command.run(name, "--help")
        #expect(answer.code == 0 && answer.error.isEmpty)
        #expect(answer.out.contains("  kendang \(name) "), "\(answer.out)")
        #expect(answer.out.contains("Example"))
    }

    @Test func checkSaysInOneLineThatNothingIsWrong() throws {
        let answer = try Command.run("check", Self.report)
        #expect(answer.code == 0 && answer.error.isEmpty)
        #expect(answer.out.hasPrefix("blitar-2025: nothing wrong; 7 rows, 7 cells, "))
        #expect(answer.out.split(separator: "\n").count == 1)
    }

    // MARK: Rendering

    @Test func renderingInAPipeIsSilent() throws {
        let scratch = try Scratch()
        let answer = try Command.run(
            "render", Self.report, "--language", "id", "--language", "en", "--format", "pdf",
            "--format", "png", "--dpi", "40", "--out", scratch.path + "/a/b")
        #expect(answer.code == 0 && answer.out.isEmpty && answer.error.isEmpty, "\(answer.error)")
        let files = scratch.files("a/b")
        for language in ["id", "en"] {
            let base = "blitar-2025-annual-report-\(language)"
            #expect(files.contains(base + ".pdf"))
            expectConforming(try scratch.bytes("a/b/\(base).pdf"), base)
            #expect(files.contains(base + "-01.png"))
            #expect(files.filter { $0.hasPrefix(base) }.count >= 8)
        }
        #expect(files.allSatisfy { $0.hasPrefix("blitar-2025-annual-report-") && !$0.contains("part") })
        #expect(
            Array(try scratch.bytes("a/b/blitar-2025-annual-report-id.pdf").prefix(5)) == Array("%PDF-".utf8))
        #expect(
            Array(try scratch.bytes("a/b/blitar-2025-annual-report-en-01.png").prefix(4)) == [
                0x89, 0x50, 0x4E, 0x47,
            ])
    }

    /// By its report.yaml, from its own folder, into out/<name>.
    @Test func theDefaultFolderIsOut() throws {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "mine")
        let answer = try Command.run(
            "render", "report.yaml", "--language", "en", "--templates", Project.folder + "/Templates",
            "--fonts", Project.folder + "/Fonts", in: scratch.path + "/mine")
        #expect(answer.code == 0, "\(answer.error)")
        #expect(scratch.files("mine/out") == ["blitar-2025/blitar-2025-annual-report-en.pdf"])
    }

    @Test func filesThatCannotBeWrittenAreNamed() throws {
        let scratch = try Scratch()
        try scratch.write("taken", "a file, no folder")
        for (folder, reason) in [
            (scratch.path + "/taken", "Not a directory"), ("/proc/x", "No such file or directory"),
        ] {
            let answer = try Command.run("render", Self.report, "--language", "id", "--out", folder)
            #expect(answer.code == 73, "\(answer.error)")
            #expect(
                answer.error.contains("error: cannot write: ") && answer.error.contains(reason),
                "\(answer.error)")
            #expect(answer.out.isEmpty)
        }
        #expect(scratch.files() == ["taken"])
    }

    /// RLIMIT_FSIZE stands for a full disk: all or nothing, and the old files stay.
    @Test func aFullDiskLeavesNothingBehind() throws {
        let scratch = try Scratch(), out = scratch.path + "/out"
        try scratch.write("out/blitar-2025-annual-report-id.pdf", "the old one")
        let line =
            "ulimit -f 100; trap '' XFSZ; exec \"$KENDANG\" render \(Self.report) --format svg --format pdf --out \(out)"
        let answer = try Command.shell(line)
        #expect(answer.code == 73, "\(answer.code) \(answer.error)")
        #expect(answer.error.contains("cannot write: File too large"), "\(answer.error)")
        #expect(scratch.files("out") == ["blitar-2025-annual-report-id.pdf"])
        #expect(try scratch.text("out/blitar-2025-annual-report-id.pdf") == "the old one")
    }
}
