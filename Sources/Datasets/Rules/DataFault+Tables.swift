import Declarations
import Localization

/// The office's own tables, and currencies.
extension DataFault {
    static func notACountryCode(_ text: String) -> DataFault {
        DataFault(
            .notInTable,
            Words(id: "\"\(text)\" bukan kode negara", en: "\"\(text)\" is not the code of a country"),
            hint: Words(
                id: "kode ISO 3166 terdiri atas dua huruf besar seperti CN",
                en: "ISO 3166 codes are two capitals such as CN"))
    }

    static func otherCountry(_ name: String, _ first: String, line: Int, _ second: String) -> DataFault {
        DataFault(
            .tableContradiction,
            Words(
                id: "\"\(name)\" adalah \(first) di baris \(line), \(second) di sini",
                en: "\"\(name)\" is \(first) in line \(line), \(second) here"))
    }

    static let namelessCommodity = DataFault(
        .notAName, Words(id: "komoditasnya tidak bernama", en: "the commodity has no name"))

    static func unknownCode(_ code: String) -> DataFault {
        DataFault(
            .unknownCode,
            Words(
                id: "kode HS \(code) tidak ada di tabel komoditas kantor",
                en: "the HS code \(code) is not in the office's table of commodities"),
            hint: Words(
                id: "tambahkan ke tabel itu, atau petakan kolom nama sebagai \"commodity\"",
                en: "add it to the table, or map the column of names as \"commodity\""))
    }

    static func codeOutOfTime(_ code: String, _ year: Int, line: Int, isError: Bool) -> DataFault {
        var fault = DataFault(
            .codeOutOfTime,
            Words(
                id: "kode HS \(code) tidak berlaku pada \(year)",
                en: "the HS code \(code) does not hold in \(year)"),
            hint: Words(
                id: "baris \(line) tabel kantor menyebut masa berlakunya",
                en: "line \(line) of the office's table says from when to when it does"))
        fault.weight = isError ? .error : .warning
        return fault
    }

    static func otherCommodityOfCode(_ code: String, table: String, row: String) -> DataFault {
        DataFault(
            .otherCommodityOfCode,
            Words(
                id: "kode HS \(code) adalah \"\(table)\" di tabel kantor, \"\(row)\" di sini",
                en: "the HS code \(code) is \"\(table)\" in the office's table, \"\(row)\" here"))
    }

    static func notARate(_ text: String) -> DataFault {
        DataFault(
            .notARate, Words(id: "\"\(text)\" bukan kurs", en: "\"\(text)\" is not a rate"),
            hint: Words(
                id: "kurs adalah satu angka pasti di atas 0", en: "a rate is one exact number above 0"))
    }

    static func notANumberOfUnits(_ text: String) -> DataFault {
        DataFault(
            .notARate,
            Words(id: "\"\(text)\" bukan banyaknya satuan", en: "\"\(text)\" is not a number of units"),
            hint: Words(id: "tulis 1, atau 100 seperti untuk yen", en: "write 1, or 100 as for the yen"))
    }

    static let rateWithoutDay = DataFault(
        .notARate, Words(id: "kurs ini tidak punya hari pertama", en: "the rate has no first day"))

    static func notACurrency(_ text: String) -> DataFault {
        DataFault(
            .unknownCurrency,
            Words(id: "\"\(text)\" bukan kode mata uang", en: "\"\(text)\" is not the code of a currency"),
            hint: Words(
                id: "kode ISO 4217 terdiri atas tiga huruf seperti USD",
                en: "ISO 4217 codes are three letters such as USD"))
    }

    static func twoRates(_ currency: String, on day: String, line: Int) -> DataFault {
        DataFault(
            .tableContradiction,
            Words(
                id: "dua kurs \(currency) berlaku pada \(day)", en: "two rates of \(currency) hold on \(day)"),
            hint: Words(id: "yang lain di baris \(line)", en: "the other stands in line \(line)"))
    }

    static func uncertainDay(_ text: String) -> DataFault {
        DataFault(
            .ambiguousDay,
            Words(
                id: "\"\(text)\" bukan tanggal yang pasti terbaca",
                en: "\"\(text)\" is not a day that leaves no choice"),
            hint: Words(id: "tulis seperti 2026-01-31", en: "write it as 2026-01-31"))
    }

    static func tooManyTableRows(limit: Int) -> DataFault {
        DataFault(
            .tooManyNames,
            Words(
                id: "tabel ini lebih dari \(limit) baris", en: "the table has more than \(limit) rows"))
    }
}

/// Values in other currencies.
extension DataFault {
    static let noRateRule = DataFault(
        .noRate,
        Words(
            id: "berkas ini dapat memuat beberapa mata uang, dan cara menghitungnya belum disebut",
            en: "the file may hold values in several currencies, and nothing says how they are converted"),
        hint: Words(
            id: "tulis \"kurs: by document date\" dan tabel kurs di bawah \"tables\"",
            en: "add \"kurs: by document date\" and a table of rates under \"tables\""))

    static let noDateColumn = DataFault(
        .noRate,
        Words(
            id: "kurs mengikuti tanggal dokumen, dan tidak ada kolom tanggal",
            en: "rates go by the date of the document, and no column is a date"),
        hint: Words(
            id: "petakan kolom \"date\", atau tulis \"kurs: on 2026-01-31\"",
            en: "map the column \"date\", or write \"kurs: on 2026-01-31\""))

    static func unknownCurrency(_ text: String, known: [String]) -> DataFault {
        let list = known.joined(separator: ", ")
        return DataFault(
            .unknownCurrency,
            Words(
                id: "\"\(text)\" bukan mata uang yang ada di tabel kurs",
                en: "\"\(text)\" is not a currency that the table of rates knows"),
            hint: Words(id: "isinya: " + list, en: "it has: " + list))
    }

    static func undatedValue(_ currency: String, report: String) -> DataFault {
        DataFault(
            .noRate,
            Words(
                id: "nilainya dalam \(currency), dan barisnya tidak bertanggal",
                en: "the value is in \(currency), and the row has no date by which it is converted"),
            hint: Words(
                id: "tulis dalam \(report), atau beri tanggal",
                en: "state it in \(report), or give the row a date"))
    }

    /// - Parameter days: from the first to the last day of which the table has rates; nil: it has none.
    static func noRate(_ currency: String, on day: String, days: (from: String, until: String?)?) -> DataFault
    {
        let hint =
            days.map { days in
                Words(
                    id: "tabelnya mulai \(days.from)" + (days.until.map { " sampai \($0)" } ?? ""),
                    en: "the table has it from \(days.from)" + (days.until.map { " to \($0)" } ?? ""))
            }
            ?? Words(
                id: "tabelnya tidak memuat kurs \(currency)",
                en: "the table has no rate of \(currency) at all")
        return DataFault(
            .noRate,
            Words(
                id: "tidak ada kurs \(currency) pada \(day)", en: "there is no rate of \(currency) on \(day)"),
            hint: hint)
    }

    static let tooLargeToConvert = DataFault(
        .tooLarge,
        Words(id: "nilainya terlalu besar untuk dihitung", en: "the value is too large to be converted"))
}
