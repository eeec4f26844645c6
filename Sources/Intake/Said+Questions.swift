import Amounts
import Datasets
import Localization
import Reading

/// The questions and what their answers would mean.
extension Said {
    static func sheetQuestion(_ tables: [(name: String, rows: Int, isHidden: Bool)]) -> Question {
        Question(
            "sheet", Words(id: "Lembar mana yang dipakai?", en: "Which sheet is used?"),
            choices: tables.map { table in
                let hidden = table.isHidden ? Words(id: ", tersembunyi", en: ", hidden") : Words("")
                return .init(
                    table.name,
                    Words(id: "\(table.rows) baris data", en: "\(table.rows) rows of data") + hidden,
                    name: Words(table.name))
            })
    }

    static func columnQuestion(_ profile: ColumnProfile, _ samples: Words, _ columns: [Column]) -> Question {
        Question(
            "column/\(profile.name)",
            Words(
                id: "Apa arti kolom \u{201C}\(profile.name)\u{201D}?",
                en: "What does the column \u{201C}\(profile.name)\u{201D} mean?"), seen: [samples],
            choices: columns.map { .init($0.rawValue, meaning($0)) }
                + [.init("ignore", Words(id: "tidak dipakai", en: "is left out"))])
    }

    static func namelessQuestion(_ profile: ColumnProfile, _ samples: Words) -> Question {
        Question(
            "column/\(profile.column)",
            Words(
                id: "Kolom \(profile.column) tidak bernama, tetapi berisi. Beri nama di berkas, atau:",
                en: "Column \(profile.column) has no name, yet holds something. Name it in the file, or:"),
            seen: [samples], choices: [.init("ignore", Words(id: "tidak dipakai", en: "is left out"))])
    }

    static func meaning(_ column: Column) -> Words {
        switch column {
        case .year: Words(id: "tahun", en: "year")
        case .month: Words(id: "bulan", en: "month")
        case .date: Words(id: "tanggal dokumen", en: "date of the document")
        case .kind: Words(id: "jenis baris", en: "kind of row")
        case .commodity: Words(id: "komoditas", en: "commodity")
        case .code: Words(id: "kode HS", en: "HS code")
        case .sector: Words(id: "sektor", en: "sector")
        case .region: Words(id: "kabupaten/kota asal", en: "regency or city of origin")
        case .partners: Words(id: "negara tujuan", en: "destination")
        case .role: Words(id: "peran tujuan", en: "role of the destination")
        case .value: Words(id: "nilai", en: "value")
        case .currency: Words(id: "mata uang", en: "currency")
        case .exporter: Words(id: "eksportir", en: "exporter")
        case .document: Words(id: "nomor dokumen", en: "number of the document")
        case .status: Words(id: "status angka", en: "status of the figure")
        case .note, .source: Words(id: "keterangan", en: "note")
        case .name, .english, .alias, .from, .until, .rate, .per, .who, .figure: Words(column.rawValue)
        }
    }

    static func whichColumn(_ column: Column, _ columns: [(name: String, sample: Words)]) -> Question {
        let word = meaning(column)
        return Question(
            column.rawValue,
            Words(id: "Kolom mana yang berisi \(word.id)?", en: "Which column holds the \(word.en)?"),
            choices: columns.map { .init($0.name, $0.sample, name: Words($0.name)) })
    }

    // MARK: Time

    static let centuryQuestion = Words(
        id: "Tahun ditulis dua angka. Abad berapa?", en: "Years have two digits. Of which century?")
    static let yearQuestion = Words(
        id: "Tidak ada kolom tahun. Tahun berapa semua baris ini?",
        en: "There is no column of years. Of which year are all rows?")

    static func wholeYear(_ year: Int) -> Words {
        Words(id: "semua baris tahun \(year)", en: "all rows are of \(year)")
    }

    static func datesQuestion(_ name: String) -> Words {
        Words(
            id: "Urutan tanggal di kolom \u{201C}\(name)\u{201D}?",
            en: "In which order are the dates of \u{201C}\(name)\u{201D}?")
    }

    static func mixedDates(_ samples: Words) -> Words {
        Words(id: "sel-sel ini tidak cocok satu sama lain: ", en: "these cells contradict each other: ")
            + samples
    }

