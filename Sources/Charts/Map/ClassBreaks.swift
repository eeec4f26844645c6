import Glibc
import Localization

/// Where the colour classes of a map meet: round values, evenly spread on a log scale.
struct ClassBreaks: Hashable {
    /// A round value as digits × 10^exponent, so that it is printed without any rounding.
    struct Break: Hashable {
        var digits: Int
        var exponent: Int

        var value: Double {
            let power = pow(10, Double(abs(exponent)))
            return exponent < 0 ? Double(digits) / power : Double(digits) * power
        }

        func text(_ language: Language) -> String {
            TickText.text(digits, exponent: exponent, decimals: max(0, -exponent), language)
        }
    }

    /// Ascending; one fewer than the classes.
    let breaks: [Break]

    /// At most so many classes: fewer where the values lie too close for as many round breaks.
    init(values: [Double], classes: Int) {
        let positive = values.filter { $0 > 0 && $0.isFinite }
        guard let low = positive.min(), let high = positive.max() else {
            breaks = []
            return
        }
        for count in stride(from: classes, to: 1, by: -1) {
            let found = (1..<count).map { part in
                ClassBreaks.round(low * pow(high / low, Double(part) / Double(count)))
            }
            let isRising = zip(found, found.dropFirst()).allSatisfy { $0.value < $1.value }
            let isWithin = found.allSatisfy { $0.value > low && $0.value <= high }
            if isRising, isWithin {
                breaks = found
                return
            }
        }
        breaks = []
    }

    /// The nearest of 1, 2, 3, 5, 8 × 10ⁿ on a log scale.
    static func round(_ value: Double) -> Break {
        let power = Int(floor(log10(value)))
        let near = [power - 1, power, power + 1].flatMap { exponent in
            [1, 2, 3, 5, 8].map { Break(digits: $0, exponent: exponent) }
        }
        let nearest = near.min { abs(log($0.value / value)) < abs(log($1.value / value)) }
        return nearest ?? Break(digits: 1, exponent: power)
    }

    var count: Int { breaks.count + 1 }

    /// The class of a value, from 0; a value on a break belongs to the class above.
    func index(of value: Double) -> Int { breaks.count { value >= $0.value } }
}
