import Amounts
import Datasets
import Testing

/// Rows that a file declares to be no data stay out, and never one with a value that nothing accounts for.
@Suite struct TableRulesTests {
    static let columns = "{year: Tahun, commodity: Komoditas, value: Nilai}"
    static let head = "Tahun;Komoditas;Nilai\n"

    private func found(_ rows: String, _ rules: String) throws -> [String] {
        findings(Array((Self.head + rows).utf8), try definition(rules, columns: Self.columns))
    }

    private func sums(_ rows: String, _ rules: String) throws -> [Int128?] {
        try cube(Array((Self.head + rows).utf8), definition(rules, columns: Self.columns)).cells.map {
            $0.amount.interval.single
        }
    }

    @Test func totalsAreComparedNotAdded() throws {
        let rows =
            "2025;kopi;1000000\n2025;teh;2000000\nSub total;;3.000.000\n2025;lada;500000\nJumlah semua;;3.500.000\n"
        #expect(try sums(rows, "totals: [Sub total, Jumlah]") == [1_000_000, 500_000, 2_000_000])
        let wrong = try found(rows.replacing("3.500.000", with: "3.600.000"), "totals: [Sub total, Jumlah]")
        #expect(wrong.count == 1)
        #expect(wrong[0].hasPrefix("rows.csv:6:15: error: the row is called a total and says 3.600.000"))
        #expect(wrong[0].contains("500000 since the total before, 3500000 in all"))
    }

    @Test func totalOfWordsMeetsItsRows() throws {
        let rows = "2025;kopi;sekitar 1,2 miliar\n2025;teh;0,3 miliar\nJumlah;;1,5 miliar\n"
        #expect(try found(rows, "totals: [Jumlah]").isEmpty)
    }

    @Test func whatIsSkippedHasNoValue() throws {
        let rows = "A. PERKEBUNAN;;\n2025;kopi;1000000\n"
        #expect(try sums(rows, "skip: [A. PERKEBUNAN]") == [1_000_000])
        let wrong = try found(rows.replacing("BUNAN;;", with: "BUNAN;;7000000"), "skip: [A. PERKEBUNAN]")
        #expect(wrong.first?.contains("declared to be left out, yet has a value") == true)
        #expect(try sums("(1);(2);(3)\n" + rows, "skip: [(1), A. PERKEBUNAN]") == [1_000_000])
    }

    @Test func nothingBelowTheEndHasAValue() throws {
        let rows = "2025;kopi;1000000\nSumber: Dinas\nBlitar, 3 Mei 2026;;\n"
        #expect(try sums(rows, "end: Sumber") == [1_000_000])
        let wrong = try found(rows + "2025;teh;2000000\n", "end: Sumber")
        #expect(
            wrong.first?.hasPrefix("rows.csv:5:10: error: the row stands below the end of the table (row 3)")
                == true)
        #expect(
            try found("2025;kopi;1000000\n", "end: Sumber").first?.contains("no row begins with \"Sumber\"")
                == true)
    }

    @Test func gapsRepeatWhatStandsAbove() throws {
        let rows = "2024;kopi;1000000\n;teh;2000000\n2025;kopi;4000000\n;teh;8000000\n"
        #expect(try sums(rows, "fill: [Tahun]") == [1_000_000, 2_000_000, 4_000_000, 8_000_000])
        #expect(try found(rows, "").contains { $0.contains("the year is missing") })
    }

    @Test func wordsBesideTheValueQualifyIt() throws {
        let rows = "Tahun;Komoditas;Sifat;Nilai\n2025;kopi;lebih dari;14,9 miliar\n2025;teh;;2 miliar\n"
        let cube = try cube(Array(rows.utf8), definition("qualifier: Sifat", columns: Self.columns))
        #expect(cube.cells.map(\.amount.precision) == [.moreThan, .rounded])
    }

    @Test func wordsOfScaleAreDeclared() throws {
        let rows = "2025;kopi;1,2 M\n"
        #expect(try found(rows, "").count == 1)
        let cube = try cube(
            Array((Self.head + rows).utf8), definition("scale-words: {M: miliar}", columns: Self.columns))
        #expect(cube.cells[0].amount.interval.upper.value == 1_250_000_000)
    }

    @Test func textsAreMatchedAsWholeWords() {
        #expect(TableRules.begins("JUMLAH  TOTAL", with: "Jumlah"))
        #expect(TableRules.begins("Sumber: BPS", with: "sumber"))
        #expect(!TableRules.begins("Jumlahan", with: "Jumlah"))
        #expect(!TableRules.begins("Jumlah", with: ""))
    }

    @Test func columnsWithoutANameMustBeEmpty() throws {
        let rows = "Tahun;;Komoditas;;Nilai\n2025;;kopi;;1000000\n"
        #expect(findings(Array(rows.utf8), try definition(columns: Self.columns)).isEmpty)
        let wrong = findings(
            Array(rows.replacing("kopi;;", with: "kopi;x;").utf8), try definition(columns: Self.columns))
        #expect(
            wrong.count == 1
                && wrong[0].contains("rows.csv:2:12: error: \"x\" stands in a column without a name"))
    }

    @Test func headOfSeveralLinesBelowTitles() throws {
        let rows = "REKAP\n\nTahun;Komoditas;Nilai;\n;;Rp;Berat\n2025;kopi;1000000;7\n"
        let columns = "{year: Tahun, commodity: Komoditas, value: Nilai / Rp}"
        let cube = try cube(
            Array(rows.utf8), definition("header: [3, 4], ignore: [Nilai / Berat]", columns: columns))
        #expect(cube.cells.map(\.amount.interval.single) == [1_000_000])
        #expect(cube.cells.first?.rows.first?.firstLine == 5)
        let beyond = findings(Array(rows.utf8), try definition("header: 9", columns: columns))
        #expect(beyond.first?.contains("ends before the header, which is declared in line 9") == true)
    }
}
