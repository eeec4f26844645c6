import Geography
import Localization

/// Questions about destinations and rows.
extension Said {
    static let codesQuestion = Words(
        id: "Kolom tujuan berisi kode atau nama pendek?", en: "Are destinations codes, or short names?")

    static func reading(_ text: String, as form: String) -> Words {
        let match = form == "codes" ? Countries.findCode(text) : Countries.find(text)
        guard case .found(let code) = match else { return Words(text) }
        return Words(
            id: "\(text) → \(Countries.name(code, in: .id))", en: "\(text) → \(Countries.name(code, in: .en))"
        )
    }

    static func sharedName(_ name: String) -> Words {
        Words(id: "\u{201C}\(name)\u{201D}: negara mana?", en: "\u{201C}\(name)\u{201D}: which country?")
    }

    static func noCountry(_ name: String) -> Words {
        Words(
            id: "\u{201C}\(name)\u{201D} bukan satu negara. Negara mana yang dimaksud?",
            en: "\u{201C}\(name)\u{201D} is not one country. Which country is meant?")
    }

    static func unknownName(_ name: String) -> Words {
        Words(
            id: "\u{201C}\(name)\u{201D} tidak dikenal. Negara mana? (kode ISO)",
            en: "\u{201C}\(name)\u{201D} is not known. Which country? (ISO code)")
    }

    static func leaveName(_ name: String) -> Words {
        Words(
            id: "biarkan: barisnya ditolak sampai \u{201C}\(name)\u{201D} diperbaiki di berkas",
            en: "leave it: its rows are refused until \u{201C}\(name)\u{201D} is mended in the file")
    }

    // MARK: Rows

    static func silentQuestion(_ line: Int, _ lead: String) -> Words {
        Words(
            id: "Baris \(line) (\u{201C}\(lead)\u{201D}) sama dengan jumlah baris di dekatnya. Baris jumlah?",
            en: "Row \(line) (\u{201C}\(lead)\u{201D}) equals the sum of rows beside it. Is it a total?")
    }

    static func equalsRows(_ cell: String, _ text: String, _ first: Int, _ last: Int) -> Words {
        Words(
            id: "\(cell) \u{201C}\(text)\u{201D} = jumlah baris \(first)–\(last)",
            en: "\(cell) \u{201C}\(text)\u{201D} = sum of rows \(first)–\(last)")
    }

    static let isRow = Words(id: "baris biasa: ikut dijumlahkan", en: "a row like others: is added")
    static let isTotal = Words(id: "jumlah: tidak ikut dijumlahkan", en: "a total: is not added")

    static func silentTotal(_ line: Int) -> Words {
        Words(id: "baris \(line), menurut jawaban Anda", en: "row \(line), as you answered")
    }

    static func notATotalQuestion(_ lines: [Int], _ text: String) -> Words {
        Words(
            id:
                "Baris \(list(lines)) berawal \u{201C}\(text)\u{201D}, tetapi bukan jumlah baris di "
                + "atasnya. Apakah itu?",
            en:
                "Rows \(list(lines)) begin with \u{201C}\(text)\u{201D}, but are not the sum of the "
                + "rows above. What are they?"
        )
    }

    static func fillQuestion(_ name: String, _ count: Int) -> Words {
        Words(
            id: "Kolom \u{201C}\(name)\u{201D} kosong di \(count) baris. Mengulang isi di atasnya?",
            en: "\u{201C}\(name)\u{201D} is empty in \(count) rows. Does it repeat what stands above?")
    }

    static func gapRows(_ lines: [Int]) -> Words {
        Words(id: "baris \(list(lines))", en: "rows \(list(lines))")
    }

    static func repeats(_ text: String) -> Words {
        Words(
            id: "ya: \u{201C}\(text)\u{201D}, dan seterusnya", en: "yes: \u{201C}\(text)\u{201D}, and so on")
    }

    static let staysEmpty = Words(id: "tidak: memang kosong", en: "no: it is empty")
}
