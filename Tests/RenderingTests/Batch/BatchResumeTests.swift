import Foundation
import Support
import Testing

@testable import Rendering

/// A batch that was cut off goes on: the same files as if nothing had happened, and no more work than is
/// left.
@Suite struct BatchResumeTests {
    static let whole = Result { () throws -> [String: String] in
        let folder = try BatchFolder()
        let answer = try folder.batch()
        #expect(answer.code == 0, "\(answer.error)")
        return try folder.hashes()
    }

    /// What a resumed run tells: how many it made and how many it kept.
    static func resumed(_ folder: BatchFolder, _ more: String...) throws -> (made: Int, kept: Int) {
        let answer = try Command.run(
            ["batch", "report", "--out", "out", "--language", "id", "--resume", "--progress", "json"]
                + BatchFolder.places + more, in: folder.scratch.path)
        #expect(answer.code == 0, "\(answer.error)")
        let end = try #require(answer.out.split(separator: "\n").last)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(end.utf8)) as? [String: Any])
        return (try #require(object["made"] as? Int), try #require(object["kept"] as? Int))
    }

    /// kill -9 at random moments; then the same tree of hashes.
    @Test(arguments: 0..<5)
    func killedAtAnyMoment(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let folder = try BatchFolder(), moment = Double.random(in: 0.1...3, using: &random)
        let killed = try folder.shell(
            "BATCH --out out --jobs 1 & sleep \(moment); kill -9 $!; wait $! 2>/dev/null; true")
        #expect(killed.code == 0, "\(killed.error)")
        // Whatever has a name is whole.
        let expected = try Self.whole.get()
        for (path, hash) in try folder.hashes() where !path.hasPrefix(".kendang/") {
            #expect(expected[path] == hash, "\(path) after \(moment) s")
        }
        let told = try Self.resumed(folder)
        #expect(told.made + told.kept == expected.count)
        #expect(try folder.hashes() == expected, "after \(moment) s")
        #expect(try folder.manifest().compactMap(\.file?.path).count == expected.count)
    }

    @Test func whatIsMissingOrDamagedIsMadeAgain() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch().code == 0)
        #expect(try Self.resumed(folder) == (0, 8))
        let out = folder.scratch.path + "/out/"
        try FileManager.default.removeItem(atPath: out + "vanili-id.pdf")
        try folder.scratch.write("out/cengkih-id.pdf", "not the sheet")
        var bytes = try folder.scratch.bytes("out/teh-hijau-id.pdf")
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: out + "teh-hijau-id.pdf"))
        #expect(try Self.resumed(folder) == (3, 5))
        #expect(try folder.hashes() == Self.whole.get())
    }

    @Test func whatHasOtherInputsIsMadeAgain() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch().code == 0)
        // A word of the definition is in all sheets.
        let definition = try folder.scratch.text("report/report.yaml")
        try folder.scratch.write(
            "report/report.yaml", definition.replacing("Data uji", with: "Data percobaan"))
        #expect(try Self.resumed(folder) == (8, 0))
        #expect(try folder.hashes() != Self.whole.get())
        try folder.scratch.write("report/report.yaml", definition)
        #expect(try Self.resumed(folder) == (8, 0))
        #expect(try folder.hashes() == Self.whole.get())
        // Other files are asked for.
        #expect(try Self.resumed(folder, "--no-audit") == (8, 0))
    }

    /// Resuming over changed rows gives what a new run gives.
    @Test func changedRowsGiveWhatANewRunGives() throws {
        let folder = try BatchFolder()
        #expect(try folder.batch().code == 0)
        let rows = try folder.scratch.text("report/ekspor.csv")
        try folder.scratch.write(
            "report/ekspor.csv", rows + "2025;Vanili;Jerman;1234567\n2025;Pala;Jerman;7000000\n")
        _ = try Self.resumed(folder)
        #expect(try folder.batch(out: "new").code == 0)
        #expect(try folder.hashes() == folder.hashes("new"))
        #expect(try folder.hashes().count == 9)
    }

    /// Of many rows a sheet carries none, and a change that no figure of it sees leaves it as it is.
    @Test func aChangeRedrawsTheSheetsThatSeeIt() throws {
        let old = (0..<2_000).map { "2019;Vanili;Jepang;\(1_000 + $0)\n" }.joined()
        let folder = try BatchFolder(rows: old)
        #expect(try folder.batch("--where", "rank <= 6").code == 0)
        #expect(try Self.resumed(folder, "--where", "rank <= 6") == (0, 6))
        // An old year of one good: its own sheet shows it.
        let rows = try folder.scratch.text("report/ekspor.csv")
        try folder.scratch.write(
            "report/ekspor.csv", rows.replacing("2019;Vanili;Jepang;1000\n", with: "2019;Vanili;Jepang;10\n"))
        let before = try folder.hashes(), told = try Self.resumed(folder, "--where", "rank <= 6")
        let changed = try folder.hashes().filter { before[$0.key] != $0.value }.keys
        #expect(changed.contains("vanili-id.pdf") && changed.count < 6)
        #expect(told == (changed.count, 6 - changed.count))
        #expect(try folder.batch("--where", "rank <= 6", out: "new").code == 0)
        #expect(try folder.hashes() == folder.hashes("new"))
    }

    @Test func ctrlCEndsAfterTheSheetsInFlight() throws {
        let folder = try BatchFolder()
        let answer = try folder.shell(
            "BATCH --out out --jobs 1 & sleep 1.2; kill -INT $!; wait $!; echo \"code $?\"")
        let made = try folder.hashes()
        #expect(!FileManager.default.fileExists(atPath: folder.scratch.path + "/out/.kendang"))
        if made.count < 8 {
            #expect(answer.out.contains("code 130"), "\(answer.out)\(answer.error)")
            #expect(answer.error.contains("--resume goes on"), "\(answer.error)")
        }
        #expect(try Set(folder.manifest().compactMap(\.file?.path)) == Set(made.keys))
        #expect(try Self.resumed(folder) == (8 - made.count, made.count))
        #expect(try folder.hashes() == Self.whole.get())
    }

    /// The disk is full, or a file may not be that large: an error that says so, nothing half-written, and
    /// the rest when there is room again.
    @Test func whereNothingCanBeWritten() throws {
        let folder = try BatchFolder()
        let full = try folder.shell("ulimit -f 8; BATCH --out out")
        #expect(full.code == 73, "\(full.error)")
        #expect(full.error.contains("cannot write") && full.error.contains("8 not made"), "\(full.error)")
        #expect(folder.scratch.files("out").allSatisfy(Manifest.isName))
        #expect(try Self.resumed(folder) == (8, 0))
        #expect(try folder.hashes() == Self.whole.get())
    }

    @Test func twoRunsDoNotWriteOneFolder() throws {
        let folder = try BatchFolder()
        let answer = try folder.shell("BATCH --out out & sleep 0.7; BATCH --out out; echo \"code $?\"; wait")
        // Unless the first was done before.
        if answer.out.contains("code 73") {
            #expect(answer.error.contains("another batch is writing here"), "\(answer.error)")
        }
        #expect(try folder.hashes() == Self.whole.get())
    }
}
