import Declarations
import Localization

/// What `kendang import` says itself.
enum ImportTexts {
    static let stopped = Words(
        id: "berhenti sebelum semua pertanyaan terjawab; tidak ada yang ditulis",
        en: "stopped before all questions were answered; nothing was written")
    static let noArea = Words(
        id: "laporan ini baru: sebutkan daerahnya dengan --area \"Kabupaten …\"",
        en: "the report is new: name its area with --area \"…\"")
    static let whichArea = Words(
        id: "Laporan ini baru. Daerah mana?", en: "The report is new. Which area is it about?")
    static let otherFile = Words(
        id: "berkas lain dengan nama ini sudah ada di laporan",
        en: "another file of this name is in the report already")

    static func open(_ count: Int) -> Words {
        Words(
            id: "\(count) pertanyaan belum terjawab; tidak ada yang ditulis",
            en: "\(count) questions are open; nothing was written")
    }

    static func isThere(_ file: String) -> Words {
        Words(
            id: "\(file) sudah ada di bawah \u{201C}data\u{201D}",
            en: "\(file) is under \u{201C}data\u{201D} already")
    }

    static func remark(_ text: Words) -> Words { Words(id: "catatan: " + text.id, en: "note: " + text.en) }

    /// A finding in a language, where it has words of it.
    static func said(_ finding: Finding, _ language: Language) -> Finding {
        guard language == .id, let words = finding.indonesian else { return finding }
        return Finding(finding.weight, words.message, hint: words.hint, at: finding.at)
    }

    static func counts(read: Int, warned: Int, refused: Int) -> Words {
        Words(
            id: "\(read) baris dibaca: \(read - refused) diterima, \(warned) dengan peringatan, "
                + "\(refused) ditolak",
            en: "\(read) rows read: \(read - refused) accepted, \(warned) with warnings, "
                + "\(refused) refused")
    }
}
