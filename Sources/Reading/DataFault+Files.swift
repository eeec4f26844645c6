import Datasets
import Localization

/// What is wrong with a file as a file of text.
extension DataFault {
    static let noFile = DataFault(
        .unreadableFile, Words(id: "berkas ini tidak ada", en: "the file does not exist"))

    static let forbiddenFile = DataFault(
        .unreadableFile, Words(id: "berkas ini tidak boleh dibaca", en: "the file may not be read"),
        hint: Words(id: "periksa hak aksesnya", en: "check its permissions"))

    static let folder = DataFault(
        .unreadableFile, Words(id: "ini folder, bukan berkas", en: "is a folder, not a file"))

    /// - Parameter reason: as the system says it, in English.
    static func unreadableFile(_ reason: String) -> DataFault {
        DataFault(
            .unreadableFile,
            Words(
                id: "berkas ini tidak dapat dibaca: \(reason)", en: "the file cannot be read: \(reason)"))
    }

    /// - Parameter format: by the name under which report.yaml knows it.
    static func noReader(_ format: String) -> DataFault {
        DataFault(
            .unreadableFile,
            Words(
                id: "format \"\(format)\" belum dapat dibaca", en: "nothing reads the format \"\(format)\""))
    }

    static let emptyFile = DataFault(
        .emptyFile, Words(id: "berkas ini kosong", en: "the file is empty"))

    static let notText = DataFault(
        .notText,
        Words(
            id: "berkas ini memuat bita NUL: bukan teks", en: "the file holds a NUL byte: it is not text"),
        hint: Words(id: "simpan sebagai CSV dalam UTF-8", en: "save it as CSV in UTF-8"))

    static let longRecord = DataFault(
        .brokenRecord,
        Words(id: "baris ini lebih panjang dari 1 MiB", en: "the record is longer than 1 MiB"),
        hint: Words(
            id: "apakah ada tanda kutip yang tidak ditutup di baris ini?",
            en: "is a quote left open in this line?"))

    static let unreadableRecord = DataFault(
        .brokenRecord,
        Words(
            id: "ada tanda kutip yang tidak ditutup, atau isian sebuah baris terlalu banyak",
            en: "a quote is left open, or a record has too many fields"),
        hint: Words(id: "apakah ada tanda kutip yang tidak ditutup?", en: "is a quote left open?"))

    static func manyFields(limit: Int) -> DataFault {
        DataFault(
            .brokenRecord,
            Words(
                id: "baris ini berisi lebih dari \(limit) isian",
                en: "the record has more than \(limit) fields"),
            hint: Words(id: "apakah tanda pemisahnya benar?", en: "is the delimiter right?"))
    }

    static let openQuote = DataFault(
        .brokenRecord,
        Words(
            id: "tanda kutip yang dibuka di sini tidak pernah ditutup",
            en: "the quote that opens here is never closed"),
        hint: quoteTwice)

    static let textAfterQuote = DataFault(
        .brokenRecord,
        Words(id: "ada teks setelah tanda kutip penutup", en: "text follows a closing quote"),
        hint: quoteTwice)

    private static let quoteTwice = Words(
        id: "tanda kutip di dalam isian ditulis dua kali", en: "a quote within a field is written twice")

    static let unreadableHeader = DataFault(
        .noHeader, Words(id: "kepala kolom tidak dapat dibaca", en: "the header cannot be read"),
        hint: Words(id: "apakah ada tanda kutip yang tidak ditutup?", en: "is a quote left open?"))

    static let emptyHeader = DataFault(
        .noHeader, Words(id: "kepala kolom kosong", en: "the header is empty"),
        hint: Words(
            id: "baris pertama harus menyebut kolom-kolomnya", en: "the first line must name the columns"))

    static func headBelowEnd(line: Int) -> DataFault {
        DataFault(
            .noHeader,
            Words(
                id: "berkas ini berakhir sebelum kepala kolom, yang disebut di baris \(line)",
                en: "the file ends before the header, which is declared in line \(line)"),
            hint: Words(
                id: "`header` adalah nomor baris yang menyebut kolom-kolomnya",
                en: "`header` is the number of the line that names the columns"))
    }
}
