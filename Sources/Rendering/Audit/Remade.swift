import Blocks
import Declarations
import Localization

/// A document of an opened report, made again as an edition says.
struct Remade {
    var document: LaidOut
    var pdf: [UInt8]
    var expected: ExpectedText

    /// - Throws: where the report, its template or its press chart cannot be laid out.
    init(_ report: OpenedReport, _ edition: Edition) throws(ReportError) {
        let press = try Press(report.places)
        switch edition.kind {
        case .report(let template):
            document = try Renderer(report).document(template, edition.language, press, edition)
        case .chart(let chart, let size):
            guard let size = ChartJob.Size(size) else {
                throw .input([.error("the edition names no size of a press chart: \(size)")])
            }
            let job = ChartJob(
                names: [chart], sizes: [size], formats: [.pdf], languages: [edition.language],
                isAudited: edition.isAudited)
            var outcome = Outcome(files: [], pages: 0, warnings: [], summary: "")
            guard let card = try ChartRenderer(report).cards(of: job, &outcome).first else {
                throw .input([.error("the rows have nothing for the press chart \(chart)")])
            }
            document = card.document
        case .sheet(let key, let template, let dimension):
            document = try Renderer(report).sheet(
                key, template, by: dimension, edition.language, press, edition)
        }
        document.proof = nil
        let painted = try press.painters.pdf(document)
        (pdf, expected) = (painted.bytes, ExpectedText(painted.tags))
    }
}
