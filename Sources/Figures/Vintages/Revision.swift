public import Amounts

/// One figure of two editions that do not say the same.
public struct Revision: Sendable, Hashable {
    /// What became of it, by the intervals.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What the last edition excluded is said now: neither interval holds the other.
        case revised
        /// Within what the last edition left open.
        case morePrecise = "more-precise"
        /// More is left open than in the last edition, which stays possible.
        case lessPrecise = "less-precise"
        /// The same interval in other words.
        case restated
        /// A value where there was none, or none where there was one.
        case nowKnown = "now-known"
        case noLongerKnown = "no-longer-known"
        /// The same value with another status.
        case status
    }

    /// Where it comes from, as far as that is proven.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// The rows.
        case data
        /// How they are read, assigned or calculated.
        case method
        /// Each of the two changes it.
        case both
        /// Both have changed, or may have, and which of them it is cannot be shown.
        case unproven
    }

    public var id: FigureID
    public var kind: Kind
    public var cause: Cause
    /// What was said of it, and what is: only where that changed. That it is revised is not compared.
    public var status: StatusChange?
    /// Both editions print the same.
    public var isPrintedAlike: Bool

    public struct StatusChange: Sendable, Hashable {
        public var before: Status
        public var now: Status
    }

    /// What became of a figure; nil where both say the same.
    public static func kind(from old: RecordedFigure, to new: RecordedFigure) -> Kind? {
        guard let before = old.ends else {
            if new.ends != nil { return .nowKnown }
            return old.absence == new.absence ? nil : .restated
        }
        guard let now = new.ends else { return .noLongerKnown }
        if before == now {
            if old.stated != new.stated || old.quantity != new.quantity { return .restated }
            return statusChange(from: old, to: new) == nil ? nil : .status
        }
        if before.holds(now) { return .morePrecise }
        return now.holds(before) ? .lessPrecise : .revised
    }

    static func statusChange(from old: RecordedFigure, to new: RecordedFigure) -> StatusChange? {
        let said: Status = [.provisional, .veryProvisional, .estimated]
        let before = old.status.intersection(said), now = new.status.intersection(said)
        return before == now ? nil : StatusChange(before: before, now: now)
    }

    /// Whether the value now printed carries the mark r: it says what the last edition did not allow, or
    /// takes back a limit that it gave, and the reader can see it.
    var isMarked: Bool { (kind == .revised || kind == .lessPrecise) && !isPrintedAlike }
}

extension Interval {
    /// Every value of the other is in this one.
    public func holds(_ other: Interval) -> Bool {
        let isAbove: Bool
        switch (lower.value, other.lower.value) {
        case (nil, _): isAbove = true
        case (_?, nil): isAbove = false
        case (let mine?, let its?):
            isAbove = mine < its || mine == its && (!lower.isOpen || other.lower.isOpen)
        }
        guard isAbove else { return false }
        switch (upper.value, other.upper.value) {
        case (nil, _): return true
        case (_?, nil): return false
        case (let mine?, let its?): return mine > its || mine == its && (!upper.isOpen || other.upper.isOpen)
        }
    }
}
