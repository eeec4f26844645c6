import Datasets
import Declarations
import Glibc
public import Localization

/// A small report to begin with: a definition that explains itself, a few made-up rows marked as such, and
/// three lines on what to change first. It renders as it is.
public enum NewReport {
    /// Writes the files into a folder that is new or empty.
    /// - Parameters:
    ///   - area: whose trade it reports; nil takes a name that belongs to nobody.
    ///   - language: of the comments and the pages.
    /// - Returns: the files that were written.
    public static func write(to folder: String, area: String? = nil, language: Language)
        throws(ReportError) -> [WholeFiles.File]
    {
        let place = SourcePlace(file: folder)
        if ProjectPlaces.isFile(folder) {
            throw .output(.error("this is a file", hint: "name a folder that is new", at: place))
        }
        if let name = ProjectPlaces.names(in: folder).first {
            throw .output(
                .error(
                    "the folder is not empty: it holds \(name)", hint: "name a folder that is new", at: place)
            )
        }
        let area = area ?? (language == .id ? "Kabupaten Contoh" : "Sample Regency")
        try check(area)
        let texts = [
            ("report.yaml", definition(area, language)), ("ekspor.csv", rows),
            ("README.md", readme(language)),
        ]
        let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let files = texts.map { WholeFiles.File(path: base + "/" + $0.0, bytes: Array($0.1.utf8)) }
        do throws(WriteError) { try WholeFiles.write(files) } catch { throw ReportError(error) }
        return files
    }

    private static let longestArea = 60
    private static let longestOffice = 120

    static func check(_ area: String) throws(ReportError) {
        try check(area, "an area", longest: longestArea, example: "Kabupaten Malang")
    }

    static func check(office: String) throws(ReportError) {
        try check(
            office, "an office", longest: longestOffice, example: "Dinas Perdagangan Kabupaten Malang")
    }

    private static func check(_ name: String, _ what: String, longest: Int, example: String)
        throws(ReportError)
    {
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        guard isPlain, name.contains(where: \.isLetter), name.count <= longest else {
            throw .input([
                .error(
                    "\"\(name.prefix(longest))\" is no name of \(what)",
                    hint: "at most \(longest) letters in one line, as \"\(example)\"")
            ])
        }
    }

    /// As a text of YAML between double quotes.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// The report's name: that of the area in plain letters, where it has any.
    private static func name(_ area: String) -> String {
        let slug = Slug.of(area)
        return (slug.isEmpty ? "laporan" : slug) + "-2025"
    }

    // MARK: Texts

    /// Round values, so that nobody takes them for real; "1" and zeros.
    private static let rows = """
        Tahun;Komoditas;Tujuan;Nilai;Keterangan
        2024;kopi;Jepang;4.000.000.000;baris contoh, ganti dengan data sendiri
        2024;mebel;Amerika Serikat;3.000.000.000;baris contoh
        2024;batik;Belanda;1.000.000.000;baris contoh
        2025;kopi;Jepang;5.000.000.000;baris contoh
        2025;mebel;Amerika Serikat;3.000.000.000;baris contoh
        2025;batik;Belanda;1.000.000.000;baris contoh
        2025;keripik;Malaysia;1.000.000.000;baris contoh

        """

    private static func readme(_ language: Language) -> String {
        Words(
            id: """
                1. Ganti baris di `ekspor.csv` dengan data sendiri; kalau nama kolomnya lain, \
                sebutkan di `report.yaml` di bawah `columns`.
                2. Isi `report.yaml`: daerah, kantor, sumber, tanggal; \
                hapus baris `sample: true` bila semua angka sudah asli.
                3. `kendang preview .` memperlihatkan halamannya; \
                `kendang check .` mencari kesalahan; `kendang render .` membuat PDF.

                """,
            en: """
                1. Put your own rows into `ekspor.csv`; where your columns have other names, \
                say so in `report.yaml` under `columns`.
                2. Fill in `report.yaml`: area, office, source, date; take out `sample: true` when every number is real.
                3. `kendang preview .` shows the pages; `kendang check .` finds mistakes; `kendang render .` makes the PDF.

                """)[language]
    }

    /// - Parameter office: as the cover names it; nil: as such offices are mostly called.
    static func definition(_ area: String, office: String? = nil, _ language: Language) -> String {
        let office = office ?? Words(id: "Dinas Perdagangan ", en: "Trade Office, ")[language] + area
        let title = Words(id: "Laporan Ekspor \(area) 2025", en: "\(area) Export Report 2025")[language]
        return template[language]
            .replacing("<name>", with: name(area)).replacing("<title>", with: quoted(title))
            .replacing("<area>", with: quoted(area)).replacing("<office>", with: quoted(office))
    }
}
