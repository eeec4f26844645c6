/// All rules of data; a new one is a line here, its place in `all`, and its words in a file beside this one.
extension DataRule {
    // A file as a file
    public static let unreadableFile = error(
        "unreadable-file", (id: "Berkas tidak dapat dibaca", en: "File cannot be read"))
    public static let emptyFile = error("empty-file", (id: "Berkas kosong", en: "Empty file"))
    public static let notText = error("not-text", (id: "Bukan teks", en: "Not text"))
    public static let brokenRecord = error(
        "broken-record", (id: "Baris tidak utuh", en: "Record that is not whole"))
    public static let fieldCount = error(
        "field-count", (id: "Banyaknya isian tidak cocok", en: "Number of fields differs"))

    // Its columns
    public static let noHeader = error("no-header", (id: "Kepala kolom tidak ada", en: "No header"))
    public static let repeatedColumn = error("repeated-column", (id: "Kolom kembar", en: "Repeated column"))
    public static let unknownColumn = error(
        "unknown-column", (id: "Kolom tidak dikenal", en: "Unknown column"))
    public static let missingColumn = error("missing-column", (id: "Kolom tidak ada", en: "Missing column"))
    public static let namelessColumn = error(
        "nameless-column", (id: "Isi di kolom tanpa nama", en: "Cell in a column without a name"))

    // Rows that the file's rules leave out
    public static let valueBelowEnd = error(
        "value-below-end", (id: "Nilai di bawah akhir tabel", en: "Value below the end of the table"))
    public static let valueLeftOut = error(
        "value-left-out", (id: "Nilai di baris yang dilewati", en: "Value in a row that is left out"))
    public static let totalDiffers = error(
        "total-differs", (id: "Jumlah berbeda dari baris di atasnya", en: "Total differs from the rows above")
    )
    public static let noEnd = warning("no-end", (id: "Akhir tabel tidak ada", en: "No end of the table"))

    // Values
    public static let unreadableNumber = error(
        "unreadable-number", (id: "Angka tidak terbaca", en: "Unreadable number"))
    public static let ambiguousNumber = error(
        "ambiguous-number", (id: "Angka mendua: ribuan atau desimal", en: "Ambiguous number"))
    public static let ambiguousScale = error(
        "ambiguous-scale", (id: "Satuan mendua: miliar atau million", en: "Ambiguous scale word"))
    public static let otherConvention = error(
        "other-convention", (id: "Cara menulis angka berbeda", en: "Other number convention"))
    public static let malformedGroups = error(
        "malformed-groups", (id: "Kelompok ribuan salah", en: "Malformed groups of digits"))
    public static let tooFine = error("too-fine", (id: "Desimal terlalu banyak", en: "Too many decimals"))
    public static let tooLarge = error("too-large", (id: "Angka terlalu besar", en: "Number too large"))
    public static let contradictoryQualifiers = error(
        "contradictory-qualifiers", (id: "Kata pembatas bertentangan", en: "Contradictory qualifiers"))
    public static let reversedRange = error("reversed-range", (id: "Rentang terbalik", en: "Reversed range"))
    public static let scaleTwice = error(
        "scale-twice", (id: "Satuan disebut dua kali", en: "Scale stated twice"))
    public static let otherCurrency = error(
        "other-currency", (id: "Mata uang berbeda", en: "Other currency"))
    public static let negativeValue = warning("negative-value", (id: "Nilai negatif", en: "Negative value"))
    public static let statusContradiction = error(
        "status-contradiction", (id: "Status bertentangan dengan nilai", en: "Status contradicts value"))

    // Words
    public static let wrongEncoding = wrongWord(
        "wrong-encoding", (id: "Pengodean teks salah", en: "Wrong encoding of text"))
    public static let notAYear = wrongWord("not-a-year", (id: "Bukan tahun", en: "Not a year"))
    public static let notAMonth = wrongWord("not-a-month", (id: "Bukan bulan", en: "Not a month"))
    public static let notADay = wrongWord("not-a-day", (id: "Bukan tanggal", en: "Not a day"))
    public static let ambiguousDay = wrongWord(
        "ambiguous-day", (id: "Tanggal mendua", en: "Ambiguous day"))
    public static let unknownKind = wrongWord(
        "unknown-kind", (id: "Jenis baris tidak dikenal", en: "Unknown kind of row"))
    public static let unknownRole = wrongWord(
        "unknown-role", (id: "Peran tujuan tidak dikenal", en: "Unknown role of a destination"))
    public static let unknownStatus = error(
        "unknown-status", (id: "Status tidak dikenal", en: "Unknown status"))
    public static let notAName = wrongWord("not-a-name", (id: "Bukan nama", en: "Not a name"))
    public static let tooManyNames = wrongWord(
        "too-many-names", (id: "Nama terlalu banyak", en: "Too many names"))
    public static let noEnglishName = doubtfulWord(
        "no-english-name", (id: "Nama Inggris belum ada", en: "No English name"))
    public static let nothingNamed = error(
        "nothing-named", (id: "Komoditas dan tujuan tidak disebut", en: "Neither commodity nor destination"))
    public static let otherSector = error(
        "other-sector", (id: "Sektor berbeda untuk satu komoditas", en: "Other sector than elsewhere"))

