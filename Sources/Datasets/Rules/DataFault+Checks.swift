import Localization

/// Periods, years beside each other, and what must not be told.
extension DataFault {
    static let quarterOfValue = DataFault(
        .quarterOfValue,
        Words(
            id: "nilai dirinci per bulan atau per tahun, bukan per triwulan",
            en: "values are by month or by year, not by quarter"),
        hint: Words(
            id: "kalau ini jumlah triwulan, tulis \"kontrol\" pada kolom jenis",
            en: "if it is the total of a quarter, say \"kontrol\" in the column of kinds"))

    static func periodMismatch(of name: Words, months: Int, sum: Words, stated: Words, rows: Words)
        -> DataFault
    {
        DataFault(
            .periodMismatch,
            Words(
                id:
                    "\(months) bulan dari \(name.id) berjumlah \(sum.id), sedangkan jumlahnya disebut \(stated.id)",
                en: "\(months) months of \(name.en) come to \(sum.en), and \(stated.en) is stated"),
            hint: Words(id: "bulannya: " + rows.id, en: "the months: " + rows.en))
    }

    static func outlier(_ name: Words, _ new: Words, before: Words, rows: Words) -> DataFault {
        DataFault(
            .outlier,
            Words(
                id: "\(name.id) bernilai \(new.id), tahun sebelumnya \(before.id)",
                en: "\(name.en) comes to \(new.en), the year before to \(before.en)"),
            hint: Words(
                id: "apakah satuannya sama? periksa " + rows.id,
                en: "is the unit the same? look at " + rows.en))
    }

    static func fewExporters(of name: Words, _ count: Int) -> DataFault {
        DataFault(
            .fewExporters,
            Words(
                id: "hanya \(count) eksportir di balik nilai \(name.id)",
                en: count == 1
                    ? "one exporter alone stands behind the value of \(name.en)"
                    : "only \(count) exporters stand behind the value of \(name.en)"),
            hint: withholdHint)
    }

    static func exporterDominates(_ exporter: String, _ name: Words, percent: Int) -> DataFault {
        DataFault(
            .exporterDominates,
            Words(
                id: "\(exporter) menguasai \(percent) persen nilai \(name.id)",
                en: "\(exporter) makes \(percent) per cent of the value of \(name.en)"),
            hint: withholdHint)
    }

    private static let withholdHint = Words(
        id: "kalau tidak boleh diketahui umum, sebutkan di bawah \"withhold\" dalam report.yaml",
        en: "if the public must not know it, name it under \"withhold\" in report.yaml")

    static func sameDocument(line: Int) -> DataFault {
        DataFault(
            .sameDocument,
            Words(
                id: "dokumen, barang, dan nilainya sama dengan baris \(line)",
                en: "document, goods and value are those of line \(line)"),
            hint: Words(
                id: "keduanya dijumlahkan; hapus satu kalau ini perbaikan dari yang lain",
                en: "both are summed; delete one if it amends the other"))
    }

    static func withheldUnknown(_ name: String, near: String?) -> DataFault {
        DataFault(
            .withheldUnknown,
            Words(
                id: "tidak ada baris untuk \"\(name)\" yang dirahasiakan",
                en: "no row names \"\(name)\", which is withheld"),
            hint: near.map { Words(id: "mungkin maksudnya \"\($0)\"?", en: "did you mean \"\($0)\"?") })
    }

    static func withheldBeside(_ name: Words, for good: String, total: Words) -> DataFault {
        DataFault(
            .withheldBeside,
            Words(
                id: "\(name.id) ikut dirahasiakan: bersama jumlah \(total.id) ia akan membuka \(good)",
                en: "\(name.en) is withheld as well: with the total of \(total.en) it would reveal \(good)"))
    }

    static func withheldTotal(_ name: Words, for good: String) -> DataFault {
        DataFault(
            .withheldBeside,
            Words(
                id: "jumlah \(name.id) ikut dirahasiakan: ia adalah nilai \(good)",
                en: "the total of \(name.en) is withheld as well: it is the value of \(good)"))
    }
}
