import Amounts
import Testing

/// A generator that gives the same numbers for the same seed.
struct PrivateSplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Fractions rounded once, exactly.
struct RoundingTests {
    /// A fraction with its steps, rounded down, up and to the nearest.
    struct Rounded: Sendable {
        var fraction: Fraction
        var places: Int
        var steps: [Int]

        init(_ top: Int128, _ bottom: Int128, _ places: Int, _ steps: [Int]) {
            (fraction, self.places, self.steps) = (Fraction(top, bottom), places, steps)
        }
    }

    @Test(
        "By hand",
        arguments: [
            Rounded(5, 2, 0, [2, 3, 3]), Rounded(-5, 2, 0, [-3, -2, -3]), Rounded(1, 8, 2, [12, 13, 13]),
            Rounded(1, 3, 6, [333_333, 333_334, 333_333]), Rounded(7, 1, 1, [70, 70, 70]),
            Rounded(0, 1, 3, [0, 0, 0]),
            Rounded(-1, 1000, 0, [-1, 0, 0]), Rounded(12_345, 1, -3, [12, 13, 12]),
            Rounded(12_500, 1, -3, [12, 13, 13]), Rounded(-12_500, 1, -3, [-13, -12, -13]),
        ])
    func byHand(_ row: Rounded) {
        let steps = [Rounding.down, .up, .nearest].map { row.fraction.scaled(row.places, $0) }
        #expect(steps == row.steps.map { Int128($0) })
    }

    @Test func roundedStepsEncloseTheValue() {
        var random = PrivateSplitMix(state: 7)
        for _ in 0..<3000 {
            let value = Fraction(
                Int128.random(in: -.tenTo(27) ... .tenTo(27), using: &random),
                Int128.random(in: 1 ... .tenTo(20), using: &random))
            let places = Int.random(in: -6...6, using: &random)
            guard let down = value.scaled(places, .down), let up = value.scaled(places, .up),
                let nearest = value.scaled(places, .nearest)
            else { continue }
            let step = places >= 0 ? Fraction(1, .tenTo(places)) : Fraction(.tenTo(-places))
            func at(_ steps: Int128) -> Fraction { Fraction(steps * step.numerator, step.denominator) }
            #expect(at(down) <= value && value <= at(up) && up - down <= 1)
            #expect(nearest == down || nearest == up)
            let toNearest = Fraction(2 * nearest - 1, 2), above = Fraction(2 * nearest + 1, 2)
            #expect(
                Fraction(toNearest.numerator * step.numerator, 2 * step.denominator) <= value
                    || toNearest.denominator == 1)
            #expect(
                value <= Fraction(above.numerator * step.numerator, 2 * step.denominator)
                    || above.denominator == 1)
        }
    }

    @Test func beyondReachIsReported() {
        #expect(Fraction(.tenTo(37), 1).scaled(6, .down) == nil)
        #expect(Fraction(1, .tenTo(37)).scaled(-6, .up) == nil)
        #expect(Fraction(.tenTo(37), .tenTo(36) + 1).scaled(30, .down) != nil)
    }

    @Test func decimals() {
        #expect(Fraction(694, 1000).decimal(places: 6, .down) == "0.694000")
        #expect(Fraction(-1, 3).decimal(places: 6, .down) == "-0.333334")
        #expect(Fraction(-1, 3).decimal(places: 6, .up) == "-0.333333")
        #expect(Fraction(7, 2).decimal(places: 0, .nearest) == "4")
    }

    @Test func largestRemainderAddsUpToOneHundred() throws {
        var random = PrivateSplitMix(state: 11)
        for _ in 0..<500 {
            let parts =
                (0..<Int.random(in: 1...12, using: &random)).map { _ in
                    Amount(
                        exactly: Int128.random(
                            in: 0 ... .tenTo(Int.random(in: 1...26, using: &random)),
                            using: &random))
                } + [exact(1)]
            let places = Int.random(in: 0...2, using: &random)
            let steps = try #require(LargestRemainder.percent(of: parts, places: places))
            #expect(steps.reduce(0, +) == .tenTo(places + 2))
            let sum = Amount.sum(parts)
            for (part, step) in zip(parts, steps) {
                guard case .ratio(let share) = part.share(of: sum), let value = share.interval.single,
                    let down = value.scaled(places + 2, .down)
                else { continue }
                #expect(step == down || step == down + 1)
            }
        }
        #expect(LargestRemainder.percent(of: [exact(1), exact(1), exact(1)], places: 1) == [334, 333, 333])
        #expect(LargestRemainder.percent(of: [exact(1), try read("sekitar 5")], places: 1) == nil)
        #expect(LargestRemainder.percent(of: [exact(0)], places: 1) == nil)
    }
}
