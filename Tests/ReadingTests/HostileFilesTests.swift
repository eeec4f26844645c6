import Datasets
import Declarations
import Reading
import Testing

/// Small or large files that ask for memory, time or numbers without end: each ends in plain words, soon.
@Suite(.timeLimit(.minutes(5))) struct HostileFilesTests {
    private static func limited(_ name: String, _ value: Int) -> [String] {
        Outcome(WorkbookAttacksTests.plain.bytes) {
            $0.limits = [
                LimitDeclaration(
                    name: name, value: value, place: SourcePlace(file: "report.yaml", line: 9, column: 5))
            ]
        }.findings
    }

    @Test(arguments: ReadingLimits.keys) func limitsWithoutEnd(_ key: String) {
        let found = Self.limited(key, Int.max)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("report.yaml:9:5: error: \"\(key)\" is \(Int.max), ") == true)
        let most = key.hasSuffix("-seconds") ? 86_400 : key == "ratio" ? 1_000_000 : 1_000_000_000_000
        #expect(Self.limited(key, most) == [])
    }

    @Test(arguments: 1...3) func littleDepth(_ depth: Int) {
        let found = Self.limited("xml-depth", depth)
        #expect(found.count == 1)
        #expect(found.first?.contains("nested more than \(depth) deep") == true)
    }

    private static func merged(_ ranges: [String], _ change: (inout DataFile) -> Void = { _ in }) -> [String]
    {
        var book = WorkbookAttacksTests.plain
        book.sheets[0].after =
            "<mergeCells>" + ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
        return Outcome(book.bytes, .xlsx, path: "uji", change).findings
    }

    @Test func mergedCellsWithoutEnd() {
        func head(_ file: inout DataFile) { file.headerRows = [1, 2] }
        let whole = Self.merged(["A1:XFD1048576"], head)
        #expect(whole.count == 1)
        #expect(whole.first?.hasSuffix("a head has a few rows: unmerge these cells") == true)
        let over = Self.merged([String](repeating: "A1:XFD1", count: 20_000), head)
        #expect(over.count == 1)
        #expect(over.first?.contains("merged cells of the head lie over each other") == true)
        let beyond = Self.merged(["A1:XFE1"], head)
        #expect(beyond.count == 1)
        #expect(beyond.first?.contains("merged cells have a place that cannot be") == true)
        let many = Self.merged((2...100_002).map { "D\($0):E\($0)" }, head)
        #expect(many.count == 1)
        #expect(many.first?.contains("more than 100000 merged cells") == true)
        #expect(Self.merged(["B1:XFD1"]) == [])
    }

    private static func styles(_ text: String) -> [String] {
        var book = WorkbookAttacksTests.plain
        book.change = { zip in
            let at = zip.entries.firstIndex { $0.name == "xl/styles.xml" } ?? 0
            zip.entries[at].bytes = Array(text.utf8)
            zip.entries[at].isDeflated = false
        }
        return Outcome(book.bytes).findings
    }

    @Test func stylesWithoutEnd() {
        let nest = String(repeating: "<a>", count: 50) + String(repeating: "</a>", count: 50)
        #expect(Self.styles("<s>" + String(repeating: nest, count: 20_000) + "</s>") == [])
        let formats = (1...10_001).map { "<numFmt numFmtId=\"\($0)\" formatCode=\"0\"/>" }.joined()
        let many = Self.styles("<s><numFmts>\(formats)</numFmts></s>")
        #expect(many.count == 1 && many[0].contains("it has more than 10000 formats"))
        let code = String(repeating: "0", count: 4_000)
        let cells = String(repeating: "<xf numFmtId=\"200\"/>", count: 60_000)
        let one = "<numFmts><numFmt numFmtId=\"200\" formatCode=\"\(code)\"/></numFmts>"
        #expect(Self.styles("<s>\(one)<cellXfs>\(cells)</cellXfs></s>") == [])
    }

    @Test func partsThatAreListedOftenOrTwice() {
        func found(_ targets: [String]) -> [String] {
            var book = WorkbookAttacksTests.plain
            book.shared = String(repeating: "<si><t>abc</t></si>", count: 5_000)
            book.change = { zip in
                let at = zip.entries.firstIndex { $0.name.hasSuffix("workbook.xml.rels") } ?? 0
                let more = targets.enumerated().map {
                    "<Relationship Id=\"x\($0.offset)\" Type=\"x/sharedStrings\" Target=\"\($0.element)\"/>"
                }.joined()
                let text = String(decoding: zip.entries[at].bytes, as: UTF8.self)
                zip.entries[at].bytes = Array(
                    text.replacing("</Relationships>", with: more + "</Relationships>").utf8)
                zip.entries[at].isDeflated = false
            }
            return Outcome(book.bytes).findings
        }
        #expect(found([String](repeating: "sharedStrings.xml", count: 9_000)) == [])
        let two = found(["styles.xml"])
        #expect(two.count == 1 && two[0].contains("lists two parts of one kind"))
    }

    @Test func linesOfManyKeys() {
        func line(_ count: Int) -> [UInt8] {
            Array(("{\"Nilai\":1" + (1..<count).map { ",\"k\($0)\":1" }.joined() + "}\n").utf8)
        }
        #expect(Outcome(line(16_000), .jsonl).rows.rows.count == 1)
        let many = Outcome(line(60_000), .jsonl).findings
        #expect(many.count == 1 && many[0].contains("has 60000 keys, more than 16384"))
    }
}
