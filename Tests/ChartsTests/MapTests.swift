import Geography
import Graphics
import Layout
import Localization
import Support
import Testing

@testable import Charts

@Suite("The map of destinations")
struct MapTests {
    private let page = Size(176.mm, 94.5.mm)

    @Test func theSameMapTwice() throws {
        let one = try MapSamples.blitar().draw(in: page, with: squareTools())
        let two = try MapSamples.blitar().draw(in: page, with: squareTools())
        #expect(one.dump() == two.dump())
    }

    /// Arcs, markers, labels and legend; without the coasts.
    @Test func marksAreTheGoldenOnes() throws {
        let plan = try MapPlan(MapSamples.blitar(), page)
        let words = try MapWords(plan, squareTools()).drawing
        let marks = Drawing.group([MapPicture(plan, .kabupaten).flows, words])
        let mismatch = Golden.mismatch("chart-map-marks", marks.dump())
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test func saysEveryTextOnce() throws {
        let texts = try MapSamples.blitar().draw(in: page, with: squareTools()).texts
        let wanted =
            MapSamples.blitarValues.flatMap { $0.places.map(\.name) + $0.lines }
            + ["Blitar", "Nilai komoditas, Rp miliar", "Tujuan utama", "bagiannya tidak disebut"]
            + ["0,8", "3"]
        #expect(texts.sorted() == wanted.sorted())
        let english = try MapSamples.blitar().draw(in: page, with: squareTools(.en)).texts
        #expect(english.contains("0.8"))
    }

    /// A joint value is dashed and credited to no country; a main one is hatched; home has a colour of its
    /// own.
    @Test func rolesLookDifferent() throws {
        let plan = try MapPlan(MapSamples.blitar(), page)
        #expect(plan.targets.filter { $0.arc?.isDashed == true }.map(\.place.country.code) == ["HK", "SG"])
        let ground = MapPicture(plan, .kabupaten).ground
        var fills: [Paint] = [], hatches = 0
        ground.forEachLeaf { leaf in
            if case .fill(_, let paint) = leaf.leaf { fills.append(paint) }
            if case .stroke(_, let line) = leaf.leaf, line.paint == Theme.kabupaten.ramp[3] { hatches += 1 }
        }
        let ramp = Theme.kabupaten.ramp
        #expect(fills.suffix(4) == [Theme.kabupaten[.home], ramp[5], ramp[3], ramp[3]])
        #expect(hatches == 1)
    }

    /// Every partner with a value is marked by an arc with its marker, a ring, or a fill large enough to see.
    @Test(arguments: [MapSamples.twelve, MapSamples.all])
    func everyPartnerIsVisible(_ codes: [String]) throws {
        let plan = try MapPlan(MapSamples.crowd(codes), Size(176.mm, 80.mm))
        let picture = MapPicture(plan, .kabupaten)
        var rings: [Point] = []
        picture.flows.forEachLeaf { leaf in
            if case .fill(let path, _) = leaf.leaf, let box = path.bounds, abs(box.width - box.height) < 0.01
            {
                rings.append(Point(box.midX, box.midY))
            }
        }
        let frame = Rect(origin: .zero, size: plan.size)
        #expect(plan.targets.count == codes.count)
        for target in plan.targets {
            #expect(frame.contains(target.point), "\(target.place.name)")
            let isRinged = rings.contains { $0.distance(to: target.point) < 0.1 }
            #expect(isRinged || plan.land.extent(target.place.country) >= 2.3.mm, "\(target.place.name)")
        }
    }

    @Test func nilIsNotDrawnAndMissingIsAnEmptyRing() throws {
        var map = MapSamples.blitar()
        let plain = try map.draw(in: page, with: squareTools())
        map.destinations.append(
            MapDestination(CountryCode("IN"), name: "India", drawn: 0, state: .nilValue, lines: ["–"]))
        #expect(try map.draw(in: page, with: squareTools()) == plain)
        map.destinations.append(
            MapDestination(CountryCode("JP"), name: "Jepang", drawn: 0, state: .missing, lines: ["…"]))
        #expect(try map.draw(in: page, with: squareTools()).texts.contains("Jepang …"))
        let plan = try MapPlan(map, page)
        #expect(plan.targets.last?.place.country.code == "JP" && plan.targets.last?.arc == nil)
        #expect(plan.classes == (try MapPlan(MapSamples.blitar(), page)).classes)
    }

    @Test func manyDestinationsAreNamedFive() throws {
        let map = MapSamples.crowd(MapSamples.twelve)
        let texts = try map.draw(in: Size(176.mm, 80.mm), with: squareTools()).texts
        for name in ["Tiongkok", "Amerika Serikat", "Jepang", "India", "Singapura"] {
            #expect(texts.contains(name))
        }
        #expect(!texts.contains("Malaysia") && !texts.contains("Vietnam"))
        #expect(texts.contains("tidak ada ekspor"))
        let plan = try MapPlan(map, page)
        #expect(plan.targets.count { $0.arc != nil } == 10)
        #expect(plan.classes.count == 6)
    }

    /// A lone far target leaves the window and becomes an arrow to the edge.
    @Test func farTargetIsAnArrow() throws {
        let plan = try MapPlan(MapSamples.blitar(isPress: true), Size(101.mm, 98.mm))
        let far = plan.targets.filter(\.isFar)
        #expect(far.map(\.place.country.code) == ["US"])
        #expect(far.first?.arc?.hasHead == true)
        #expect(plan.targets.filter { !$0.isFar }.allSatisfy { $0.arc?.hasHead == false })
        let wide = try MapPlan(MapSamples.blitar(), page)
        #expect(wide.targets.allSatisfy { !$0.isFar })
    }

    @Test func nothingAndTooLittleRoom() throws {
        let none = DestinationMap(origin: MapSamples.origin, destinations: [], legend: MapSamples.words)
        #expect(try none.draw(in: page, with: squareTools()).texts == ["Blitar"])
        #expect(throws: LayoutError.self) {
            try MapSamples.blitar().draw(in: Size(20.mm, 20.mm), with: squareTools())
        }
        #expect(throws: LayoutError.self) {
            try MapSamples.crowd(["ZZ"]).draw(in: page, with: squareTools())
        }
    }

    /// What can be sent anywhere in the world can be drawn, alone and with another.
    @Test(arguments: Array(stride(from: 0, to: MapSamples.all.count, by: 31)))
    func everyCountryAlone(_ start: Int) throws {
        for code in MapSamples.all[start..<min(start + 31, MapSamples.all.count)].enumerated()
        where code.offset % 4 == 0 {
            let plan = try MapPlan(MapSamples.crowd([code.element]), page)
            #expect(Rect(origin: .zero, size: page).contains(plan.targets[0].point), "\(code.element)")
            #expect(Rect(origin: .zero, size: page).contains(plan.origin), "\(code.element)")
        }
    }
}
