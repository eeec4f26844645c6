import Amounts
import Datasets
import Declarations
import Reading
import Testing

/// Tables that an office keeps for all its reports: what they add, and what is said where they do not fit.
@Suite struct OfficeTableTests {
    static let codes = "{code: HS, year: Tahun, value: Nilai}"
    static let goods = """
        tables:
          commodities:
            file: komoditas.csv
            columns:
              {name: Nama, english: Inggris, code: HS, sector: Sektor, alias: Ejaan, from: Dari, until: Sampai}
        """
    static let table = """
        Nama;Inggris;HS;Sektor;Ejaan;Dari;Sampai
        kopi;coffee;0901;Perkebunan;kopi biji;;
        arang;charcoal;4402.90.90;Kehutanan;;2017-01-01;2022-03-31
        arang;charcoal;4402.20;Kehutanan;;2022-04-01;

        """

    /// What is found in a report of several files; and its cells.
    static func read(
        _ rows: String, _ tables: [String: String], _ more: String, columns: String, data: String = "",
        measure: String? = nil
    ) throws -> (cells: [String], findings: [String]) {
        let scratch = Scratch()
        scratch.write("rows.csv", rows)
        for (name, text) in tables { scratch.write(name, text) }
        let definition = try definition(
            data, more, columns: columns, languages: "[id, en]",
            measure: measure ?? "{currency: IDR, unit: rupiah}")
        func shown(_ findings: [Finding]) -> [String] {
            findings.map { $0.text.replacing(scratch.path + "/", with: "") }
        }
        do throws(Findings) {
            let loaded = try Loading.load(definition, folder: scratch.path)
            let beside = loaded.beside.map { lines(of: $0).map { "beside " + $0 } } ?? []
            return (lines(of: loaded.cube) + beside, shown(loaded.warnings))
        } catch {
            return ([], shown(error.all))
        }
    }

