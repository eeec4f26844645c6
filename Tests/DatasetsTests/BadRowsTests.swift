import Datasets
import Testing

/// Rows that are wrong, with the exact words that are said about them.
@Suite struct BadRowsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var rows: String
        var findings: [String]
        var data = ""
        var more = ""
        var columns: String?
        var languages = "id"
        var testDescription: String { name }
    }

    static let head = "Tahun;Jenis;Komoditas;Tujuan;Nilai\n"

    @Test(arguments: cases + wholes) func saysWhereAndWhatNext(_ wrong: Case) throws {
        let definition = try definition(
            wrong.data, wrong.more, columns: wrong.columns, languages: wrong.languages)
        #expect(findings(Array(wrong.rows.utf8), definition) == wrong.findings)
    }

    static let cases = [
        Case(
            name: "unknown column",
            rows: "Tahun;Jenis;Komoditas;Tujuan;Nilai;Berat\n2025;;kopi;Jepang;1000;2\n",
            findings: [
                "rows.csv:1:36: error: unknown column \"Berat\"\n"
                    + "    map it under \"columns\", or name it under \"ignore\""
            ]),
        Case(
            name: "misspelt column", rows: "Tahun;Jenis;Komoditi;Tujuan;Nilai\n2025;;kopi;Jepang;1000\n",
            findings: [
                "rows.csv:1:1: error: missing column \"Komoditas\" (commodity)\n"
                    + "    the file has \"Komoditi\"",
                "rows.csv:1:13: error: unknown column \"Komoditi\"\n    the definition says \"Komoditas\"",
            ]),
        Case(
            name: "missing column", rows: "Tahun;Jenis;Komoditas;Tujuan\n2025;;kopi;Jepang\n",
            findings: [
                "rows.csv:1:1: error: missing column \"Nilai\" (value)\n"
                    + "    the file has: Tahun, Jenis, Komoditas, Tujuan"
            ]),
        Case(
            name: "column twice", rows: "Tahun;Jenis;Komoditas;Tujuan;Nilai;Nilai\n",
            findings: [
                "rows.csv:1:36: error: the column \"Nilai\" stands twice, as number 5 and number 6"
            ]),
        Case(
            name: "wrong convention", rows: head + "2025;;kopi;Jepang;1,234,567.89\n",
            findings: [
                "rows.csv:2:19: error: \"1,234,567.89\" is not written in the convention \"id\" "
                    + "that the file declares\n"
                    + "    write 1.234.567,89, or declare `numbers: en` for the file"
            ]),
        Case(
            name: "ambiguous group", rows: head + "2025;;kopi;Jepang;1.260\n",
            findings: [
                "rows.csv:2:19: error: \"1.260\" is ambiguous: thousands or decimals?\n"
                    + "    write 1260, or 1.260,0, or declare `thousands: always` for the file"
            ]),
        Case(
            name: "group declared", rows: head + "2025;;kopi;Jepang;1.260\n", findings: [],
            data: "thousands: always"),
        Case(
            name: "M", rows: head + "2025;;kopi;Jepang;Rp 1,2 M\n",
            findings: [
                "rows.csv:2:19: error: \"M\" in \"Rp 1,2 M\" is ambiguous: miliar or million?\n"
                    + "    write ribu, juta, miliar, triliun or thousand, million, billion, trillion"
            ]),
        Case(
            name: "no number", rows: head + "2025;;kopi;Jepang;banyak\n",
            findings: [
                "rows.csv:2:19: error: \"banyak\" is not a number\n"
                    + "    write digits, or … where there is no value and – where it is truly nil"
            ]),
        Case(
            name: "unknown country", rows: head + "2025;;kopi;Malasyia;1000\n",
            findings: [
                "rows.csv:2:12: error: \"Malasyia\" is not a known country\n"
                    + "    did you mean \"Malaysia\" (MY)?"
            ]),
        Case(
            name: "Kongo", rows: head + "2025;;kopi;Kongo;1000\n",
            findings: [
                "rows.csv:2:12: error: \"Kongo\" may be \"Republik Demokratik Kongo\" (CD)"
                    + " or \"Republik Kongo\" (CG)\n"
                    + "    write the full name, or declare it under \"partners\" in report.yaml"
            ]),
        Case(
            name: "Kongo declared", rows: head + "2025;;kopi;Kongo;1000\n", findings: [],
            more: "partners: {Kongo: CD}"),
        Case(
            name: "a region", rows: head + "2025;;kopi;Uni Eropa;1000\n",
            findings: [
                "rows.csv:2:12: error: \"Uni Eropa\" is not one country\n"
                    + "    name the countries, or write \"tidak dirinci\" where they are not known"
            ]),
        Case(
            name: "year", rows: head + "25;;kopi;Jepang;1000\n;;teh;Jepang;1000\n",
            findings: [
                "rows.csv:2:1: error: \"25\" is not a year\n    write four digits such as 2025",
                "rows.csv:3:1: error: the year is missing\n    write four digits such as 2025",
            ]),
        Case(
            name: "kind", rows: head + "2025;totl;;;1000\n",
            findings: [
                "rows.csv:2:6: error: \"totl\" is not a kind of row\n    did you mean \"total\"?"
            ]),
        Case(
            name: "nothing named", rows: head + "2025;;;;1000\n",
            findings: [
                "rows.csv:2:9: error: the row names neither a commodity nor a destination\n"
                    + "    say that it is a total in the column of kinds"
            ]),
        Case(
            name: "too few fields", rows: head + "2025;;kopi;1000\n",
            findings: [
                "rows.csv:2:1: error: the row has 4 fields, the header 5\n"
                    + "    a field that holds the delimiter must stand in quotes"
            ]),
        Case(
            name: "equal rows",
            rows: head + "2025;;kopi;Jepang;1000\n2025;;teh;Jepang;5\n2025;;kopi;Jepang;1000\n",
            findings: [
                "rows.csv:4:1: error: the row is equal to that in line 2\n"
                    + "    delete one; if both are real, say \"duplicates: allow\" for the file"
            ]),
        Case(
            name: "equal rows allowed", rows: head + "2025;;kopi;Jepang;1000\n2025;;kopi;Jepang;1000\n",
            findings: [],
            data: "duplicates: allow"),
        Case(
            name: "near duplicate", rows: head + "2025;;kopi;Jepang;1000\n2025;;Kopi;JEPANG;1000\n",
            findings: [
                "rows.csv:3:19: warning: the row says the same as line 2, in other words\n"
                    + "    both are summed; delete one if they are the same trade"
            ]),
        Case(
            name: "two totals", rows: head + "2024;total;;;14,8 miliar\n2024;total;;;12,5 miliar\n",
            findings: [
                "rows.csv:3:14: error: this total is stated twice: the other stands in line 2 of rows.csv\n"
                    + "    keep the one that the report uses"
            ]),
        Case(
            name: "negative", rows: head + "2024;;kopi;Jepang;-1000\n",
            findings: [
                "rows.csv:2:19: warning: the value is negative: no growth can be calculated from it"
            ]),
        Case(
            name: "lost zero", rows: "Tahun;Komoditas;HS;Nilai\n2025;koi;3011100;1000\n2025;teh;7701;5\n",
            findings: [
                "rows.csv:2:10: warning: the HS code \"3011100\" has lost its first zero: "
                    + "read as 0301.11.00\n"
                    + "    keep codes as text in the spreadsheet",
                "rows.csv:3:10: error: \"7701\" is not an HS code\n"
                    + "    2, 4, 6, 8 or 10 digits, chapters 01 to 99",
            ], columns: "{year: Tahun, commodity: Komoditas, code: HS, value: Nilai}"),
        Case(
            name: "roles",
            rows:
                "Tahun;Komoditas;Tujuan;Peran;Nilai\n2025;a;Jepang dan Cina;tunggal;1\n"
                + "2025;b;Jepang;bersama;1\n"
                + "2025;c;;utama;1\n2025;d;Jepang;utma;1\n",
            findings: [
                "rows.csv:2:24: error: one destination is the sole one, not 2\n    several share it: bersama",
                "rows.csv:3:15: error: one destination alone cannot be joint\n"
                    + "    it is tunggal (all of it) or utama",
                "rows.csv:4:9: error: a role without a destination\n"
                    + "    name the destination, or leave the role out",
                "rows.csv:5:15: error: \"utma\" is not a role of a destination\n    did you mean \"utama\"?",
            ], columns: "{year: Tahun, commodity: Komoditas, partners: Tujuan, role: Peran, value: Nilai}"),
        Case(
            name: "status", rows: "Tahun;Komoditas;Nilai;Status\n2025;a;1;semntara\n2025;b;1;rahasia\n",
            findings: [
                "rows.csv:2:10: error: \"semntara\" is not a status\n    did you mean \"sementara\"?",
                "rows.csv:3:10: error: the row has a value, yet its status says \"rahasia\"\n"
                    + "    remove one of the two",
            ], columns: "{year: Tahun, commodity: Komoditas, value: Nilai, status: Status}"),
    ]

    static let wholes = [
        Case(
            name: "parts above total",
            rows: head + "2025;total;;;1000\n2025;;kopi;Jepang;700\n2025;;teh;Jepang;400\n",
            findings: [
                "rows.csv:2:1: error: the parts of 2025 come to 1100, more than the total of 1000\n"
                    + "    the parts: line 3, line 4"
            ]),
        Case(
            name: "bounds above total",
            rows: head + "2025;total;;;sekitar Rp 1,1 miliar\n2025;;kopi;Jepang;lebih dari Rp 1,15 miliar\n",
            findings: [
                "rows.csv:2:1: error: the parts of 2025 come to 1150000000 to 1160000000, "
                    + "more than the total of "
                    + "1050000000 to 1150000000\n    the parts: line 3"
            ]),
        Case(
            name: "waived", rows: head + "2025;total;;;1000\n2025;;kopi;Jepang;1100\n",
            findings: [
                "rows.csv:2:1: warning: the parts of 2025 come to 1100, more than the total of 1000\n"
                    + "    let pass: known"
            ], more: "waivers: [{rule: parts-above-total, reason: {id: diketahui, en: known}}]"),
        Case(
            name: "both ways of splitting",
            rows: head + "2025;total;;;1000\n2025;;kopi;;700\n2025;;;Jepang;900\n", findings: []),
        Case(
            name: "foot of the table agrees",
            rows: head + "2025;;kopi;Jepang;700\n2025;;teh;Jepang;400\n2025;;Jumlah;;1100\n",
            findings: []),
        Case(
            name: "foot of the table differs",
            rows: head + "2025;;kopi;Jepang;700\n2025;;teh;Jepang;400\n2025;;TOTAL;;1101\n",
            findings: [
                "rows.csv:4:1: error: the rows of 2025 come to 1100, not 1101\n    the rows: line 2, line 3"
            ]),
        Case(
            name: "foot of one of the goods",
            rows: head + "2025;;kopi;Jepang;700\n2025;;kopi;Cina;400\n2025;;kopi;Jumlah;1000\n",
            findings: [
                "rows.csv:4:1: error: the rows of 2025, kopi come to 1100, not 1000\n"
                    + "    the rows: line 2, line 3"
            ]),
        Case(
            name: "zero base", rows: head + "2024;total;;;0\n2025;total;;;1000\n",
            findings: [
                "rows.csv:2:1: warning: the total of 2024 is zero: no growth can be calculated from it"
            ]),
        Case(
            name: "no English name", rows: head + "2025;;kopi;Jepang;1000\n2025;;teh;Jepang;1000\n",
            findings: [
                "rows.csv:2:7: warning: \"kopi\" has no English name\n"
                    + "    add it under \"commodities\" in report.yaml"
            ], more: "commodities: {teh: tea}", languages: "[id, en]"),
    ]
}
