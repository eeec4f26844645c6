import Graphics
import Testing

/// Colours as they look: CIELAB, ΔE2000, kinds of vision, and the rules that stand on them.
@Suite struct ColourTests {
    /// L, a, b of two colours and their ΔE2000: the pairs of Sharma, Wu and Dalal (2005), table 1.
    static let pairs: [[Double]] = [
        [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425], [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
        [50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412], [50, -1.3802, -84.2814, 50, 0, -82.7485, 1],
        [50, -1.1848, -84.8006, 50, 0, -82.7485, 1], [50, -0.9009, -85.5211, 50, 0, -82.7485, 1],
        [50, 0, 0, 50, -1, 2, 2.3669], [50, -1, 2, 50, 0, 0, 2.3669],
        [50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792],
        [50, 2.4900, -0.0010, 50, -2.4900, 0.0010, 7.1792],
        [50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195],
        [50, 2.4900, -0.0010, 50, -2.4900, 0.0012, 7.2195],
        [50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045],
        [50, -0.0010, 2.4900, 50, 0.0010, -2.4900, 4.8045],
        [50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461],
        [50, 2.5, 0, 50, 0, -2.5, 4.3065], [50, 2.5, 0, 73, 25, -18, 27.1492],
        [50, 2.5, 0, 61, -5, 29, 22.8977], [50, 2.5, 0, 56, -27, -3, 31.9030],
        [50, 2.5, 0, 58, 24, 15, 19.4535], [50, 2.5, 0, 50, 3.1736, 0.5854, 1],
        [50, 2.5, 0, 50, 3.2972, 0, 1], [50, 2.5, 0, 50, 1.8634, 0.5757, 1],
        [50, 2.5, 0, 50, 3.2592, 0.3350, 1],
        [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
        [63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630],
        [61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731],
        [35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645],
        [22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373],
        [36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146],
        [90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441],
        [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
        [6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377],
        [2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082],
    ]

    @Test(arguments: pairs)
    func differenceIsThePublishedOne(_ pair: [Double]) {
        let one = LabColour(lightness: pair[0], a: pair[1], b: pair[2])
        let two = LabColour(lightness: pair[3], a: pair[4], b: pair[5])
        #expect(abs(ColourDifference.between(one, two) - pair[6]) < 0.000_05)
        #expect(abs(ColourDifference.between(two, one) - pair[6]) < 0.000_05)
    }

    @Test(arguments: [0x0E4058, 0xE9A522, 0xFFFFFF, 0x000000, 0x107E7C, 0xDDB8B0, 0xFF0000] as [UInt32])
    func labAndBack(_ rgb: UInt32) {
        let paint = Paint(rgb: rgb)
        #expect(LabColour(paint).paint.hex == paint.hex)
    }

    @Test func knownLightness() {
        #expect(abs(LabColour(.white).lightness - 100) < 0.001)
        #expect(abs(LabColour(.black).lightness) < 0.001)
        #expect(abs(LabColour(Paint(rgb: 0xFF0000)).lightness - 53.24) < 0.01)
        #expect(abs(LabColour(Paint(rgb: 0xFF0000)).a - 80.09) < 0.02)
        #expect(abs(LabColour(Paint(rgb: 0xFF0000)).b - 67.20) < 0.02)
    }

    @Test(arguments: ColourVision.allCases)
    func greysStayGrey(_ vision: ColourVision) {
        for level in [0.0, 0.25, 0.5, 0.8, 1] {
            let seen = vision.seen(Paint(red: level, green: level, blue: level, opacity: 0.5))
            for part in [seen.red, seen.green, seen.blue] { #expect(abs(part - level) < 0.001) }
            #expect(seen.opacity == 0.5)
        }
    }

    /// The palette as the specification's own proof shows it.
    @Test func simulationIsThatOfTheSpecification() {
        func seen(_ vision: ColourVision) -> [String] {
            Theme.kabupaten.series.map { vision.seen($0.fill).hex }
        }
        #expect(
            seen(.deutan) == [
                "#2A3958", "#CEB829", "#83751F", "#C1C9DF", "#485B86", "#A4975E", "#676C7D", "#C8C3B0",
            ])
        #expect(
            seen(.protan) == [
                "#344059", "#BEA800", "#6A5E1C", "#CBD0E0", "#38568A", "#A89954", "#75777C", "#C0BCAF",
            ])
        #expect(
            seen(.tritan) == [
                "#004648", "#FE928E", "#C53745", "#97D8D7", "#7A4D60", "#8A9B90", "#00827D", "#E6B3B6",
            ])
        #expect(
            seen(.grey) == [
                "#3C3C3C", "#B2B2B2", "#6D6D6D", "#CCCCCC", "#595959", "#989898", "#717171", "#C0C0C0",
            ])
    }

    @Test func aChartInThePaletteHasNoProblem() {
        let series = Theme.kabupaten.series
        // In any order: two colours that are no neighbours in the palette may be so in a chart.
        for first in series.indices {
            for second in series.indices where second != first {
                let colours = [series[first], series[second]]
                #expect(
                    ColourRules.problems(
                        of: colours.map(\.fill), on: .white, edges: colours.map(\.edge)
                    ).isEmpty, "\(first), \(second)")
            }
        }
    }

    @Test func problemsOfFillsAreFound() throws {
        let pale = Paint(rgb: 0xE9A522), red = Paint(rgb: 0x9C5A2A), green = Paint(rgb: 0x5F7020)
        let bare = ColourRules.problems(of: [pale, .black], on: .white)
        #expect(bare.map(\.rule) == [.paleFill])
        #expect(bare[0].fills == [0] && bare[0].wanted == 3 && bare[0].measured < 2.2)
        #expect(ColourRules.problems(of: [pale], on: .white, edges: [.black]).isEmpty)
        let alike = ColourRules.problems(of: [red, green], on: .white)
        #expect(alike.map(\.rule) == [.alike])
        #expect(alike[0].vision != .normal, "told apart by most, but not by all")
        #expect(alike[0].fills == [0, 1])
        #expect(ColourRules.problems(of: [.black, red, .black], on: .white).isEmpty)
        #expect(ColourRules.problems(of: [.black, red, .black], on: .white, isRing: true).count == 1)
    }

    @Test func theSearchFindsTheNearestLightness() throws {
        let grey = Paint(rgb: 0x909090)
        let found = try #require(PaintSearch.nearest(to: grey) { $0.contrast(with: .white) >= 4.5 })
        #expect(found.contrast(with: .white) >= 4.5 && found.contrast(with: .white) < 4.8)
        #expect(PaintSearch.nearest(to: grey) { _ in false } == nil)
        #expect(found.hex.count == 7 && Paint(hex: found.hex) == found)
    }
}
