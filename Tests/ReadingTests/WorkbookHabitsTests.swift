import Datasets
import Reading
import Testing

/// What offices and their programs write into workbooks.
@Suite struct WorkbookHabitsTests {
    static let table = [["Tahun", "Komoditas", "Nilai"], ["2025", "kendang jimbe", "1234567"]]

    private func book(_ rows: String, _ change: (inout Book) -> Void = { _ in }) -> Outcome {
        var book = Book()
        book.sheets[0].rows = rows
        change(&book)
        return Outcome(book.bytes)
    }

    /// One cell in the column of values, read back.
    private func cell(_ cell: String, _ change: (inout Book) -> Void = { _ in }) -> Outcome {
        book(Book.rows([["Nama", "Nilai"], ["a", cell]]), change)
    }

    @Test func inlineTextsAndNumbers() {
        let read = book(Book.rows(Self.table))
        #expect(read.findings == [])
        #expect(read.rows.header == ["Tahun", "Komoditas", "Nilai"])
        #expect(read.rows.rows == [["2025", "kendang jimbe", "1234567"]])
        #expect(read.rows.places == ["uji:Rekap!A1", "uji:Rekap!B1", "uji:Rekap!C1"])
        #expect(read.rows.ends == ["x:Rekap!C2"])
        #expect(read.rows.hasEnded)
    }

    @Test(arguments: [
        ("<si><t>teh</t></si>", "teh"),
        ("<si><t xml:space=\"preserve\"> teh hijau </t></si>", "teh hijau"),
        ("<si><r><rPr><b/></rPr><t>teh</t></r><r><t xml:space=\"preserve\"> hijau</t></r></si>", "teh hijau"),
        ("<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>", "東京"),
        ("<si><t>satu_x000D_\ndua</t></si>", "satu\r\ndua"),
        ("<si><t>a_x005F_x000D_b</t></si>", "a_x000D_b"),
        ("<si><t>_xD83D__xDE00_ _x00e9_</t></si>", "😀 é"),
        ("<si><t>_x0000_</t></si>", "_x0000_"),
        ("<si><t>A&amp;B &lt;C&gt; &#233; <![CDATA[<d>]]><!-- no --></t></si>", "A&B <C> é <d>"),
    ]) func sharedTexts(_ element: String, _ text: String) {
        let read = cell("<c r=\"@\" t=\"s\"><v>1</v></c>") { $0.shared = "<si><t>x</t></si>" + element }
        #expect(read.findings == [])
        #expect(read.rows.rows == [["a", text]])
        let inline = element.replacing("<si>", with: "<is>").replacing("</si>", with: "</is>")
        let other = cell("<c r=\"@\" t=\"inlineStr\">" + inline + "</c>")
        #expect(other.findings == [])
        #expect(other.rows.rows == [["a", text]])
    }

    @Test(arguments: [
        ("1234567", "1234567"), ("0", "0"), ("-5", "-5"), ("1234.5", "1234,5"), ("0.1", "0,1"),
        ("1E-07", "0,0000001"),
        ("0.30000000000000004", "0,3"), ("1.2345678900000001E7", "12345678,9"), ("1.25E+12", "1250000000000"),
        ("123456789012345678", "123456789012346000"), ("1.265", "1,2650"),
        ("999999999999999.9", "1000000000000000"),
        ("-0.0", "0"), ("1.50", "1,5"), ("17990227397.000004", "17990227397"),
        ("4.9999999999999996E-2", "0,05"),
    ]) func numbers(_ written: String, _ read: String) {
        let outcome = cell("<c r=\"@\"><v>\(written)</v></c>")
        #expect(outcome.findings == [])
        #expect(outcome.rows.rows == [["a", read]])
    }

