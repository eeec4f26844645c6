import Intake
import Reading

extension OfficeFiles {
    static let rows = [
        OfficeFile(
            "total-at-foot",
            """
            No;Tahun;Komoditas;Tujuan;Nilai (Rp)
            1;2025;kopi;Jepang;1.234.567
            2;2025;teh;India;2.000.000
            Jumlah;;;;3.234.567

            """
        ),
        OfficeFile(
            "total-that-differs",
            """
            No;Tahun;Komoditas;Tujuan;Nilai (Rp)
            1;2025;kopi;Jepang;1.234.567
            2;2025;teh;India;2.000.000
            Jumlah;;;;9.999.999

            """
        ),
        OfficeFile(
            "sub-totals",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepang;1.000.001
            2025;kopi;India;2.000.002
            Sub total kopi;;;3.000.003
            2025;teh;India;4.000.004
            2025;teh;Cina;5.000.005
            Sub total teh;;;9.000.009
            TOTAL;;;12.000.012

            """
        ),
        OfficeFile(
            "tidy-total",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;Total;;3.234.567
            2025;kopi;Jepang;1.234.567
            2025;teh;India;2.000.000

            """
        ),
        OfficeFile(
            "silent-total-above",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;perkebunan;6.000.006
            2025;kopi;1.500.001
            2025;teh;2.000.002
            2025;lada;2.500.003
            2025;ikan;8.500.000

            """
        ),
        OfficeFile(
            "silent-total-below",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;kopi;1.000.001
            2025;teh;2.000.002
            2025;semua barang;3.000.003

            """,
            answers: ["total/4": "row"]),
        OfficeFile(
            "headings",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            A. PERKEBUNAN;;;
            2025;kopi;Jepang;1.234.567
            2025;teh;India;2.000.000
            B. PERIKANAN;;;
            2025;udang;Cina;7.654.321

            """
        ),
        OfficeFile(
            "notes-below",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepang;1.234.567
            2025;teh;India;2.000.000
            ;;;
            Sumber: Dinas Perdagangan;;;
            *) angka sementara;;;
            ;;;"Blitar, 31 Januari 2026"
            ;;;Kepala Dinas
            ;;;NIP. 19700101 199503 1 001

            """
        ),
        OfficeFile(
            "short-note-lines",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2025;kopi;Jepang;1.234.567
            2025;teh;India;2.000.000
            Sumber: Dinas

            """
        ),
        OfficeFile(
            "gaps-of-years",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2024;kopi;Jepang;1.234.567
            ;teh;India;2.000.000
            2025;kopi;Jepang;3.000.000
            ;teh;India;4.000.000

            """
        ),
        OfficeFile(
            "gaps-of-years-answered",
            """
            Tahun;Komoditas;Tujuan;Nilai (Rp)
            2024;kopi;Jepang;1.234.567
            ;teh;India;2.000.000
            2025;kopi;Jepang;3.000.000
            ;teh;India;4.000.000

            """,
            answers: ["fill/Tahun": "above"]),
        OfficeFile(
            "blank-lines",
            """


            Tahun;Komoditas;Nilai (Rp)

            2025;kopi;1.234.567
            ;;
            2025;teh;2.000.000

            ;;

            """),
        OfficeFile("nothing", ""),
        OfficeFile("one-column", "kopi\nteh\n"),
        OfficeFile("only-a-head", "Tahun;Komoditas;Nilai (Rp)\n"),
        OfficeFile(
            "control-characters",
            "Tahun;Komoditas: \"x\" # y;Nilai (Rp)\u{7}\n2025;kopi;1.234.567\n2025;teh;2.345.678\n",
            answers: ["column/Komoditas: \"x\" # y": "commodity"]),
        OfficeFile(
            "formula-text",
            """
            Tahun;Komoditas;Nilai (Rp)
            2025;=HYPERLINK("x");1.234.567
            2025;teh;2.345.678

            """),
        OfficeFile(
            "answers-that-are-none", "Tahun;Komoditas;Nilai\n2025;kopi;1.260\n",
            answers: ["numbers": "maybe", "currency": "rupiah"]),
    ]

    static let workbooks = [
        OfficeFile(
            "office-sheet",
            sheets: [
                .sheet(
                    """
                    REALISASI EKSPOR KABUPATEN CONTOH
                    TAHUN 2025

                    No|Komoditas|Negara Tujuan|Nilai Ekspor|
                    |||Rp|Berat
                    1|kopi|Jepang|Rp 1.234.567|=10
                    2|teh|India|-|=20
                    |Sub Total||Rp 1.234.567|
                    3|lada|Belanda|=2000000|=5
                    JUMLAH|||Rp 3.234.567|
                    Sumber: Dinas Perdagangan
                    """,
                    merged: [
                        MergedCells(rows: 1...1, columns: 1...5), MergedCells(rows: 4...5, columns: 1...1),
                        MergedCells(rows: 4...5, columns: 2...2), MergedCells(rows: 4...5, columns: 3...3),
                        MergedCells(rows: 4...4, columns: 4...5), MergedCells(rows: 10...10, columns: 1...3),
                    ])
            ]),
        OfficeFile(
            "two-sheets",
            sheets: [
                .sheet("Tahun|Komoditas|Nilai (Rp)\n=2024|kopi|=1000000\n", named: "2024"),
                .sheet("Tahun|Komoditas|Nilai (Rp)\n=2025|kopi|=2000000\n", named: "2025"),
                .sheet("Hubungi Budi", named: "Catatan"),
            ]),
        OfficeFile(
            "hidden-rows",
            sheets: [
                .sheet(
                    """
                    Tahun|Komoditas|Nilai (Rp)
                    =2025|kopi|=1000000
                    =2025|teh|=2000000
                    =2025|lada|=3500000

                    """,
                    hidden: [3])
            ]),
        OfficeFile(
            "merged-years",
            sheets: [
                .sheet(
                    """
                    Tahun|Komoditas|Nilai (Rp)
                    =2024|kopi|=1000000
                    |teh|=2000000
                    =2025|kopi|=4000000
                    |teh|=7500000

                    """,
                    merged: [
                        MergedCells(rows: 2...3, columns: 1...1), MergedCells(rows: 4...5, columns: 1...1),
                    ])
            ]),
        OfficeFile(
            "real-dates",
            sheets: [
                .sheet(
                    """
                    Tanggal|Komoditas|Nilai (Rp)
                    @2025-01-31|kopi|=1000000
                    @2025-04-03|teh|=2500000

                    """)
            ]),
        OfficeFile(
            "never-calculated",
            sheets: [
                .sheet(
                    """
                    Tahun|Komoditas|Nilai (Rp)
                    =2025|kopi|?
                    =2025|teh|=2000000

                    """)
            ]),
        OfficeFile(
            "errors-in-cells",
            sheets: [
                .sheet(
                    """
                    Tahun|Komoditas|Nilai (Rp)
                    =2025|kopi|#N/A
                    =2025|teh|=2000000
                    =2025|lada|=3000000

                    """)
            ]),
        OfficeFile(
            "sign-in-its-own-column",
            sheets: [
                .sheet(
                    """
                    Tahun|Komoditas|Nilai|
                    =2025|kopi|=1000000|Rp
                    =2025|teh|=2500000|Rp

                    """)
            ]),
        OfficeFile(
            "text-among-numbers",
            sheets: [
                .sheet(
                    """
                    Tahun|Komoditas|Nilai (Rp)
                    =2025|kopi|1.260
                    =2025|teh|=2500000
                    =2025|lada|=3700000

                    """)
            ]),
    ]
}
