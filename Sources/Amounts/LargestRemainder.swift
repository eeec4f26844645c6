/// Percentages that add up to one hundred as printed; only of parts that are all exact.
public enum LargestRemainder {
    /// Each part in steps of 10^−places per cent of their sum; nil where a part is not exact, is negative,
    /// or all are nothing.
    ///
    /// What rounding down leaves over goes to the largest remainders, the earlier part first.
    public static func percent(of parts: [Amount], places: Int) -> [Int128]? {
        let values = parts.compactMap(\.exactValue)
        guard values.count == parts.count, values.allSatisfy({ $0 >= 0 }) else { return nil }
        guard let sum = Amount.sum(parts).exactValue, sum > 0, (0...10).contains(places) else { return nil }
        let hundred = Int128.tenTo(places + 2)
        var steps: [Int128] = []
        for value in values {
            guard let step = Int128.product(value, hundred, over: sum, .down) else { return nil }
            steps.append(step)
        }
        let left = Int(hundred - steps.reduce(0, +))
        // The remainder of value × hundred ÷ sum, by arithmetic that wraps: all remainders are below the sum.
        let remainders = zip(values, steps).map { value, step in value &* hundred &- step &* sum }
        let order = values.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for index in order.prefix(left) { steps[index] += 1 }
        return steps
    }
}
