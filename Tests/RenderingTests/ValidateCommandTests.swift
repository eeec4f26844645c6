import Foundation
import Support
import Testing

/// `kendang validate`: text, JSON, one page and a workbook of the same findings.
@Suite struct ValidateCommandTests {
    static let definition = """
        name: uji-periksa
        title: {id: Laporan Ekspor Kabupaten Uji 2025, en: Export Report of Uji Regency 2025}
        area: {name: {id: Kabupaten Uji, en: Uji Regency}, country: ID, latitude: -8, longitude: 112}
        office: {name: {id: Dinas Perdagangan Uji, en: Uji Trade Office}}
        period: 2025
        date: 2026-02-02
        languages: [id, en]
        source: {id: Dinas Perdagangan, en: Trade Office}
        measure: {currency: IDR, unit: rupiah}
        templates: [annual-report]
        commodities: {kopi: coffee, teh: tea, koi: koi, karet: rubber}
        data:
          - file: ekspor.csv
            numbers: id
            columns: {year: Tahun, kind: Jenis, commodity: Komoditas, code: HS, partners: Tujuan, value: Nilai}
        """
    static let rows = """
        Tahun;Jenis;Komoditas;HS;Tujuan;Nilai
        2025;;kopi;0901;Jepang;1.000.000
        2025;;kopi;0901;Malasyia;2.500.000
        2025;;teh;0902;Jepang;1.260
        2025;;koi;3011100;Jepang;9.000.000
        2025;;karet;4001;Malasyia;=1+1
        2025;;kopi;0901;Jepang;1.000.000
        2025;kontrol;;;;99.999.999
        2025;;teh;0902;Cina;banyak 🌟

        """

    /// The report in a folder of its own.
    static func folder(_ rows: String = rows) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("report.yaml", definition)
        try scratch.write("ekspor.csv", rows)
        return scratch
    }

    static func run(_ scratch: Scratch, _ more: String...) throws -> Command.Answer {
        let project = ["--templates", Project.folder + "/Templates", "--fonts", Project.folder + "/Fonts"]
        return try Command.run(["validate", scratch.path] + project + more)
    }

    @Test(arguments: ["id", "en"]) func tellsEverythingOnATerminal(_ language: String) throws {
        let scratch = try Self.folder()
        let answer = try Self.run(scratch, "--language", language)
        #expect(answer.code == 65)
        #expect(answer.error.isEmpty)
        let text = answer.out.replacingOccurrences(of: scratch.path, with: "FOLDER")
        if let mismatch = Golden.mismatch("validate-\(language)", text) { Issue.record("\(mismatch)") }
    }

    @Test func jsonIsStable() throws {
        let scratch = try Self.folder()
        let answer = try Self.run(scratch, "--json")
        #expect(answer.code == 65)
        if let mismatch = Golden.mismatch("validate-json", answer.out) { Issue.record("\(mismatch)") }
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any])
        #expect(
            (json["findings"] as? [Any])?.count == (json["errors"] as? Int ?? 0)
                + (json["warnings"] as? Int ?? 0))
    }

    @Test func reportsOfTheProjectAreValid() throws {
        for report in ["blitar-2025", "contoh-lain"] {
            let answer = try Command.run("validate", "Reports/" + report)
            #expect(answer.code == 0)
            #expect(answer.out.contains("Data dapat dipakai."))
        }
    }

    @Test func writesTheSameFilesEveryTime() throws {
        let scratch = try Self.folder()
        let first = try Self.run(scratch, "--out", scratch.path + "/a")
        #expect(first.code == 65)
        _ = try Self.run(scratch, "--out", scratch.path + "/b")
        #expect(scratch.files("a") == ["temuan.xlsx", "validasi-id.pdf", "validasi.json"])
        for file in scratch.files("a") {
            #expect(try scratch.bytes("a/" + file) == scratch.bytes("b/" + file), "\(file)")
        }
        expectConforming(try scratch.bytes("a/validasi-id.pdf"), "validasi-id.pdf")
    }

    /// One page, whatever is found: nothing, a little, or more than fits.
    @Test(arguments: [0, 1, 40, 600]) func isOnePage(_ wrong: Int) throws {
        var rows = "Tahun;Jenis;Komoditas;HS;Tujuan;Nilai\n2025;;kopi;0901;Jepang;1.000.000\n"
        let mistakes = [
            "2025;;kopi;0901;Atlantis %;1000000", "2025;;kopi;0901;Jepang;1.26%", "%;;kopi;0901;Jepang;1000",
            "2025;;kopi;7701%;Jepang;1000", "2025;;kopi", "2025;jenis %;kopi;0901;Jepang;1000",
            "2025;;kopi;0901;Kongo;%000000", "2025;;kopi;0901;Jepang;banyak % 🌟",
            "2025;;barang yang namanya panjang sekali supaya barisnya patah %;;Jepang;-%000000",
        ]
        for index in 0..<wrong {
            rows += mistakes[index % mistakes.count].replacingOccurrences(of: "%", with: "\(index)") + "\n"
        }
        let scratch = try Self.folder(rows)
        for language in ["id", "en"] {
            let answer = try Self.run(
                scratch, "--format", "pdf", "--language", language, "--out", scratch.path + "/out")
            #expect(answer.code == (wrong == 0 ? 0 : 65))
            let pdf = try scratch.bytes("out/validasi-\(language).pdf")
            expectConforming(pdf, "validasi-\(language), \(wrong) mistakes")
            #expect(String(decoding: pdf, as: UTF8.self).components(separatedBy: "/Type /Page\n").count <= 2)
        }
    }

    @Test func filesNeedAFolder() throws {
        let answer = try Command.run("validate", "Reports/blitar-2025", "--format", "pdf")
        #expect(answer.code == 64)
        #expect(try Command.run("validate", "/nowhere").code == 66)
    }
}
