import Datasets
import Declarations
import Localization

/// The words of the validation report.
enum ValidationWords {
    static let title = Words(id: "Pemeriksaan data", en: "Validation of the data")
    static let file = Words(id: "Berkas", en: "File")
    static let read = Words(id: "Dibaca", en: "Read")
    static let accepted = Words(id: "Diterima", en: "Accepted")
    static let warned = Words(id: "Diperingatkan", en: "Warned")
    static let refused = Words(id: "Ditolak", en: "Refused")
    static let allFiles = Words(id: "Semua berkas", en: "All files")
    static let claims = Words(id: "klaim", en: "claims")
    static let table = Words(id: "tabel kantor", en: "table of the office")
    static let cutOff = Words(id: "tidak terbaca sampai akhir", en: "not read to its end")

    static let total = Words(id: "Jumlah", en: "Total")
    static let stated = Words(id: "Tertulis", en: "Stated")
    static let sum = Words(id: "Jumlah barisnya", en: "Sum of its rows")
    static let result = Words(id: "Hasil", en: "Result")
    static let place = Words(id: "Tempat", en: "Place")
    static let control = Words(id: "kontrol", en: "control")

    static let rule = Words(id: "Aturan", en: "Rule")
    static let weight = Words(id: "Bobot", en: "Weight")
    static let count = Words(id: "Temuan", en: "Findings")
    static let first = Words(id: "Temuan pertama", en: "First finding")
    static let findings = Words(id: "Temuan", en: "Findings")
    static let nothing = Words(id: "Tidak ada temuan.", en: "Nothing was found.")

    static let attached = Words(id: "Semua temuan", en: "All findings")

    static let summary = Words(id: "Ringkasan", en: "Summary")
    static let number = Words(id: "No.", en: "No.")
    static let cell = Words(id: "Sel", en: "Cell")
    static let value = Words(id: "Nilai", en: "Value")
    static let ruleName = Words(id: "Nama aturan", en: "Name of the rule")

    static func same(as cell: String) -> Words {
        Words(id: "Sama seperti di sel \(cell).", en: "The same as in cell \(cell).")
    }

    static let usable = Words(id: "Data dapat dipakai.", en: "The data can be used.")
    static let usableWithWarnings = Words(
        id: "Data dapat dipakai; perhatikan peringatannya.", en: "The data can be used; mind the warnings.")
    static let unusable = Words(
        id: "Data belum dapat dipakai: perbaiki kesalahannya, lalu periksa lagi.",
        en: "The data cannot be used yet: mend the errors, then validate again.")

    static func verdict(_ total: TotalComparison, difference: String?) -> Words {
        switch total.verdict {
        case .agrees where total.kind == .total: Words(id: "rincian termuat", en: "parts are within")
        case .agrees: Words(id: "cocok", en: "agrees")
        case .differs where total.isWaived: Words(id: "berbeda, dibiarkan", en: "differs, let pass")
        case .differs where total.kind == .total: Words(id: "rincian melebihi", en: "parts are above")
        case .differs:
            Words(
                id: "berbeda" + (difference.map { " " + $0 } ?? ""),
                en: "differs" + (difference.map { " " + $0 } ?? ""))
        case .incomplete:
            Words(id: "belum pasti: ada baris ditolak", en: "open: rows were refused")
        case .noRows: Words(id: "tanpa rincian", en: "no rows")
        }
    }

    static func weight(_ weight: Finding.Weight) -> Words {
        switch weight {
        case .error: Words(id: "kesalahan", en: "error")
        case .warning: Words(id: "peringatan", en: "warning")
        }
    }

    /// "2 kesalahan dan 1 peringatan".
    static func found(errors: Int, warnings: Int, _ wording: Wording) -> String {
        func counted(_ count: Int, _ noun: String) -> String {
            wording.digits(count) + " " + noun + (wording.language == .en && count != 1 ? "s" : "")
        }
        let both = [(errors, weight(.error)), (warnings, weight(.warning))]
        let named = both.filter { $0.0 > 0 }.map { counted($0.0, $0.1[wording.language]) }
        let and = Words(id: " dan ", en: " and ")[wording.language]
        return named.isEmpty
            ? Words(id: "tidak ada", en: "none")[wording.language] : named.joined(separator: and)
    }

    static func more(_ count: Int, _ wording: Wording) -> String {
        let count = wording.digits(count)
        return Words(id: "dan \(count) lagi", en: "and \(count) more")[wording.language]
    }

    static func notListed(_ count: String) -> Words {
        Words(
            id: "\(count) temuan lain dihitung, tetapi tidak dirinci",
            en: "\(count) more findings are counted, but not listed")
    }
}

extension Finding {
    /// In a language; what is not about data is in English only.
    func message(in language: Language) -> String {
        language == .id ? indonesian?.message ?? message : message
    }

    func hint(in language: Language) -> String? { language == .id ? indonesian?.hint ?? hint : hint }
}
