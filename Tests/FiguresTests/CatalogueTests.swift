import Amounts
import Datasets
import Figures
import Localization
import Testing

/// Every indicator of the catalogue, also one that arrives tomorrow.
struct CatalogueTests {
    /// Three years, months, sectors, exact sole values.
    static let sample: FigureSet = {
        var draft = CubeDraft()
        let countries = ["CN", "US", "JP", "KH", "SG", "DE"]
        for year in [2021, 2022, 2023] {
            for good in 0..<6 {
                for month in [1, 7] {
                    let value = Int128(1000 >> good) * Int128(year - 2015) + Int128(month)
                    draft = draft.value(
                        year, "good-\(good)", .sole, [countries[good]], value, month: month,
                        sector: good < 3 ? "craft" : "farm")
                }
            }
        }
        return FigureSet(draft.cube)
    }()

    @Test func kindsAreUnique() {
        var seen: Set<String> = []
        for indicator in IndicatorCatalogue.all {
            for shape in indicator.shapes {
                #expect(
                    seen.insert("\(indicator.name) \(shape) \(indicator.span)").inserted,
                    "\(indicator.name)")
            }
        }
    }

    @Test(arguments: IndicatorCatalogue.all.indices)
    func isLabelledAndAnswered(_ index: Int) throws {
        let indicator = IndicatorCatalogue.all[index]
        #expect(!indicator.label.id.isEmpty && !indicator.label.en.isEmpty)
        #expect(indicator.label.id != indicator.label.en)
        #expect(!indicator.name.isEmpty && indicator.name.allSatisfy { $0.isLowercase || $0 == "-" })
        let answered = Self.sample.allIDs.compactMap { Self.sample[$0] }.filter {
            $0.id.path.hasPrefix(indicator.name + "/") && $0.label.en.hasPrefix(indicator.label.en)
                && $0.quantity == indicator.quantity && !$0.isAbsent
        }
        #expect(!answered.isEmpty, "\(indicator.name) is answered for no subject of the sample")
        for figure in answered {
            #expect(!figure.formula.text.id.isEmpty && !figure.formula.text.en.isEmpty)
            #expect(!figure.label.id.contains("/") && !figure.label.en.contains("/"))
        }
    }

    @Test func everyListedIDIsAnsweredUnderItsOwnName() throws {
        let ids = Self.sample.allIDs
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(try Self.sample.answer(id).id == id) }
        #expect(ids == Self.sample.allIDs, "the order is stable")
        #expect(
            ids.prefix(3) == ["total/2021", "value/commodity/good-0/2021", "value/commodity/good-1/2021"])
    }

    @Test func everyInputIsAFigureAndEveryFigureHasRows() throws {
        for set in [Self.sample, BlitarCube.figures] {
            for id in set.allIDs {
                let figure = try set.answer(id)
                for input in figure.inputs { #expect(set[input] != nil, "\(input) of \(id)") }
                #expect(!set.rows(behind: figure).isEmpty, "\(id) comes from nowhere")
            }
        }
    }

    @Test func contributionsAddUpToGrowth() throws {
        let growth = try #require(Self.sample["growth/2023"]?.ratio?.interval.single)
        let parts = try (0..<6).map { good in
            try #require(Self.sample["contribution/commodity/good-\(good)/2023"]?.ratio?.interval.single)
        }
        let total = try #require(Self.sample["total/2022"]?.amount?.exactValue)
        func inUnits(_ ratio: Fraction) -> Int128 { ratio.numerator * (total / ratio.denominator) }
        let sum = parts.map(inUnits).reduce(0, +)
        #expect(sum == inUnits(growth))
    }

    @Test func sectorsAreSumsOfTheirGoods() throws {
        #expect(Self.sample.sectors(in: 2023).map(\.slug) == ["craft", "farm"])
        let sum = (0..<3).compactMap { Self.sample["value/commodity/good-\($0)/2023"]?.amount?.exactValue }
            .reduce(0, +)
        #expect(Self.sample["value/sector/craft/2023"]?.amount?.exactValue == sum)
        #expect(Self.sample["share/sector/farm/2023"] != nil)
    }

    @Test func spansAreListedFromTheFirstYear() {
        let spans = Self.sample.allIDs.filter { $0.path.hasPrefix("cagr/") }
        #expect(spans == ["cagr/2021-2023"])
    }
}
