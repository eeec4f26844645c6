extension OfficeFiles {
    static let moneyAndTime = [
        OfficeFile(
            "scale-in-head",
            """
            Tahun;Komoditas;Nilai (juta rupiah)
            2025;kopi;1.234,5
            2025;teh;200,25

            """),
        OfficeFile(
            "thousands-in-head",
            """
            Tahun;Komoditas;Nilai (Rp 000)
            2025;kopi;1.234.567
            2025;teh;2.345.678

            """),
        OfficeFile(
            "scale-in-title",
            """
            NILAI EKSPOR (dalam juta rupiah);;
            Tahun;Komoditas;Nilai
            2025;kopi;1.234,5
            2025;teh;200,25

            """),
        OfficeFile(
            "scale-in-title-only",
            """
            dalam juta rupiah;;
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.234,5
            2025;teh;200,25

            """),
        OfficeFile(
            "letter-m-in-head",
            """
            Tahun;Komoditas;Nilai (Rp M)
            2025;kopi;1.234,5
            2025;teh;200,25

            """),
        OfficeFile(
            "fob-and-cif",
            """
            Tahun;Komoditas;Nilai FOB (USD);Nilai CIF (USD)
            2025;kopi;1234.50;1300.75

            """,
            currency: "USD"),
        OfficeFile(
            "no-currency",
            """
            Tahun;Komoditas;Nilai
            2025;kopi;1.234.567
            2025;teh;2.345.678

            """),
        OfficeFile(
            "other-currency",
            """
            Tahun;Komoditas;Nilai (US$)
            2025;kopi;1.234.567,50
            2025;teh;2.345.678,25

            """),
        OfficeFile(
            "two-digit-years",
            """
            Tahun;Komoditas;Nilai (Rp)
            24;kopi;1.234.567
            25;kopi;2.345.678

            """),
        OfficeFile(
            "two-digit-years-answered",
            """
            Tahun;Komoditas;Nilai (Rp)
            24;kopi;1.234.567
            25;kopi;2.345.678

            """,
            answers: ["century": "2000"]),
        OfficeFile(
            "day-or-month",
            """
            Tanggal;Komoditas;Nilai (Rp)
            03/04/2025;kopi;1.234.567
            05/06/2025;teh;2.345.678

            """),
        OfficeFile(
            "day-or-month-answered",
            """
            Tanggal;Komoditas;Nilai (Rp)
            03/04/2025;kopi;1.234.567
            05/06/2025;teh;2.345.678

            """,
            answers: ["dates": "dmy"]),
        OfficeFile(
            "day-decided",
            """
            Tanggal;Komoditas;Nilai (Rp)
            03/04/2025;kopi;1.234.567
            25/06/2025;teh;2.345.678

            """),
        OfficeFile(
            "dates-contradict",
            """
            Tanggal;Komoditas;Nilai (Rp)
            25/04/2025;kopi;1.234.567
            03/04/2025;lada;3.456.789
            05/26/2025;teh;2.345.678

            """
        ),
        OfficeFile("year-nowhere", "Komoditas;Nilai (Rp)\nkopi;1.234.567\nteh;2.345.678\n"),
        OfficeFile(
            "year-of-printing",
            """
            Dicetak 3 Januari 2026;
            Komoditas;Nilai (Rp)
            kopi;1.234.567
            teh;2.345.678

            """),
        OfficeFile(
            "two-years-in-title",
            """
            EKSPOR TAHUN 2024 DAN 2025;
            Komoditas;Nilai (Rp)
            kopi;1.234.567
            teh;2.345.678

            """),
    ]

    static let names = [
        OfficeFile(
            "kongo",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Kongo;1.234.567
            2025;teh;India;2.345.678

            """),
        OfficeFile(
            "kongo-answered",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Kongo;1.234.567
            2025;teh;India;2.345.678

            """,
            answers: ["country/Kongo": "CD"]),
        OfficeFile(
            "eropa",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Eropa;1.234.567
            2025;teh;India;2.345.678

            """),
        OfficeFile(
            "misspelt",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepnag;1.234.567
            2025;teh;India;2.345.678
            2025;lada;Belanda;3.456.789

            """
        ),
        OfficeFile(
            "as-among-codes",
            """
            Tahun;Komoditas;Negara;Nilai (Rp)
            2025;kopi;AS;1.234.567
            2025;teh;JP;2.345.678
            2025;lada;CN;3.456.789

            """
        ),
        OfficeFile(
            "as-among-names",
            """
            Tahun;Komoditas;Negara;Nilai (Rp)
            2025;kopi;AS;1.234.567
            2025;teh;Jepang;2.345.678

            """),
        OfficeFile(
            "codes",
            """
            Tahun;Komoditas;Kode Negara;Nilai (Rp)
            2025;kopi;US;1.234.567
            2025;teh;JPN;2.345.678

            """),
        OfficeFile(
            "codes-beside-names",
            """
            Tahun;Komoditas;Kode Negara;Negara;Nilai (Rp)
            2025;kopi;US;Amerika Serikat;1.234.567
            2025;teh;JP;Jepang;2.345.678

            """
        ),
        OfficeFile(
            "several-destinations",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepang dan India;1.234.567
            2025;teh;Hong Kong & Singapura;2.345.678

            """
        ),
        OfficeFile(
            "status-of-documents",
            """
            Tahun;Komoditas;Status;Nilai (Rp)
            2025;kopi;Terbit;1.234.567
            2025;teh;Batal;2.345.678

            """),
    ]
}
