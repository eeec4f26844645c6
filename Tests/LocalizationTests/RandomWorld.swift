import Amounts
import Localization
import Testing

/// A generator that gives the same numbers for the same seed.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A value that only the test knows, and what an office says of it.
struct Told {
    var truth: Int128
    var amount: Amount
    var text: String
}

/// A total with goods of which only some are named, in two years; everything an office says of it is true.
struct RandomWorld {
    var policy: ReadingPolicy
    var parts: [Told] = []
    var before: [Told] = []
    /// Goods that nobody names.
    var unnamed: [Int128] = []
    var total: Told
    var totalBefore: Told

    init(seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        policy = ReadingPolicy.allCases[Int(seed % 3)]
        let reader = AmountReader(seed % 2 == 0 ? .id : .en, policy: policy)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            parts.append(try Self.tell(Self.value(&random), reader, &random))
            before.append(try Self.tell(Self.value(&random), reader, &random))
        }
        unnamed = (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.value(&random) / 3 }
        let sum = parts.reduce(Int128(0)) { $0 + $1.truth } + unnamed.reduce(0, +)
        total = try Self.tell(sum, reader, &random, mayBeMissing: false)
        let sumBefore = before.reduce(Int128(0)) { $0 + $1.truth } + Self.value(&random)
        totalBefore = try Self.tell(sumBefore, reader, &random, mayBeMissing: false)
    }

    private static func value(_ random: inout SeededNumbers) -> Int128 {
        let power = Int.random(in: 5...12, using: &random)
        return Int128.random(in: .tenTo(power) ..< .tenTo(power + 1), using: &random)
    }

    /// Something true about a value, in words.
    private static func tell(
        _ value: Int128, _ reader: AmountReader, _ random: inout SeededNumbers,
        mayBeMissing: Bool = true
    ) throws -> Told {
        if mayBeMissing, Int.random(in: 0..<12, using: &random) == 0 {
            return Told(truth: value, amount: try reader.read("…"), text: "…")
        }
        let qualifier = Qualifier.allCases.randomElement(using: &random) ?? .exact
        if qualifier == .exact {
            return Told(truth: value, amount: try reader.read("\(value)"), text: "\(value)")
        }
        let scale = value >= .tenTo(9) ? (Bool.random(using: &random) ? 6 : 9) : 6
        // Digits below the step are not said; three decimals at most.
        let digits = "\(value)".count
        let least = scale - 3, most = qualifier == .rounded || qualifier == .between ? scale : 12
        let power = max(least, min(digits - Int.random(in: 1...4, using: &random), most))
        let step = Int128.tenTo(power)
        let truth = value % step == 0 ? value + 1 : value
        let steps =
            switch qualifier {
            case .exact, .rounded, .about: (truth + step / 2) / step
            case .moreThan, .atLeast, .between: truth / step
            case .lessThan, .atMost: truth / step + 1
            }
        guard steps > 0 else {
            return Told(
                truth: truth, amount: try reader.read("\(truth)"),
                text: "\(truth)")
        }
        let text = phrase(
            qualifier, steps * step, scale, max(scale - power, 0), step, reader.convention,
            &random)
        let amount = try reader.read(text)
        if !amount.interval.contains(truth) { Issue.record("\(truth) is not in \"\(text)\"") }
        return Told(truth: truth, amount: amount, text: text)
    }

    private static func phrase(
        _ qualifier: Qualifier, _ value: Int128, _ scale: Int, _ decimals: Int,
        _ step: Int128, _ convention: NumberConvention,
        _ random: inout SeededNumbers
    ) -> String {
        let isIndonesian = convention == .id
        func number(_ value: Int128) -> String {
            let steps = value / .tenTo(scale - decimals)
            let whole = steps / .tenTo(decimals)
            let rest = "\(steps % .tenTo(decimals))"
            guard decimals > 0 else { return "\(whole)" }
            return "\(whole)\(isIndonesian ? "," : ".")"
                + String(
                    repeating: "0",
                    count: decimals - rest.count) + rest
        }
        let unit = scale == 6 ? (isIndonesian ? "juta" : "million") : (isIndonesian ? "miliar" : "billion")
        let words: [String] =
            switch qualifier {
            case .exact, .rounded: ["", "sebesar ", "mencapai "]
            case .about: ["sekitar ", "≈ ", "about "]
            case .moreThan: ["lebih dari ", "> ", "more than "]
            case .atLeast: ["minimal ", "≥ ", "at least "]
            case .lessThan: ["hampir ", "< ", "less than "]
            case .atMost: ["paling banyak ", "≤ ", "at most "]
            case .between: [isIndonesian ? "antara " : "between "]
            }
        if qualifier == .between {
            let upper = value + step * Int128(Int.random(in: 1...2, using: &random))
            return words[0] + "\(number(value)) \(isIndonesian ? "dan" : "and") \(number(upper)) \(unit)"
        }
        return (words.randomElement(using: &random) ?? "") + "Rp \(number(value)) \(unit)"
    }
}
