@testable import Charts
import Graphics
import Layout
import Support
import Testing

/// The drawings of the samples as text, set without fonts.
struct ChartGoldenTests {
    /// Dots of invented data would make long texts that say nothing.
    static let names = ChartSamples.all.map(\.name).filter { $0 != "columns-samples" && $0 != "columns-many" }

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
