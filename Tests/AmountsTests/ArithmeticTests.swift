import Amounts
import Testing

/// Short ways to make amounts.
func exact(_ value: Int128) -> Amount { Amount(exactly: value) }

func read(_ text: String, _ policy: ReadingPolicy = .halfUnit) throws -> Amount {
    try AmountReader(.id, policy: policy).read(text)
}

/// Sums, differences, residuals.
struct ArithmeticTests {
    @Test func sumsAreExactOnlyOfExactParts() throws {
        #expect(exact(3) + exact(4) == exact(7))
        #expect(Amount.sum([]) == exact(0))
        let rounded = try read("214,7 juta")
        #expect(Amount.sum([rounded]) == rounded)
        #expect((rounded + exact(0)).stated == rounded.stated)
        let sum = rounded + exact(1)
        #expect(sum.precision == .about && sum.stated == nil)
        #expect(sum.interval == Interval(lower: Bound(214_650_001), upper: Bound(214_750_001)))
    }

    @Test func sumKeepsOpenEndsAndStatus() throws {
        let more = try read("lebih dari 14,9 miliar")
        let sum = more + Amount(exactly: 5, status: .provisional)
        #expect(
            sum.interval
                == Interval(
                    lower: Bound(14_900_000_005, isOpen: true),
                    upper: Bound(15_000_000_005, isOpen: true)))
        #expect(sum.precision == .about && sum.status == .provisional)
        #expect((exact(5) + exact(-5)).status == .nilValue)
        #expect((exact(0) + exact(5)).status == [])
    }

    @Test func missingMakesItAtLeast() throws {
        let sum = Amount.sum([try read("lebih dari 14,9 miliar"), .missing, exact(7)])
        #expect(sum.precision == .atLeast && sum.status == .missing && !sum.isMissing)
        #expect(sum.interval.lower.value == 14_900_000_007 && sum.interval.upper.value == nil)
        #expect(Amount.sum([.missing, .missing]).isMissing)
        #expect((try read("lebih dari 1,5 juta", .strict) + exact(1)).precision == .moreThan)
    }

    @Test func sumsBeyondReachHaveNoBound() {
        let huge = Amount(exactly: .tenTo(35))
        let sum = Amount.sum(Array(repeating: huge, count: 50))
        #expect(sum.interval.upper.value == nil && sum.precision != .exact)
    }

    @Test func residualIsAnInterval() throws {
        let total = try read("17.990.227.397")
        let parts = try [
            "lebih dari Rp 14,9 miliar", "lebih dari Rp 1,26 miliar", "sekitar Rp 1,04 miliar",
            "sebesar Rp 214,7 juta", "",
        ].map { try read($0) }
        let residual = try Amount.residual(of: total, over: parts)
        #expect(
            residual.interval
                == Interval(
                    lower: Bound(460_477_397, isOpen: true),
                    upper: Bound(580_577_397, isOpen: true)))
        #expect(residual.precision == .residual)
        #expect(try Amount.residual(of: exact(10), over: [exact(3), exact(7)]) == exact(0))
        let touching = try Amount.residual(of: exact(15_000_000), over: [read("sekitar 14,9 juta")])
        #expect(touching.interval.lower.value == 50_000)
    }

    @Test func residualIsNeverNegative() throws {
        let residual = try Amount.residual(of: exact(14_950_000), over: [try read("lebih dari 14,9 juta")])
        #expect(residual.interval == Interval(lower: Bound(0), upper: Bound(50_000, isOpen: true)))
    }

    @Test func partsAboveTheTotalAreNamed() throws {
        let small = exact(4), large = exact(9)
        #expect(throws: PartsExceedTotal(total: exact(12), atLeast: 13, parts: [2, 0])) {
            try Amount.residual(of: exact(12), over: [small, .missing, large])
        }
        // More than 14.9 million is not within 14.9 million.
        let more = try read("lebih dari 14,9 juta")
        #expect(throws: PartsExceedTotal.self) { try Amount.residual(of: exact(14_900_000), over: [more]) }
    }

    @Test func strictPartsAreBoundedByTheOthers() throws {
        let total = try read("17.990.227.397")
        let parts = try ["lebih dari Rp 14,9 miliar", "sekitar Rp 1,04 miliar"].map { try read($0, .strict) }
        let tight = Amount.tightened(parts, within: total)
        #expect(tight[0].interval.upper == Bound(17_990_227_397 - 1_035_000_000))
        #expect(tight[1].interval == parts[1].interval)
    }
}
