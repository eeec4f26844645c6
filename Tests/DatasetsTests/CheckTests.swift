import Datasets
import Testing

/// What only shows beside other rows, with the exact words.
@Suite struct CheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var columns: String
        var rows: String
        var findings: [String]
        var more = ""
        var data = ""
        var testDescription: String { name }
    }

    static let plain = "{year: Tahun, commodity: Komoditas, partners: Tujuan, value: Nilai}"
    static let timed = "{year: Tahun, month: Bulan, kind: Jenis, commodity: Komoditas, value: Nilai}"
    static let traded =
        "{year: Tahun, commodity: Komoditas, partners: Tujuan, value: Nilai, exporter: Eksportir}"
    static let documented = "{year: Tahun, document: Dokumen, commodity: Komoditas, value: Nilai}"

    @Test(arguments: cases) func saysWhereAndWhatNext(_ wrong: Case) throws {
        let definition = try definition(wrong.data, wrong.more, columns: wrong.columns)
        #expect(findings(Array(wrong.rows.utf8), definition) == wrong.findings)
    }

    static let withholdHint =
        "\n    if the public must not know it, name it under \"withhold\" in report.yaml"

    static let cases = [
        Case(
            name: "ten times the year before", columns: plain,
            rows:
                "Tahun;Komoditas;Tujuan;Nilai\n2024;kopi;Jepang;100\n2025;kopi;Jepang;1200\n2025;teh;Cina;9\n",
            findings: [
                "rows.csv:3:1: warning: 2025, kopi, Japan comes to 1200, the year before to 100\n"
                    + "    is the unit the same? look at line 3"
            ]),
        Case(
            name: "nine times is no outlier", columns: plain,
            rows: "Tahun;Komoditas;Tujuan;Nilai\n2024;kopi;Jepang;100\n2025;kopi;Jepang;900\n", findings: []),
        Case(
            name: "a tenth, by destination alone", columns: plain,
            rows:
                "Tahun;Komoditas;Tujuan;Nilai\n2024;kopi;Jepang;500\n2024;kopi;Cina;600\n2025;kopi;Jepang;50\n"
                + "2025;kopi;Cina;900\n",
            findings: [
                "rows.csv:4:1: warning: 2025, kopi, Japan comes to 50, the year before to 500\n"
                    + "    is the unit the same? look at line 4"
            ]),
        Case(
            name: "rough values that may be closer", columns: plain,
            rows: "Tahun;Komoditas;Tujuan;Nilai\n2024;kopi;Jepang;sekitar 1 juta\n2025;kopi;Jepang;10 juta\n",
            findings: []),
        Case(
            name: "too little to matter", columns: plain,
            rows:
                "Tahun;Komoditas;Tujuan;Nilai\n2024;kopi;Jepang;1\n2025;kopi;Jepang;50\n2025;teh;Cina;9999\n",
            findings: []),
        Case(
            name: "twelve months", columns: timed,
            rows: "Tahun;Bulan;Jenis;Komoditas;Nilai\n2025;;total;;1000\n"
                + (1...12).map { "2025;\($0);total;;\($0 == 12 ? 99 : 80)\n" }.joined() + "2025;1;;kopi;80\n",
            findings: [
                "rows.csv:2:1: error: 12 months of 2025 come to 979, and 1000 is stated\n"
                    + "    the months: line 3, line 4, line 5, line 6, line 7, line 8, line 9, line 10, line 11, "
                    + "line 12, line 13, line 14"
            ]),
        Case(
            name: "a quarter is no part", columns: timed,
            rows: "Tahun;Bulan;Jenis;Komoditas;Nilai\n2025;Q1;;teh;5\n",
            findings: [
                "rows.csv:2:6: error: values are by month or by year, not by quarter\n"
                    + "    if it is the total of a quarter, say \"kontrol\" in the column of kinds"
            ]),
        Case(
            name: "quarters that differ", columns: timed,
            rows: "Tahun;Bulan;Jenis;Komoditas;Nilai\n2025;1;;kopi;10\n2025;2;;kopi;20\n2025;3;;kopi;30\n"
                + "2025;TW I;kontrol;;61\n2025;Triwulan II;kontrol;;5\n2025;Q1;kontrol;kopi;60\n",
            findings: [
                "rows.csv:5:20: error: 3 months of quarter 1, 2025 come to 60, and 61 is stated\n"
                    + "    the months: line 2, line 3, line 4",
                "rows.csv:6:27: warning: no rows are there to compare quarter 2, 2025 with",
            ]),
        Case(
            name: "one exporter", columns: traded,
            rows: "Tahun;Komoditas;Tujuan;Nilai;Eksportir\n2025;kopi;Jepang;10;PT A\n2025;teh;Cina;30;PT A\n"
                + "2025;teh;Cina;31;pt. b\n2025;teh;Cina;32;PT B\n2025;teh;Cina;33;CV C\n2025;madu;Cina;800;PT A\n"
                + "2025;madu;Cina;5;PT B\n2025;madu;Cina;6;CV C\n",
            findings: [
                "rows.csv:2:1: warning: one exporter alone stands behind the value of 2025, kopi"
                    + withholdHint,
                "rows.csv:2:1: warning: one exporter alone stands behind the value of 2025, Japan"
                    + withholdHint,
                "rows.csv:3:1: warning: PT A makes 88 per cent of the value of 2025, China" + withholdHint,
                "rows.csv:7:1: warning: PT A makes 98 per cent of the value of 2025, madu" + withholdHint,
            ]),
        Case(
            name: "amended document", columns: documented,
            rows:
                "Tahun;Dokumen;Komoditas;Nilai\n2025;SKA-1;kopi;10\n2025;SKA-2;kopi;10\n2025;SKA-1;Kopi;10\n",
            findings: [
                "rows.csv:4:6: warning: document, goods and value are those of line 2\n"
                    + "    both are summed; delete one if it amends the other"
            ]),
    ]
}

