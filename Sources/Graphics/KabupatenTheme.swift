extension Theme {
    /// The default look of a regency's report: the tokens of `Templates/Themes/kabupaten.yaml`, for tests and
    /// for proofs without a project folder. A test holds the two against each other.
    public static let kabupaten: Theme = {
        func paint(_ rgb: UInt32) -> Paint { Paint(rgb: rgb) }
        let paints: [PaintRole: Paint] = [
            .ink: paint(0x16232E), .ink2: paint(0x45545F), .ink3: paint(0x5C6A75),
            .accent: paint(0xB34E22), .rise: paint(0x0F7472), .fall: paint(0xB34E22),
            .paper: paint(0xFFFFFF), .kertas: paint(0xF7F4EC), .kabut: paint(0xEEF2F4), .sea: paint(0xF1F5F7),
            .land: paint(0xDFDCD2), .home: paint(0xC9C4B4), .rule: paint(0xB9C3C9), .hair: paint(0xDCE2E5),
            .grey: paint(0x9AA7AF), .grey2: paint(0xC8D0D5), .cover: paint(0x0E4058),
            .coverAmber: paint(0xF2B84B), .coverPale: paint(0xCFE3EA), .coverInk: paint(0xFFFFFF),
            .focus: paint(0x0E4058), .context: paint(0x8FA9B6),
        ]
        let series: [(String, UInt32, UInt32)] = [
            ("laut", 0x0E4058, 0x0E4058), ("kunyit", 0xE9A522, 0x8A5A00), ("soga", 0xB34E22, 0x9A3F17),
            ("langit", 0xA8D3DF, 0x2E6F86), ("manggis", 0x7A4488, 0x7A4488), ("daun", 0x86A15A, 0x55701F),
            ("teluk", 0x107E7C, 0x0F7472), ("jambu", 0xDDB8B0, 0x9A5548),
        ]
        func style(
            _ family: String, _ weight: Int, _ size: Double, _ leading: Double, _ role: PaintRole,
            tracking: Double = 0, tabular: Bool = false, capitals: Bool = false
        ) -> TextStyle {
            TextStyle(
                FontFace(family, weight), size: size, leading: leading.mm, paint: paints[role] ?? .black,
                tracking: tracking, tabular: tabular, capitals: capitals)
        }
        let serif = "Gentium Plus", sans = "Inter"
        let styles: [TextRole: TextStyle] = [
            .coverTitle: style(serif, 700, 50, 18, .coverInk),
            .coverFinding: style(serif, 400, 15, 7.5, .ink),
            .h1: style(serif, 700, 21.5, 9, .ink), .lead: style(serif, 400, 12.6, 6, .ink),
            .figureXL: style(serif, 700, 41, 18, .ink), .figureL: style(serif, 700, 33, 13.5, .ink),
            .figureM: style(serif, 700, 17, 9, .ink),
            .kicker: style(sans, 600, 7.4, 4.5, .accent, tracking: 0.055, capitals: true),
            .h2: style(sans, 600, 10, 4.5, .ink), .subtitle: style(sans, 400, 8.2, 4.5, .ink2),
            .body: style(sans, 400, 8.8, 4.5, .ink), .bodyStrong: style(sans, 600, 8.8, 4.5, .ink),
            .chartLabel: style(sans, 400, 8, 4, .ink2, tabular: true),
            .chartLabelStrong: style(sans, 600, 8, 4, .ink, tabular: true),
            .chartValue: style(sans, 600, 9, 4.5, .ink, tabular: true),
            .smallLabel: style(sans, 400, 7, 3.4, .ink2, tabular: true),
            .smallLabelStrong: style(sans, 600, 7, 3.4, .ink, tabular: true),
            .table: style(sans, 400, 8, 4.5, .ink, tabular: true),
            .tableStrong: style(sans, 600, 8, 4.5, .ink, tabular: true),
            .tableDense: style(sans, 400, 7.5, 4.5, .ink, tabular: true),
            .tableDenseStrong: style(sans, 600, 7.5, 4.5, .ink, tabular: true),
            .tableHead: style(sans, 600, 7.2, 3.6, .ink2), .note: style(sans, 400, 7, 3.6, .ink3),
            .runningHead: style(sans, 400, 7, 3.6, .ink3),
            .folio: style(sans, 600, 8, 4.5, .ink, tabular: true),
            .badge: style(sans, 700, 6.2, 3.3, .paper, tracking: 0.06, capitals: true),
        ]
        return Theme(
            name: "kabupaten", paints: paints,
            series: series.map { SeriesColour(name: $0.0, fill: paint($0.1), edge: paint($0.2)) },
            ramp: [0xD5E7ED, 0xB4D5E0, 0x83B6C8, 0x5A9CB3, 0x2A6E88, 0x0E4058].map(paint),
            styles: styles,
            grid: PageGrid(
                page: Page.a4, baseline: 4.5.mm, leftMargin: 17.mm, columns: 12, columnWidth: 11.mm,
                gutter: 4.mm, floorLine: 61, headerLine: 3, footerLine: 64),
            press: .kabupaten)
    }()
}

extension PressTokens {
    static let kabupaten = PressTokens(
        ground: Paint(rgb: 0xF7F4EC), sea: Paint(rgb: 0xE7EFF2), context: Paint(rgb: 0x7F9DAB),
        formats: [
            CardFormat(
                name: "wide", width: 1200, height: 675, perMillimetre: 6.9, margin: 62, logo: 69,
                titles: [54, 49, 44, 39], label: 23, value: 22, subtitle: 23, source: 19),
            CardFormat(
                name: "square", width: 1080, height: 1080, perMillimetre: 8, margin: 68, logo: 80,
                titles: [62, 56, 51, 45], label: 27, value: 26, subtitle: 27, source: 21),
            CardFormat(
                name: "portrait", width: 1080, height: 1350, perMillimetre: 9, margin: 76, logo: 90,
                titles: [70, 64, 57, 51], label: 30, value: 29, subtitle: 30, source: 24),
        ])
}
