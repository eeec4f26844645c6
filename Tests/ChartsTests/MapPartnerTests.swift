import Geography
import Graphics
import Layout
import Localization
import Support
import Testing

@testable import Charts

/// No partner is left out: every country can be shown, and what cannot is told.
@Suite("Partners that a map shows")
struct MapPartnerTests {
    private let page = Size(176.mm, 94.5.mm), square = Size(135.mm, 85.mm)

    private func map(_ code: String, isPress: Bool, flows: Int) -> DestinationMap {
        DestinationMap(
            origin: MapSamples.origin,
            destinations: [
                MapDestination(CountryCode(code), name: "N", drawn: 1, state: .exact, lines: ["1"])
            ], legend: nil, isPress: isPress, flows: flows)
    }

    @Test(arguments: [(false, 10), (true, 10), (false, 0)])
    func everyCountryIsShown(_ isPress: Bool, _ flows: Int) throws {
        let world = FlatWorld.pacific
        for country in Countries.all {
            let code = country.code.code
            let chart = map(code, isPress: isPress, flows: flows), size = isPress ? square : page
            // Antarctica lies under the map: only an arrow can lead there.
            if code == "AQ", flows == 0 { continue }
            #expect(chart.hidden(in: size) == [], "\(code)")
            guard let target = MapPlan.framed(chart, size).targets.first else {
                Issue.record("\(code) has no target")
                continue
            }
            let frame = Rect(origin: .zero, size: size)
            #expect(frame.contains(target.point), "\(code)")
            let isArrow = target.arc != nil
            let isFilled = target.isFilled && world.rings[country.code] != nil
            #expect(isArrow || isFilled || world.rings[country.code] == nil, "\(code)")
        }
    }

    /// A fill too small to be seen is a ring.
    @Test func smallFillsAreRinged() throws {
        for code in ["SG", "HK", "MV", "LI", "TV"] {
            let chart = map(code, isPress: false, flows: 0)
            let drawn = MapPicture(try MapPlan(chart, page), .kabupaten).flows
            let bare = MapPicture(try MapPlan(map("CN", isPress: false, flows: 0), page), .kabupaten).flows
            #expect(count(drawn) > count(bare), "\(code)")
        }
    }

    private func count(_ drawing: Drawing) -> Int {
        var count = 0
        drawing.forEachLeaf { _ in count += 1 }
        return count
    }

    @Test func whatIsNotShownIsTold() {
        var chart = MapSamples.blitar()
        let unknown = MapDestination(CountryCode("ZZ"), name: "Z", drawn: 1, state: .exact)
        let nowhere = MapDestination(places: [], role: .sole, drawn: 1, state: .exact)
        let residual = MapDestination(CountryCode("JP"), name: "J", drawn: 1, state: .residual)
        let none = MapDestination(CountryCode("IN"), name: "I", drawn: 0, state: .nilValue)
        let missing = MapDestination(CountryCode("KR"), name: "K", drawn: 0, state: .missing)
        chart.destinations += [unknown, nowhere, residual, none, missing]
        #expect(chart.hidden(in: page) == [unknown, nowhere, residual])
        #expect(MapSamples.blitar(isPress: true).hidden(in: square) == [])
    }

    /// Outside the world that is shown: an arrow leads there from a map with arcs; one without says that it
    /// hides it.
    @Test func antarcticaAmongManyIsTold() {
        var chart = MapSamples.crowd(MapSamples.twelve + ["AQ"])
        #expect(chart.hidden(in: Size(176.mm, 80.mm)) == [])
        chart.flows = 0
        #expect(chart.hidden(in: Size(176.mm, 80.mm)).map { $0.places[0].country.code } == ["AQ"])
        #expect(MapSamples.crowd(MapSamples.all).hidden(in: Size(176.mm, 80.mm)) == [])
    }

    // MARK: Choropleth, specimens, keys

    @Test func choroplethHasNoArcs() throws {
        var chart = MapSamples.crowd(MapSamples.all)
        chart.flows = 0
        let plan = try MapPlan(chart, Size(176.mm, 80.mm))
        #expect(plan.targets.allSatisfy { $0.arc == nil })
        #expect(plan.isWorld && plan.classes.count == 6)
    }

    @Test(arguments: SpecimenState.allCases, Language.allCases)
    func specimensAreDrawn(_ state: SpecimenState, _ language: Language) throws {
        let specimen = Specimen(state, language), tools = squareTools(language)
        let size = Size(120.mm, 66.mm)
        if let chart = DestinationMap(specimen: specimen) {
            let ink = Ink(try chart.draw(in: size, with: tools))
            #expect(ink.overlaps == [])
        } else {
            #expect(state == .residual)
        }
        let matrix = try #require(HeatMatrix(specimen: specimen))
        let height = try matrix.height(width: size.width, with: tools)
        let ink = Ink(try matrix.draw(in: Size(size.width, height), with: tools))
        #expect(ink.overlaps == [] && ink.outside(Size(size.width, height)) == [])
    }

    /// Eight long names in small frames: those without room stand under the map, by digits, or the map says
    /// that it cannot be drawn; no name is lost.
    @Test(arguments: [false, true])
    func namesWithoutRoomAreNotLost(_ isPress: Bool) throws {
        let codes = ["SG", "MY", "TH", "KH", "VN", "LA", "BN", "PH"]
        let values = codes.enumerated().map { rank, code in
            MapDestination(
                CountryCode(code), name: "Republik \(code) Bersatu dan Berdaulat", drawn: Double(20 - rank),
                state: .about, lines: ["bersama negara lain", "≈ Rp 1.234,56 miliar"])
        }
        let chart = DestinationMap(
            origin: MapSamples.origin, destinations: values, legend: nil, isPress: isPress)
        var drawn = 0
        for width in [74.0, 82, 90, 110, 130] {
            let size = Size(width.mm, 90.mm)
            guard let drawing = try? chart.draw(in: size, with: squareTools()) else { continue }
            drawn += 1
            let texts = drawing.texts.joined(separator: " ")
            for code in codes { #expect(texts.contains(" \(code) "), "\(code), \(width)") }
            let ink = Ink(drawing)
            #expect(ink.overlaps == [], "\(width)")
        }
        #expect(drawn > 0)
        #expect(throws: LayoutError.self) { try chart.draw(in: Size(44.mm, 40.mm), with: squareTools()) }
    }
}
