public import Amounts

/// What the words of the closed columns mean, in Indonesian and English.
public enum RowWords {
    public static func kind(_ word: String) -> RowKind? {
        switch word.lowercased() {
        case "", "nilai", "rincian", "value": .value
        case "total": .total
        case "kontrol", "kendali", "jumlah kendali", "control": .control
        default: nil
        }
    }

    static let kinds = ["nilai", "rincian", "total", "kontrol", "kendali", "value", "control"]

    public static func role(_ word: String) -> PartnerRole? {
        switch word.lowercased() {
        case "tunggal", "satu-satunya", "sole": .sole
        case "utama", "tujuan utama", "main": .main
        case "bersama", "gabungan", "joint": .joint
        case "tidak diketahui", "tidak disebut", "unknown": .unknown
        default: nil
        }
    }

    static let roles = ["tunggal", "utama", "bersama", "tidak diketahui", "sole", "main", "joint", "unknown"]

    public static func status(_ word: String) -> Status? {
        switch word.lowercased() {
        case "", "tetap", "final": []
        case "sementara", "angka sementara", "provisional", "*)": .provisional
        case "sangat sementara", "angka sangat sementara", "very provisional", "**)": .veryProvisional
        case "revisi", "direvisi", "revised", "r": .revised
        case "perkiraan", "estimasi", "estimated", "e": .estimated
        case "rahasia", "dirahasiakan", "withheld", "c": .withheld
        case "tidak tersedia", "missing", "…", "...": .missing
        case "tidak berlaku", "not applicable", "x": .notApplicable
        default: nil
        }
    }

    static let statuses = [
        "tetap", "sementara", "sangat sementara", "revisi", "perkiraan", "rahasia", "tidak tersedia",
        "tidak berlaku", "final", "provisional", "very provisional", "revised", "estimated", "withheld",
        "missing", "not applicable",
    ]

    public static func month(_ word: String) -> Int? {
        if let number = Int(word) { return (1...12).contains(number) ? number : nil }
        let key = word.lowercased()
        for (index, names) in months.enumerated() where names.contains(key) { return index + 1 }
        return nil
    }

    /// 1…4 of "Triwulan II", "TW 2", "Kuartal 2", "Q2".
    static func quarter(_ word: String) -> Int? {
        var key = word.lowercased().filter { !" .-".contains($0) }
        guard
            let prefix = ["triwulan", "kuartal", "quarter", "trw", "tw", "kw", "q"].first(
                where: key.hasPrefix)
        else { return nil }
        key.removeFirst(prefix.count)
        return ["1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4][key]
    }

    private static let months = [
        ["januari", "jan", "january"], ["februari", "feb", "february"], ["maret", "mar", "march"],
        ["april", "apr"],
        ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
        ["agustus", "agu", "ags", "august", "aug"],
        ["september", "sep", "sept"], ["oktober", "okt", "october", "oct"],
        ["november", "nov", "nop", "nopember"],
        ["desember", "des", "december", "dec"],
    ]

    /// A commodity cell that is the foot of a table: "Total", "Jumlah".
    public static func isTotal(_ name: String) -> Bool {
        [
            "total", "jumlah", "jumlah-total", "grand-total", "total-jumlah", "total-ekspor", "jumlah-ekspor",
            "sub-total",
            "subtotal", "total-nilai", "jumlah-seluruhnya", "total-export", "total-exports",
        ].contains(Slug.of(name))
    }
}
