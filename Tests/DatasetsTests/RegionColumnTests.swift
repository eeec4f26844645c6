import Amounts
import Datasets
import Testing

/// The column that says from which regency or city the goods come.
@Suite struct RegionColumnTests {
    static let columns =
        "{year: Tahun, region: Asal, kind: Jenis, commodity: Komoditas, partners: Tujuan, value: Nilai}"
    static let head = "Tahun;Asal;Jenis;Komoditas;Tujuan;Nilai\n"

    private func read(_ rows: String, _ more: String = "", languages: String = "id") throws -> Cube {
        try cube(
            Array((Self.head + rows).utf8),
            definition("", more, columns: Self.columns, languages: languages))
    }

    private func found(_ rows: String, _ more: String = "", languages: String = "id") throws -> [String] {
        findings(
            Array((Self.head + rows).utf8),
            try definition("", more, columns: Self.columns, languages: languages))
    }

    @Test func rowsOfTwoRegionsAreTwoCells() throws {
        let cube = try read(
            """
            2025;Kota Contoh;;kopi;Jepang;1000
            2025;Kabupaten Uji;;kopi;Jepang;200
            2025;kota contoh;;kopi;Jepang;3000
            2025;;;kopi;Jepang;40
            2025;Kota Contoh;total;;;9000
            2025;Kabupaten Uji;;;;5

            """)
        #expect(cube.regions.map(\.slug) == ["kabupaten-uji", "kota-contoh"])
        let values = cube.cells.map {
            ($0.key.kind, $0.key.region, $0.key.commodity, $0.amount.interval.single)
        }
        let expected: [(RowKind, Int?, Int?, Int128?)] = [
            (.value, 0, nil, 5), (.value, nil, 0, 40), (.value, 0, 0, 200), (.value, 1, 0, 4000),
            (.total, 1, nil, 9000),
        ]
        #expect(values.map { "\($0)" } == expected.map { "\($0)" })
        #expect(cube.cells == cube.cells.sorted { $0.key < $1.key })
    }

    @Test func namesComeFromTheDefinition() throws {
        let names = "regions: {Kota Contoh: Sample City, Kabupaten Jauh: Far Regency}"
        let cube = try read("2025;KOTA CONTOH;;kopi;Jepang;1000\n", names)
        #expect(cube.regions.map(\.name.en) == ["Sample City"], "a region that no row names is none")
        #expect(
            try found(
                "2025;Kota Cntoh;;kopi;Jepang;1000\n", names + "\ncommodities: {kopi: coffee}",
                languages: "[id, en]") == [
                    "rows.csv:2:6: warning: \"Kota Cntoh\" has no English name\n"
                        + "    add it under \"regions\" in report.yaml"
                ])
        #expect(try found("2025;—;;kopi;Jepang;1000\n").count == 1)
    }

    @Test func totalsAndControlsAreOfTheirRegion() throws {
        let rows = "2025;Kota Contoh;;kopi;Jepang;1000\n2025;Kabupaten Uji;;kopi;Jepang;200\n"
        #expect(try found(rows + "2025;Kota Contoh;kontrol;;;1000\n2025;Total;;;;1200\n") == [])
        #expect(
            try found(rows + "2025;Kabupaten Uji;kontrol;;;1200\n") == [
                "rows.csv:4:1: error: the rows of 2025, Kabupaten Uji come to 200, not 1200\n"
                    + "    the rows: line 3"
            ])
        #expect(
            try found(rows + "2025;Kota Contoh;total;kopi;;900\n") == [
                "rows.csv:4:1: error: the parts of 2025, Kota Contoh, kopi come to 1000, more than the "
                    + "total of 900\n    the parts: line 2"
            ])
    }

    /// As many as a key can tell apart.
    @Test func thereMayBeAThousand() throws {
        let rows = (1...1023).map { "2025;Kabupaten \($0);;kopi;Jepang;\($0)\n" }
        let cube = try read(rows.joined())
        #expect(cube.regions.count == 1023)
        let sum = cube.cells.compactMap(\.amount.interval.single).reduce(0, +)
        #expect(cube.cells.count == 1023 && sum == 1023 * 512)
        #expect(
            try found(rows.joined() + "2025;Kabupaten lain;;kopi;Jepang;1000\n") == [
                "rows.csv:1025:6: error: more than 1023 regions\n    is this the right column?"
            ])
    }

    /// Every part of a key comes back as it went in, at both ends of its range.
    @Test func keysKeepTheirParts() throws {
        for year in [1900, 2025, 2200] {
            let cube = try cube(
                Array(
                    "Tahun;Bulan;Asal;Sektor;Komoditas;Tujuan;Nilai\n\(year);12;Kota;tani;kopi;Jepang;1\n\(year);1;;;;Chili;2\n"
                        .utf8),
                definition(
                    columns:
                        "{year: Tahun, month: Bulan, region: Asal, sector: Sektor, commodity: Komoditas, "
                        + "partners: Tujuan, value: Nilai}"))
            #expect(
                cube.cells.map(\.key) == [
                    CellKey(kind: .value, year: year, month: 1, partner: 0),
                    CellKey(kind: .value, year: year, month: 12, commodity: 0, partner: 1, region: 0),
                ])
        }
    }
}
