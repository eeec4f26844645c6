import Datasets

/// What the name of a column says that it holds.
enum ColumnMeaning: Hashable {
    case column(Column)
    /// Codes of countries, beside or in place of their names.
    case countryCode
    /// A word such as "sekitar" that belongs to the value beside it.
    case qualifier
    /// What no report of ours has a place for.
    case unused(Unused)

    /// Why a column is left out.
    enum Unused: String, Hashable {
        case serial, quantity, unit, price, rate, share, growth, place
    }
}

/// The names that offices give to their columns, in Indonesian and English. Longer phrases come before those
/// that they hold; a phrase counts where its words stand in the name one after another.
enum ColumnNames {
    /// The meaning of a name such as "Nilai FOB (juta Rp)"; nil where it says nothing that is known.
    static func meaning(_ name: String) -> ColumnMeaning? {
        let words = words(of: name)
        guard !words.isEmpty else { return nil }
        let key = words.joined(separator: " ")
        if let whole = whole[key] { return whole }
        let padded = " " + key + " "
        return phrases.first { padded.contains(" " + $0.phrase + " ") }?.meaning
    }

    /// Lower case, without what stands in brackets, letters and digits only.
    static func words(of name: String) -> [Substring] {
        var plain = "", depth = 0
        for character in name.lowercased() {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { plain.append(character.isLetter || character.isNumber ? character : " ") }
            if character == ")" || character == "]" { depth = max(0, depth - 1) }
        }
        return plain.split(separator: " ")
    }

    private static func column(_ column: Column, _ names: String) -> [(
        phrase: String, meaning: ColumnMeaning
    )] {
        names.split(separator: ",").map { (Table.plain(String($0)), .column(column)) }
    }

    private static func unused(_ reason: ColumnMeaning.Unused, _ names: String)
        -> [(phrase: String, meaning: ColumnMeaning)]
    {
        names.split(separator: ",").map { (Table.plain(String($0)), .unused(reason)) }
    }

    /// Names that mean something only when nothing else is said.
    private static let whole: [String: ColumnMeaning] = Dictionary(
        unused(.serial, "no, nomor, no urut, nomor urut, number, nr, urut")
            + column(.value, "usd, us, rp, idr, rupiah")
            + column(.commodity, "barang, produk, uraian, goods, product, description")
            + column(.code, "hs, hs 2022, btki, btki 2022, hs8, hs 8 digit, hs code")
            + column(.partners, "negara, tujuan, country, partner, destination")
            + column(.note, "ket, note, notes") + column(.kind, "jenis") + column(.status, "status")
            + column(.region, "kota, kab, wilayah, daerah, region")
            + column(.sector, "kelompok, group"),
        uniquingKeysWith: { first, _ in first })

    private static let phrases: [(phrase: String, meaning: ColumnMeaning)] =
        unused(.share, "pangsa, persen, persentase, kontribusi, share, percent, percentage, peran persen")
        + unused(.growth, "pertumbuhan, growth, perubahan, change, kenaikan, penurunan, naik turun, yoy")
        + unused(.rate, "kurs, nilai tukar, exchange rate, ndpbm")
        + unused(.price, "harga, price")
        + unused(
            .quantity,
            "berat, netto, neto, bruto, weight, volume, kuantitas, kuantum, quantity, qty, tonase, tonnage, "
                + "jumlah barang, jumlah satuan, jumlah kemasan, kilogram, kg, ton")
        + unused(.unit, "satuan, uom, jenis kemasan, kemasan")
        + unused(.place, "pelabuhan, port, moda")
        + [("kode negara", .countryCode), ("country code", .countryCode), ("kd negara", .countryCode)]
        + [("iso", .countryCode), ("kualifikasi", .qualifier), ("sifat angka", .qualifier)]
        + [("qualifier", .qualifier), ("ketelitian", .qualifier)]
        + column(
            .document,
            "no ska, nomor ska, ska no, no peb, nomor peb, peb no, no dokumen, nomor dokumen, dokumen no, "
                + "no aju, nomor aju, nomor pengajuan, document no, document number, no pendaftaran")
        + column(
            .date, "tanggal, tgl, date")
        + column(.currency, "mata uang, valuta, currency")
        + column(.kind, "jenis baris, jenis nilai, jenis data, row kind, kind")
        + column(.role, "peran, role")
        + column(
            .code,
            "kode hs, hs code, no hs, nomor hs, pos tarif, kode pos tarif, kode btki, btki, kode barang")
        + column(.partners, "negara tujuan, tujuan, destination, negara mitra, country, negara, mitra dagang")
        + column(
            .exporter,
            "eksportir, exporter, perusahaan, company, pelaku usaha, nama usaha, pengirim, shipper, ukm, ikm")
        + column(
            .commodity,
            "komoditas, komoditi, commodity, uraian barang, nama barang, jenis barang, uraian komoditas, "
                + "nama produk, jenis produk, produk, product, goods, description of goods, uraian")
        + column(.value, "nilai, value, fob, cif, realisasi, amount")
        + column(.region, "kabupaten, kab kota, regency, daerah asal, kota asal, wilayah asal")
        + column(.sector, "sektor, sector, kelompok barang, kelompok komoditas, lapangan usaha")
        + column(.year, "tahun, thn, th, year, yr, periode")
        + column(.month, "bulan, bln, month")
        + column(.note, "keterangan, catatan, remark, remarks, notes")
        + column(.document, "dokumen, document")
        + column(.status, "status data, status angka")
}