    @Test func codesFindTheirGoods() throws {
        let (cells, findings) = try Self.read(
            "HS;Tahun;Nilai\n9011110;2025;10\n44022010;2025;5\n44029090;2021;7\n",
            ["komoditas.csv": Self.table],
            Self.goods, columns: Self.codes)
        #expect(
            cells == [
                "2021 value arang * * [7..7] exact 0", "2025 value arang * * [5..5] exact 0",
                "2025 value kopi * * [10..10] exact 0",
            ])
        #expect(
            findings == [
                "rows.csv:2:1: warning: the HS code \"9011110\" has lost its first zero: read as 0901.11.10\n"
                    + "    keep codes as text in the spreadsheet"
            ])
    }

    @Test func codesThatNobodyDeclared() throws {
        let (_, findings) = try Self.read(
            "HS;Tahun;Nilai\n44029090;2025;10\n1801;2025;5\n99x;2025;1\n", ["komoditas.csv": Self.table],
            Self.goods, columns: Self.codes)
        #expect(
            findings == [
                "rows.csv:2:1: error: the HS code 4402.90.90 does not hold in 2025\n"
                    + "    line 3 of the office's table says from when to when it does",
                "rows.csv:3:1: error: the HS code 1801 is not in the office's table of commodities\n"
                    + "    add it to the table, or map the column of names as \"commodity\"",
                "rows.csv:4:1: error: \"99x\" is not an HS code\n    2, 4, 6, 8 or 10 digits, chapters 01 to 99",
            ])
    }

    @Test func namesAndCodesAreHeldAgainstTheTable() throws {
        let (cells, findings) = try Self.read(
            "Komoditas;HS;Tahun;Nilai\nKopi Biji;0901.11;2025;10\narang;090112;2025;5\narang;44029090;2025;1\n",
            ["komoditas.csv": Self.table], Self.goods,
            columns: "{commodity: Komoditas, code: HS, year: Tahun, value: Nilai}")
        #expect(cells == ["2025 value arang * * [6..6] exact 0", "2025 value kopi * * [10..10] exact 0"])
        #expect(
            findings == [
                "rows.csv:3:7: warning: the HS code 0901.12 is \"kopi\" in the office's table, \"arang\" here",
                "rows.csv:4:7: warning: the HS code 4402.90.90 does not hold in 2025\n"
                    + "    line 3 of the office's table says from when to when it does",
            ])
    }

    @Test func spellingsAndRoles() throws {
        let more = """
            tables:
              countries: {file: negara.csv, columns: {name: Nama, code: Kode}}
              roles: {file: peran.csv, columns: {commodity: Barang, partners: Tujuan, role: Peran}}
            """
        let (cells, _) = try Self.read(
            "Komoditas;Tujuan;Tahun;Nilai\nkopi;Negeri Sakura;2025;10\nteh;Negeri Sakura;2025;5\n",
            [
                "negara.csv": "Nama;Kode\nNegeri Sakura;JP\n",
                "peran.csv": "Barang;Tujuan;Peran\nkopi;Negeri Sakura;utama\n",
            ], more, columns: "{commodity: Komoditas, partners: Tujuan, year: Tahun, value: Nilai}")
        #expect(
            cells == [
                "2025 value kopi JP(main) * [10..10] exact 0", "2025 value teh JP(sole) * [5..5] exact 0",
            ])
    }

    @Test func tablesThatAreWrong() throws {
        let more = """
            tables:
              countries: {file: negara.csv, columns: {name: Nama, code: Kode}}
              roles: {file: peran.csv, columns: {partners: Tujuan, role: Peran}}
              rates: {file: kurs.csv, numbers: id, columns: {currency: Mata, rate: Kurs, from: Dari, until: Sampai}}
            """
        let (_, findings) = try Self.read(
            "Komoditas;Tahun;Nilai\nkopi;2025;10\n",
            [
                "negara.csv": "Nama;Kode\nNegeri Sakura;XX\nA;JP\na;KR\n",
                "peran.csv": "Tujuan;Peran\nJepang;utma\nUni Eropa;utama\n",
                "kurs.csv": """
                Mata;Kurs;Dari;Sampai
                USD;16.200,5;2025-01-01;2025-01-10
                USD;sekitar 16.300;2025-01-08;
                dolar;1;2025-01-08;
                USD;16.300;2025-01-09;
                USD;16.300;03/04/2025;

                """,
            ], more, columns: "{commodity: Komoditas, year: Tahun, value: Nilai}")
        #expect(
            findings == [
                "kurs.csv:3:5: error: \"sekitar 16.300\" is not a rate\n    a rate is one exact number above 0",
                "kurs.csv:4:1: error: \"dolar\" is not the code of a currency\n"
                    + "    ISO 4217 codes are three letters such as USD",
                "kurs.csv:5:1: error: two rates of USD hold on 2025-01-09\n    the other stands in line 2",
                "kurs.csv:6:12: error: \"03/04/2025\" is not a day that leaves no choice\n"
                    + "    write it as 2026-01-31",
                "kurs.csv:6:12: error: the rate has no first day",
                "negara.csv:2:15: error: \"XX\" is not the code of a country\n"
                    + "    ISO 3166 codes are two capitals such as CN",
                "negara.csv:4:3: error: \"a\" is JP in line 3, KR here",
                "peran.csv:2:8: error: \"utma\" is not a role of a destination\n    did you mean \"utama\"?",
                "peran.csv:3:1: error: \"Uni Eropa\" is not a known country\n"
                    + "    declare it under \"partners\" in report.yaml",
            ])
    }
}

/// Values in several currencies, converted by the day of their documents.
@Suite struct CurrencyTests {
    static let columns = "{date: Tanggal, commodity: Komoditas, value: Nilai, currency: Mata}"
    static let tables = """
        tables:
          rates:
            file: kurs.csv
            numbers: id
            columns: {currency: Mata, rate: Kurs, per: Satuan, from: Dari, until: Sampai, kind: Jenis}
        """
    static let rates = """
        Mata;Kurs;Satuan;Dari;Sampai;Jenis
        USD;16.200,50;1;2025-01-01;2025-01-07;kurs pajak
        USD;16.300;1;2025-01-08;2025-01-14;kurs pajak
        JPY;10.425,25;100;2025-01-01;;kurs pajak

        """

    static func read(
        _ rows: String, _ more: String, data: String = "", columns: String = columns,
        measure: String? = nil
    ) throws -> (
        cells: [String], findings: [String]
    ) {
        try OfficeTableTests.read(
            rows, ["kurs.csv": rates], tables + "\n" + more, columns: columns, data: data, measure: measure)
    }

