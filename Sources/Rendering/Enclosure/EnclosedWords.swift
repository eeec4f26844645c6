import Localization

/// What is said of attached files, to programs and in a reader's list.
enum EnclosedWords {
    static let figuresPath = "figures.json"
    static let previousPath = "previous.json"

    static let rows = Words(
        id: "Baris data sebagaimana diterima dari kantor", en: "The rows of data as the office gave them")
    static let claims = Words(
        id: "Angka yang diumumkan pihak lain", en: "Totals that others have published")
    static let table = Words(
        id: "Tabel acuan kantor", en: "A table that the office keeps")
    static let figures = Words(
        id: "Angka-angka dokumen ini dengan rumus dan baris sumbernya",
        en: "The figures of this document with their formulas and source rows")
    static let definition = Words(id: "Definisi laporan", en: "The definition of the report")
    static let template = Words(id: "Bagian templat dokumen ini", en: "A part of this document's template")
    static let previous = Words(
        id: "Angka edisi sebelumnya yang dibandingkan dengannya",
        en: "The figures of the last edition with which it is compared")
    static let picture = Words(id: "Lambang kantor", en: "The office's mark")
    static let edition = Words(
        id: "Edisi: program, waktu, dan sidik setiap lampiran",
        en: "The edition: program, time and a hash of each attachment")

    /// The kind of a file, by its ending.
    static func mime(of path: String) -> String {
        switch path.split(separator: ".").last?.lowercased() {
        case "csv": "text/csv"
        case "tsv": "text/tab-separated-values"
        case "txt": "text/plain"
        case "json": "application/json"
        case "yaml", "yml": "application/yaml"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        default: "application/octet-stream"
        }
    }
}
