import Declarations
import Localization

/// Rows that the rules of a file leave out, and columns without a name.
extension DataFault {
    static func namelessColumn(_ text: String) -> DataFault {
        DataFault(
            .namelessColumn,
            Words(
                id: "\"\(text)\" berada di kolom tanpa nama",
                en: "\"\(text)\" stands in a column without a name"
            ),
            hint: Words(
                id: "beri nama pada kepala kolom, lalu petakan atau sebut di \"ignore\"",
                en: "name it in the header, then map it or name it under \"ignore\""))
    }

    static func missingRuleColumn(_ name: String) -> DataFault {
        DataFault(
            .missingColumn, Words(id: "kolom \"\(name)\" tidak ada", en: "missing column \"\(name)\""),
            hint: Words(id: "sebuah aturan berkas menyebutnya", en: "a rule of the file names it"))
    }

    static func unreadableTotal(_ text: String) -> DataFault {
        DataFault(
            .unreadableNumber,
            Words(
                id: "jumlah \"\(text)\" tidak dapat dibaca", en: "the total \"\(text)\" cannot be read"))
    }

    static func totalDiffers(_ said: String, sums: String) -> DataFault {
        DataFault(
            .totalDiffers,
            Words(
                id:
                    "baris ini disebut jumlah, bernilai \(said), tetapi baris di atasnya berjumlah \(sums)",
                en: "the row is called a total and says \(said), but the rows above it come to \(sums)"),
            hint: Words(
                id: "perbaiki barisnya, atau hapus katanya dari \"totals\"",
                en: "mend the rows, or take its word out of \"totals\""))
    }

    static func valueBelowEnd(_ end: String, line: Int) -> DataFault {
        DataFault(
            .valueBelowEnd,
            Words(
                id: "baris ini di bawah akhir tabel (baris \(line)), tetapi bernilai",
                en: "the row stands below the end of the table (row \(line)), yet has a value"),
            hint: Words(
                id: "\"\(end)\" disebut sebagai akhir tabel: masih benarkah?",
                en: "\"\(end)\" is declared as the end: is it still?"))
    }

    static let valueLeftOut = DataFault(
        .valueLeftOut,
        Words(
            id: "baris ini dilewati menurut \"skip\", tetapi bernilai",
            en: "the row is declared to be left out, yet has a value"),
        hint: Words(id: "hapus teksnya dari \"skip\"", en: "take its text out of \"skip\""))

    static func noEnd(_ end: String) -> DataFault {
        DataFault(
            .noEnd,
            Words(
                id: "tidak ada baris yang berawal \"\(end)\", yang disebut sebagai akhir tabel",
                en: "no row begins with \"\(end)\", which is declared as the end of the table"))
    }
}
