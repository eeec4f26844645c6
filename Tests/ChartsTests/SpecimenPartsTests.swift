import Graphics
import Layout
import Localization
import Testing

@testable import Charts

/// Treemap, pie, donut and strip of the gallery: every state that means something in them is drawn, in both
/// languages, and nothing else.
struct SpecimenPartsTests {
    static let kinds: [any Chart.Type] = [Treemap.self, PieChart.self, DonutChart.self, StripChart.self]

    @Test(arguments: SpecimenState.allCases, Language.allCases)
    func statesAreDrawnInTheirFrames(_ state: SpecimenState, _ language: Language) throws {
        let tools = squareTools(language)
        for kind in Self.kinds {
            guard let chart = kind.init(specimen: Specimen(state, language)) else { continue }
            for width in [84.0, 176] {
                let size = Size(width.mm, try chart.height(width: width.mm, with: tools))
                let ink = Ink(try chart.draw(in: size, with: tools))
                #expect(ink.outside(size) == [] && ink.overlaps == [], "\(kind.key) \(state) \(width)")
                #expect(!ink.words.isEmpty)
            }
        }
    }

    /// Shares of incomplete or invented parts are no whole.
    @Test func onlyATreemapShowsWhatIsNoWhole() {
        for state in SpecimenState.allCases {
            let isWhole = ![.missing, .notApplicable, .sample].contains(state)
            for kind in Self.kinds {
                let chart = kind.init(specimen: Specimen(state, .id))
                #expect((chart != nil) == (isWhole || kind.key == Treemap.key), "\(kind.key) \(state)")
            }
        }
    }

    /// A dashed frame for what is not exact or joint, hatch for what is not itemised, dots for the invented.
    @Test(arguments: SpecimenState.allCases)
    func aTileShowsItsState(_ state: SpecimenState) throws {
        let chart = try #require(Treemap(specimen: Specimen(state, .id))), tools = squareTools()
        let height = try chart.height(width: 101.mm, with: tools)
        var dashes = 0, clips = 0
        try chart.draw(in: Size(101.mm, height), with: tools).forEachLeaf { leaf in
            if case .stroke(let path, let stroke) = leaf.leaf {
                if !stroke.dash.isEmpty { dashes += 1 }
                if path.elements.count > 20 { clips += 1 }
            }
        }
        let framed: [SpecimenState] = [.about, .lowerBound, .upperBound, .band, .residual, .joint]
        #expect((dashes > 0) == framed.contains(state), "\(state): \(dashes)")
        #expect((clips > 0) == (state == .residual), "\(state): \(clips)")
    }
}
