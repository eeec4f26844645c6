import Amounts
import Datasets
import Figures
import Geography
import Testing

/// The largest flow, and the lists of rises and falls: only what is certain.
struct FlowTests {
    /// Whatever the true values are, no other pair of a good and a country is worth as much.
    @Test func theLargestFlowIsLargest() {
        var found = 0
        for seed in UInt64(0)..<400 {
            let world = RandomWorld(seed: seed)
            let figures = FigureSet(world.draft.cube, policy: world.policy)
            for year in figures.years {
                guard let flow = figures.largestFlow(in: year) else { continue }
                found += 1
                let good = Int(flow.commodity.slug.dropFirst()) ?? -1, line = "partner/\(flow.country.code)"
                let rows = world.rows[year] ?? []
                let value = rows.filter { $0.good == good && $0.line == line }.reduce(0) { $0 + $1.value }
                #expect(figures[flow.value]?.amount?.interval.contains(value) == true, "seed \(seed)")
                let pairs = Dictionary(grouping: rows.filter { $0.good != good || $0.line != line }) {
                    "\($0.good ?? -1)|\($0.line ?? "")"
                }
                for (pair, others) in pairs {
                    #expect(others.reduce(0) { $0 + $1.value } < value, "seed \(seed), \(year): \(pair)")
                }
                #expect((world.unnamed[year] ?? []).allSatisfy { $0 < value }, "seed \(seed), \(year)")
            }
        }
        #expect(found > 50, "only \(found) were certain")
    }

    @Test func aMissingFlowIsBoundedByItsCommodity() {
        let draft = CubeDraft().value(2025, "kopi", .sole, ["JP"], 700).value(
            2025, "kopi", .sole, ["US"], .missing
        )
        .value(2025, "teh", .sole, ["JP"], 300)
        #expect(FigureSet(draft.cube).largestFlow(in: 2025) == nil)
        let stated = draft.total(2025, 950, good: "kopi").total(2025, 1250)
        let flow = FigureSet(stated.cube).largestFlow(in: 2025)
        #expect(flow?.path == "commodity/kopi/partner/JP")
        #expect(
            FigureSet(draft.total(2025, 1400, good: "kopi").total(2025, 1700).cube).largestFlow(in: 2025)
                == nil)
    }

    @Test func aSharedOrMainValueIsNoCountrysFlow() {
        let joint = CubeDraft().value(2025, "kopi", .joint, ["HK", "SG"], 900).value(
            2025, "teh", .sole, ["JP"], 300)
        #expect(FigureSet(joint.cube).largestFlow(in: 2025) == nil)
        let small = CubeDraft().value(2025, "kopi", .joint, ["HK", "SG"], 200).value(
            2025, "teh", .sole, ["JP"], 300)
        #expect(FigureSet(small.cube).largestFlow(in: 2025)?.country.code == "JP")
    }

    /// Each list holds what certainly went that way; where a place is certain, the true changes agree.
    @Test func risesAndFallsAreInOrder() {
        var certain = 0
        for seed in UInt64(0)..<200 {
            let world = RandomWorld(seed: seed)
            let figures = FigureSet(world.draft.cube, policy: world.policy)
            for year in figures.years {
                let (rises, falls) = figures.changes(.commodity, in: year)
                func change(_ entry: MemberChange) -> Int128 {
                    world.value("commodity/\(entry.slug)", year)
                        - world.value("commodity/\(entry.slug)", year - 1)
                }
                #expect(rises.allSatisfy { change($0) > 0 } && falls.allSatisfy { change($0) < 0 })
                for list in [rises, falls] {
                    for (place, entry) in list.enumerated() where entry.isCertain {
                        certain += 1
                        let later = list[(place + 1)...].map { change($0).magnitude }
                        #expect(
                            later.allSatisfy { $0 <= change(entry).magnitude }, "seed \(seed), \(entry.rise)")
                    }
                }
            }
        }
        #expect(certain > 100)
    }

    @Test func theyAreCountedFromTheLargest() {
        let draft = CubeDraft().value(2024, "kopi", nil, [], 100).value(2024, "teh", nil, [], 100)
            .value(2024, "lada", nil, [], 100).value(2024, "batik", nil, [], 50)
            .value(2025, "kopi", nil, [], 150).value(2025, "teh", nil, [], 20).value(
                2025, "lada", nil, [], 180
            )
            .value(2025, "batik", nil, [], 50)
        let (rises, falls) = FigureSet(draft.cube).changes(.commodity, in: 2025)
        #expect(rises.map(\.slug) == ["lada", "kopi"] && rises.allSatisfy(\.isCertain))
        #expect(falls.map(\.rise) == ["rise/commodity/teh/2025"])
        #expect(falls.map(\.growth) == ["growth/commodity/teh/2025"])
    }
}
