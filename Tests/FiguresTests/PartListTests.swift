import Amounts
import Datasets
import Figures
import Geography
import Localization
import Testing

/// The lists that tables and charts are bound to.
struct PartListTests {
    let figures = BlitarCube.figures

    @Test func goodsStandByValueThoseWithoutOneLast() {
        let goods = figures.commodities(in: 2025)
        #expect(
            goods.map(\.slug) == [
                "kendang-jimbe", "tembakau-iris", "furnitur", "tanaman-hias",
                "produk-makanan",
            ])
        #expect(goods.map(\.hasValue) == [true, true, true, true, false])
        #expect(goods[0].value == "value/commodity/kendang-jimbe/2025")
        #expect(goods[0].share == "share/commodity/kendang-jimbe/2025")
        #expect(figures.commodities(in: 2024).isEmpty)
    }

    @Test func linesAreNamedByTheirGoodsUnlessWhollyOneCountrys() {
        let lines = figures.partnerLines(in: 2025)
        #expect(lines.map(\.slug) == ["kendang-jimbe~CN", "KH", "US", "HK+SG"])
        #expect(lines.map(\.role) == [.main, .sole, .sole, .joint])
        #expect(lines[0].name.id == "kendang jimbe, terutama ke China")
        #expect(lines[0].name.en == "jimbe drums, mainly to China")
        #expect(lines[0].name.capitalized.en == "Jimbe drums, mainly to China")
        #expect(lines[1].name.id == "Kamboja")
        #expect(lines[3].name.id == "tanaman hias, ke Hong Kong dan Singapura bersama")
        #expect(lines[3].place.en == "Hong Kong and Singapore")
        #expect(lines[3].commodities == [3])
        #expect(lines[0].value == "value/line/kendang-jimbe~CN/2025")
        #expect(lines[3].share == "share/partner/HK+SG/2025")
    }

    @Test func everyIDOfAListHasAnAnswer() throws {
        for member in figures.commodities(in: 2025) {
            _ = try figures.answer(member.value)
            _ = try figures.answer(member.share)
        }
        for line in figures.partnerLines(in: 2025) {
            _ = try figures.answer(line.value)
            _ = try figures.answer(line.share)
        }
        for cell in figures.matrix(2025).cells { _ = try figures.answer(cell.value) }
    }

    @Test func aJointValueLiesAcrossItsColumns() {
        let matrix = figures.matrix(2025)
        #expect(matrix.columns.map(\.code) == ["CN", "KH", "US", "HK", "SG"])
        #expect(matrix.cells.map(\.columns) == [[0], [1], [2], [3, 4], []])
        #expect(matrix.cells.map(\.role) == [.main, .sole, .sole, .joint, .unknown])
        #expect(matrix.cells[0].value == "value/line/kendang-jimbe~CN/2025")
        #expect(!matrix.cells[4].hasValue)
    }

    @Test func aCountryThatAlsoStandsElsewhereHasTwoLines() throws {
        let cube = CubeDraft()
            .value(2025, "a", .main, ["CN"], 500).value(2025, "b", .sole, ["CN"], 90).total(2025, 600)
            .value(2024, "b", .sole, ["CN"], 80).total(2024, 500)
        let figures = FigureSet(cube.cube)
        #expect(figures.partnerLines(in: 2025).map(\.slug) == ["a~CN", "CN"])
        #expect(figures.partnerLines(in: 2025)[1].name.en == "CN (what goes there alone)")
        #expect(try figures.answer("value/partner/CN/2025").amount?.interval.single == 90)
        #expect(figures["growth/partner/CN/2025"] == nil, "only a part of what goes there is known")
        #expect(figures["growth/commodity/b/2025"] != nil)
    }

    @Test func yearsWithoutDataStayInTheSeries() throws {
        let figures = FigureSet(CubeDraft().total(2021, 10).total(2023, 12).cube)
        #expect(figures.years == [2021, 2023])
        #expect(figures.yearSeries == [2021, 2022, 2023])
        #expect(try figures.answer("total/2022").value == .absent(.missing))
        #expect(try figures.answer("growth/2023").value == .absent(.baseMissing))
        #expect(try figures.answer("growth/2022").value == .absent(.missing))
    }
}
