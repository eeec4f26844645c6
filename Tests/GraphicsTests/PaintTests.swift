import Graphics
import Testing

/// Colours: reading, mixing, contrast as WCAG 2.1 defines it.
@Suite struct PaintTests {
    static let laut = Paint(rgb: 0x0E4058), ink = Paint(rgb: 0x16232E)

    @Test func hexadecimalDigitsAreRead() {
        #expect(Paint(hex: "#0E4058") == Self.laut)
        #expect(Paint(hex: "0e4058") == Self.laut)
        for wrong in ["", "#0E405", "#0E40588", "0E405G", "##0E405", "laut"] {
            #expect(Paint(hex: wrong) == nil, "\(wrong)")
        }
    }

    /// Known values, to a tenth.
    @Test(
        arguments: [
            (0x0E4058, 0xFFFFFF, 11.1), (0x16232E, 0xFFFFFF, 16.0), (0x000000, 0xFFFFFF, 21.0),
            (0x777777, 0xFFFFFF, 4.5),
            (0xFFFFFF, 0xFFFFFF, 1.0), (0xFF0000, 0xFFFFFF, 4.0), (0x0000FF, 0xFFFFFF, 8.6),
            (0x00FF00, 0x000000, 15.3),
        ] as [(UInt32, UInt32, Double)])
    func contrastIsKnown(_ one: UInt32, _ other: UInt32, _ ratio: Double) {
        let a = Paint(rgb: one), b = Paint(rgb: other)
        #expect(abs(a.contrast(with: b) - ratio) <= 0.05)
        #expect(a.contrast(with: b) == b.contrast(with: a))
    }

    @Test func luminanceGrowsWithLight() {
        #expect(Paint.black.luminance == 0)
        #expect(abs(Paint.white.luminance - 1) < 1e-9)
        let greys = (0...255).map { Paint(rgb: UInt32($0 << 16 | $0 << 8 | $0)).luminance }
        #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 < $1 })
        #expect(abs(greys[128] - 0.21586) < 0.00001, "half of the bytes is a fifth of the light")
    }

    @Test func tintsLieBetween() {
        #expect(abs(Self.laut.tint(1).contrast(with: Self.laut) - 1) < 1e-9)
        #expect(Self.laut.tint(0) == .white)
        #expect(Paint.black.tint(0.5) == Paint(red: 0.5, green: 0.5, blue: 0.5))
        let seen = Paint(red: 1, green: 0, blue: 0, opacity: 0.5)
        #expect(seen.tint(seen.opacity, on: .black).opacity == 1)
    }

    /// Every text of the theme reads on white; fills of a series bear white or ink.
    @Test func theThemeReads() {
        let theme = Theme.kabupaten
        for role in TextRole.allCases where theme[role].paint != theme[.paper] {
            #expect(theme[role].paint.contrast(with: .white) >= 4.5, "\(role)")
        }
        for colour in theme.series {
            #expect(colour.edge.contrast(with: .white) >= 3, "\(colour.name)")
            if let text = theme.textPaint(on: colour.fill) {
                #expect(text.contrast(with: colour.fill) >= 4.5)
            }
        }
        #expect(zip(theme.ramp, theme.ramp.dropFirst()).allSatisfy { $0.luminance > $1.luminance })
        #expect(theme.textPaint(on: theme[.cover]) == .white)
        #expect(theme.textPaint(on: .white) == theme[.ink])
        #expect(theme.series(theme.series.count) == theme.series(0))
    }

    @Test func theGridFillsThePage() {
        let grid = Theme.kabupaten.grid
        #expect(abs(2 * grid.leftMargin + grid.width - grid.page.width) < 1e-9)
        #expect(grid.line(grid.footerLine) < grid.page.height)
        #expect(grid.headerLine < grid.floorLine && grid.floorLine < grid.footerLine)
        #expect(grid.width(of: 1) == grid.columnWidth)
        #expect(Page.a4 == grid.page)
    }
}
