import Amounts
import Testing

/// Shares, growth, contributions, ranks, concentration.
struct DerivationTests {
    @Test func growthOfTheReferenceCase() throws {
        let ratio = try ratio(read("17.990.227.397").growth(since: read("di kisaran Rp 14,8 miliar")))
        #expect(
            ratio.interval
                == Interval(
                    lower: Bound(Fraction(3_140_227_397, 14_850_000_000)),
                    upper: Bound(Fraction(3_240_227_397, 14_750_000_000))))
        #expect(ratio.precision == .about)
    }

    @Test func growthNeedsABase() throws {
        #expect(exact(3).growth(since: exact(0)) == .absent(.baseZero))
        #expect(exact(3).growth(since: exact(-2)) == .absent(.baseNegative))
        #expect(exact(3).growth(since: .missing) == .absent(.baseMissing))
        #expect(Amount.missing.growth(since: exact(3)) == .absent(.missing))
        #expect(Amount.withheld.growth(since: exact(3)) == .absent(.withheld))
        #expect(exact(3).growth(since: .notApplicable) == .absent(.notApplicable))
        // A base that may be nothing bounds no growth.
        let residual = try Amount.residual(of: exact(14_950_000), over: [try read("lebih dari 14,9 juta")])
        #expect(exact(3).growth(since: residual) == .absent(.baseZero))
    }

    @Test func growthToANegativeValue() throws {
        let base = try read("sekitar 100")
        let ratio = try ratio(exact(-50).growth(since: base))
        #expect(ratio.interval == Interval(lower: Bound(Fraction(-2)), upper: Bound(Fraction(-4, 3))))
    }

    @Test func sharesKeepTheMarkOfThePart() throws {
        let total = exact(17_990_227_397)
        let marks: [(String, Precision)] = [
            ("lebih dari 14,9 miliar", .moreThan), ("minimal 14,9 miliar", .atLeast),
            ("hampir 14,9 miliar", .lessThan), ("paling banyak 14,9 miliar", .atMost),
            ("sekitar 14,9 miliar", .about), ("sebesar 14,9 miliar", .rounded), ("1–1,2 miliar", .between),
            ("14.900.000.000", .exact),
        ]
        for (text, precision) in marks {
            #expect(try ratio(read(text).share(of: total)).precision == precision)
        }
        #expect(try ratio(exact(5).share(of: read("sekitar 100"))).precision == .about)
        #expect(Amount.missing.share(of: total) == .absent(.missing))
        #expect(exact(1).share(of: .missing) == .absent(.missing))
        #expect(exact(0).share(of: exact(0)) == .absent(.baseZero))
    }

    @Test func sharesAreNeverAboveOne() throws {
        let part = try read("sekitar 14,9 miliar")
        let share = try ratio(part.share(of: exact(14_900_000_000)))
        #expect(share.interval.upper == Bound(Fraction(1)))
        let unbounded = try ratio(read("lebih dari 14,9 miliar", .strict).share(of: exact(20_000_000_000)))
        #expect(unbounded.interval.upper == Bound(Fraction(1)))
    }

    @Test func contributionsAddUpToGrowth() throws {
        let before = [exact(40), exact(60)], after = [exact(50), exact(45)]
        let contributions = try zip(after, before).map {
            try ratio($0.contribution(since: $1, toGrowthFrom: exact(100))).interval.single
        }
        #expect(contributions == [Fraction(1, 10), Fraction(-3, 20)])
        #expect(exact(1).contribution(since: .missing, toGrowthFrom: exact(1)) == .absent(.missing))
    }

    @Test func annualGrowthBracketsTheRoot() throws {
        let doubled = try ratio(exact(1210).annualGrowth(since: exact(1000), years: 2))
        #expect(doubled.interval.single == Fraction(1, 10))
        let tenth = try ratio(exact(2_000_000).annualGrowth(since: exact(1_000_000), years: 10))
        #expect(tenth.precision == .exact)
        let low = try #require(tenth.interval.lower.value), high = try #require(tenth.interval.upper.value)
        // 2^(1/10) = 1.071773462536293164…
        #expect(low <= Fraction(71_773_462_536_294, 1_000_000_000_000_000))
        #expect(high >= Fraction(71_773_462_536_293, 1_000_000_000_000_000))
        #expect(high.minus(low) <= Fraction(3, .tenTo(12)))
        #expect(exact(0).annualGrowth(since: exact(5), years: 3) == exact(0).growth(since: exact(5)))
        #expect(exact(1).annualGrowth(since: exact(1), years: 0) == .absent(.notApplicable))
        #expect(exact(1).annualGrowth(since: exact(0), years: 3) == .absent(.baseZero))
    }

    @Test func concentrationOfTheReferenceCase() throws {
        let parts = try [
            "lebih dari Rp 14,9 miliar", "lebih dari Rp 1,26 miliar", "sekitar Rp 1,04 miliar",
            "sebesar Rp 214,7 juta", "",
        ].map { try read($0) }
        let index = try ratio(Concentration.herfindahl(of: parts, total: exact(17_990_227_397)))
        #expect(index.interval.lower.value?.decimal(places: 3, .nearest) == "0.694")
        #expect(index.interval.upper.value?.decimal(places: 3, .nearest) == "0.705")
        let quarter = try ratio(
            Concentration.herfindahl(
                of: Array(repeating: exact(5), count: 4),
                total: exact(20)))
        #expect(quarter.interval.single == Fraction(1, 4) && quarter.precision == .exact)
        // Beyond 128 bits when squared.
        let huge = Amount(exactly: .tenTo(26))
        let half = try ratio(Concentration.herfindahl(of: [huge, huge], total: huge + huge))
        #expect(half.interval.contains(Fraction(1, 2)))
    }

    @Test func ranks() throws {
        let parts = try [
            "lebih dari Rp 14,9 miliar", "lebih dari Rp 1,26 miliar", "sekitar Rp 1,04 miliar",
            "sebesar Rp 214,7 juta", "",
        ].map { try read($0) }
        let named = Ranking.places(of: parts)
        #expect(named == [1, 2, 3, 4].map { Rank(lowest: $0, highest: $0, among: 4) } + [nil])
        let residual = try Amount.residual(of: exact(17_990_227_397), over: parts)
        let all = Ranking.placesAmongAll(of: parts, residual: residual)
        #expect(all[0] == Rank(lowest: 1, highest: 1, among: nil))
        #expect(all[2] == Rank(lowest: 3, highest: 3, among: nil))
        #expect(all[3] == Rank(lowest: 4, highest: 6, among: nil))
        let shared = try Ranking.places(of: [
            exact(9), read("sekitar 5 juta"), read("sekitar 5,2 juta"),
            exact(9),
        ])
        #expect(
            shared == [
                Rank(lowest: 3, highest: 3, among: 4), Rank(lowest: 1, highest: 2, among: 4),
                Rank(lowest: 1, highest: 2, among: 4), Rank(lowest: 3, highest: 3, among: 4),
            ])
    }

    @Test func oneGoodMayExceedAWholeYear() throws {
        let jimbe = try read("lebih dari Rp 14,9 miliar"), before = try read("di kisaran Rp 14,8 miliar")
        #expect(jimbe.isSurelyAbove(before) && !before.isSurelyAbove(jimbe))
        #expect(!jimbe.isSurelyAbove(try read("sekitar 14,9 miliar")))
    }

    private func ratio(_ value: FigureValue) throws -> Ratio {
        guard case .ratio(let ratio) = value else { throw NoRatio() }
        return ratio
    }

    private struct NoRatio: Error {}
}
