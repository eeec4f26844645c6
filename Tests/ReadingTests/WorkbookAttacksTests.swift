import Datasets
import Reading
import Testing

/// Archives and parts that are damaged, or made to do harm: each ends in one plain finding.
@Suite struct WorkbookAttacksTests {
    static var plain: Book {
        var book = Book()
        book.sheets[0].rows = Book.rows([["Nama", "Nilai"], ["a", "5"]])
        return book
    }

    private func found(_ change: @escaping (inout ZipWriter) -> Void) -> [String] {
        var book = Self.plain
        book.change = change
        return Outcome(book.bytes).findings
    }

    private static func entry(_ zip: ZipWriter, _ name: String) -> Int {
        zip.entries.firstIndex { $0.name.hasSuffix(name) } ?? 0
    }

    @Test(arguments: [
        ("/etc/passwd", "/etc/passwd"), ("../../x", "../../x"), ("xl/../../x", "xl/../../x"),
        ("xl\\..\\x", "xl\\..\\x"),
        ("C:x", "C:x"), ("", ""),
    ]) func namesThatAreTricks(_ name: String, _ shown: String) {
        let all = found { $0.entries.append(.init(name: name, bytes: [])) }
        #expect(all.count == 1)
        #expect(all.first?.contains("has the name \"\(shown)\", which is a trick") == true)
    }

    @Test func entriesThatLieOrOverlap() {
        func one(_ all: [String], _ words: String) {
            #expect(all.count == 1 && all[0].contains(words), "\(all)")
        }
        one(found { $0.entries[0].checksum = 5 }, "its checksum does not fit")
        one(found { $0.entries[Self.entry($0, "sheet1.xml")].checksum = 5 }, "its checksum does not fit")
        one(found { $0.entries[Self.entry($0, "sheet1.xml")].size = 5 }, "unpacks to more than")
        one(found { $0.entries[Self.entry($0, "sheet1.xml")].size = 50_000 }, "unpacks to less than")
        one(found { $0.entries[Self.entry($0, "sheet1.xml")].size = 1 << 31 | 1 }, "\"entry-bytes\"")
        one(found { $0.entries[Self.entry($0, "sheet1.xml")].size = 1 << 30 }, "\"ratio\"")
        one(found { $0.entries[1].offset = 0 }, "lies over another part")
        one(found { $0.entries[1].offset = 0x7FFF_FFFF }, "lies outside of the file")
        one(found { $0.entries[1].flags = 1 }, "is encrypted")
        one(found { $0.entries[1].method = 9 }, "packed in a way that nobody uses (9)")
        one(found { $0.entries[1].localName = "xl/workbook.xmI" }, "is called otherwise")
        one(found { $0.entries.append($0.entries[0]) }, "holds \"_rels/.rels\" twice")
        one(found { $0.count = 3 }, "directory is damaged")
        one(found { $0.count = 60 }, "directory is damaged")
        one(found { $0.count = 9_000 }, "\"zip-entries\"")
        one(found { $0.directoryOffset = 1 << 30 }, "directory lies outside")
        one(found { $0.directoryOffset = 3 }, "directory is damaged")
        one(
            found { zip in
                for _ in 0..<3 {
                    zip.entries.append(.init(name: "m\(zip.entries.count)", bytes: [], size: 0x7FFF_FFFF))
                }
            }, "ratio")
    }

    /// Deflated blanks: 8 MB from 8 kB, whether the archive tells the truth or not.
    @Test func bombs() {
        let zeros = [UInt8](repeating: 0x20, count: 8 << 20)
        func bomb(_ size: Int?) -> [String] {
            found {
                let at = Self.entry($0, "sheet1.xml")
                $0.entries[at].bytes = zeros
                $0.entries[at].size = size
            }
        }
        #expect(bomb(nil).count == 1)
        #expect(bomb(nil)[0].contains("raise \"ratio\""))
        #expect(bomb(1_000)[0].contains("unpacks to more than the archive's directory says"))
    }

    @Test func truncatedEverywhere() {
        let whole = Self.plain.bytes
        for length in stride(from: 0, to: whole.count, by: 7) {
            let outcome = Outcome(Array(whole[..<length]))
            #expect(outcome.findings.count == 1, "\(length)")
            #expect(!outcome.rows.hasEnded)
        }
    }

    private func part(_ text: String) -> [String] {
        var book = Self.plain
        book.sheets[0].part = text
        return Outcome(book.bytes).findings
    }

