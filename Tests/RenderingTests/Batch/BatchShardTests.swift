import Foundation
import Testing

@testable import Rendering

/// A batch in parts, on machines that share nothing, and the parts joined again.
@Suite struct BatchShardTests {
    static func shards() throws -> BatchFolder {
        let folder = try BatchFolder()
        for number in 1...3 {
            let answer = try folder.batch("--shard", "\(number)/3", out: "part-\(number)")
            #expect(answer.code == 0, "\(answer.error)")
        }
        return folder
    }

    static func merge(_ folder: BatchFolder, _ parts: [String], out: String? = "all") throws -> Command.Answer
    {
        try Command.run(
            ["batch", "--merge"] + parts + (out.map { ["--out", $0] } ?? []), in: folder.scratch.path)
    }

    @Test func partsJoinedAreTheWhole() throws {
        let folder = try Self.shards()
        let parts = try (1...3).map { try folder.hashes("part-\($0)") }
        #expect(parts.map(\.count) == [3, 3, 2])
        let answer = try Self.merge(folder, ["part-1", "part-2", "part-3"])
        #expect(answer.code == 0 && answer.error.contains("8 of 8 sheets"), "\(answer.error)")
        #expect(try folder.hashes("all") == BatchResumeTests.whole.get())
        #expect(try folder.manifest("all").map(\.sheet) == Array(1...8))
    }

    @Test func partsInOneFolder() throws {
        let folder = try BatchFolder()
        for number in [2, 1] { #expect(try folder.batch("--shard", "\(number)/2").code == 0) }
        #expect(try Self.merge(folder, ["out"], out: nil).code == 0)
        #expect(try folder.manifest().map(\.sheet) == Array(1...8))
        #expect(try folder.hashes() == BatchResumeTests.whole.get())
    }

    @Test func whatLacksIsTold() throws {
        let folder = try Self.shards()
        let answer = try Self.merge(folder, ["part-1", "part-3"])
        #expect(answer.code == 65 && answer.error.contains("3 of 8 sheets are in no folder: numbers 2, 5, 8"))
        try FileManager.default.removeItem(atPath: folder.scratch.path + "/part-1/kopi-robusta-id.pdf")
        try folder.scratch.write("part-2/teh-hijau-id.pdf", "something else")
        let damaged = try Self.merge(folder, ["part-1", "part-2", "part-3"])
        #expect(damaged.code == 65)
        #expect(damaged.error.contains("part-1/kopi-robusta-id.pdf: error: the file is not there"))
        #expect(
            damaged.error.contains("part-2/teh-hijau-id.pdf: error: the file is not as its manifest says"))
    }

    @Test func partsOfDifferentBatchesAreRefused() throws {
        let folder = try Self.shards()
        let rows = try folder.scratch.text("report/ekspor.csv")
        try folder.scratch.write("report/ekspor.csv", rows + "2025;Pala;Jepang;5000000\n")
        #expect(try folder.batch("--shard", "2/3", out: "part-2").code == 0)
        let answer = try Self.merge(folder, ["part-1", "part-2", "part-3"])
        #expect(answer.code == 65 && answer.error.contains("2 different batches"), "\(answer.error)")
        #expect(folder.scratch.files("all").isEmpty)
    }

    @Test func aFolderWithoutAManifestIsTold() throws {
        let folder = try BatchFolder()
        let answer = try Self.merge(folder, ["report"])
        #expect(answer.code == 66 && answer.firstError.contains("there is no manifest"), "\(answer.error)")
    }
}
