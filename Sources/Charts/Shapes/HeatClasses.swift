import Glibc

/// Classes of positive values with round borders on a logarithmic scale.
public struct HeatClasses: Sendable, Hashable {
    /// Rising borders between the classes; one fewer than classes.
    public let borders: [Double]
    /// Colours of the ramp, 0…5, one a class.
    public let steps: [Int]

    /// Three classes for up to eight values, six for more; borders are 1, 2, 3, 5 or 8 × 10ⁿ.
    public init(_ values: [Double]) {
        let known = values.filter { $0 > 0 && $0.isFinite }
        let count = known.count <= 8 ? 3 : 6
        steps = count == 3 ? [1, 3, 5] : [0, 1, 2, 3, 4, 5]
        guard let low = known.min(), let high = known.max() else {
            borders = []
            return
        }
        var found: [Double] = []
        for part in 1..<count {
            let wanted = log10(low) + (log10(high) - log10(low)) * Double(part) / Double(count)
            let border = HeatClasses.round(wanted)
            if border > (found.last ?? 0) { found.append(border) }
        }
        borders = found
    }

    /// The nearest round number to a power of ten.
    private static func round(_ logarithm: Double) -> Double {
        let whole = floor(logarithm), part = logarithm - whole
        let digits = [1.0, 2, 3, 5, 8, 10].min { abs(log10($0) - part) < abs(log10($1) - part) } ?? 1
        return whole < 0 ? digits / pow(10, -whole) : digits * pow(10, whole)
    }

    /// The colour of the ramp for a value, 0…5.
    public func step(_ value: Double) -> Int {
        steps[min(steps.count - 1, borders.count(where: { value >= $0 }))]
    }
}
