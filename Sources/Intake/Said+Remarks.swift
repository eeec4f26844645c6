import Localization

/// What the reader of a proposal should know, and why a file cannot be read.
extension Said {
    static func unreadable(_ samples: Words) -> Words {
        Words(id: "bukan nilai, akan ditolak: ", en: "no values, will be refused: ") + samples
    }

    static func doubtfulDecimals(_ samples: Words) -> Words {
        Words(
            id: "ribuan atau desimal? akan ditolak: ", en: "thousands or decimals? will be refused: ")
            + samples
    }

    static func controls(_ lines: [Int]) -> Words {
        Words(
            id: "baris \(list(lines)) adalah jumlah: dibandingkan dengan rinciannya, tidak ikut dijumlahkan",
            en: "rows \(list(lines)) are totals: compared with their parts, not added")
    }

    static func totalDiffers(_ cell: String, _ said: String, _ sum: String) -> Words {
        Words(
            id:
                "\(cell) menyebut jumlah \(said), tetapi baris di atasnya berjumlah lain (\(sum)); akan "
                + "ditolak",
            en:
                "\(cell) says a total of \(said), but the rows above come to something else (\(sum)); "
                + "will be refused"
        )
    }

    static func hiddenRows(_ lines: [Int]) -> Words {
        Words(
            id: "baris \(list(lines)) disembunyikan di lembar kerja, tetapi ikut dibaca",
            en: "rows \(list(lines)) are hidden in the sheet, but are read")
    }

    static func cut(_ lines: Int) -> Words {
        Words(
            id: "hanya \(lines) baris pertama yang dilihat; sisanya diperiksa ketika dibaca",
            en: "only the first \(lines) rows were looked at; the rest is checked when it is read")
    }

    static let noHead = Words(
        id: "tidak ada baris yang menamai kolom: tambahkan kepala tabel",
        en: "no row names the columns: add a head to the table")
    static let noTable = Words(id: "berkas ini tidak berisi tabel", en: "the file holds no table")
    static let noRows = Words(
        id: "di bawah kepala tabel tidak ada baris data", en: "no rows of data stand below the head")
    static let noValue = Words(
        id: "tidak ada kolom nilai: namai kolomnya \u{201C}Nilai\u{201D}",
        en: "there is no column of values: name it \u{201C}Value\u{201D}")

    static func sameName(_ name: String, _ first: Int, _ second: Int) -> Words {
        Words(
            id:
                "kolom \(first) dan \(second) sama-sama bernama \u{201C}\(name)\u{201D}: beri nama yang "
                + "berbeda",
            en:
                "columns \(first) and \(second) are both named \u{201C}\(name)\u{201D}: give them "
                + "different names"
        )
    }

    static func sameBeginning(_ lead: String) -> Words {
        Words(
            id:
                "baris yang bukan data berawal \u{201C}\(lead)\u{201D}, sama seperti baris data: hapus "
                + "atau ubah baris itu",
            en:
                "a row that is no data begins with \u{201C}\(lead)\u{201D}, as rows of data do: remove "
                + "or change it"
        )
    }

    static func monthsAside(_ names: [String]) -> Words {
        let list = names.prefix(4).joined(separator: ", ")
        return Words(
            id: "bulan berjajar ke samping (\(list), …): susun satu baris untuk tiap bulan",
            en: "months stand side by side (\(list), …): make a row of each month")
    }

    static func otherCurrency(_ found: String, _ wanted: String) -> Words {
        Words(
            id: "nilai dalam \(found), laporan dalam \(wanted): laporan memerlukan tabel kurs",
            en: "the values are in \(found), the report counts in \(wanted): it needs a table of rates")
    }

    static let mustBeNamed = Words(
        id:
            "baris ini jumlah baris di bawahnya: hapus, atau pindahkan ke bawah dan tulis "
            + "\u{201C}Jumlah\u{201D}",
        en: "the row sums those below it: remove it, or move it below them and write \u{201C}Total\u{201D}")

    static func uncalculated(_ cell: String) -> Words {
        Words(
            id: "\(cell) berisi rumus yang belum dihitung: buka dan simpan di program lembar kerja",
            en: "\(cell) holds a formula that was never calculated: open and save the file in a spreadsheet")
    }

    static func unknownAnswer(_ key: String) -> Words {
        Words(
            id: "jawaban \u{201C}\(key)\u{201D} tidak menjawab pertanyaan apa pun tentang berkas ini",
            en: "the answer \u{201C}\(key)\u{201D} answers no question about this file")
    }

    static func badAnswer(_ key: String, _ answer: String, _ choices: [String]) -> Words {
        Words(
            id:
                "\u{201C}\(answer)\u{201D} bukan jawaban untuk \(key): pilih "
                + "\(choices.joined(separator: ", "))",
            en: "\u{201C}\(answer)\u{201D} is no answer to \(key): choose \(choices.joined(separator: ", "))")
    }
}
