extension NationalSample {
    /// The report.yaml that reads the rows.
    static var definition: String {
        let sectors = SampleGoods.groups.map { "  \($0.id): \($0.en)\n" }
        let goods = SampleGoods.groups.flatMap { group in
            group.goods.map { "  \"\($0.id)\": {en: \"\($0.en)\", sector: \"\(group.id)\"}\n" }
        }
        return head + "sectors:\n" + sectors.joined() + "\ncommodities:\n" + goods.joined()
    }

    private static let head = """
        # A made-up national report, written by kendang sample --kind national. Every number is invented; country
        # and ministry do not exist. 60 goods in eight sectors, 120 destinations, five years; nil, missing and
        # confidential values, a provisional year and a revised one. The keys are explained in Reports/README.md.
        name: nasional-contoh
        title: {id: Buku Tahunan Ekspor Negara Contoh 2025, en: Sample Country Export Yearbook 2025}
        period: 2025
        languages: [id, en]
        state: final
        date: 2026-04-20
        edition: {id: Edisi 1, en: Edition 1}
        templates: [national-yearbook]
        sample: true

        area:
          name: {id: Negara Contoh, en: Sample Country}
          country: ID
          latitude: -6.2
          longitude: 106.8

        office:
          name: {id: Kementerian Contoh, en: Ministry of Samples}
          short: {id: Kementerian Contoh, en: Ministry of Samples}

        source:
          id: Kementerian Contoh, tabel ekspor tahunan (data contoh, seluruh angka dikarang)
          en: Ministry of Samples, annual export tables (sample data, all numbers are invented)
        source-short: {id: Kementerian Contoh (data contoh), en: Ministry of Samples (sample data)}

        measure: {currency: IDR, unit: rupiah}

        data:
          - file: ekspor.csv
            numbers: id
            thousands: always
            partners: codes
            columns:
              year: Tahun
              kind: Jenis
              commodity: Komoditas
              partners: Tujuan
              value: Nilai FOB (rupiah)
              status: Status

        notes:
          - id: Seluruh angka dalam buku ini adalah data contoh; negara dan kementeriannya tidak ada.
            en: All numbers in this book are sample data; the country and the ministry do not exist.
          - id: Nilai adalah FOB dalam rupiah. Beberapa nilai tidak tersedia atau dirahasiakan; total komoditas dan tujuannya memuatnya.
            en: Values are FOB in rupiah. Some values are not available or confidential; the totals of their goods and destinations hold them.


        """
}
