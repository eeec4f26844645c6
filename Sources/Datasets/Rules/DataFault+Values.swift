import Declarations
import Localization

/// Values and statuses.
extension DataFault {
    static let negative = DataFault(
        .negativeValue,
        Words(
            id: "nilainya negatif: pertumbuhan tidak dapat dihitung darinya",
            en: "the value is negative: no growth can be calculated from it"))

    static func unknownStatus(_ word: String, known: [String]) -> DataFault {
        DataFault(
            .unknownStatus, Words(id: "\"\(word)\" bukan status", en: "\"\(word)\" is not a status"),
            hint: near(word, known))
    }

    static func statusOfValue(_ status: String) -> DataFault {
        DataFault(
            .statusContradiction,
            Words(
                id: "baris ini bernilai, padahal statusnya \"\(status)\"",
                en: "the row has a value, yet its status says \"\(status)\""),
            hint: Words(id: "hapus salah satunya", en: "remove one of the two"))
    }

    static func statedTwice(_ kind: RowKind, line: Int, file: String) -> DataFault {
        let total = Words(id: kind == .control ? "jumlah kontrol" : "jumlah", en: kind.rawValue)
        return DataFault(
            .statedTwice,
            Words(
                id: "\(total.id) ini disebut dua kali: yang lain di baris \(line) berkas \(file)",
                en: "this \(total.en) is stated twice: the other stands in line \(line) of \(file)"),
            hint: Words(
                id: "pertahankan yang dipakai laporan", en: "keep the one that the report uses"))
    }

    /// The nearest of the known words, or all of them.
    static func near(_ word: String, _ known: [String]) -> Words {
        if let near = Nearest.word(to: word, among: known) {
            return Words(id: "mungkin maksudnya \"\(near)\"?", en: "did you mean \"\(near)\"?")
        }
        let list = known.joined(separator: ", ")
        return Words(id: "yang dikenal di sini: " + list, en: "known here: " + list)
    }
}
