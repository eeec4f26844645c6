/// Parts that cannot all be inside their total.
public struct PartsExceedTotal: Error, Sendable, Hashable {
    public var total: Amount
    /// What the parts come to at the least, in smallest units.
    public var atLeast: Int128
    /// Indices of the parts that have a value, the largest first: to name the rows.
    public var parts: [Int]

    public init(total: Amount, atLeast: Int128, parts: [Int]) {
        self.total = total
        self.atLeast = atLeast
        self.parts = parts
    }
}

extension Amount {
    /// What a total holds beyond its parts (lainnya, tidak dirinci): never below zero.
    ///
    /// Parts without a value are inside the residual, whatever they are worth.
    public static func residual(of total: Amount, over parts: [Amount]) throws(PartsExceedTotal) -> Amount {
        let known = parts.indices.filter { parts[$0].absence == nil }
        let sum = Amount.sum(known.map { parts[$0] })
        try check(sum, within: total, parts: parts, known: known)
        if total.absence != nil { return .missing }
        let difference = total - sum
        var interval = difference.interval
        if interval.lower.value.map({ $0 < 0 }) ?? true { interval.lower = Bound(0) }
        // A total without an upper end leaves anything, or at least something.
        if interval.upper.value == nil {
            guard interval.lower.value != 0 else { return .missing }
            return Amount(interval, precision: .ofCalculated(interval), status: difference.status)
        }
        let areExact = difference.precision == .exact
        var status = difference.status
        if areExact, interval.single == 0 { status.insert(.nilValue) }
        return Amount(interval, precision: areExact ? .exact : .residual, status: status)
    }

    private static func check(
        _ sum: Amount, within total: Amount, parts: [Amount],
        known: [Int]
    ) throws(PartsExceedTotal) {
        guard let least = sum.interval.lower.value, let most = total.interval.upper.value else { return }
        let touches = least == most && (sum.interval.lower.isOpen || total.interval.upper.isOpen)
        guard least > most || touches else { return }
        let byValue = known.sorted {
            (parts[$0].interval.lower.value ?? 0, $1) > (parts[$1].interval.lower.value ?? 0, $0)
        }
        throw PartsExceedTotal(total: total, atLeast: least, parts: byValue)
    }

    /// Parts of a total, each no larger than the others leave it (`reading: strict`).
    public static func tightened(_ parts: [Amount], within total: Amount) -> [Amount] {
        guard total.interval.upper.value != nil else { return parts }
        let lowers = parts.map { part in part.absence == nil ? part.interval.lower : Bound(0) }
        return parts.indices.map { index in
            var part = parts[index]
            guard part.absence == nil else { return part }
            var room = total.interval.upper
            for other in parts.indices where other != index { room = .difference(room, lowers[other]) }
            if let most = room.value, part.interval.upper.value.map({ $0 > most }) ?? true {
                part.interval.upper = room
            }
            return part
        }
    }
}
