import Blocks
import Declarations
import Foundation
import Rendering
import Testing

/// `Templates/README.md` says of every block and chart what the code reads, and nothing else.
@Suite struct BlockReferenceTests {
    static let file = Project.folder + "/Templates/README.md"
    static let marks = ("<!-- reference -->\n", "<!-- end of reference -->")

    /// `KENDANG_ACCEPT=1` writes the reference anew.
    @Test func theReadmeIsWhatTheCodeReads() throws {
        let text = try String(contentsOfFile: Self.file, encoding: .utf8)
        let start = try #require(text.range(of: Self.marks.0)).upperBound
        let end = try #require(text.range(of: Self.marks.1)).lowerBound
        let made = "\n" + BlockReference.markdown
        if ProcessInfo.processInfo.environment["KENDANG_ACCEPT"] == "1" {
            let new = text.replacingCharacters(in: start..<end, with: made)
            try new.write(toFile: Self.file, atomically: true, encoding: .utf8)
        } else {
            let written = text[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
            for (line, wanted) in zip(written, made.split(separator: "\n", omittingEmptySubsequences: false))
            where line != wanted {
                Issue.record("says \"\(line)\", should say \"\(wanted)\"; accept with KENDANG_ACCEPT=1")
                return
            }
            #expect(text[start..<end] == made)
        }
    }

    /// Whoever adds a block says in one line what it shows, and behind each key what it means.
    @Test func everyKeyIsExplained() {
        for chapter in BlockReference.chapters {
            check(chapter.common, of: chapter.title)
            for entry in chapter.entries {
                #expect(entry.summary.hasSuffix("."), "\(entry.name) has no summary")
                #expect(entry.summary.count <= 100, "\(entry.name): the summary is no line")
                check(entry.keys, of: entry.name)
            }
        }
    }

    private func check(_ keys: [DeclaredKey], of name: String) {
        for key in keys {
            #expect(!key.about.isEmpty, "\(name): \"\(key.name)\" is not explained")
            #expect(key.kind != .anything, "\(name): \"\(key.name)\" may be anything")
            check(key.keys, of: name + " › " + key.name)
        }
    }

    @Test func everyBlockIsThere() {
        #expect(Set(BlockReference.names).isSuperset(of: BlockCatalogue.all.map { $0.key }))
        #expect(Set(BlockReference.names).count == BlockReference.names.count)
        for name in BlockReference.names { #expect(BlockReference.entry(name) != nil) }
    }

    /// What is described is what is read: kinds, limits and defaults.
    @Test func keysAreDescribedAsTheyAreRead() throws {
        let donut = try #require(BlockReference.entry("donut"))
        #expect(donut.keys.map(\.name) == ["block", "when", "title", "subtitle", "of", "slices", "others"])
        #expect(donut.keys[4].type.hasPrefix("commodity, partner, sector"))
        #expect(donut.keys[4].need == .standard("commodity"))
        #expect(donut.keys[5].kind == .number("2 to 60") && donut.keys[5].need == .standard("8"))
        #expect(donut.keys[2].need == .required && donut.keys[3].need == .optional)
        let figures = try #require(BlockReference.entry("key-figures")?.keys.last)
        #expect(
            figures.keys.map(\.name) == ["label", "value", "note", "size", "colour", "chart", "columns"])
    }

    @Test func theCommandPrintsThem() throws {
        let all = try Command.run("blocks")
        #expect(all.code == 0 && all.error.isEmpty)
        for name in BlockReference.names { #expect(all.out.contains("  \(name) "), "\(name)") }
        let one = try Command.run("blocks", "side-by-side")
        #expect(one.out.hasPrefix("side-by-side: Blocks next to each other"))
        #expect(one.out.contains("columns") && one.out.contains("number, 1 to 24; required"))
        let none = try Command.run("blocks", "donutt")
        #expect(none.code == 65)
        #expect(none.error == "error: there is no block \"donutt\"\n    did you mean \"donut\"?\n")
    }
}
