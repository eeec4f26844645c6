import Amounts
import Datasets
import Figures
import Localization
import Testing

/// What the total of a year is, and what it leaves.
struct YearRuleTests {
    @Test func withoutAStatedTotalItIsTheSumOfItsParts() throws {
        let figures = FigureSet(
            CubeDraft().value(2025, "a", .sole, ["CN"], 60)
                .value(2025, "b", .sole, ["KH"], 40).cube)
        let total = try figures.answer("total/2025")
        #expect(total.amount?.interval.single == 100)
        #expect(total.formula.text.en == "sum of all rows of the source by commodity")
        #expect(total.inputs == ["value/commodity/a/2025", "value/commodity/b/2025"])
        #expect(!figures.totalIsStated(in: 2025))
        #expect(try figures.answer("residual/commodity/2025").amount?.exactValue == 0)
        #expect(!figures.hasResidual(.commodity, in: 2025))
    }

    @Test func exactPartsThatMakeUpTheTotalLeaveNil() throws {
        let figures = FigureSet(CubeDraft().value(2025, "a", .sole, ["CN"], 60).total(2025, 60).cube)
        let residual = try figures.answer("residual/commodity/2025")
        #expect(residual.precision == .exact)
        #expect(residual.amount?.status.contains(.nilValue) == true)
        #expect(try figures.answer("residual-share/commodity/2025").precision == .exact)
        #expect(try figures.answer("hhi/commodity/2025").ratio?.interval.single == Fraction(1, 1))
        #expect(try figures.answer("total/2025").formula.text.en == "stated by the source")
    }

    @Test func aMissingPartMakesTheSumAtLeast() throws {
        let figures = FigureSet(
            CubeDraft().value(2025, "a", .sole, ["CN"], 60)
                .value(2025, "b", nil, [], .missing).cube)
        let total = try #require(try figures.answer("total/2025").amount)
        #expect(total.precision == .atLeast)
        #expect(total.interval.lower.value == 60 && total.interval.upper.value == nil)
        #expect(try figures.answer("residual/commodity/2025").value == .absent(.missing))
    }

    @Test func twoDivisionsOfOneTotalAreNotAdded() throws {
        let figures = FigureSet(
            CubeDraft().value(2025, "a", nil, [], 60).value(2025, "b", nil, [], 40)
                .value(2025, nil, .sole, ["CN"], 70).value(2025, nil, .sole, ["KH"], 30).cube)
        #expect(try figures.answer("total/2025").amount?.exactValue == 100)
        #expect(try figures.answer("share/partner/CN/2025").ratio?.interval.single == Fraction(7, 10))
        #expect(try figures.answer("residual/partner/2025").amount?.exactValue == 0)
    }

    @Test func aControlTotalIsNeverSummed() throws {
        let figures = FigureSet(
            CubeDraft().value(2025, "a", nil, [], 60)
                .total(2025, 60, kind: .control).cube)
        #expect(try figures.answer("total/2025").amount?.exactValue == 60)
        #expect(
            try FigureSet(CubeDraft().total(2025, 60, kind: .control).cube)
                .answer("total/2025").amount?.exactValue == 60)
    }

    @Test func rowsWithoutADestinationAreTheResidualOfDestinations() throws {
        let figures = FigureSet(
            CubeDraft().value(2025, "a", .sole, ["CN"], 60)
                .value(2025, "b", nil, [], 40).cube)
        #expect(try figures.answer("residual/partner/2025").amount?.exactValue == 40)
        #expect(try figures.answer("value/commodity/b/partner/unknown/2025").amount?.exactValue == 40)
    }

    @Test func monthsMakeUpTheirYear() throws {
        var draft = CubeDraft()
        for month in 1...12 { draft = draft.value(2025, "a", .sole, ["CN"], Int128(month), month: month) }
        let figures = FigureSet(draft.cube)
        #expect(try figures.answer("total/2025").amount?.exactValue == 78)
        #expect(try figures.answer("value/month/2025-03").amount?.exactValue == 3)
        #expect(figures.months(in: 2025) == Array(1...12))
        let some = FigureSet(CubeDraft().total(2025, 5, month: 1).total(2025, 6, month: 2).cube)
        #expect(try some.answer("total/2025").precision == .atLeast)
        #expect(try some.answer("value/month/2025-03").value == .absent(.missing))
    }

    @Test func partsAboveTheTotalHaveNoShares() {
        let figures = FigureSet(
            CubeDraft().value(2025, "a", .sole, ["CN"], 60)
                .value(2025, "b", .sole, ["KH"], 50).total(2025, 100).cube)
        for id in ["share/commodity/a/2025", "residual/commodity/2025", "hhi/commodity/2025"] as [FigureID] {
            do {
                _ = try figures.answer(id)
                Issue.record("\(id) was answered")
            } catch { #expect(error.message.contains("its parts exceed the total (100)")) }
        }
    }

    @Test func aNilOrMissingBaseGivesTheReason() throws {
        let figures = FigureSet(CubeDraft().total(2023, 0).total(2024, 5).total(2026, 7).cube)
        #expect(try figures.answer("growth/2024").value == .absent(.baseZero))
        #expect(try figures.answer("growth/2026").value == .absent(.baseMissing))
        #expect(!figures.allIDs.contains("growth/2023"))
    }

    @Test func strictPartsEndWhereTheTotalLeavesThem() throws {
        var cube = BlitarCube.cube()
        for index in cube.cells.indices where cube.cells[index].amount.precision == .moreThan {
            cube.cells[index].amount.interval.upper = .unbounded
        }
        let jimbe = try #require(
            try FigureSet(cube, policy: .strict)
                .answer("value/commodity/kendang-jimbe/2025").amount)
        #expect(jimbe.interval.upper.value == 15_480_577_397)
        #expect(jimbe.interval.lower.value == 14_900_000_000)
        let free = try #require(try FigureSet(cube).answer("value/commodity/kendang-jimbe/2025").amount)
        #expect(free.interval.upper.value == nil)
    }

    @Test func othersAreAllAfterTheFirst() throws {
        let figures = CatalogueTests.sample
        func value(_ id: FigureID) -> Int128? { figures[id]?.amount?.exactValue }
        let parts = (2..<6).compactMap { value("value/commodity/good-\($0)/2023") }
        #expect(parts.count == 4)
        #expect(value("value/beyond/2/commodity/2023") == parts.reduce(0, +))
        #expect(figures["share/beyond/2/commodity/2023"] != nil)
        #expect(figures["contribution/beyond/2/commodity/2023"] != nil)
        #expect(figures["value/beyond/6/commodity/2023"] == nil)
        #expect(value("value/commodity/good-5/beyond/3/partner/2023") == value("value/commodity/good-5/2023"))
        #expect(figures["value/commodity/good-0/beyond/3/partner/2023"] == nil)
    }

    @Test func equalValuesShareAPlace() throws {
        let figures = FigureSet(
            CubeDraft().value(2025, "b", nil, [], 5).value(2025, "a", nil, [], 5)
                .value(2025, "c", nil, [], 1).cube)
        #expect(figures.commodities(in: 2025).map(\.slug) == ["a", "b", "c"])
        let first = Rank(lowest: 1, highest: 1, among: 3), last = Rank(lowest: 3, highest: 3, among: 3)
        #expect(try figures.answer("rank/commodity/a/2025").value == .rank(first))
        #expect(try figures.answer("rank/commodity/c/2025").value == .rank(last))
    }
}
