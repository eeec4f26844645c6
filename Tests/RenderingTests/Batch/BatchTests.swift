import Declarations
import Foundation
import Testing

@testable import Rendering

/// Sheets by the dozen through the command: what is made, told and left behind.
@Suite struct BatchTests {
    @Test func everyMemberHasItsSheetAndItsLine() throws {
        let folder = try BatchFolder(), answer = try folder.batch()
        #expect(answer.code == 0, "\(answer.error)")
        #expect(answer.out.isEmpty && answer.error.isEmpty, "a pipe is told nothing: \(answer.error)")
        let entries = try folder.manifest(), hashes = try folder.hashes()
        #expect(entries.map(\.sheet) == Array(1...BatchFolder.goods.count))
        #expect(entries.first?.key == "kopi-robusta" && entries.last?.key == "udang-beku")
        #expect(Set(entries.compactMap(\.file?.path)) == Set(hashes.keys))
        for entry in entries {
            let file = try #require(entry.file), pdf = try folder.scratch.bytes("out/" + file.path)
            #expect(file.path == "\(entry.key)-id.pdf" && file.bytes == pdf.count && file.pages == 1)
            #expect(file.sha256 == hashes[file.path] && file.figures > 3)
            expectConforming(pdf, file.path)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.scratch.path + "/out/.kendang"))
    }

    /// Each sheet audits itself by what it carries, and comes out of its own data again.
    @Test func aSheetIsMadeAgainFromItself() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch("--where", "rank <= 2").code == 0)
        for key in ["kopi-robusta", "teh-hijau"] {
            let audit = try Command.run(
                "audit", "out/\(key)-id.pdf", "--fonts", Project.folder + "/Fonts", in: folder.scratch.path)
            #expect(audit.code == 0 && audit.out.contains("same bytes again"), "\(audit.out)\(audit.error)")
            let back = try Command.shell(
                """
                "$KENDANG" extract out/\(key)-id.pdf --out back/\(key) &&
                "$KENDANG" render back/\(key) --out again --fonts \(Project.folder)/Fonts
                """, in: folder.scratch.path)
            #expect(back.code == 0, "\(back.error)")
            let same =
                try folder.scratch.bytes("again/\(key)-id.pdf") == folder.scratch.bytes("out/\(key)-id.pdf")
            #expect(same, "\(key) comes out with other bytes")
        }
    }

    /// Sheets that lead from their numbers to the rows: pages are named by the sheet, "K1".
    @Test func aSheetMayBeTraced() throws {
        let folder = try BatchFolder(keys: "trace: true\n")
        let answer = try folder.batch("--where", "rank = 1")
        #expect(answer.code == 0, "\(answer.error)")
        let entries = try folder.manifest(), pdf = try folder.scratch.bytes("out/kopi-robusta-id.pdf")
        #expect(entries.first?.file?.pages ?? 0 > 1)
        expectConforming(pdf, "kopi-robusta-id.pdf")
    }

    /// One sheet has a name that no font can set: the others are there, and the exit code says so.
    @Test func aSheetThatFailsIsNamedAndLeftOut() throws {
        let folder = try BatchFolder(goods: BatchFolder.goods + ["Topeng \u{1F3AD}"])
        try folder.scratch.write("out/topeng-id.pdf", "an older one")
        let answer = try folder.batch("--jobs", "2")
        #expect(answer.code == 65)
        #expect(
            answer.error.contains("topeng") && answer.error.contains("no font of the set has"),
            "\(answer.error)")
        #expect(answer.error.contains("8 sheets made, 1 failed of 9"), "\(answer.error)")
        #expect(try folder.hashes().count == 8, "what cannot be made leaves no older one behind")
        let failed = try folder.manifest().filter { $0.file == nil }
        #expect(failed.count == 1 && failed[0].key.hasPrefix("topeng") && !failed[0].findings.isEmpty)
    }

    @Test func theFirstFailureMayEndAll() throws {
        let folder = try BatchFolder(goods: ["Topeng \u{1F3AD}"] + BatchFolder.goods)
        let answer = try folder.batch("--fail-fast", "--jobs", "1")
        #expect(answer.code == 65 && answer.error.contains("8 not made"), "\(answer.error)")
        #expect(try folder.hashes().isEmpty)
    }

    @Test func namesThatWouldBeOneFileAreRefusedBefore() throws {
        let folder = try BatchFolder()
        for pattern in ["{year}-{key}", "x{number}"] {
            let answer = try folder.batch("--name", pattern, "--language", "en")
            #expect(answer.code == 65 && answer.firstError.contains("two sheets would be one file"))
        }
        #expect(folder.scratch.files("out").isEmpty)
    }

    static let wrong: [([String], Int32, String)] = [
        (["--by", "region"], 66, "there is no template \"region-sheet\""),
        (["--template", "annual-report"], 65, "is no template of sheets"),
        (["--where", "value > 900 triliun"], 65, "--where chooses none of 8 members"),
        (["--where", "value >"], 64, "a number is missing"), (["--name", "{key"], 64, "without its }"),
        (["--shard", "3/2"], 64, "3/2"), (["--jobs", "0"], 64, "--jobs"),
        (["--keep-going", "--fail-fast"], 64, "not both"), (["--combine", "--resume"], 64, "--combine"),
        (["--fonts", "/nonexistent"], 66, "manifest"),
        (["--name", "{sector}"], 65, "the names have {sector}"),
    ]

    @Test(arguments: wrong)
    func whatIsWrongIsToldAndNothingIsMade(_ arguments: [String], _ code: Int32, _ words: String) throws {
        let folder = try BatchFolder()
        let answer = try Command.run(
            ["batch", "report", "--out", "out", "--language", "id"]
                + (arguments.contains("--fonts") ? [] : BatchFolder.places) + arguments,
            in: folder.scratch.path)
        #expect(answer.code == code, "\(answer.error)")
        #expect(answer.error.contains(words), "\(answer.error)")
        #expect(folder.scratch.files("out").filter { !Manifest.isName($0) }.isEmpty)
    }

    @Test func progressIsALineOfJSONForEachStep() throws {
        let answer = try BatchFolder().batch("--progress", "json", "--where", "rank <= 3")
        let lines = answer.out.split(separator: "\n")
        #expect(answer.code == 0 && lines.count >= 2)
        for line in lines {
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["total"] as? Int == 3 && object["rate"] is Double)
        }
        #expect(lines.last?.contains("\"event\":\"end\",\"done\":3") ?? false)
    }

    @Test func otherFormatsAndFolders() throws {
        let folder = try BatchFolder()
        let answer = try folder.batch(
            "--format", "png", "--format", "pdf", "--dpi", "40", "--name",
            "{language}/{number}-{commodity}.pdf",
            "--where", "rank <= 2", "--language", "en")
        #expect(answer.code == 0, "\(answer.error)")
        let expected = ["en", "id"].flatMap { language in
            ["1-kopi-robusta", "2-teh-hijau"].flatMap {
                ["\(language)/\($0)-01.png", "\(language)/\($0).pdf"]
            }
        }
        #expect(try folder.hashes().keys.sorted() == expected)
        #expect(try folder.manifest().count == expected.count)
    }

    @Test func allInOne() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch("--combine", "--where", "rank <= 3").code == 0)
        let files = folder.scratch.files("out")
        #expect(files == ["dozen-commodity-sheet-id.pdf"])
        let pdf = try folder.scratch.bytes("out/" + files[0])
        expectConforming(pdf, files[0])
    }
}
