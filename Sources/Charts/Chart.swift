public import Graphics
public import Layout

/// A drawing of already worded items: it knows neither figures nor languages, only lengths, states and texts.
public protocol Chart: Sendable {
    /// The name in templates, e.g. "donut".
    static var key: String { get }

    /// What the kind makes of a sheet of invented values, for the gallery; nil where a state means nothing in
    /// it.
    init?(specimen: Specimen)

    /// The height in points that the chart would like at a width.
    func height(width: Double, with tools: Tools) throws(LayoutError) -> Double

    /// The chart inside a frame from (0, 0); no ink leaves it. Throws `misfit` where the frame is too small.
    func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing
}

extension Chart {
    public init?(specimen: Specimen) { return nil }
}
