import Glibc
public import Graphics
public import Localization

/// Where the colour classes of values meet: round borders, evenly spread on a log scale. Maps and matrices
/// are coloured by the same ones.
public struct HeatClasses: Sendable, Hashable {
    /// A round border as digits × 10^exponent, so that it is printed without any rounding.
    public struct Border: Sendable, Hashable {
        public var digits: Int
        public var exponent: Int

        public var value: Double {
            let power = pow(10, Double(abs(exponent)))
            return exponent < 0 ? Double(digits) / power : Double(digits) * power
        }

        /// As printed in a legend.
        public func text(_ language: Language) -> String {
            TickText.text(digits, exponent: exponent, decimals: max(0, -exponent), language)
        }

        /// The nearest of 1, 2, 3, 5, 8 × 10ⁿ on a log scale.
        init(nearest value: Double) {
            let power = Int(floor(log10(value)))
            var best = (digits: 1, exponent: power, gap: Double.infinity)
            for near in power - 1...power + 1 {
                for digits in [1, 2, 3, 5, 8] {
                    let gap = abs(log(Border(digits, near).value / value))
                    if gap < best.gap { best = (digits, near, gap) }
                }
            }
            self.init(best.digits, best.exponent)
        }

        init(_ digits: Int, _ exponent: Int) {
            self.digits = digits
            self.exponent = exponent
        }
    }

    /// Ascending; one fewer than the classes.
    public let breaks: [Border]

    /// Three classes for up to eight values, six for more; fewer where the values lie too close for as many
    /// round borders.
    public init(_ values: [Double]) {
        self.init(values, atMost: values.count { $0 > 0 && $0.isFinite } <= 8 ? 3 : 6)
    }

    /// At most so many classes.
    public init(_ values: [Double], atMost most: Int) {
        let positive = values.filter { $0 > 0 && $0.isFinite }
        guard let high = positive.max(), !positive.isEmpty else {
            breaks = []
            return
        }
        // Of many values the smallest twelfth is one class, however small: else a few nearly nothing would
        // leave all others in the two darkest.
        let low = positive.count > 24 ? positive.sorted()[positive.count / 12] : positive.min() ?? high
        for count in stride(from: most, to: 1, by: -1) {
            let found = (1..<count).map { part in
                Border(nearest: low * pow(high / low, Double(part) / Double(count)))
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

    public var borders: [Double] { breaks.map(\.value) }
    public var count: Int { breaks.count + 1 }

    /// The class of a value, from 0; a value on a border belongs to the class above.
    public func index(of value: Double) -> Int { breaks.count { value >= $0.value } }

    /// The places of the classes on a ramp of six: few classes lie far apart.
    public var steps: [Int] {
        switch count {
        case 1: [3]
        case 2: [2, 4]
        case 3: [1, 3, 5]
        case 4: [1, 2, 3, 5]
        case 5: [0, 1, 3, 4, 5]
        default: [0, 1, 2, 3, 4, 5]
        }
    }

    /// The place on the ramp for a value, 0…5.
    public func step(_ value: Double) -> Int { steps[min(index(of: value), steps.count - 1)] }

    /// Colours of the classes, low to high.
    public func colours(_ theme: Theme) -> [Paint] { steps.map { theme.ramp[min($0, theme.ramp.count - 1)] } }
}