/// Values that are kept back, and what would give them away.
@Suite struct WithholdingTests {
    static let columns = "{year: Tahun, kind: Jenis, commodity: Komoditas, partners: Tujuan, value: Nilai}"

    static func read(_ rows: String, _ more: String) throws -> (cells: [String], findings: [String]) {
        try OfficeTableTests.read(
            "Tahun;Jenis;Komoditas;Tujuan;Nilai\n" + rows, [:],
            more + "\ncommodities: {kopi: coffee, teh: tea, madu: honey}",
            columns: columns)
    }

    @Test func withoutATotalNothingElseGoes() throws {
        let (cells, findings) = try Self.read(
            "2025;;kopi;Jepang;10\n2025;;teh;Jepang;5\n", "withhold: [{commodity: kopi}]")
        #expect(
            cells == [
                "2025 value kopi JP(sole) * [0..-) atLeast 256", "2025 value teh JP(sole) * [5..5] exact 0",
            ])
        #expect(findings == [])
    }

    @Test func beneathATotalTheSmallestGoesAsWell() throws {
        let (cells, findings) = try Self.read(
            "2025;total;;;100\n2025;;kopi;Jepang;80\n2025;;teh;Jepang;5\n2025;;madu;Cina;15\n",
            "withhold: [{commodity: kopi}]")
        #expect(
            cells == [
                "2025 value kopi JP(sole) * [0..-) atLeast 256",
                "2025 value madu CN(sole) * [15..15] exact 0",
                "2025 value teh JP(sole) * [0..-) atLeast 256", "2025 total * * * [100..100] exact 0",
            ])
        #expect(
            findings == [
                "report.yaml:11:13: warning: 2025, teh is withheld as well: with the total of 2025 it would reveal kopi"
            ])
    }

    @Test func aTotalThatIsTheValueGoes() throws {
        let (cells, _) = try Self.read(
            "2025;;kopi;Jepang;80\n2025;;kopi;Cina;5\n2025;;kopi;Jumlah;85\n", "withhold: [{commodity: kopi}]"
        )
        #expect(cells.allSatisfy { $0.hasSuffix("[0..-) atLeast 256") } && cells.count == 3)
    }

    @Test func oneDestinationOfACommodity() throws {
        let (cells, findings) = try Self.read(
            "2025;;kopi;Jepang;80\n2025;;kopi;Cina;5\n2025;;kopi;Korea Selatan;7\n2025;;kopi;Jumlah;92\n",
            "withhold: [{commodity: kopi, partner: JP}]")
        #expect(
            cells == [
                "2025 value kopi CN(sole) * [0..-) atLeast 256",
                "2025 value kopi JP(sole) * [0..-) atLeast 256",
                "2025 value kopi KR(sole) * [7..7] exact 0", "2025 control kopi * * [92..92] exact 0",
            ])
        #expect(findings.count == 1)
    }

    /// Two that are withheld anyway hide each other.
    @Test func noMoreGoesThanMust() throws {
        let (cells, findings) = try Self.read(
            "2025;total;;;100\n2025;;kopi;Jepang;80\n2025;;teh;Jepang;5\n2025;;madu;Cina;15\n",
            "withhold: [{commodity: kopi}, {commodity: madu}]")
        #expect(cells.contains("2025 value teh JP(sole) * [5..5] exact 0"))
        #expect(findings == [])
    }

    /// In the second currency the same cells are hidden, though no total of it is known.
    @Test func bothCurrenciesHideTheSame() throws {
        let (cells, _) = try OfficeTableTests.read(
            "Tanggal;Tahun;Jenis;Komoditas;Nilai\n;2025;total;;100000\n2025-01-02;2025;;kopi;80000\n"
                + "2025-01-02;2025;;teh;5000\n2025-01-02;2025;;madu;15000\n",
            ["kurs.csv": CurrencyTests.rates],
            CurrencyTests.tables + "\nkurs: by document date\nwithhold: [{commodity: kopi}]",
            columns: "{date: Tanggal, year: Tahun, kind: Jenis, commodity: Komoditas, value: Nilai}",
            measure: "{currency: IDR, unit: rupiah, beside: USD}")
        let hidden = cells.filter { $0.contains("kopi") || $0.contains("teh") }
        #expect(hidden.count == 4 && hidden.allSatisfy { $0.hasSuffix("[0..-) atLeast 256") }, "\(cells)")
    }

    @Test func aDestinationThatIsNotThere() throws {
        let (_, findings) = try Self.read(
            "2025;;kopi;Jepang;80\n", "withhold: [{commodity: kopi, partner: CN}]")
        #expect(findings.first?.contains("no row names \"kopi\", which is withheld") == true)
    }

    @Test func whatIsNotThere() throws {
        let (_, findings) = try Self.read("2025;;kopi;Jepang;80\n", "withhold: [{commodity: kopo}]")
        #expect(
            findings == [
                "report.yaml:11:13: error: no row names \"kopo\", which is withheld\n    did you mean \"kopi\"?"
            ])
    }
}
