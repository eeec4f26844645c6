/// The catalogue: tables as offices make them.
enum OfficeFiles {
    static let all = heads + numbers + moneyAndTime + names + rows + workbooks

    static let heads = [
        OfficeFile(
            "tidy",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Jepang;1.234.567\n2025;teh;India;2.000.000\n"),
        OfficeFile(
            "english",
            "Year,Commodity,Destination,Value (IDR)\n2025,coffee,Japan,\"1,234,567\"\n2025,tea,India,\"2,000,000\"\n"
        ),
        OfficeFile(
            "title-rows",
            "REKAP EKSPOR KABUPATEN CONTOH;;;\nTAHUN 2025;;;\n;;;\nNo.;Komoditas;Negara Tujuan;Nilai (Rp)\n"
                + "1;kopi;Jepang;1.234.567\n2;teh;India;2.000.000\n"),
        OfficeFile(
            "two-line-head",
            "No;Uraian Barang;Tujuan;Nilai Ekspor (Rp);;\n;;;2024;2025;\n1;kopi;Jepang;1.234.567;2.345.678;\n2;teh;India;3.000.000;4.000.000;\n"
        ),
        OfficeFile(
            "numbered-head",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n(1);(2);(3);(4)\n2025;kopi;Jepang;1.234.567\n2025;teh;India;2.000.000\n"
        ),
        OfficeFile(
            "repeated-head",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Jepang;1.234.567\n;;;\nTahun;Komoditas;Tujuan;Nilai (Rp)\n2025;teh;India;2.000.000\n"
        ),
        OfficeFile("no-head", "2025;kopi;Jepang;1.234.567\n2025;teh;India;2.000.000\n"),
        OfficeFile(
            "same-name-twice", "Tahun;Komoditas;Nilai (Rp);Nilai (Rp)\n2025;kopi;1.234.567;2.345.678\n"),
        OfficeFile(
            "columns-of-nothing",
            "No.;Tahun;;Komoditas;Berat (kg);Tujuan;Pelabuhan;Nilai FOB (Rp);Kosong;Keterangan\n"
                + "1;2025;;kopi;1.200;Jepang;Tanjung Perak;1.234.567;;\n2;2025;;teh;300;India;Tanjung Perak;2.000.000;;baru\n"
        ),
        OfficeFile(
            "unknown-column",
            "Tahun;Komoditas;Tujuan;Asal Usul;Nilai (Rp)\n2025;kopi;Jepang;kebun;1.234.567\n2025;teh;India;pabrik;2.000.000\n"
        ),
        OfficeFile("nameless-column", "Tahun;Komoditas;;Nilai (Rp)\n2025;kopi;Jepang;1.234.567\n"),
        OfficeFile(
            "years-side-by-side",
            "Komoditas;Tujuan;2024;2025\nkopi;Jepang;1.234.567;2.345.678\nteh;India;3.000.000;4.000.000\n",
            answers: ["value": "2025", "currency": "IDR"]),
        OfficeFile(
            "months-side-by-side", "Komoditas;Januari;Februari;Maret\nkopi;1.234.567;2.345.678;3.456.789\n"),
        OfficeFile(
            "customs-extract",
            "No PEB;Tanggal PEB;HS;Uraian Barang;Eksportir;Negara Tujuan;Netto;FOB (USD)\n"
                + "000123;13/01/2025;09011110;KOPI ARABIKA;PT Satu;JP;100;1234.50\n"
                + "000124;14/02/2025;09024010;TEH HITAM;PT Dua;IN;200;2345.75\n", currency: "USD"),
        OfficeFile(
            "kinds",
            "Tahun;Jenis;Komoditas;Tujuan;Peran;Nilai\n2025;total;;;;17.990.227.397\n2025;nilai;kopi;Jepang;utama;lebih dari Rp 14,9 miliar\n2025;nilai;teh;;;tidak tersedia\n",
            answers: ["fill/Tujuan": "empty"]),
    ]

    static let numbers = [
        OfficeFile("one-group", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1.260\n2025;teh;3.400\n"),
        OfficeFile(
            "one-group-answered", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1.260\n2025;teh;3.400\n",
            answers: ["numbers": "id"]),
        OfficeFile("one-group-proved", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1.260\n2025;teh;3.400.000\n"),
        OfficeFile(
            "one-group-hardly-proved",
            "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1.260\n2025;teh;3.400.000\n2025;lada;2.500\n2025;pala;4.100\n2025;kina;7.300\n"
        ),
        OfficeFile(
            "mixed-conventions",
            "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1.234.567\n2025;teh;\"2,345,678\"\n2025;lada;3.456.789\n"),
        OfficeFile(
            "words-in-cells",
            "Tahun;Komoditas;Tujuan;Nilai\n2025;kopi;Jepang;± Rp 3,2 miliar\n2025;teh;India;lebih dari Rp 214,7 juta\n2025;lada;Cina;-\n2025;pala;Belanda;…\n"
        ),
        OfficeFile("letter-m", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1,2 M\n2025;teh;3,45 M\n"),
        OfficeFile(
            "letter-m-answered", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1,2 M\n2025;teh;3,45 M\n",
            answers: ["scale-word/M": "miliar"]),
        OfficeFile(
            "qualifier-column",
            "Tahun;Komoditas;Sifat Angka;Nilai (Rp)\n2025;kopi;sekitar;3,2 miliar\n2025;teh;;4.000.000.000\n"),
        OfficeFile(
            "brackets-and-dashes",
            "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;(1.234.567)\n2025;teh;–\n2025;lada;2.345.678\n"),
        OfficeFile("plain-digits", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1234567\n2025;teh;2345678\n"),
        OfficeFile(
            "words-for-numbers", "Tahun;Komoditas;Nilai (Rp)\n2025;kopi;1.234.567\n2025;teh;banyak sekali\n"),
    ]

    static let moneyAndTime = [
        OfficeFile(
            "scale-in-head", "Tahun;Komoditas;Nilai (juta rupiah)\n2025;kopi;1.234,5\n2025;teh;200,25\n"),
        OfficeFile(
            "thousands-in-head", "Tahun;Komoditas;Nilai (Rp 000)\n2025;kopi;1.234.567\n2025;teh;2.345.678\n"),
        OfficeFile(
            "scale-in-title",
            "NILAI EKSPOR (dalam juta rupiah);;\nTahun;Komoditas;Nilai\n2025;kopi;1.234,5\n2025;teh;200,25\n"),
        OfficeFile(
            "scale-in-title-only",
            "dalam juta rupiah;;\nTahun;Komoditas;Nilai (Rp)\n2025;kopi;1.234,5\n2025;teh;200,25\n"),
        OfficeFile("letter-m-in-head", "Tahun;Komoditas;Nilai (Rp M)\n2025;kopi;1.234,5\n2025;teh;200,25\n"),
        OfficeFile(
            "fob-and-cif", "Tahun;Komoditas;Nilai FOB (USD);Nilai CIF (USD)\n2025;kopi;1234.50;1300.75\n",
            currency: "USD"),
        OfficeFile("no-currency", "Tahun;Komoditas;Nilai\n2025;kopi;1.234.567\n2025;teh;2.345.678\n"),
        OfficeFile(
            "other-currency", "Tahun;Komoditas;Nilai (US$)\n2025;kopi;1.234.567,50\n2025;teh;2.345.678,25\n"),
        OfficeFile("two-digit-years", "Tahun;Komoditas;Nilai (Rp)\n24;kopi;1.234.567\n25;kopi;2.345.678\n"),
        OfficeFile(
            "two-digit-years-answered", "Tahun;Komoditas;Nilai (Rp)\n24;kopi;1.234.567\n25;kopi;2.345.678\n",
            answers: ["century": "2000"]),
        OfficeFile(
            "day-or-month",
            "Tanggal;Komoditas;Nilai (Rp)\n03/04/2025;kopi;1.234.567\n05/06/2025;teh;2.345.678\n"),
        OfficeFile(
            "day-or-month-answered",
            "Tanggal;Komoditas;Nilai (Rp)\n03/04/2025;kopi;1.234.567\n05/06/2025;teh;2.345.678\n",
            answers: ["dates": "dmy"]),
        OfficeFile(
            "day-decided",
            "Tanggal;Komoditas;Nilai (Rp)\n03/04/2025;kopi;1.234.567\n25/06/2025;teh;2.345.678\n"),
        OfficeFile(
            "dates-contradict",
            "Tanggal;Komoditas;Nilai (Rp)\n25/04/2025;kopi;1.234.567\n03/04/2025;lada;3.456.789\n05/26/2025;teh;2.345.678\n"
        ),
        OfficeFile("year-nowhere", "Komoditas;Nilai (Rp)\nkopi;1.234.567\nteh;2.345.678\n"),
        OfficeFile(
            "year-of-printing",
            "Dicetak 3 Januari 2026;\nKomoditas;Nilai (Rp)\nkopi;1.234.567\nteh;2.345.678\n"),
        OfficeFile(
            "two-years-in-title",
            "EKSPOR TAHUN 2024 DAN 2025;\nKomoditas;Nilai (Rp)\nkopi;1.234.567\nteh;2.345.678\n"),
    ]

    static let names = [
        OfficeFile(
            "kongo",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Kongo;1.234.567\n2025;teh;India;2.345.678\n"),
        OfficeFile(
            "kongo-answered",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Kongo;1.234.567\n2025;teh;India;2.345.678\n",
            answers: ["country/Kongo": "CD"]),
        OfficeFile(
            "eropa",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Eropa;1.234.567\n2025;teh;India;2.345.678\n"),
        OfficeFile(
            "misspelt",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Jepnag;1.234.567\n2025;teh;India;2.345.678\n2025;lada;Belanda;3.456.789\n"
        ),
        OfficeFile(
            "as-among-codes",
            "Tahun;Komoditas;Negara;Nilai (Rp)\n2025;kopi;AS;1.234.567\n2025;teh;JP;2.345.678\n2025;lada;CN;3.456.789\n"
        ),
        OfficeFile(
            "as-among-names",
            "Tahun;Komoditas;Negara;Nilai (Rp)\n2025;kopi;AS;1.234.567\n2025;teh;Jepang;2.345.678\n"),
        OfficeFile(
            "codes",
            "Tahun;Komoditas;Kode Negara;Nilai (Rp)\n2025;kopi;US;1.234.567\n2025;teh;JPN;2.345.678\n"),
        OfficeFile(
            "codes-beside-names",
            "Tahun;Komoditas;Kode Negara;Negara;Nilai (Rp)\n2025;kopi;US;Amerika Serikat;1.234.567\n2025;teh;JP;Jepang;2.345.678\n"
        ),
        OfficeFile(
            "several-destinations",
            "Tahun;Komoditas;Tujuan;Nilai (Rp)\n2025;kopi;Jepang dan India;1.234.567\n2025;teh;Hong Kong & Singapura;2.345.678\n"
        ),
        OfficeFile(
            "status-of-documents",
            "Tahun;Komoditas;Status;Nilai (Rp)\n2025;kopi;Terbit;1.234.567\n2025;teh;Batal;2.345.678\n"),
    ]
}
