import Declarations
import Localization

/// Years, kinds, names and codes.
extension DataFault {
    static func notAYear(_ text: String, like year: Int) -> DataFault {
        DataFault(
            .notAYear,
            text.isEmpty
                ? Words(id: "tahunnya tidak ada", en: "the year is missing")
                : Words(id: "\"\(text)\" bukan tahun", en: "\"\(text)\" is not a year"),
            hint: Words(
                id: "tulis empat angka, misalnya \(year)", en: "write four digits such as \(year)"))
    }

    static func notAMonth(_ text: String) -> DataFault {
        DataFault(
            .notAMonth, Words(id: "\"\(text)\" bukan bulan", en: "\"\(text)\" is not a month"),
            hint: Words(id: "tulis 1 sampai 12, atau nama bulannya", en: "write 1 to 12, or its name"))
    }

    static func notADay(_ text: String) -> DataFault {
        DataFault(
            .notADay,
            Words(
                id: "\"\(text)\" bukan tanggal seperti 2026-02-02",
                en: "\"\(text)\" is not a day such as 2026-02-02"))
    }

    static func ambiguousDay(_ text: String, _ orders: [DateOrder]) -> DataFault {
        func either(_ or: String) -> String { orders.map(\.rawValue).joined(separator: " \(or) ") }
        return DataFault(
            .ambiguousDay,
            Words(
                id: "\"\(text)\" mendua: \(either("atau"))?", en: "\"\(text)\" is ambiguous: \(either("or"))?"
            ),
            hint: Words(
                id: "sebutkan `dates: dmy` (hari, bulan, tahun), `mdy` atau `ymd` untuk berkas ini",
                en: "declare `dates: dmy` (day, month, year), `mdy` or `ymd` for the file"))
    }

    static func shortYear(_ text: String) -> DataFault {
        DataFault(
            .ambiguousDay,
            Words(
                id: "tahun dalam \"\(text)\" hanya dua angka", en: "the year of \"\(text)\" has two digits"),
            hint: Words(
                id: "tulis empat angka, atau sebutkan `century: 2000` untuk berkas ini",
                en: "write four, or declare `century: 2000` for the file"))
    }

    static func notADate(_ text: String, declared: DateOrder?, like year: Int) -> DataFault {
        DataFault(
            .notADay,
            text.isEmpty
                ? Words(id: "tanggalnya tidak ada", en: "the date is missing")
                : Words(id: "\"\(text)\" bukan tanggal", en: "\"\(text)\" is not a date"),
            hint: declared.map {
                Words(
                    id: "berkas ini menyebut `dates: \($0.rawValue)`",
                    en: "the file declares `dates: \($0.rawValue)`")
            } ?? Words(id: "tulis seperti \(year)-01-31", en: "write it as \(year)-01-31"))
    }

    static func unknownKind(_ text: String, known: [String]) -> DataFault {
        DataFault(
            .unknownKind, Words(id: "\"\(text)\" bukan jenis baris", en: "\"\(text)\" is not a kind of row"),
            hint: near(text, known))
    }

    static func unknownRole(_ text: String, known: [String]) -> DataFault {
        DataFault(
            .unknownRole,
            Words(id: "\"\(text)\" bukan peran tujuan", en: "\"\(text)\" is not a role of a destination"),
            hint: near(text, known))
    }

    static func notAName(_ text: String) -> DataFault {
        DataFault(
            .notAName, Words(id: "\"\(text)\" bukan nama", en: "\"\(text)\" is not a name"),
            hint: Words(
                id: "nama perlu huruf atau angka", en: "a name needs a letter or a digit"))
    }

    static func tooMany(_ what: Words, limit: Int) -> DataFault {
        DataFault(
            .tooManyNames,
            Words(id: "lebih dari \(limit) \(what.id)", en: "more than \(limit) \(what.en)"),
            hint: Words(id: "apakah kolomnya benar?", en: "is this the right column?"))
    }

    /// - Parameter key: of report.yaml, under which the name belongs.
    static func noEnglishName(_ text: String, key: String) -> DataFault {
        DataFault(
            .noEnglishName,
            Words(id: "\"\(text)\" belum punya nama Inggris", en: "\"\(text)\" has no English name"),
            hint: Words(
                id: "tambahkan di bawah \"\(key)\" dalam report.yaml",
                en: "add it under \"\(key)\" in report.yaml"))
    }

    static let nothingNamed = DataFault(
        .nothingNamed,
        Words(
            id: "baris ini tidak menyebut komoditas maupun tujuan",
            en: "the row names neither a commodity nor a destination"),
        hint: Words(
            id: "kalau ini jumlah, katakan di kolom jenis baris",
            en: "say that it is a total in the column of kinds"))

    static func otherSector(_ commodity: String, before: String, here: String) -> DataFault {
        DataFault(
            .otherSector,
            Words(
                id: "\"\(commodity)\" di tempat lain masuk sektor \"\(before)\", di sini \"\(here)\"",
                en: "\"\(commodity)\" is in the sector \"\(before)\" elsewhere, in \"\(here)\" here"),
            hint: Words(id: "satu komoditas punya satu sektor", en: "a commodity has one sector"))
    }

    static let wrongEncoding = DataFault(
        .wrongEncoding, Words(id: "isian ini bukan UTF-8", en: "the field is not UTF-8"),
        hint: Words(
            id: "sebutkan pengodean berkas, misalnya windows-1252",
            en: "declare the file's encoding, for instance windows-1252"))

    static func notAnHSCode(_ text: String) -> DataFault {
        DataFault(
            .notAnHSCode, Words(id: "\"\(text)\" bukan kode HS", en: "\"\(text)\" is not an HS code"),
            hint: Words(
                id: "2, 4, 6, 8 atau 10 angka, bab 01 sampai 99",
                en: "2, 4, 6, 8 or 10 digits, chapters 01 to 99"))
    }

    static func lostZero(_ text: String, readAs code: String) -> DataFault {
        DataFault(
            .lostZero,
            Words(
                id: "kode HS \"\(text)\" kehilangan nol di depan: dibaca \(code)",
                en: "the HS code \"\(text)\" has lost its first zero: read as \(code)"),
            hint: Words(
                id: "simpan kode sebagai teks dalam lembar kerja",
                en: "keep codes as text in the spreadsheet"))
    }
}
