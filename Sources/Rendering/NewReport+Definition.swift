import Localization

extension NewReport {
    /// The definition, with `<name>`, `<title>`, `<area>` and `<office>` to be filled in.
    static let template = Words(
        id: """
            # Laporan ini berjalan apa adanya, dengan angka contoh. Ubah satu hal, simpan, lihat hasilnya:
            #     kendang preview .
            # Tiap kunci dijelaskan di Reports/README.md. Baris yang diawali tanda # hanya keterangan.

            # Awal nama berkas: huruf kecil, angka, tanda -
            name: <name>
            title: <title>
            period: 2025                  # tahun yang dilaporkan
            languages: [id]               # [id, en] membuat juga versi Inggris; teks lalu ditulis {id: …, en: …}
            state: draft                  # final bila sudah boleh terbit
            # date: 2026-02-02            # tanggal terbit
            templates: [annual-report]

            # Selama baris ini ada, tiap halaman bertanda "Data contoh". Hapus bila semua angka sudah asli.
            sample: true

            area:
              name: <area>
              country: ID
              latitude: -7.5              # letak di peta; ganti dengan letak daerah Anda
              longitude: 112

            office:
              name: <office>

            # Dari mana angkanya; tercetak di bawah tiap tabel dan gambar.
            source: Angka contoh yang dibuat-buat

            measure: {currency: IDR, unit: rupiah}

            data:
              - file: ekspor.csv          # CSV dari lembar kerja Anda
                numbers: id               # 1.234,5; tulis en untuk 1,234.5
                columns:                  # arti kolom: nama kolom di berkas Anda
                  year: Tahun
                  commodity: Komoditas
                  partners: Tujuan
                  value: Nilai            # boleh juga "sekitar Rp 1,04 miliar", "lebih dari Rp 2 miliar"
                  note: Keterangan

            # Nama Inggris tiap komoditas, untuk versi Inggris.
            commodities:
              kopi: coffee
              mebel: furniture
              batik: batik
              keripik: crisps

            """,
        en: """
            # This report runs as it is, with made-up numbers. Change one thing, save, see what comes of it:
            #     kendang preview .
            # Every key is explained in Reports/README.md. Lines that begin with # are only remarks.

            # Begins the names of files: small letters, digits, -
            name: <name>
            title: <title>
            period: 2025                  # the year that is reported
            languages: [en]               # [id, en] makes an Indonesian one too; texts are then {id: …, en: …}
            state: draft                  # final when it may be published
            # date: 2026-02-02            # day of publication
            templates: [annual-report]

            # While this line stands, every page is marked as sample data. Take it out when every number is real.
            sample: true

            area:
              name: <area>
              country: ID
              latitude: -7.5              # where it lies on the map; put your own
              longitude: 112

            office:
              name: <office>

            # Where the numbers are from; printed under every table and chart.
            source: Made-up sample numbers

            measure: {currency: IDR, unit: rupiah}

            data:
              - file: ekspor.csv          # CSV from your spreadsheet
                numbers: id               # 1.234,5; write en for 1,234.5
                columns:                  # meaning: the column's name in your file
                  year: Tahun
                  commodity: Komoditas
                  partners: Tujuan
                  value: Nilai            # may also be "sekitar Rp 1,04 miliar", "lebih dari Rp 2 miliar"
                  note: Keterangan

            # The English name of each commodity.
            commodities:
              kopi: coffee
              mebel: furniture
              batik: batik
              keripik: crisps

            """)
}