    @Test func byTheDayOfTheDocument() throws {
        let (cells, findings) = try Self.read(
            "Tanggal;Komoditas;Nilai;Mata\n2025-01-07;kopi;100,25;USD\n2025-01-08;kopi;100;US$\n"
                + "2025-01-08;teh;1000;JPY\n2025-02-01;garam;5000;IDR\n2025-01-09;madu;lebih dari US$ 1,5 juta;USD\n",
            "kurs: by document date")
        // 100.25 × 16,200.50 = 1,624,100.125; 100 × 16,300; 1,000 × 104.2525 = 104,252.5, away from nil.
        #expect(
            cells == [
                "2025-1 value kopi * * [3254100..3254100] exact 0",
                "2025-1 value madu * * (24450000000..26080000000) moreThan 0",
                "2025-1 value teh * * [104253..104253] exact 0",
                "2025-2 value garam * * [5000..5000] exact 0",
            ])
        #expect(findings.filter { !$0.contains("English name") } == [])
    }

    @Test func byOneDay() throws {
        let (cells, _) = try Self.read(
            "Tanggal;Komoditas;Nilai;Mata\n2025-06-30;kopi;100;USD\n", "kurs: on 2025-01-08")
        #expect(cells == ["2025-6 value kopi * * [1630000..1630000] exact 0"])
    }

    @Test func whatCannotBeConverted() throws {
        let (_, findings) = try Self.read(
            "Tanggal;Komoditas;Nilai;Mata\n2025-01-20;kopi;100;USD\n2025-01-02;kopi;5;EUR\n2025-01-02;kopi;Rp 5;USD\n",
            "kurs: by document date")
        #expect(
            findings.filter { !$0.contains("English name") } == [
                "rows.csv:2:17: error: there is no rate of USD on 2025-01-20\n"
                    + "    the table has it from 2025-01-01 to 2025-01-14",
                "rows.csv:3:19: error: \"EUR\" is not a currency that the table of rates knows\n"
                    + "    it has: JPY, USD",
                "rows.csv:4:17: error: \"Rp 5\" is in IDR, not in the declared currency\n"
                    + "    convert it at a rate that the report names, or keep it in a file of its own",
            ])
    }

    /// Beyond what arithmetic of 128 bits holds, said before anything is calculated.
    @Test func ratesBeyondReason() throws {
        let (_, findings) = try OfficeTableTests.read(
            "Tanggal;Komoditas;Nilai;Mata\n2025-01-20;kopi;100;USD\n",
            [
                "kurs.csv": """
                Mata;Kurs;Satuan;Dari;Sampai;Jenis
                USD;999.999.999.999 miliar;1;2025-01-01;;
                JPY;104;9.000.000.000.000.000.000;2025-01-01;;

                """
            ], Self.tables + "\nkurs: by document date", columns: Self.columns)
        #expect(findings.count == 2)
        #expect(findings.first?.contains("is not a rate") == true, "\(findings)")
        #expect(findings.last?.contains("is not a number of units") == true, "\(findings)")
    }

    @Test func nothingIsConvertedWithoutARule() throws {
        let (_, findings) = try Self.read("Tanggal;Komoditas;Nilai;Mata\n2025-01-20;kopi;100;USD\n", "")
        #expect(
            findings.first == "report.yaml:10:6: error: the file may hold values in several currencies, and "
                + "nothing says how they are converted\n"
                + "    add \"kurs: by document date\" and a table of rates under \"tables\"")
    }

    @Test func aSecondCurrencyStandsBeside() throws {
        let (cells, _) = try Self.read(
            "Tanggal;Jenis;Tahun;Komoditas;Nilai;Mata\n2025-01-08;;2025;kopi;16300000;\n"
                + "2025-01-07;;2025;teh;10;USD\n;total;2025;;20000000;\n", "kurs: by document date",
            columns: "{date: Tanggal, year: Tahun, kind: Jenis, commodity: Komoditas, value: Nilai,"
                + " currency: Mata}", measure: "{currency: IDR, unit: rupiah, beside: USD}")
        #expect(
            cells == [
                "2025 value kopi * * [16300000..16300000] exact 0",
                "2025 value teh * * [162005..162005] exact 0",
                "2025 total * * * [20000000..20000000] exact 0",
                "beside 2025 value kopi * * [100000..100000] exact 0",
                "beside 2025 value teh * * [1000..1000] exact 0",
                "beside 2025 total * * * [0..-) atLeast 1",
            ])
    }
}