    // Countries and codes
    public static let unknownCountry = wrongWord(
        "unknown-country", (id: "Negara tidak dikenal", en: "Unknown country"))
    public static let ambiguousCountry = wrongWord(
        "ambiguous-country", (id: "Nama negara mendua", en: "Ambiguous country"))
    public static let notOneCountry = wrongWord(
        "not-one-country", (id: "Bukan satu negara", en: "Not one country"))
    public static let roleContradiction = error(
        "role-contradiction",
        (id: "Peran tidak cocok dengan tujuan", en: "Role does not go with destinations"))
    public static let notAnHSCode = wrongWord("not-an-hs-code", (id: "Bukan kode HS", en: "Not an HS code"))
    public static let lostZero = doubtfulWord(
        "lost-zero", (id: "Nol di depan kode HS hilang", en: "HS code without its first zero"))

    public static let unknownCode = wrongWord(
        "unknown-code", (id: "Kode HS tidak ada di tabel kantor", en: "HS code not in the office's table"))
    public static let codeOutOfTime = wrongWord(
        "code-out-of-time", (id: "Kode HS di luar masa berlakunya", en: "HS code out of its time"))
    public static let otherCommodityOfCode = doubtfulWord(
        "other-commodity-of-code", (id: "Kode HS milik komoditas lain", en: "HS code of another commodity"))

    // The office's tables and currencies
    public static let notInTable = error(
        "not-in-table", (id: "Isi tabel kantor salah", en: "Wrong entry of the office's table"))
    public static let tableContradiction = error(
        "table-contradiction", (id: "Tabel kantor bertentangan", en: "The office's table contradicts itself"))
    public static let notARate = error("not-a-rate", (id: "Bukan kurs", en: "Not a rate"))
    public static let noRate = error("no-rate", (id: "Kurs tidak ada", en: "No exchange rate"))
    public static let unknownCurrency = wrongWord(
        "unknown-currency", (id: "Mata uang tidak dikenal", en: "Unknown currency"))

    // Rows beside rows
    public static let noRows = error("no-rows", (id: "Tidak ada baris data", en: "No rows"))
    public static let equalRows = error("equal-rows", (id: "Baris kembar", en: "Equal rows"))
    public static let nearDuplicate = warning(
        "near-duplicate", (id: "Baris yang tampaknya kembar", en: "Near duplicate"))
    public static let statedTwice = error(
        "stated-twice", (id: "Jumlah disebut dua kali", en: "Total stated twice"))
    public static let partsAboveTotal = error(
        "parts-above-total", (id: "Rincian melebihi jumlah", en: "Parts above total"))
    public static let controlMismatch = error(
        "control-mismatch", (id: "Jumlah kontrol tidak cocok", en: "Control total differs"))
    public static let controlWithoutRows = warning(
        "control-without-rows", (id: "Jumlah kontrol tanpa rincian", en: "Control total without rows"))
    public static let baseWithoutGrowth = warning(
        "base-without-growth", (id: "Dasar pertumbuhan nol atau negatif", en: "Base that allows no growth"))

    public static let periodMismatch = error(
        "period-mismatch",
        (id: "Bulan atau triwulan tidak cocok", en: "Months or quarters that do not add up"))
    public static let quarterOfValue = error(
        "quarter-of-value", (id: "Nilai per triwulan", en: "Value of a quarter"))
    public static let outlier = warning(
        "outlier", (id: "Jauh berbeda dari tahun sebelumnya", en: "Far from the year before"))
    public static let fewExporters = warning(
        "few-exporters", (id: "Eksportir terlalu sedikit", en: "Few exporters"))
    public static let exporterDominates = warning(
        "exporter-dominates", (id: "Satu eksportir menguasai nilai", en: "One exporter makes almost all"))
    public static let sameDocument = warning(
        "same-document", (id: "Dokumen yang sama dua kali", en: "Same document twice"))
    public static let withheldUnknown = error(
        "withheld-unknown", (id: "Yang dirahasiakan tidak ada", en: "What is withheld is not there"))
    public static let withheldBeside = warning(
        "withheld-beside", (id: "Ikut dirahasiakan", en: "Withheld as well"))

    /// What no other rule says.
    public static let other = error("other", (id: "Lain-lain", en: "Other"))

    /// In the order of reading.
    public static let all = [
        unreadableFile, emptyFile, notText, brokenRecord, fieldCount,
        noHeader, repeatedColumn, unknownColumn, missingColumn, namelessColumn, valueBelowEnd, valueLeftOut,
        totalDiffers, noEnd,
        unreadableNumber, ambiguousNumber, ambiguousScale, otherConvention, malformedGroups, tooFine,
        tooLarge,
        contradictoryQualifiers, reversedRange, scaleTwice, otherCurrency, negativeValue, statusContradiction,
        wrongEncoding, notAYear, notAMonth, notADay, ambiguousDay, unknownKind, unknownRole, unknownStatus,
        notAName,
        tooManyNames,
        noEnglishName, nothingNamed, otherSector,
        unknownCountry, ambiguousCountry, notOneCountry, roleContradiction, notAnHSCode, lostZero,
        unknownCode, codeOutOfTime, otherCommodityOfCode, notInTable, tableContradiction, notARate, noRate,
        unknownCurrency,
        noRows, equalRows, nearDuplicate, statedTwice, partsAboveTotal, controlMismatch, controlWithoutRows,
        baseWithoutGrowth, periodMismatch, quarterOfValue, sameDocument, outlier, fewExporters,
        exporterDominates, withheldUnknown, withheldBeside, other,
    ]
}
