/// One end of an interval; `value == nil` is no bound at all.
public struct Bound<Value: Comparable & Hashable & Sendable>: Sendable, Hashable {
    public var value: Value?
    /// The value itself is not in the interval.
    public var isOpen: Bool

    public init(_ value: Value?, isOpen: Bool = false) {
        self.value = value
        self.isOpen = isOpen
    }

    public static var unbounded: Bound { Bound(nil, isOpen: true) }
}

/// All values that a quantity may have, from a lower to an upper end.
public struct Interval<Value: Comparable & Hashable & Sendable>: Sendable, Hashable {
    public var lower: Bound<Value>
    public var upper: Bound<Value>

    public init(lower: Bound<Value>, upper: Bound<Value>) {
        self.lower = lower
        self.upper = upper
    }

    public init(exactly value: Value) {
        self.init(lower: Bound(value), upper: Bound(value))
    }

    /// The one value of a closed interval of one point.
    public var single: Value? {
        guard let low = lower.value, low == upper.value, !lower.isOpen, !upper.isOpen else { return nil }
        return low
    }

    /// Some value is in both.
    public func overlaps(_ other: Interval) -> Bool {
        func reaches(_ low: Bound<Value>, _ high: Bound<Value>) -> Bool {
            guard let from = low.value, let to = high.value else { return true }
            return from < to || from == to && !low.isOpen && !high.isOpen
        }
        return reaches(lower, other.upper) && reaches(other.lower, upper)
    }

    public func contains(_ value: Value) -> Bool {
        if let low = lower.value, lower.isOpen ? value <= low : value < low { return false }
        if let high = upper.value, upper.isOpen ? value >= high : value > high { return false }
        return true
    }
}
