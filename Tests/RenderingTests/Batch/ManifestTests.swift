import Testing

@testable import Rendering

/// The lines of a batch's manifest.
@Suite struct ManifestTests {
    static func entry(_ sheet: Int, _ key: String, _ path: String?, sha: String = "ab", inputs: String = "1")
        -> ManifestEntry
    {
        let file = path.map { ManifestEntry.File(path: $0, bytes: 12, sha256: sha, pages: 1, figures: 4) }
        var text = "{\"sheet\":\(sheet),\"of\":3,\"key\":\"\(key)\",\"language\":\"id\","
        if let file {
            text += "\"file\":\"\(file.path)\",\"bytes\":12,\"sha256\":\"\(sha)\",\"pages\":1,\"figures\":4,"
            text += "\"warnings\":[\"a \\\"quoted\\\" one\"],"
        } else {
            text += "\"failed\":[\"no\"],"
        }
        text +=
            "\"inputs\":\"\(inputs)\",\"batch\":\"b\",\"time\":\"2026-11-28T05:44:48Z\",\"milliseconds\":\"4.1\"}"
        return ManifestEntry(line: Array(text.utf8))!
    }

    @Test func aLineReadsAsItWasWritten() throws {
        for entry in [Self.entry(1, "kopi", "kopi-id.pdf"), Self.entry(2, "teh", nil)] {
            #expect(ManifestEntry(line: Array(entry.line().utf8)) == entry)
        }
        #expect(Self.entry(1, "kopi", "k.pdf").findings == ["a \"quoted\" one"])
    }

    @Test func aHalfLineAtTheEndIsLeftAside() {
        let whole = Self.entry(1, "kopi", "kopi-id.pdf").line()
        let manifest = Manifest(Array((whole + "\n" + whole.prefix(40)).utf8))
        #expect(manifest.entries.count == 1 && manifest.unreadable == 0)
        // In the middle it is damage.
        #expect(Manifest(Array((whole.prefix(40) + "\n" + whole + "\n").utf8)).unreadable == 1)
    }

    @Test func theLastLineOfAFileCounts() {
        var manifest = Manifest()
        manifest.add(Self.entry(1, "kopi", nil))
        manifest.add(Self.entry(1, "kopi", "kopi.pdf", sha: "aa"))
        manifest.add(Self.entry(1, "kopi", "kopi.png", sha: "cc"))
        manifest.add(Self.entry(1, "kopi", "kopi.pdf", sha: "bb"))
        let lines = String(decoding: manifest.bytes(), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains("\"bb\"") && lines[1].contains("\"cc\""))
    }

    @Test func linesStandInTheOrderOfTheSheets() {
        var manifest = Manifest()
        for (sheet, key) in [(3, "c"), (1, "z"), (2, "b")] {
            manifest.add(Self.entry(sheet, key, key + ".pdf"))
        }
        let keys = Manifest(manifest.bytes()).bytes()
        #expect(keys == manifest.bytes())
        let lines = String(decoding: keys, as: UTF8.self).split(separator: "\n")
        #expect(lines.map { $0.contains("\"key\":\"z\"") } == [true, false, false])
    }

    @Test func aPathOutOfTheFolderIsNone() {
        let line = Self.entry(1, "kopi", "kopi.pdf").line().replacing("kopi.pdf", with: "../../etc/passwd")
        #expect(ManifestEntry(line: Array(line.utf8)) == nil)
    }
}
