import Amounts
import Datasets
import Declarations
import Exporting
import Localization
import Reading

/// The words of exported files.
enum ExportWords {
    static let figures = Words(id: "Angka", en: "Figures")

    static func table(_ number: Int) -> Words { Words(id: "Tabel (\(number))", en: "Table (\(number))") }

    static let notes = [
        Words(
            id: "Sel tabel berisi angka sebagaimana dicetak, dengan desimal yang dicetak; tanda ≈ > ≥ < ≤ "
                + "dan *) r e ada dalam format sel, jadi selnya tetap angka.",
            en:
                "Cells of tables hold the numbers as printed, with the decimals as printed; the marks ≈ > ≥ < ≤ "
                + "and *) r e are in the cells' formats, so that the cells are numbers."),
        Words(
            id:
                "Rentang (mis. 17,4–17,6) tidak punya satu angka dan ditulis sebagai teks; kedua ujung setiap "
                + "angka ada di lembar Angka, kolom lower dan upper, dalam satuan terkecil.",
            en: "A range (17.4–17.6) has no single number and is text; both ends of every figure are in the "
                + "sheet Figures, columns lower and upper, in the smallest unit."),
        Words(
            id: "Angka lebih dari 15 digit ditulis sebagai teks, karena lembar kerja membulatkannya.",
            en: "Numbers of more than 15 digits are text, since a spreadsheet rounds them."),
    ]

    static func policy(_ policy: ReadingPolicy) -> Words {
        switch policy {
        case .halfUnit:
            Words(
                id: "\"sekitar\" dan pembulatan dibaca ± setengah satuan angka terakhir yang disebut",
                en: "\"about\" and rounding are read as ± half a unit of the last stated digit")
        case .fullUnit:
            Words(
                id: "\"sekitar\" dibaca ± satu satuan angka terakhir yang disebut",
                en: "\"about\" is read as ± one unit of the last stated digit")
        case .strict:
            Words(
                id: "\"lebih dari\" dibaca tanpa batas atas",
                en: "\"more than\" is read without an upper bound")
        }
    }
}

extension ReportMetadata {
    /// Of a report.
    /// - Parameter area: its code in SDMX files.
    init(of report: OpenedReport, area: String) {
        let definition = report.definition
        func same(_ text: String) -> Words { Words(id: text, en: text) }
        func entry(_ key: String, _ id: String, _ en: String, _ value: Words) -> Entry {
            Entry(key, Words(id: id, en: en), value)
        }
        let states = [
            PublicationState.draft: Words(id: "draf", en: "draft"), .final: Words(id: "final", en: "final"),
        ]
        var entries = [
            entry("title", "Judul", "Title", definition.title),
            entry("area", "Wilayah", "Area", definition.area.name),
            entry("area_code", "Kode wilayah (SDMX)", "Area code (SDMX)", same(area)),
            entry("office", "Penerbit", "Publisher", definition.office.name),
            entry("source", "Sumber", "Source", definition.source),
            entry("period", "Tahun", "Year", same(String(definition.year))),
            entry("date", "Tanggal terbit", "Date", same(definition.date?.iso ?? "")),
            entry("edition", "Edisi", "Edition", definition.edition ?? same("")),
            entry("state", "Keadaan", "State", states[definition.state] ?? same("")),
            entry("currency", "Mata uang", "Currency", same(definition.measure.currency)),
            entry("reading", "Cara membaca angka", "Reading policy", ExportWords.policy(definition.reading)),
        ]
        if definition.isSample {
            entries.append(
                entry(
                    "sample", "Contoh", "Sample",
                    Words(id: "seluruh angka karangan", en: "all figures are invented")))
        }
        for (index, note) in definition.notes.enumerated() {
            entries.append(entry("note_\(index + 1)", "Catatan \(index + 1)", "Note \(index + 1)", note))
        }
        entries += Self.files(of: report)
        entries.append(entry("program", "Program", "Program", same(Version.creator)))
        self.init(entries)
    }

    /// A hash of the definition and of each file, by which the same data are known again.
    private static func files(of report: OpenedReport) -> [Entry] {
        let definition = report.definition
        var paths = [("definition_sha256", report.places.definition, "report.yaml")]
        paths += definition.data.map { ("data_sha256", report.files.path(of: $0.path), $0.path) }
        return paths.compactMap { key, path, name in
            guard let bytes = WholeFiles.read(path) else { return nil }
            let hash = SHA256.hex(bytes)
            return Entry(
                key, Words(id: "SHA-256 \(name)", en: "SHA-256 of \(name)"), Words(id: hash, en: hash))
        }
    }
}
