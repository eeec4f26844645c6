import Glibc
import Graphics
import Support
import Testing

@testable import Charts

/// The labels of donuts and pies, placed on plain numbers: 10,000 of each, of 2 to 14 slices, in frames of any
/// shape.
struct RingLabelTests {
    @Test(arguments: 0..<4, [0.61, 0.0])
    func labelsStandApartInTheFrameAndLeadersDoNotCross(_ part: Int, _ hole: Double) {
        var random = SeededRandom(seed: UInt64(40 + part)), failures: [String] = []
        for round in 0..<2500 {
            let crowd = RingCrowd(hole: hole, &random)
            let found = crowd.faults
            if !found.isEmpty { failures.append("seed \(40 + part), round \(round): \(found)") }
        }
        #expect(failures == [])
    }

    /// Every form is really in use, or the crowd would prove little.
    @Test func theCrowdIsOfEveryForm() {
        var random = SeededRandom(seed: 40), forms: Set<DonutForm?> = []
        for _ in 0..<1500 { forms.insert(RingCrowd(hole: 0.61, &random).plan?.form) }
        #expect(forms == Set(DonutForm.allCases.map { $0 } + [nil]))
    }

    // MARK: Single rules

    private func text(_ name: String, share: Int = 5, small: Bool = false) -> SliceText {
        RingCrowd.text(name, head: share, value: 10, canBeSmall: small)
    }

    private func solved(_ values: [Double], _ size: Size, _ frame: (inout DonutFrame) -> Void = { _ in })
        -> DonutPlan?
    {
        var space = DonutFrame(size: size)
        frame(&space)
        return DonutPlan.solve(values, values.map { _ in text("Kopi Gayo") }, in: space)
    }

    @Test func theRingIsAsLargeAsItsLabelsAllow() throws {
        let page = Size(176.mm, 76.mm), wide = Size(176.mm, 120.mm)
        #expect(try #require(solved([5, 3, 2], page)).ring.outer == 35.mm)
        #expect(try #require(solved([5, 3, 2], wide) { $0.largest = 42.mm }).ring.outer == 42.mm)
        let narrow = try #require(solved([5, 3, 2], Size(95.mm, 85.mm)) { $0.largest = 42.mm })
        let room = narrow.labels.map(\.box.maxX).max() ?? 0
        #expect(narrow.ring.outer > 20.mm && room <= 95.mm && room > 90.mm)
    }

    @Test func aPressRingStandsAtTheLeftEdgeWithItsArc() throws {
        let texts: [SliceText?] = [nil, text("Kopi"), text("Teh")]
        let frame = DonutFrame(size: Size(118.mm, 62.mm), largest: 42.mm, isPress: true)
        let plan = try #require(DonutPlan.solve([80, 12, 8], texts, in: frame))
        #expect(abs(plan.ring.centre.x - plan.ring.outer - DonutFrame.dashes) < 1e-6)
        #expect(plan.labels.count == 2)
        for label in plan.labels { #expect(label.isRight && label.box.minX > plan.ring.centre.x) }
    }

    @Test func aFirstSliceOfHalfOrMoreTurnsTheOthersToThreeOClock() throws {
        let plan = try #require(solved([60, 25, 15], Size(176.mm, 76.mm)))
        let middle = (plan.slices[1].start + plan.slices[2].end) / 2
        #expect(abs((middle - 90).remainder(dividingBy: 360)) < 1e-6)
        #expect(try #require(solved([40, 35, 25], Size(176.mm, 76.mm))).slices[0].start == 0)
    }

    /// Fourteen slices in a frame of half a page: two columns of one-line labels over the ring (target 40).
    @Test func fourteenSlicesStandInTwoColumns() throws {
        let values = [71.0, 3.4, 3, 3, 2.5, 2.4, 2.2, 2.1, 2.1, 1.8, 1.5, 1.5, 1.5, 1.1]
        let texts: [SliceText?] = [nil] + values.dropFirst().map { _ in text("Aglonema", small: true) }
        let frame = DonutFrame(size: Size(84.mm, 52.mm))
        let plan = try #require(DonutPlan.solve(values, texts, in: frame))
        #expect(plan.form == .small && plan.labels.count == 13)
        #expect(plan.labels.count(where: \.isRight) == 6)
        #expect(plan.ring.centre.y > 26.mm)
    }

    @Test func aListTakesTheNamesThatHaveNoRoomBesideTheRing() throws {
        let names = (0..<8).map { text("Ukiran kayu dan anyaman bambu pilihan \($0)") }
        let values = names.indices.map { 9 - Double($0) }
        let list = try #require(DonutPlan.solve(values, names, in: DonutFrame(size: Size(84.mm, 90.mm))))
        #expect(list.form == .list && list.list?.items.count == 8 && list.list?.columns == 1)
        #expect(DonutPlan.solve(values, names, in: DonutFrame(size: Size(84.mm, 60.mm))) == nil)
    }

    @Test func aPieHasNoHole() throws {
        let ring = Ring(centre: Point(50, 50), outer: 40, inner: 0)
        let quarter = ring.sector(from: 0, to: 90)
        #expect(quarter.elements.contains(.line(Point(50, 50))))
        let whole = try #require(ring.sector(from: 0, to: 360).bounds)
        #expect(abs(whole.minX - 10) < 1)
    }
}