    @Test func entities() {
        let bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>"
        let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>"
        for text in [bomb, outside] {
            #expect(
                part(text) == [
                    "uji:Rekap: error: the part \"xl/worksheets/sheet1.xml\" is refused: a document type stands in it, "
                        + "which no office program writes\n    open the file and save it anew"
                ])
        }
        #expect(part("<worksheet>&x;</worksheet>")[0].contains("is damaged: undefined entity"))
    }

    @Test func partsThatAreNoXML() {
        #expect(part("<worksheet><sheetData>")[0].contains("is damaged: no element found"))
        #expect(part("<worksheet><sheetData></worksheet>")[0].contains("is damaged: mismatched tag"))
        #expect(part("<html/>") == ["uji:Rekap: error: the sheet is no table of cells"])
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(part(deep)[0].contains("nested more than 64 deep"))
        let tag = "<worksheet x=\"" + String(repeating: "a b ", count: 100_000) + "\"/>"
        #expect(part(tag)[0].contains("has more than 65536 bytes"))
    }

    @Test(arguments: [
        "<row r=\"1\"/><row r=\"1\"/>", "<row r=\"5\"/><row r=\"4\"/>", "<row r=\"0\"/>",
        "<row r=\"1048577\"/>", "<row r=\"-1\"/>",
        "<row r=\"99999999999999999999999\"/>", "<row r=\"1\"><c r=\"A2\"/></row>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"1\"/></row>",
        "<row r=\"1\"><c r=\"XFE1\"/></row>",
        "<row r=\"1\"><c t=\"zz\"/></row>", "<row r=\"1\"><c r=\"AAAAAAAAAAAAAA1\"/></row>",
    ]) func placesThatCannotBe(_ rows: String) {
        var book = Self.plain
        book.sheets[0].rows = rows
        let all = Outcome(book.bytes).findings
        #expect(all.count == 1)
        #expect(all.first?.contains("that cannot be") == true || all.first?.contains("has more than") == true)
    }

    @Test func textsThatAreNotThere() {
        var book = Self.plain
        for index in ["0", "1", "-1", "x", "99999999999999999999"] {
            book.sheets[0].rows = Book.rows([
                ["Nama", "Nilai"], ["a", "<c r=\"@\" t=\"s\"><v>\(index)</v></c>"],
            ])
            #expect(
                Outcome(book.bytes).findings == [
                    "uji:Rekap!B2: error: the cell refers to a text that the workbook does not hold\n    save the file anew"
                ])
        }
    }

    private func limited(_ name: String, _ value: Int, _ change: (inout Book) -> Void = { _ in }) -> [String]
    {
        var book = Self.plain
        change(&book)
        return Outcome(book.bytes) {
            $0.limits = [LimitDeclaration(name: name, value: value, place: $0.place)]
        }.findings
    }

    /// Each limit is met at one above it and not below.
    @Test func limitsAreKept() {
        func met(_ name: String, _ enough: Int, _ change: (inout Book) -> Void = { _ in }) {
            let tooMany = limited(name, enough - 1, change)
            #expect(tooMany.count == 1 && tooMany[0].contains(name), "\(name): \(tooMany)")
            #expect(limited(name, enough, change) == [], "\(name)")
        }
        let long = String(repeating: "x", count: 5_000)
        met("zip-entries", 7)
        met("columns", 2)
        met("rows", 2)
        met("text-bytes", 5_000) { $0.sheets[0].rows = Book.rows([["Nama", "Nilai"], [long, "5"]]) }
        met("record-bytes", 5_003) { $0.sheets[0].rows = Book.rows([["Nama", "Nilai"], [long, "5"]]) }
        met("shared-strings", 3) { $0.shared = "<si/><si/><si/>" }
        met("shared-bytes", 5) { $0.shared = "<si><t>abc</t></si><si><t>de</t></si>" }
        met("sheets", 2) { $0.sheets.append(Book.Sheet(name: "b", state: "hidden")) }
        #expect(limited("xml-depth", 5)[0].contains("nested more than 5 deep"))
        #expect(
            limited("ratios", 5) == [
                "uji: error: \"ratios\" is not a limit of any reader\n    did you mean \"ratio\"?"
            ])
    }

    @Test func relationsThatLeaveTheFile() {
        func related(_ target: String, _ more: String = "") -> [String] {
            found {
                let at = Self.entry($0, "workbook.xml.rels")
                let text =
                    "<Relationships><Relationship Id=\"s0\" Type=\"x/worksheet\" Target=\"\(target)\" "
                    + "\(more)/></Relationships>"
                $0.entries[at].bytes = Array(text.utf8)
            }
        }
        #expect(related("worksheets/sheet1.xml") == [])
        #expect(related("../xl/./worksheets/sheet1.xml") == [])
        #expect(related("../../etc/passwd")[0].contains("a part of the file points outside of it"))
        #expect(
            related("http://x/y.xml", "TargetMode=\"External\"")[0].contains("is listed but not in the file"))
        #expect(related("worksheets/sheet9.xml")[0].contains("is listed but not in the file"))
    }

    @Test func otherFilesUnderTheName() {
        func first(_ bytes: [UInt8]) -> String { Outcome(bytes).findings.first ?? "" }
        let container: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        #expect(first([]) == "uji: error: the file is empty")
        #expect(first(container).contains("the file is an old workbook (.xls)"))
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
        #expect(first(container + name).contains("protected by a password"))
        #expect(first(Array("Nama;Nilai\na;5\n".utf8)).contains("the file is text, not a workbook"))
        #expect(first([1, 2, 3, 0, 5, 6, 7, 8, 9]).contains("the file is no workbook"))
        var zip = ZipWriter()
        for (name, words) in [
            ("content.xml", "LibreOffice"), ("word/document.xml", "docx"), ("xl/workbook.bin", "xlsb"),
            ("x", "without a workbook"),
        ] {
            zip.entries = [.init(name: name, bytes: [1])]
            #expect(first(zip.bytes()).contains(words))
        }
    }
}
