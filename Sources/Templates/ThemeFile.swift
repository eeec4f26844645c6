public import Declarations
public import Graphics

/// Reads a theme: every token must be there, none may be unknown.
public enum ThemeFile {
    /// - Returns: the theme; with findings of weight error it is not fit for use.
    public static func theme(_ declaration: Declaration, _ findings: FindingList) -> Theme {
        var reader = declaration.reader(findings)
        let name = reader.string("name")
        var paints: [PaintRole: Paint] = [:]
        if var colours = reader.requiredMap("paints") {
            for role in PaintRole.allCases { paints[role] = paint(colours.required(role.rawValue), findings) }
            colours.finish()
        }
        let series = reader.list("series").map { declared in
            var colour = declared.reader(findings)
            let read = SeriesColour(
                name: colour.string("name"), fill: paint(colour.required("fill"), findings),
                edge: paint(colour.required("edge"), findings))
            colour.finish()
            return read
        }
        if series.count < 8 {
            findings.error("a theme needs eight series colours", at: reader.place(of: "series"))
        }
        let ramp = reader.list("ramp").map { paint($0, findings) }
        if ramp.count != 6 {
            findings.error("the ramp has six colours, low to high", at: reader.place(of: "ramp"))
        }
        let styles = styles(reader.requiredMap("type"), paints, findings)
        let grid = grid(reader.requiredMap("grid"))
        let press = press(&reader, findings)
        reader.finish()
        return Theme(
            name: name, paints: paints, series: series, ramp: ramp, styles: styles, grid: grid, press: press)
    }

    private static func paint(_ declaration: Declaration?, _ findings: FindingList) -> Paint {
        guard let declaration else { return .black }
        if let text = declaration.text, let paint = Paint(hex: text) { return paint }
        findings.error(
            "\"\(declaration.text ?? declaration.kind)\" is not a colour",
            hint: "six hexadecimal digits in quotes, as \"#0E4058\"", at: declaration.place)
        return .black
    }

    private static func styles(
        _ reader: DeclarationReader?, _ paints: [PaintRole: Paint],
        _ findings: FindingList
    ) -> [TextRole: TextStyle] {
        guard var reader else { return [:] }
        var styles: [TextRole: TextStyle] = [:]
        for role in TextRole.allCases {
            guard var declared = reader.requiredMap(role.rawValue) else { continue }
            let paint = paints[declared.choice("paint", default: PaintRole.ink)] ?? .black
            styles[role] = TextStyle(
                FontFace(declared.string("family"), declared.int("weight", in: 100...900)),
                size: declared.double("size", in: 4...200),
                leading: declared.double("leading", in: 1...60).mm,
                paint: paint,
                tracking: declared.has("tracking") ? declared.double("tracking", in: -0.1...0.5) : 0,
                tabular: declared.bool("tabular"), capitals: declared.bool("capitals"))
            declared.finish()
        }
        reader.finish()
        return styles
    }

    /// Lengths in millimetres.
    private static func grid(_ reader: DeclarationReader?) -> PageGrid {
        guard var reader else { return Theme.kabupaten.grid }
        let grid = PageGrid(
            page: Size(reader.double("width", in: 50...2000).mm, reader.double("height", in: 50...2000).mm),
            baseline: reader.double("baseline", in: 1...20).mm,
            leftMargin: reader.double("margin", in: 0...100).mm, columns: reader.int("columns", in: 1...24),
            columnWidth: reader.double("column", in: 1...200).mm,
            gutter: reader.double("gutter", in: 0...50).mm,
            floorLine: reader.int("floor", in: 1...500), headerLine: reader.int("header", in: 1...500),
            footerLine: reader.int("footer", in: 1...500))
        reader.finish()
        return grid
    }

    /// Sizes in pixels at 1x.
    private static func press(_ reader: inout DeclarationReader, _ findings: FindingList) -> PressTokens {
        guard var map = reader.requiredMap("press") else { return Theme.kabupaten.press }
        let formats = map.list("formats").map { format($0, findings) }
        let tokens = PressTokens(
            ground: paint(map.required("ground"), findings), sea: paint(map.required("sea"), findings),
            context: paint(map.required("context"), findings), formats: formats)
        if formats.isEmpty, map.has("formats") {
            findings.error("press charts need a format", at: map.place(of: "formats"))
        }
        map.finish()
        return tokens
    }

    private static func format(_ declaration: Declaration, _ findings: FindingList) -> CardFormat {
        var map = declaration.reader(findings)
        let pixels = 1.0...20_000
        let titles = map.list("titles").compactMap { size in size.text.flatMap(Double.init) }
        if titles.isEmpty || titles != titles.sorted(by: >) {
            findings.error("\"titles\" are sizes in pixels, the largest first", at: map.place(of: "titles"))
        }
        let format = CardFormat(
            name: map.string("name"), width: map.double("width", in: pixels),
            height: map.double("height", in: pixels), perMillimetre: map.double("millimetre", in: 0.5...100),
            margin: map.double("margin", in: 0...2000), logo: map.double("logo", in: pixels), titles: titles,
            label: map.double("label", in: pixels), value: map.double("value", in: pixels),
            subtitle: map.double("subtitle", in: pixels), source: map.double("source", in: pixels))
        let types = titles + [format.label, format.value, format.subtitle, format.source]
        if let small = types.min(), small < CardFormat.smallestType {
            findings.error(
                "no type of a press chart is under \(Int(CardFormat.smallestType)) pixels",
                at: declaration.place)
        }
        map.finish()
        return format
    }
}
