/// The part that an item plays in the picture; the theme says how it looks.
public enum ItemColour: Sendable, Hashable {
    /// By rank from 0: an item keeps its rank through the whole document.
    case series(Int)
    /// "n others": known, but not named.
    case others
    /// "Not itemised": unknown, hatched.
    case residual
    case focus, context, total
    case rise, fall
}

/// One value of a chart, already worded: a chart prints these texts and never a number of its own.
public struct ChartItem: Sendable, Hashable {
    public var name: String
    /// The length drawn, in the unit of the chart: the lower end for >, the upper end for ≤ and residuals,
    /// the stated middle for ≈. Signed in charts of changes.
    public var drawn: Double
    public var lower: Double
    /// Nil: not bounded.
    public var upper: Double?
    public var state: ChartState
    /// As printed at the mark, e.g. "> 14,9".
    public var value: String
    /// As printed, e.g. "> 82,8 %".
    public var share: String?
    /// The value with its unit, e.g. "> Rp 14,9 miliar".
    public var detail: String?
    public var colour: ItemColour
    /// The call of a note behind the value, e.g. "1".
    public var noteCall: String?
    /// One value for several without a split, or mainly but not wholly for the one that it stands at.
    public var isJoint: Bool
    /// Invented to test the layout; never a fact.
    public var isSample: Bool

    public init(
        name: String, drawn: Double, lower: Double? = nil, upper: Double? = nil, state: ChartState,
        value: String, share: String? = nil, detail: String? = nil, colour: ItemColour = .series(0),
        noteCall: String? = nil, isJoint: Bool = false, isSample: Bool = false
    ) {
        self.name = name
        self.drawn = drawn
        self.lower = lower ?? drawn
        self.upper = upper
        self.state = state
        self.value = value
        self.share = share
        self.detail = detail
        self.colour = colour
        self.noteCall = noteCall
        self.isJoint = isJoint
        self.isSample = isSample
    }

    /// Its length in the chart: nothing where there is no value.
    var length: Double { state.hasLength && drawn.isFinite ? drawn : 0 }
}
