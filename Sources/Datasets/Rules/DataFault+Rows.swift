import Localization

/// Rows beside rows, totals and their parts.
extension DataFault {
    static func fieldCount(_ count: Int, header: Int) -> DataFault {
        DataFault(
            .fieldCount,
            Words(
                id: "baris ini berisi \(count) isian, kepala kolomnya \(header)",
                en: "the row has \(count) fields, the header \(header)"),
            hint: Words(
                id: "isian yang memuat tanda pemisah harus diapit tanda kutip",
                en: "a field that holds the delimiter must stand in quotes"))
    }

    static let noRows = DataFault(
        .noRows,
        Words(
            id: "berkas ini punya kepala kolom, tetapi tidak ada barisnya",
            en: "the file has a header but no rows"))

    static func equalRow(line: Int) -> DataFault {
        DataFault(
            .equalRows,
            Words(
                id: "baris ini sama dengan baris \(line)", en: "the row is equal to that in line \(line)"),
            hint: Words(
                id: "hapus salah satu; kalau keduanya benar, tulis \"duplicates: allow\" untuk berkas ini",
                en: "delete one; if both are real, say \"duplicates: allow\" for the file"))
    }

    static func nearDuplicate(line: Int) -> DataFault {
        DataFault(
            .nearDuplicate,
            Words(
                id: "isinya sama dengan baris \(line), hanya kata-katanya berbeda",
                en: "the row says the same as line \(line), in other words"),
            hint: Words(
                id: "keduanya dijumlahkan; hapus satu kalau perdagangannya sama",
                en: "both are summed; delete one if they are the same trade"))
    }

    static func partsAboveTotal(of name: Words, sum: Words, total: Words, rows: Words) -> DataFault {
        DataFault(
            .partsAboveTotal,
            Words(
                id: "rincian \(name.id) berjumlah \(sum.id), melebihi jumlah \(total.id)",
                en: "the parts of \(name.en) come to \(sum.en), more than the total of \(total.en)"),
            hint: Words(id: "rinciannya: " + rows.id, en: "the parts: " + rows.en))
    }

    static func controlMismatch(of name: Words, sum: Words, control: Words, rows: Words) -> DataFault {
        DataFault(
            .controlMismatch,
            Words(
                id: "baris-baris \(name.id) berjumlah \(sum.id), bukan \(control.id)",
                en: "the rows of \(name.en) come to \(sum.en), not \(control.en)"),
            hint: Words(id: "barisnya: " + rows.id, en: "the rows: " + rows.en))
    }

    static func controlWithoutRows(of name: Words) -> DataFault {
        DataFault(
            .controlWithoutRows,
            Words(
                id: "tidak ada baris untuk dibandingkan dengan \(name.id)",
                en: "no rows are there to compare \(name.en) with"))
    }

    static func baseWithoutGrowth(_ name: Words, isZero: Bool) -> DataFault {
        DataFault(
            .baseWithoutGrowth,
            Words(
                id: "jumlah \(name.id) \(isZero ? "nol" : "negatif"): "
                    + "pertumbuhan tidak dapat dihitung darinya",
                en: "the total of \(name.en) is \(isZero ? "zero" : "negative"): "
                    + "no growth can be calculated from it"))
    }
}
