/// What an office may let pass with a reason; the last seven are the rules by which a chart refuses to be
/// drawn.
public enum WaivableRule: String, Sendable, Hashable, CaseIterable {
    case partsAboveTotal = "parts-above-total"
    case controlMismatch = "control-mismatch"
    /// A ring, pie, strip or treemap whose parts are not all of its total.
    case partsNotWhole = "parts-not-whole"
    /// A bar that does not begin at zero.
    case truncatedAxis = "truncated-axis"
    /// A map that does not show a destination of the data.
    case partnerLeftOut = "partner-left-out"
    /// Shares of a total that is not known, or that lacks a part.
    case sharesIncomplete = "shares-incomplete"
    /// More slices than can be told apart.
    case tooManySlices = "too-many-slices"
    /// A colour that cannot be read on its ground.
    case colourContrast = "colour-contrast"
    /// Colours that some eyes, or a grey print, cannot tell apart.
    case colourVision = "colour-vision"
}
