import Datasets
import Localization

/// What is said of the evidence for a line of the mapping, in both languages.
enum Said {
    /// What cells were found to be.
    enum Kind {
        case years(Int?, Int?), shortYears, months, dates, numbers, codes, countryCodes, destinations
        case names(Int)

        var words: Words {
            switch self {
            case .years(let first, let last):
                let span = first == last ? "\(first ?? 0)" : "\(first ?? 0)–\(last ?? 0)"
                return Words(id: "tahun (\(span))", en: "years (\(span))")
            case .shortYears: return Words(id: "tahun dua angka", en: "years of two digits")
            case .months: return Words(id: "bulan", en: "months")
            case .dates: return Words(id: "tanggal", en: "dates")
            case .numbers: return Words(id: "nilai", en: "values")
            case .codes: return Words(id: "kode HS", en: "HS codes")
            case .countryCodes: return Words(id: "kode negara", en: "country codes")
            case .destinations: return Words(id: "tujuan yang dikenal", en: "known destinations")
            case .names(let count):
                return Words(id: "nama, \(count) berbeda", en: "names, \(count) different")
            }
        }
    }

    static func cells(_ count: Int, of all: Int, _ kind: Kind) -> Words {
        let words = kind.words
        return count == all
            ? Words(id: "\(all) sel, semuanya \(words.id)", en: "\(counted(all)), all \(words.en)")
            : Words(
                id: "\(count) dari \(all) sel: \(words.id)", en: "\(count) of \(counted(all)): \(words.en)")
    }

