import Foundation
import Reading
import Testing

@testable import Rendering

/// A report with a dozen goods, small enough to be drawn many times, and the folders of its sheets.
struct BatchFolder {
    let scratch: Scratch

    /// Goods by name; the first is worth most.
    static let goods = [
        "Kopi robusta", "Teh hijau", "Kakao olahan", "Lada putih", "Cengkih", "Vanili", "Batik tulis",
        "Udang beku",
    ]

    init(goods: [String] = Self.goods, rows more: String = "", keys: String = "") throws {
        scratch = try Scratch()
        var rows = "Tahun;Komoditas;Tujuan;Nilai\n"
        for (number, good) in goods.enumerated() {
            rows += "2024;\(good);Jepang;\((goods.count - number) * 90_000_000)\n"
            rows += "2025;\(good);Jepang;\((goods.count - number) * 100_000_000)\n"
            rows += "2025;\(good);Belanda;\((number + 1) * 7_000_000)\n"
        }
        try scratch.write("report/ekspor.csv", rows + more)
        try scratch.write("report/report.yaml", Self.definition + keys)
    }

    private static let definition = """
        name: dozen
        title: {id: Laporan Uji 2025, en: Test Report 2025}
        area: {name: {id: Kabupaten Uji, en: Test Regency}, country: ID, latitude: -8, longitude: 112}
        office: {name: {id: Dinas Uji, en: Test Office}}
        period: 2025
        source: {id: Data uji, en: Test data}
        measure: {currency: IDR, unit: rupiah}
        languages: [id]
        templates: [annual-report]
        sample: true
        data:
          - file: ekspor.csv
            numbers: id
            columns: {year: Tahun, commodity: Komoditas, partners: Tujuan, value: Nilai}

        """

    static let places = ["--templates", Project.folder + "/Templates", "--fonts", Project.folder + "/Fonts"]

    /// Runs the command on the report; in Indonesian, into `out`.
    func batch(_ arguments: String..., out: String = "out") throws -> Command.Answer {
        try Command.run(
            ["batch", "report", "--out", out, "--language", "id"] + arguments + Self.places, in: scratch.path)
    }

    /// The same in a line of sh, for limits and signals.
    func shell(_ line: String) throws -> Command.Answer {
        let call = "\"$KENDANG\" batch report --language id " + Self.places.joined(separator: " ")
        return try Command.shell(line.replacing("BATCH", with: call), in: scratch.path)
    }

    func opened() throws -> OpenedReport {
        try OpenedReport(
            ProjectPlaces(
                report: scratch.path + "/report", templates: Project.folder + "/Templates",
                fonts: Project.folder + "/Fonts"))
    }

    /// Hashes of everything but the manifest, by path.
    func hashes(_ folder: String = "out") throws -> [String: String] {
        var hashes: [String: String] = [:]
        for file in scratch.files(folder) where !Manifest.isName(file) {
            hashes[file] = SHA256.hex(try scratch.bytes(folder + "/" + file))
        }
        return hashes
    }

    func manifest(_ folder: String = "out") throws -> [ManifestEntry] {
        try scratch.text(folder + "/manifest.jsonl").split(separator: "\n").map {
            try #require(ManifestEntry(line: $0.utf8), "\($0)")
        }
    }
}
