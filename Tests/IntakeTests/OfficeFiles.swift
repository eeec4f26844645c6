/// The catalogue: tables as offices make them.
enum OfficeFiles {
    static let all = heads + numbers + moneyAndTime + names + rows + workbooks

    static let heads = [
        OfficeFile(
            "tidy",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepang;1.234.567
            2025;teh;India;2.000.000

            """),
        OfficeFile(
            "english",
            """
            Year,Commodity,Destination,Value (IDR)
            2025,coffee,Japan,"1,234,567"
            2025,tea,India,"2,000,000"

            """
        ),
        OfficeFile(
            "title-rows",
            """
            REKAP EKSPOR KABUPATEN CONTOH;;;
            TAHUN 2025;;;
            ;;;
            No.;Komoditas;Negara Tujuan;Nilai (Rp)
            1;kopi;Jepang;1.234.567
            2;teh;India;2.000.000

            """),
        OfficeFile(
            "two-line-head",
            """
            No;Uraian Barang;Tujuan;Nilai Ekspor (Rp);;
            ;;;2024;2025;
            1;kopi;Jepang;1.234.567;2.345.678;
            2;teh;India;3.000.000;4.000.000;

            """
        ),
        OfficeFile(
            "numbered-head",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            (1);(2);(3);(4)
            2025;kopi;Jepang;1.234.567
            2025;teh;India;2.000.000

            """
        ),
        OfficeFile(
            "repeated-head",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepang;1.234.567
            ;;;
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;teh;India;2.000.000

            """
        ),
        OfficeFile("no-head", "2025;kopi;Jepang;1.234.567\n2025;teh;India;2.000.000\n"),
        OfficeFile(
            "same-name-twice",
            """
            Tahun;Komoditas;Nilai (Rp);Nilai (Rp)
            2025;kopi;1.234.567;2.345.678

            """),
        OfficeFile(
            "columns-of-nothing",
            """
            No.;Tahun;;Komoditas;Berat (kg);Tujuan;Pelabuhan;Nilai FOB (Rp);Kosong;Keterangan
            1;2025;;kopi;1.200;Jepang;Tanjung Perak;1.234.567;;
            2;2025;;teh;300;India;Tanjung Perak;2.000.000;;baru

            """
        ),
        OfficeFile(
            "unknown-column",
            """
            Tahun;Komoditas;Tujuan;Asal Usul;Nilai (Rp)
            2025;kopi;Jepang;kebun;1.234.567
            2025;teh;India;pabrik;2.000.000

            """
        ),
        OfficeFile("nameless-column", "Tahun;Komoditas;;Nilai (Rp)\n2025;kopi;Jepang;1.234.567\n"),
        OfficeFile(
            "years-side-by-side",
            """
            Komoditas;Tujuan;2024;2025
            kopi;Jepang;1.234.567;2.345.678
            teh;India;3.000.000;4.000.000

            """,
            answers: ["value": "2025", "currency": "IDR"]),
        OfficeFile(
            "months-side-by-side",
            """
            Komoditas;Januari;Februari;Maret
            kopi;1.234.567;2.345.678;3.456.789

            """),
        OfficeFile(
            "customs-extract",
            """
            No PEB;Tanggal PEB;HS;Uraian Barang;Eksportir;Negara Tujuan;Netto;FOB (USD)
            000123;13/01/2025;09011110;KOPI ARABIKA;PT Satu;JP;100;1234.50
            000124;14/02/2025;09024010;TEH HITAM;PT Dua;IN;200;2345.75

            """, currency: "USD"),
        OfficeFile(
            "kinds",
            """
            Tahun;Jenis;Komoditas;Tujuan;Peran;Nilai
            2025;total;;;;17.990.227.397
            2025;nilai;kopi;Jepang;utama;lebih dari Rp 14,9 miliar
            2025;nilai;teh;;;tidak tersedia

            """,
            answers: ["fill/Tujuan": "empty"]),
    ]

    static let numbers = [
        OfficeFile(
            "one-group",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.260
            2025;teh;3.400

            """),
        OfficeFile(
            "one-group-answered",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.260
            2025;teh;3.400

            """,
            answers: ["numbers": "id"]),
        OfficeFile(
            "one-group-proved",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.260
            2025;teh;3.400.000

            """),
        OfficeFile(
            "one-group-hardly-proved",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.260
            2025;teh;3.400.000
            2025;lada;2.500
            2025;pala;4.100
            2025;kina;7.300

            """
        ),
        OfficeFile(
            "mixed-conventions",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.234.567
            2025;teh;"2,345,678"
            2025;lada;3.456.789

            """),
        OfficeFile(
            "words-in-cells",
            """
            Tahun;Komoditas;Tujuan;Nilai
            2025;kopi;Jepang;± Rp 3,2 miliar
            2025;teh;India;lebih dari Rp 214,7 juta
            2025;lada;Cina;-
            2025;pala;Belanda;…

            """
        ),
        OfficeFile(
            "letter-m",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1,2 M
            2025;teh;3,45 M

            """),
        OfficeFile(
            "letter-m-answered",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1,2 M
            2025;teh;3,45 M

            """,
            answers: ["scale-word/M": "miliar"]),
        OfficeFile(
            "qualifier-column",
            """
            Tahun;Komoditas;Sifat Angka;Nilai (Rp)
            2025;kopi;sekitar;3,2 miliar
            2025;teh;;4.000.000.000

            """),
        OfficeFile(
            "brackets-and-dashes",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;(1.234.567)
            2025;teh;–
            2025;lada;2.345.678

            """),
        OfficeFile(
            "plain-digits",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1234567
            2025;teh;2345678

            """),
        OfficeFile(
            "words-for-numbers",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.234.567
            2025;teh;banyak sekali

            """),
    ]
}