    @Test(arguments: ["12x", "NaN", "1e", "--1", "1.2.3", "1e999999999", "0x10", " 1"])
    func whatIsNoNumber(_ written: String) {
        #expect(
            cell("<c r=\"@\"><v>\(written)</v></c>").findings == [
                "uji:Rekap!B2: error: the number of the cell cannot be read\n    write the number anew"
            ])
    }

    @Test(arguments: [
        ("dd/mm/yyyy", "46053", "2026-01-31"), ("[$-421]dd mmmm yyyy;@", "46053", "2026-01-31"),
        ("d-mmm-yy", "46053.58680555556", "2026-01-31 14:05:00"), ("yyyy\\-mm", "46053", "2026-01-31"),
        ("\"dmy\" #,##0", "46053", "46053"), ("[Red]#,##0;[Blue]0", "46053", "46053"),
        ("\"Rp\"\\ #,##0_d", "46053", "46053"), ("[$Rp-421]#,##0.00", "5", "5"),
        ("General", "46053", "46053"),
        ("mmm", "46053", "2026-01-31"), ("h:mm", "0.5", "12:00:00"), ("[h]:mm", "1.25", "30:00:00"),
        ("dd/mm/yyyy", "59", "1900-02-28"), ("dd/mm/yyyy", "60", "1900-02-29"),
        ("dd/mm/yyyy", "61", "1900-03-01"),
        ("dd/mm/yyyy", "1", "1900-01-01"), ("dd/mm/yyyy", "2958465", "9999-12-31"),
        ("00000000", "602", "00000602"),
        ("0000", "12345", "12345"), ("dd/mm/yyyy", "46053.9999999", "2026-02-01"), ("0.00E+00", "5", "5"),
    ]) func formats(_ code: String, _ number: String, _ read: String) {
        let outcome = cell("<c r=\"@\" s=\"1\"><v>\(number)</v></c>") { $0.formats = [code] }
        #expect(outcome.findings == [])
        #expect(outcome.rows.rows == [["a", read]], "\(code)")
    }

    @Test func builtInFormats() {
        for id in 0...49 {
            let outcome = cell("<c r=\"@\" s=\"1\"><v>46053</v></c>") { $0.builtIn = [id] }
            let isDate = (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
            let found = outcome.rows.rows.first?[1].hasPrefix("2026-01-31")
            #expect(found == isDate, "\(id)")
        }
    }

    @Test func otherEpoch() {
        func read(_ number: String) -> Outcome {
            cell("<c r=\"@\" s=\"1\"><v>\(number)</v></c>") {
                $0.formats = ["dd/mm/yyyy"]
                $0.workbookPr = "date1904=\"1\""
            }
        }
        #expect(read("0").rows.rows == [["a", "1904-01-01"]])
        #expect(read("44591").rows.rows == [["a", "2026-01-31"]])
        #expect(read("60").rows.rows == [["a", "1904-03-01"]])
    }

    @Test(arguments: ["-1", "0.5", "2958466"]) func whatIsNoDate(_ number: String) {
        let outcome = cell("<c r=\"@\" s=\"1\"><v>\(number)</v></c>") { $0.formats = ["dd/mm/yyyy"] }
        #expect(
            outcome.findings == [
                "uji:Rekap!B2: error: the cell is formatted as a date, but its number is none\n    correct the cell"
            ])
    }

    @Test func typesOfCells() {
        func value(_ text: String) -> [[String]] { cell(text).rows.rows }
        #expect(value("<c r=\"@\" t=\"b\"><v>1</v></c>") == [["a", "TRUE"]])
        #expect(value("<c r=\"@\" t=\"b\"><v>0</v></c>") == [["a", "FALSE"]])
        #expect(value("<c r=\"@\" t=\"str\"><f>A1</f><v>teh</v></c>") == [["a", "teh"]])
        #expect(value("<c r=\"@\" t=\"str\"><f>A1</f><v></v></c>") == [["a", ""]])
        #expect(value("<c r=\"@\"><f>1+1</f><v>2</v></c>") == [["a", "2"]])
        #expect(value("<c r=\"@\" t=\"d\"><v>2026-01-31T00:00:00</v></c>") == [["a", "2026-01-31"]])
        #expect(
            value("<c r=\"@\" t=\"d\"><v>2026-01-31T14:05:00Z</v></c>") == [["a", "2026-01-31 14:05:00"]])
        #expect(value("<c r=\"@\" t=\"inlineStr\"><is><t>1.234.567</t></is></c>") == [["a", "1.234.567"]])
    }

    @Test(arguments: [
        "<c r=\"@\"><f>SUM(A1)</f></c>", "<c r=\"@\"><f>SUM(A1)</f><v/></c>",
        "<c r=\"@\"><f t=\"shared\" si=\"0\"/></c>",
        "<c r=\"@\" t=\"str\"><f>A1</f></c>",
    ]) func formulasWithoutValue(_ element: String) {
        #expect(
            cell(element).findings == [
                "uji:Rekap!B2: error: the formula has no value: the program that wrote the file did not calculate it\n"
                    + "    open the file in Excel or LibreOffice, let it recalculate, and save it"
            ])
    }

    /// Some libraries write nought beside each formula, and leave it to the program that opens the file.
    @Test func noughtsOfProgramsThatDoNotCalculate() {
        let formula = "<c r=\"@\"><f>SUM(A1)</f><v>0</v></c>"
        #expect(cell(formula).rows.rows == [["a", "0"]])
        #expect(cell(formula) { $0.calcPr = "calcId=\"124519\" fullCalcOnLoad=\"1\"" }.findings.count == 1)
        #expect(
            cell("<c r=\"@\"><v>0</v></c>") { $0.calcPr = "fullCalcOnLoad=\"1\"" }.rows.rows == [["a", "0"]])
    }

    @Test func errorsOfCells() {
        let error = "<c r=\"@\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
        #expect(
            cell(error).findings == [
                "uji:Rekap!B2: error: the cell holds the error #DIV/0!\n    mend its formula, and save the file"
            ])
        var book = Book()
        book.sheets[0].rows = Book.rows([["Nama", "Nilai"], [error, "5"]])
        let ignored = Outcome(book.bytes) { $0.ignored = ["nama"] }
        #expect(ignored.findings == [])
        #expect(ignored.rows.rows == [["#DIV/0!", "5"]])
    }

    @Test func missingCellsAndEmptyRows() {
        let rows =
            "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Nama</t></is></c>"
            + "<c r=\"D2\" t=\"inlineStr\"><is><t>Nilai</t></is></c></row>"
            + "<row r=\"3\"/><row r=\"4\"><c r=\"B4\" s=\"0\"/></row>"
            + "<row r=\"7\"><c r=\"D7\"><v>5</v></c></row><row><c t=\"str\"/><c t=\"str\"><v>x</v></c></row>"
        let read = book(rows)
        #expect(read.findings == [])
        #expect(read.rows.header == ["Nama", "", "Nilai"])
        #expect(read.rows.rows == [["", "", "5"], ["x", "", ""]])
        #expect(read.rows.lines == [7, 8])
        #expect(read.rows.ends == ["x:Rekap!D7", "x:Rekap!D8"])
    }

    @Test func cellsBesideTheTable() {
        let read = book(Book.rows([["Nama", "Nilai"], ["a", "5", "catatan"], ["b", "6", " "]]))
        #expect(
            read.findings == [
                "uji:Rekap!C2: error: the cell holds \"catatan\", but its column has no name in row 1\n"
                    + "    name the column (and list it under \"ignore\"), or clear the cell"
            ])
        #expect(read.rows.rows == [["b", "6"]])
    }

    @Test func strictVariantPrefixesAndMacros() {
        var book = Book()
        book.sheets[0].rows = Book.rows(Self.table)
        (book.namespace, book.relationTypes) = (Book.strict, Book.strictTypes)
        #expect(Outcome(book.bytes).rows.rows == [Self.table[1]])
        let plain = Book.rows(Self.table).replacing("<", with: "<x:").replacing("<x:/", with: "</x:")
        book.sheets[0].part =
            "<x:worksheet xmlns:x=\"\(Book.transitional)\"><x:sheetData>\(plain)</x:sheetData></x:worksheet>"
        #expect(Outcome(book.bytes, path: "uji.xlsm").rows.rows == [Self.table[1]])
    }

    /// What an extension calls by the same words is no row.
    @Test func extensionsAreNoRows() {
        let read = book(Book.rows(Self.table)) {
            $0.sheets[0].after =
                "<extLst><ext><sheetData><row r=\"9\"><c r=\"A9\"><v>5</v></c></row></sheetData></ext></extLst>"
        }
        #expect(read.findings == [])
        #expect(read.rows.lines == [2])
    }
}
