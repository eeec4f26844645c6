import Foundation
import Testing

/// A report made by `kendang init` renders at once, and says on every page that it is a sample.
@Suite struct InitTests {
    static let files = ["README.md", "ekspor.csv", "report.yaml"]

    @Test(arguments: ["id", "en"])
    func itRendersAtOnce(_ language: String) throws {
        let scratch = try Scratch()
        let made = try Command.run("init", "new/report", "--language", language, in: scratch.path)
        #expect(made.code == 0 && made.error.isEmpty, "\(made.error)")
        #expect(scratch.files("new/report") == Self.files)
        #expect(try scratch.text("new/report/README.md").split(separator: "\n").count == 3)
        // Outside the project: templates and fonts are found from the program.
        let check = try Command.run("check", "new/report", in: scratch.path)
        #expect(check.code == 0, "\(check.error)")
        let drawn = try Command.run(
            "render", "new/report", "--format", "svg", "--out", "out", in: scratch.path)
        #expect(drawn.code == 0, "\(drawn.error)")
        let pages = scratch.files("out")
        #expect(pages.count >= 5)
        let badge = language == "id" ? "Data contoh" : "Sample data"
        for page in pages {
            #expect(try scratch.text("out/" + page).lowercased().contains(badge.lowercased()), "\(page)")
        }
    }

    @Test(
        arguments: [
            ("Kabupaten Malang", "kabupaten-malang-2025"), ("Kota \"Batu\" \\ #1: {x}", "kota-batu-1-x-2025"),
            ("Provinsi Daerah Istimewa Yogyakarta", "provinsi-daerah-istimewa-yogyakarta-2025"),
            ("東京", "laporan-2025"),
        ])
    func anyAreaHasItsName(_ area: String, _ name: String) throws {
        let scratch = try Scratch()
        #expect(try Command.run("init", "a", "--area", area, in: scratch.path).code == 0)
        #expect(try scratch.text("a/report.yaml").contains("\nname: \(name)\n"))
        let check = try Command.run("check", "a", in: scratch.path)
        #expect(check.code == 0, "\(check.error)")
    }

    @Test(arguments: ["", " ", "12", "a\nb", String(repeating: "a", count: 61)])
    func whatIsNoAreaIsRefused(_ area: String) throws {
        let scratch = try Scratch()
        let answer = try Command.run("init", "a", "--area", area, in: scratch.path)
        #expect(answer.code == 65, "\(answer.error)")
        #expect(scratch.files() == [])
    }

    @Test func nothingIsWrittenOver() throws {
        let scratch = try Scratch()
        try scratch.write("full/notes.txt", "mine")
        try scratch.write("file", "mine")
        for target in ["full", "file"] {
            let answer = try Command.run("init", target, in: scratch.path)
            #expect(answer.code == 73 && answer.out.isEmpty, "\(answer.error)")
            #expect(answer.firstError.hasPrefix(target + ": error: "))
        }
        #expect(scratch.files() == ["file", "full/notes.txt"])
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/empty", withIntermediateDirectories: true)
        #expect(try Command.run("init", "empty/", in: scratch.path).code == 0)
        #expect(scratch.files("empty") == Self.files)
    }
}
