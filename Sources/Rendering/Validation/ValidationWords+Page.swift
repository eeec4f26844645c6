import Datasets
import Declarations
import Localization
import Reading

/// The words of its page.
extension ValidationWords {
    static let fileHeading = Words(id: "Berkas dan barisnya", en: "Files and their rows")
    static let totalHeading = Words(
        id: "Jumlah tertulis di samping jumlah barisnya", en: "Stated totals beside the sums of their rows")
    static let findingHeading = Words(id: "Temuan menurut aturan", en: "Findings by rule")
    static let found = Words(id: "Yang ditemukan", en: "What was found")
    static let hint = Words(id: "Cara memperbaikinya", en: "How to mend it")
    static let firstPlace = Words(id: "Tempat pertama", en: "First place")
    static let rows = Words(id: "baris", en: "rows")

    static func row(_ line: Int, field: Int) -> Words {
        field > 0
            ? Words(id: "baris \(line), isian \(field)", en: "row \(line), field \(field)")
            : Words(id: "baris \(line)", en: "row \(line)")
    }

    /// The finding of the whole in one or two sentences.
    static func lead(_ inspection: Inspection, _ wording: Wording) -> String {
        let language = wording.language
        let read = wording.digits(inspection.files.reduce(0) { $0 + $1.read })
        let refused = inspection.files.reduce(0) { $0 + $1.refused }
        let warnings = wording.digits(inspection.warnings)
        guard inspection.isValid else {
            let rows = because(inspection, refused: refused, read: read, wording)
            return Words(id: "Data belum dapat dipakai. ", en: "The data cannot be used yet. ")[language]
                + rows
        }
        guard inspection.warnings > 0 else {
            return Words(
                id: "Data dapat dipakai. Semua \(read) baris diterima; tidak ada temuan.",
                en: "The data can be used. All \(read) rows were accepted; nothing was found.")[language]
        }
        return Words(
            id:
                "Data dapat dipakai. Semua \(read) baris diterima; \(warnings) peringatan perlu diperhatikan.",
            en: "The data can be used. All \(read) rows were accepted; mind "
                + (inspection.warnings == 1 ? "one warning." : "\(warnings) warnings."))[language]
    }

    /// Rows and findings apart: a word that is wrong in many rows is one finding, so either number may be the
    /// larger.
    private static func because(
        _ inspection: Inspection, refused: Int, read: String, _ wording: Wording
    ) -> String {
        let language = wording.language
        let errors = found(errors: inspection.errors, warnings: 0, wording)
        let first =
            refused == 0
            ? Words(id: "Ada \(errors)", en: "Found: \(errors)")
            : Words(
                id: "\(wording.digits(refused)) dari \(read) baris ditolak karena \(errors)",
                en: "\(wording.digits(refused)) of \(read) rows were refused because of \(errors)")
        let once = refused > inspection.errors ? " (" + countedOnce[language] + ")" : ""
        let warnings = found(errors: 0, warnings: inspection.warnings, wording)
        let rest =
            inspection.warnings == 0
            ? "." : Words(id: "; selain itu ada \(warnings).", en: ", beside \(warnings).")[language]
        return first[language] + once + rest
    }

    static let countedOnce = Words(
        id: "kata yang salah di banyak baris dihitung sekali",
        en: "a word that is wrong in many rows counts once")

    /// "Kesalahan" and ": Negara tidak dikenal, 3 temuan".
    static func heading(_ group: Inspection.Group, _ wording: Wording) -> (weight: String, rest: String) {
        let language = wording.language
        let weight = weight(group.weight)[language]
        let count = wording.digits(group.count)
        let counted = Words(
            id: "\(count) temuan", en: group.count == 1 ? "1 finding" : "\(count) findings")
        return (
            weight.prefix(1).uppercased() + weight.dropFirst(),
            ": " + group.rule.title[language] + ", " + counted[language]
        )
    }

    static func otherFiles(_ count: Int) -> Words {
        Words(
            id: "dan \(count) berkas lain", en: count == 1 ? "and 1 other file" : "and \(count) other files")
    }

    /// "dan 12 jumlah lain, semuanya cocok".
    static func otherTotals(_ totals: [TotalComparison]) -> Words {
        let differ = totals.count { $0.verdict == .differs || $0.verdict == .incomplete }
        let count = totals.count
        guard differ > 0 else {
            return Words(
                id: "dan \(count) jumlah lain tanpa perbedaan", en: "and \(count) more without a difference")
        }
        return Words(
            id: "dan \(count) jumlah lain, \(differ) di antaranya berbeda",
            en: "and \(count) more, \(differ) of which differ")
    }

    static func otherRules(_ rules: Int, _ count: Int, _ wording: Wording) -> String {
        let count = wording.digits(count)
        return Words(
            id: "dan \(count) temuan lain menurut \(rules) aturan; lihat temuan.xlsx",
            en: "and \(count) more findings by \(rules) more rules; see temuan.xlsx")[wording.language]
    }

    /// Straight quotes and backticks as printed ones, which open and close in turn.
    static func quoted(_ text: String) -> String {
        var isOpen = false
        return String(
            text.map { character -> Character in
                guard character == "\"" || character == "`" else { return character }
                isOpen.toggle()
                return isOpen ? "“" : "”"
            })
    }
}