    static func day(_ text: String, _ day: CalendarDay) -> Words {
        let months = [
            Words(id: "Januari", en: "January"), Words(id: "Februari", en: "February"),
            Words(id: "Maret", en: "March"), Words("April"), Words(id: "Mei", en: "May"),
            Words(id: "Juni", en: "June"), Words(id: "Juli", en: "July"),
            Words(id: "Agustus", en: "August"), Words("September"), Words(id: "Oktober", en: "October"),
            Words("November"), Words(id: "Desember", en: "December"),
        ]
        return Words("\(text) → \(day.day) ") + months[day.month - 1] + Words(" \(day.year)")
    }

    // MARK: Numbers and money

    static func numbersQuestion(_ name: String) -> Words {
        Words(
            id: "Titik dan koma di kolom \u{201C}\(name)\u{201D}: ribuan atau desimal?",
            en: "Points and commas of \u{201C}\(name)\u{201D}: thousands or decimals?")
    }

    static let thousandsQuestion = Words(
        id: "Satu kelompok tiga angka: ribuan?", en: "One group of three digits: thousands?")

    static let decimalsQuestion = Words(
        id: "Tiga angka di belakang tanda: desimal?", en: "Three digits behind the sign: decimals?")

    static func mixedQuestion(_ name: String) -> Words {
        Words(
            id: "Kolom \u{201C}\(name)\u{201D} ditulis dengan dua cara. Mana yang benar?",
            en: "\u{201C}\(name)\u{201D} is written in two ways. Which is right?")
    }

    static func written(_ convention: String, _ samples: Words) -> Words {
        Words("\(convention): ") + samples
    }

    static func refusesOthers(_ count: Int) -> Words {
        Words(
            id: "\(count) sel lainnya akan ditolak sampai diperbaiki",
            en: "the \(count) other cells are refused until they are mended")
    }

    static func refused(_ text: String) -> Words {
        Words(id: "\(text) akan ditolak sampai diperbaiki", en: "\(text) is refused until it is mended")
    }

    /// "1.260 → 1.260 rupiah", or "→ 1,26 rupiah".
    static func means(_ text: String, _ convention: NumberConvention, isThousands: Bool, unit: String)
        -> Words
    {
        let digits = text.filter { $0.isNumber || $0 == "." || $0 == "," }
        let sign = digits.last { $0 == "." || $0 == "," } ?? "."
        let halves = digits.split(separator: sign)
        let whole = halves.dropLast().joined(), last = halves.last.map(String.init) ?? ""
        func written(_ group: String, _ decimal: String) -> String {
            if isThousands { return halves.joined(separator: group) }
            let decimals = last.reversed().drop { $0 == "0" }.reversed()
            return decimals.isEmpty ? whole : whole + decimal + String(decimals)
        }
        return Words(
            id: "\(text) → \(written(".", ",")) \(unit)", en: "\(text) → \(written(",", ".")) \(unit)")
    }

    static func scaleWordQuestion(_ word: String) -> Words {
        Words(
            id: "Apa arti \u{201C}\(word)\u{201D} di belakang angka?",
            en: "What does \u{201C}\(word)\u{201D} behind a number mean?")
    }

    static func scaleQuestion(_ name: String) -> Words {
        Words(
            id: "Satuan kolom \u{201C}\(name)\u{201D}?",
            en: "In what are the values of \u{201C}\(name)\u{201D} counted?")
    }

    static func currencyQuestion(_ name: String) -> Words {
        Words(
            id: "Mata uang kolom \u{201C}\(name)\u{201D} tidak disebut. Apa?",
            en: "Nothing says the currency of \u{201C}\(name)\u{201D}. Which is it?")
    }

    static func currenciesDiffer(_ name: String) -> Words {
        Words(
            id:
                "Kepala, judul, dan sel kolom \u{201C}\(name)\u{201D} menyebut mata uang yang berbeda. "
                + "Mana yang benar?",
            en: "Head, titles and cells of \u{201C}\(name)\u{201D} name different currencies. Which is right?"
        )
    }

    static func inCurrency(_ code: String) -> Words { Words(id: "dalam \(code)", en: "in \(code)") }
}
