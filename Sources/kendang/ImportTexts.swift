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

    static func counts(rows: Int, warned: Int) -> Words {
        Words(
            id: "\(rows) baris dibaca: \(rows) diterima, \(warned) dengan peringatan, 0 ditolak",
            en: "\(rows) rows read: \(rows) accepted, \(warned) with warnings, 0 refused")
    }
}
