import Graphics
import Layout
import Support
import Testing

@testable import Charts

/// The drawings of the samples as text, set without fonts.
struct ChartGoldenTests {
    /// Dots of invented data and coasts would make long texts that say nothing (`MapTests` has the map's
    /// marks).
    static let names = ChartSamples.all.map(\.name).filter { !long.contains($0) }
    private static let long = ["columns-samples", "columns-many", "map"]

    @Test(arguments: names)
    func drawingIsTheGoldenOne(_ name: String) throws {
        let sample = try #require(ChartSamples.all.first { $0.name == name })
        let tools = squareTools(), width = sample.widths[0].mm
        let size = Size(width, try sample.chart.height(width: width, with: tools))
        let text = try sample.chart.draw(in: size, with: tools).dump()
        let mismatch = Golden.mismatch("chart-\(name)", text)
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }
}
