extension AmountError {
    /// One Indonesian sentence: what is wrong.
    public var indonesian: String {
        switch self {
        case .unreadable(let text): "\"\(text)\" bukan angka"
        case .ambiguousGroup(let text, _, _): "\"\(text)\" mendua: ribuan atau desimal?"
        case .ambiguousScale(let text, let word):
            "\"\(word)\" dalam \"\(text)\" mendua: miliar atau million (juta)?"
        case .wrongConvention(let text, let declared):
            "\"\(text)\" tidak ditulis dengan cara \"\(declared.rawValue)\" yang disebut untuk berkas ini"
        case .malformedGroups(let text): "\"\(text)\" punya kelompok yang bukan tiga angka"
        case .tooFine(let text): "desimal \"\(text)\" lebih kecil daripada satuan terkecil"
        case .tooLarge(let text): "\"\(text)\" terlalu besar"
        case .contradiction(let text): "\"\(text)\" punya dua kata pembatas yang tidak cocok"
        case .reversedRange(let text): "rentang \"\(text)\" mulai di atas akhirnya"
        case .scaleInScaledColumn(let text, let word):
            "\"\(text)\" menyebut \"\(word)\", padahal satuan kolomnya sudah disebut"
        case .otherCurrency(let text, let found):
            "\"\(text)\" dalam \(found), bukan mata uang yang disebut"
        }
    }

    /// One Indonesian sentence: what to do about it.
    public var indonesianHint: String? {
        switch self {
        case .unreadable: "tulis angka, atau … kalau nilainya tidak ada dan – kalau memang nol"
        case .ambiguousGroup(let text, let plain, let decimal):
            "tulis \(Self.sign(text))\(plain), atau \(Self.sign(text))\(decimal), atau sebutkan `thousands: always` untuk berkas ini"
        case .ambiguousScale: "tulis ribu, juta, miliar, triliun atau thousand, million, billion, trillion"
        case .wrongConvention(_, .id): "tulis 1.234.567,89, atau sebutkan `numbers: en` untuk berkas ini"
        case .wrongConvention(_, .en): "tulis 1,234,567.89, atau sebutkan `numbers: id` untuk berkas ini"
        case .malformedGroups, .tooLarge: "cocokkan angkanya dengan sumbernya"
        case .tooFine: "bulatkan di sumbernya, atau sebutkan satuan terkecilnya"
        case .contradiction: "pertahankan satu kata pembatas yang dimaksud sumbernya"
        case .reversedRange: "tulis batas bawahnya dahulu"
        case .scaleInScaledColumn: "hapus kata itu, atau satuan kolomnya"
        case .otherCurrency: "ubah dengan kurs yang disebut laporan, atau simpan dalam berkas tersendiri"
        }
    }
}
