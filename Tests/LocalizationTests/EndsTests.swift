import Amounts
import Localization
import Testing

/// Between which ends a value lies, in full.
@Suite struct EndsTests {
    static let id = Wording(language: .id, currency: .rupiah)
    static let en = Wording(language: .en, currency: .rupiah)

    static func amount(_ low: Int128?, _ high: Int128?, isOpen: Bool = false) -> FigureValue {
        let lower = Bound(low, isOpen: isOpen), upper = Bound(high, isOpen: isOpen)
        return .amount(Amount(Interval(lower: lower, upper: upper), precision: .between))
    }

    static func ratio(_ low: Fraction, _ high: Fraction) -> FigureValue {
        .ratio(Ratio(Interval(lower: Bound(low), upper: Bound(high)), precision: .between))
    }

    @Test func money() {
        let closed = Self.amount(14_750_000_000, 14_850_000_000)
        #expect(Self.id.ends(closed, as: .money) == "Rp\u{202F}14.750.000.000–14.850.000.000")
        let open = Self.amount(14_900_000_000, 15_000_000_000, isOpen: true)
        #expect(
            Self.en.ends(open, as: .money) == "> Rp\u{202F}14,900,000,000, < Rp\u{202F}15,000,000,000")
        #expect(
            Self.id.ends(Self.amount(7, nil), as: .money) == "≥ Rp\u{202F}7")
        #expect(
            Self.id.ends(Self.amount(nil, 7), as: .money) == "≤ Rp\u{202F}7")
        #expect(Self.id.ends(Self.amount(nil, nil), as: .money) == nil)
        #expect(
            Self.id.ends(.amount(Amount(exactly: 17_990_227_397)), as: .money)
                == "Rp\u{202F}17.990.227.397")
        let fall = Self.amount(-1_200, 300)
        #expect(
            Self.id.ends(fall, as: .moneyChange) == "\u{2212}Rp\u{202F}1.200 hingga Rp\u{202F}300")
    }

    /// Outward: the low end down, the high end up, also below zero.
    @Test func ratiosAreRoundedOutward() {
        let share = Self.ratio(Fraction(1, 3), Fraction(2, 3))
        #expect(Self.id.ends(share, as: .percent) == "33,3333–66,6667\u{202F}%")
        #expect(Self.en.ends(share, as: .percent) == "33.3333–66.6667%")
        let change = Self.ratio(Fraction(-2, 3), Fraction(-1, 3))
        #expect(
            Self.id.ends(change, as: .percentChange)
                == "\u{2212}66,6667 hingga \u{2212}33,3333\u{202F}%")
        #expect(Self.en.ends(share, as: .index) == "0.3333–0.6667")
    }

    /// One number whose digits do not end breaks off, toward zero.
    @Test(arguments: [
        (Fraction(1, 3), "33,3333…\u{202F}%"), (Fraction(1, 4), "25,0000\u{202F}%"),
        (Fraction(-2, 3), "\u{2212}66,6666…\u{202F}%"), (Fraction(0, 1), "0,0000\u{202F}%"),
    ])
    func exactRatios(_ value: Fraction, _ text: String) {
        #expect(Self.id.ends(Self.ratio(value, value), as: .percent) == text)
    }

    @Test func othersHaveNoEnds() {
        #expect(Self.id.ends(.count(4), as: .count) == nil)
        #expect(Self.id.ends(.absent(.missing), as: .money) == nil)
    }
}