    /// "1 cell", "12 cells".
    static func counted(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

    static let answered = Words(id: "menurut jawaban Anda", en: "as you answered")

    // MARK: Head and columns

    static func sheet(rows: Int) -> Words { Words(id: "\(rows) baris data", en: "\(rows) rows of data") }

    static func head(titles: [String]) -> Words {
        guard let first = titles.first else { return Words(id: "kepala tabel", en: "head of the table") }
        return Words(
            id: "di atasnya \(titles.count) baris judul: \u{201C}\(first)\u{201D}",
            en: "\(titles.count) title rows above: \u{201C}\(first)\u{201D}")
    }

    static let emptyColumn = Words(id: "kosong", en: "empty")
    static let codesBesideNames = Words(
        id: "kode negara, sudah ada namanya", en: "country codes, the names are there")

    static func signColumn(_ sign: String) -> Words {
        Words(id: "hanya tanda \(sign)", en: "nothing but the sign \(sign)")
    }

    static func unused(_ reason: ColumnMeaning.Unused) -> Words {
        switch reason {
        case .serial: Words(id: "nomor urut", en: "row numbers")
        case .quantity:
            Words(
                id: "berat atau volume: belum ada tempatnya dalam laporan",
                en: "weight or volume: reports have no place for it yet")
        case .unit: Words(id: "satuan barang", en: "unit of the goods")
        case .price:
            Words(
                id: "harga: belum ada tempatnya dalam laporan", en: "price: reports have no place for it yet")
        case .rate: Words(id: "kurs", en: "exchange rate")
        case .share: Words(id: "pangsa: dihitung sendiri", en: "share: is calculated")
        case .growth: Words(id: "perubahan: dihitung sendiri", en: "change: is calculated")
        case .place:
            Words(
                id: "pelabuhan: belum ada tempatnya dalam laporan",
                en: "port: reports have no place for it yet")
        }
    }

    static func notChosen(_ column: Column) -> Words {
        Words(
            id: "kolom lain dipakai untuk \(column.rawValue)",
            en: "another column is used for \(column.rawValue)")
    }

    static func qualifier(_ samples: Words) -> Words {
        Words(id: "kata di depan nilai: ", en: "words before the value: ") + samples
    }

    // MARK: Time

    static func yearOfHead(_ name: String) -> Words {
        Words(id: "dari kepala kolom \u{201C}\(name)\u{201D}", en: "from the head \u{201C}\(name)\u{201D}")
    }

    static func yearOfTitle(_ title: String) -> Words {
        Words(id: "dari judul \u{201C}\(title)\u{201D}", en: "from the title \u{201C}\(title)\u{201D}")
    }

    static func datesDecided(_ cell: String, _ text: String) -> Words {
        Words(
            id: "\(cell) \u{201C}\(text)\u{201D} menentukan urutannya; tidak ada yang berbeda",
            en: "\(cell) \u{201C}\(text)\u{201D} decides the order; no cell differs")
    }

    // MARK: Numbers and money

    static func plainNumbers(_ count: Int) -> Words {
        Words(
            id: "\(count) sel tanpa titik dan koma pemisah: id dan en sama saja",
            en: "\(counted(count)) without separators: id and en are alike")
    }

    static func convention(_ isID: Bool, _ cell: String, _ text: String, _ count: Int) -> Words {
        let id = isID ? "titik memisah ribuan, koma desimal" : "koma memisah ribuan, titik desimal"
        let en = isID ? "points part thousands, a comma decimals" : "commas part thousands, a point decimals"
        return Words(
            id: "\(cell) \u{201C}\(text)\u{201D}: \(id); \(count) sel sepakat, tidak ada yang berbeda",
            en: "\(cell) \u{201C}\(text)\u{201D}: \(en); \(counted(count)) agree, none differs")
    }

    static func thousandsProved(_ proofs: Words, _ seen: Words) -> Words {
        Words(
            id: "\(seen.id) ribuan, sebab \(proofs.id)",
            en: "\(seen.en) are thousands, because of \(proofs.en)")
    }

    static func scaleOfHead(_ name: String) -> Words {
        Words(id: "kepala kolom \u{201C}\(name)\u{201D}", en: "head \u{201C}\(name)\u{201D}")
    }

    static func scaleOfTitle(_ title: String) -> Words {
        Words(id: "judul \u{201C}\(title)\u{201D}", en: "title \u{201C}\(title)\u{201D}")
    }

    static func currencyOfHead(_ name: String) -> Words { scaleOfHead(name) }
    static let currencyOfCells = Words(id: "tanda di dalam sel", en: "signs in the cells")
    static let currencyOfTitle = Words(id: "dari judul", en: "from a title")

    static func allCodes(_ count: Int) -> Words {
        Words(id: "\(count) sel, semuanya kode negara", en: "\(count) cells, all codes of countries")
    }

    // MARK: Rows

    static func numbering(_ line: Int) -> Words {
        Words(id: "baris \(line): nomor kolom", en: "row \(line): numbers of the columns")
    }

    static func repeatedHead(_ line: Int) -> Words {
        Words(id: "baris \(line): kepala tabel terulang", en: "row \(line): the head once more")
    }

    static func heading(_ line: Int) -> Words {
        Words(id: "baris \(line): judul kelompok tanpa nilai", en: "row \(line): heading without a value")
    }

    static func below(_ first: Int, _ last: Int) -> Words {
        let rows = first == last ? "\(first)" : "\(first)–\(last)"
        return Words(
            id: "baris \(rows) di bawah tabel: bukan data", en: "rows \(rows) below the table: no data")
    }

    static func totals(_ lines: [Int]) -> Words {
        Words(
            id: "baris \(list(lines)): dibandingkan dengan jumlah baris di atasnya, tidak ikut dijumlahkan",
            en: "rows \(list(lines)): compared with the sum of the rows above, not added")
    }

    static func mergedBelow(_ count: Int) -> Words {
        Words(id: "sel gabungan: \(count) sel di bawahnya", en: "merged cells: \(count) cells below")
    }

    /// "4, 9 and 12 more".
    static func list(_ lines: [Int]) -> String {
        let shown = lines.prefix(8).map(String.init).joined(separator: ", ")
        return shown + (lines.count > 8 ? ", … (\(lines.count))" : "")
    }
}
