import Datasets
import Reading
import Testing

/// Heads of several rows, merged and hidden cells, several sheets.
@Suite struct WorkbookTablesTests {
    private func book(
        _ rows: String, merged: [String] = [], before: String = "",
        _ change: (inout DataFile) -> Void = { _ in }
    ) -> Outcome {
        var book = Book()
        book.sheets[0].rows = rows
        book.sheets[0].before = before
        let cells = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        if !merged.isEmpty { book.sheets[0].after = "<mergeCells count=\"1\">\(cells)</mergeCells>" }
        return Outcome(book.bytes, .xlsx, path: "uji.xlsx", change)
    }

    static let twoRows = [
        ["Ekspor Kabupaten Uji"], [], ["No", "Komoditas", "Nilai", "", "Negara"],
        ["", "", "2024", "2025", ""], ["1", "teh", "5", "6", "Jepang"],
    ]

    @Test func headOfTwoRows() {
        let read = book(Book.rows(Self.twoRows), merged: ["A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4"]) {
            $0.headerRows = [3, 4]
        }
        #expect(read.findings == [])
        #expect(read.rows.header == ["No", "Komoditas", "Nilai / 2024", "Nilai / 2025", "Negara"])
        #expect(read.rows.rows == [["1", "teh", "5", "6", "Jepang"]])
        #expect(read.rows.places.first == "uji.xlsx:Rekap!A4")
    }

    @Test func headThatGoesOn() {
        let read = book(Book.rows(Self.twoRows), merged: ["A3:A4", "B3:B4", "C3:D3", "E3:E4"]) {
            $0.headerRows = [3]
        }
        #expect(
            read.findings == [
                "uji.xlsx:Rekap!A3: error: the head goes on to row 4: cells are merged down to there\n"
                    + "    say header: [3, 4]"
            ])
        #expect(read.rows.rows == [])
    }

    /// The head is whole in its first row, but merged downwards: seen only behind the rows.
    @Test func headThatGoesOnWithoutGaps() {
        let read = book(Book.rows([["Nama", "Nilai"], ["", ""], ["a", "5"]]), merged: ["A1:A2", "B1:B2"])
        #expect(read.findings.map { $0.contains("say header: [1, 2]") } == [true, true])
    }

    @Test func titlesAboveTheHead() {
        let rows = Book.rows([["Ekspor"], ["Tahun 2025"], [], ["Nama", "Nilai"], ["a", "5"]])
        #expect(book(rows) { $0.headerRows = [4] }.rows.rows == [["a", "5"]])
        #expect(
            book(rows) {
                $0.columns.append(.init(column: .commodity, header: "nama", place: $0.place))
            }.findings == [
                "uji.xlsx:Rekap!A1: error: the first row with a text does not name the columns, but row 4 does\n"
                    + "    say header: 4"
            ])
        #expect(
            book(rows) { $0.headerRows = [3] }.findings == [
                "uji.xlsx:Rekap!A3: error: the row that is declared as the head is empty"
            ])
        #expect(
            book(rows) { $0.headerRows = [9] }.findings == [
                "uji.xlsx:Rekap: error: the sheet ends above its head"
            ])
        #expect(book("").findings == ["uji.xlsx:Rekap: error: the sheet is empty"])
    }

    @Test func mergedRowsOfTheTable() {
        let rows = Book.rows([["Negara", "Nilai"], ["Jepang", "5"], ["", "6"], ["Total", ""]])
        #expect(
            book(rows, merged: ["A2:A3", "A4:B4"]).findings == [
                "uji.xlsx:Rekap!A2: error: cells of 2 rows are merged here: only the first holds the value\n"
                    + "    unmerge them and write the value in each row that it is meant for"
            ])
        #expect(book(rows, merged: ["A2:A3", "A4:B4"]) { $0.ignored = ["Negara"] }.findings == [])
        #expect(book(rows, merged: ["A2:A3"]) { $0.rules.fill = ["negara"] }.findings == [])
        #expect(book(rows, merged: ["D2:D9"]).findings == [])
    }

    @Test func hiddenRowsAndColumns() {
        let rows =
            Book.row(1, ["Nama", "Nilai"]) + Book.row(2, ["a", "5"])
            + Book.row(3, ["b", "6"], attributes: "hidden=\"1\"")
            + Book.row(4, ["c", "7"], attributes: "hidden=\"true\"")
            + Book.row(5, [], attributes: "hidden=\"1\"")
        let columns =
            "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"4\" hidden=\"1\"/></cols>"
        let read = book(rows, before: columns)
        #expect(read.rows.rows == [["a", "5"], ["b", "6"], ["c", "7"]])
        #expect(
            read.findings == [
                "uji.xlsx:Rekap!B1: warning: the column \"Nilai\" is read, though it is hidden\n"
                    + "    if it is the wrong one, map another under \"columns\"",
                "uji.xlsx:Rekap!A3: warning: 2 of the rows that are read are hidden, the first is row 3\n"
                    + "    if they do not belong to the table, delete them",
            ])
    }

    private func sheets(_ states: [(name: String, state: String?)], _ wanted: String?) -> Outcome {
        var book = Book()
        book.sheets = states.map { name, state in
            Book.Sheet(name: name, state: state, rows: Book.rows([["Nilai"], [String(name.utf8.count)]]))
        }
        return Outcome(book.bytes, path: "uji.xlsx") { $0.sheet = wanted }
    }

    @Test func whichSheet() {
        let two: [(name: String, state: String?)] = [
            ("Rekap", nil), ("Data 2025", nil), ("Lama", "veryHidden"),
        ]
        #expect(sheets(two, "Data 2025").rows.rows == [["9"]])
        #expect(sheets(two, " data  2025").rows.rows == [["9"]])
        #expect(sheets(two, "Lama").rows.rows == [["4"]])
        #expect(
            sheets(two, nil).findings == [
                "uji.xlsx: error: the workbook has 2 sheets\n    say which holds the rows, as sheet: Rekap; "
                    + "it has: \"Rekap\", \"Data 2025\", \"Lama\" (hidden)"
            ])
        #expect(
            sheets(two, "Rekab").findings == [
                "uji.xlsx: error: the workbook has no sheet \"Rekab\"\n    did you mean \"Rekap\"?"
            ])
        #expect(sheets([("Rekap", "hidden"), ("Data", nil)], nil).rows.rows == [["4"]])
        #expect(
            sheets([("Rekap", "hidden")], nil).findings == [
                "uji.xlsx: error: all sheets of the workbook are hidden\n    say which holds the rows, "
                    + "as sheet: Rekap; it has: \"Rekap\" (hidden)"
            ])
    }
}
