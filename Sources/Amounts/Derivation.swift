/// Figures that come from two amounts. Each is an interval that holds for all values of both.
extension Amount {
    /// This less an earlier amount: the rise, negative for a fall.
    public func change(since earlier: Amount) -> FigureValue {
        if let absence = absence ?? earlier.absence { return .absent(absence) }
        let change = self - earlier
        let isBounded = change.interval.lower.value != nil || change.interval.upper.value != nil
        return isBounded ? .amount(change) : .absent(.missing)
    }

    /// b ÷ a − 1; absent, with the reason, where the base is missing, zero or negative.
    public func growth(since earlier: Amount) -> FigureValue {
        if let absence { return .absent(absence) }
        if let reason = earlier.flawAsBase { return .absent(reason) }
        let growth = interval.divided(by: earlier.interval).lessOne()
        let figure = Ratio.figure(growth, from: [self, earlier])
        // Of a base without an upper end only the most that growth can be is known.
        guard earlier.interval.upper.value == nil, growth.upper.value != nil, case .ratio(var ratio) = figure
        else { return figure }
        ratio.precision = .atMost
        return .ratio(ratio)
    }

    /// This part of a total: never more than all of it, with the mark of the part where the total is exact.
    public func share(of total: Amount) -> FigureValue {
        if let absence { return .absent(absence) }
        if total.absence != nil { return .absent(.missing) }
        if let reason = total.flawAsBase { return .absent(reason) }
        var interval = interval.divided(by: total.interval)
        if interval.upper.value.map({ $0 > Fraction(1) }) ?? true { interval.upper = Bound(Fraction(1)) }
        let status = status.joined(total.status).union(self.status.intersection(.nilValue))
        return .ratio(Ratio(interval, precision: precisionOfShare(of: total), status: status))
    }

    /// (b − a) ÷ total(a): what this part adds to the growth of a total, in parts of one.
    public func contribution(since earlier: Amount, toGrowthFrom base: Amount) -> FigureValue {
        if let absence = absence ?? earlier.absence { return .absent(absence) }
        if let reason = base.flawAsBase { return .absent(reason) }
        let interval = (self - earlier).interval.divided(by: base.interval)
        return Ratio.figure(interval, from: [self, earlier, base])
    }

    /// How many times another amount this is.
    public func multiple(of other: Amount) -> FigureValue {
        if let absence { return .absent(absence) }
        if let reason = other.flawAsBase { return .absent(reason) }
        return Ratio.figure(interval.divided(by: other.interval), from: [self, other])
    }

    /// Why nothing can be divided by this amount; nil where all its values are above zero.
    var flawAsBase: Absence? {
        if absence == .notApplicable { return .notApplicable }
        if absence != nil { return .baseMissing }
        guard let least = interval.lower.value else { return .baseMissing }
        if interval.upper.value.map({ $0 < 0 }) ?? false || least < 0 { return .baseNegative }
        return least == 0 ? .baseZero : nil
    }

    private func precisionOfShare(of total: Amount) -> Precision {
        switch precision {
        case .moreThan, .atLeast:
            return precision
        case .lessThan, .atMost, .residual:
            return precision
        case .exact, .rounded, .about, .between:
            if total.interval.upper.value == nil { return .atMost }
            return total.precision == .exact ? precision : .about
        }
    }
}

extension Ratio {
    /// A calculated ratio: exact only if all that it comes from is.
    static func figure(_ interval: Interval<Fraction>, from amounts: [Amount]) -> FigureValue {
        guard interval.lower.value != nil || interval.upper.value != nil else { return .absent(.missing) }
        let isExact = interval.single != nil && amounts.allSatisfy { $0.precision == .exact }
        let status = amounts.dropFirst().reduce(amounts[0].status) { $0.joined($1.status) }
        return .ratio(
            Ratio(
                interval, precision: isExact ? .exact : .ofCalculated(interval),
                status: status.subtracting(.nilValue)))
    }
}
