/// Places in the order of size: one place where intervals do not overlap, a shared one where they do.
public enum Ranking {
    /// The place of each amount among those that have a value; nil for one that has none.
    public static func places(of amounts: [Amount]) -> [Rank?] {
        let known = amounts.filter { $0.absence == nil }
        return amounts.map { amount in
            guard amount.absence == nil else { return nil }
            // An amount that is not exact may be "above itself", which is no place.
            let above = known.count { $0.mayBeAbove(amount) } - (amount.mayBeAbove(amount) ? 1 : 0)
            return Rank(
                lowest: 1 + known.count { $0.isSurelyAbove(amount) }, highest: 1 + above,
                among: known.count)
        }
    }

    /// The place of each among all, also those that nobody names: as many of these may stand before it as the
    /// residual has room for.
    public static func placesAmongAll(of amounts: [Amount], residual: Amount) -> [Rank?] {
        zip(amounts, places(of: amounts)).map { amount, rank in
            guard var rank else { return nil }
            guard residual.interval.upper.value != 0 else { return rank }
            rank.among = nil
            rank.highest = rank.highest.addingReportingOverflow(unnamed(above: amount, residual)).partialValue
            return rank
        }
    }

    /// How many amounts, each larger than `amount`, fit into the residual.
    private static func unnamed(above amount: Amount, _ residual: Amount) -> Int {
        guard let room = residual.interval.upper.value, let least = amount.interval.lower.value,
            least > 0
        else {
            return most
        }
        return Int(min(room / least, Int128(most)))
    }

    /// Stands for "any number".
    public static let most = 1_000_000
}

extension Amount {
    /// Every value of this is above every value of the other.
    public func isSurelyAbove(_ other: Amount) -> Bool {
        guard let low = interval.lower.value, let high = other.interval.upper.value else { return false }
        return low > high || low == high && (interval.lower.isOpen || other.interval.upper.isOpen)
    }

    /// Some value of this is above some value of the other.
    func mayBeAbove(_ other: Amount) -> Bool {
        guard let high = interval.upper.value, let low = other.interval.lower.value else { return true }
        return high > low
    }
}
