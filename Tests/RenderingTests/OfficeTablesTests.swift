import Finishing
import Foundation
import Testing

/// Reports with tables of the office: values in several currencies, and values that are kept back.
@Suite struct OfficeTablesTests {
    static let definition = """
        name: uji
        title: {id: Laporan Ekspor Kabupaten Uji 2025, en: Test Regency Export Report 2025}
        period: 2025
        languages: [id]
        date: 2026-02-02
        templates: [annual-report]
        area: {name: {id: Kabupaten Uji, en: Test Regency}, short: Uji, country: ID, latitude: -8, longitude: 112}
        office: {name: {id: Dinas Uji, en: Test Office}}
        source: {id: Dinas Uji, en: Test Office}
        commodities: {kopi: coffee, teh: tea, gula kelapa: coconut sugar, madu: honey}

        """

    static func rendered(_ files: [String: String], _ more: String) throws -> (
        answer: Command.Answer, scratch: Scratch
    ) {
        let scratch = try Scratch()
        try scratch.write("report/report.yaml", definition + more)
        for (name, text) in files { try scratch.write("report/" + name, text) }
        let project = ["--templates", Project.folder + "/Templates", "--fonts", Project.folder + "/Fonts"]
        return (try Command.run(["render", "report", "--out", "out"] + project, in: scratch.path), scratch)
    }

    static let currencies = """
        measure: {currency: IDR, unit: rupiah, beside: USD}
        kurs: by document date
        tables:
          rates:
            file: kurs.csv
            numbers: id
            columns: {currency: Mata, rate: Kurs, per: Satuan, from: Dari, until: Sampai, kind: Jenis}
        data:
          - file: ekspor.csv
            numbers: id
            dates: dmy
            columns: {date: Tanggal, commodity: Komoditas, partners: Negara, value: Nilai, currency: Mata}
        """
    static let rates = """
        Mata;Kurs;Satuan;Dari;Sampai;Jenis
        USD;15.900,50;1;2024-01-01;2024-12-31;kurs pajak
        USD;16.300;1;2025-01-01;2025-12-31;kurs pajak
        JPY;10.425,25;100;2024-01-01;;kurs pajak

        """
    static let deals = """
        Tanggal;Komoditas;Negara;Nilai;Mata
        05/02/2024;kopi;Jepang;120.500,75;USD
        17/03/2024;teh;Jerman;2.450.000.000;IDR
        05/02/2025;kopi;Jepang;155.250,40;USD
        17/08/2025;teh;Jerman;lebih dari 2,6 miliar;IDR
        11/09/2025;gula kelapa;Jepang;41.250.000;JPY

        """

    @Test func twoCurrenciesSideBySide() throws {
        let (answer, scratch) = try Self.rendered(
            ["kurs.csv": Self.rates, "ekspor.csv": Self.deals], Self.currencies)
        #expect(answer.code == 0, "\(answer.error)")
        let name = "out/uji-annual-report-id.pdf"
        let text = try PDFText.read(scratch.bytes(name)).map(\.text).joined(separator: "\n")
        #expect(text.contains("Nilai ekspor dalam rupiah dan dolar Amerika Serikat"))
        #expect(text.contains("kurs pajak yang berlaku"))
        // 155,250.40 dollars at 16,300; 41,250,000 yen at 104.2525 rupiah and 16,300 rupiah a dollar.
        #expect(text.contains("155.250") && text.contains("263.830"))
        let explained = try Command.run(
            "explain", "report", "in/currency/USD/value/commodity/gula-kelapa/2025", in: scratch.path)
        #expect(explained.out.contains("US$") && explained.out.contains("263.830"))
        #expect(explained.out.contains("ekspor.csv:6"))
        #expect(try Command.run("audit", name, in: scratch.path).code == 0)
        #expect(try Command.run("extract", name, "--out", "back", in: scratch.path).code == 0)
        #expect(scratch.files("back").contains("kurs.csv"))
        #expect(try Command.run("render", "back", "--out", "again", in: scratch.path).code == 0)
        #expect(try scratch.bytes(name) == scratch.bytes("again/uji-annual-report-id.pdf"))
    }

    static let rows = """
        Tahun;Jenis;Komoditas;Negara;Nilai
        2025;total;;;987654321
        2025;;kopi;Jepang;765432198
        2025;;teh;Jerman;112233445
        2025;;madu;Jepang;9988678

        """
    static let plain = """
        measure: {currency: IDR, unit: rupiah}
        data:
          - file: ekspor.csv
            numbers: id
            columns: {year: Tahun, kind: Jenis, commodity: Komoditas, partners: Negara, value: Nilai}

        """

    @Test func whatIsWithheldIsNowhere() throws {
        let (answer, scratch) = try Self.rendered(
            ["ekspor.csv": Self.rows], Self.plain + "withhold: [{commodity: teh}]\n")
        #expect(answer.code == 0, "\(answer.error)")
        #expect(answer.error.contains("madu is withheld as well"))
        let pdf = try scratch.bytes("out/uji-annual-report-id.pdf")
        let attached = try PDFAttachments.read(pdf)
        #expect(!attached.contains { $0.path.hasSuffix(".csv") })
        let words = try PDFText.read(pdf).map(\.text).joined(separator: "\n")
        let said = attached.reduce(words) { $0 + String(decoding: $1.bytes, as: UTF8.self) }
        for secret in ["112233445", "112.233.445", "9988678", "112,2", "9,99"] {
            #expect(!said.contains(secret), "\(secret)")
        }
        #expect(said.contains("765432198"))
    }

    @Test func rowsThatTellAreNotAttached() throws {
        let (answer, scratch) = try Self.rendered(
            ["ekspor.csv": Self.rows],
            Self.plain + "withhold: [{commodity: teh}]\nattach: [rows, figures, definition]\n")
        #expect(answer.code == 65)
        #expect(answer.error.contains("the rows would tell what is withheld"))
        #expect(scratch.files("out").isEmpty)
    }
}
