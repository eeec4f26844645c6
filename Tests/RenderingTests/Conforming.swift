import Conformance
import Localization
import Rendering
import Testing

/// Records what an independent judge finds wrong with a finished PDF: PDF/UA-1 and PDF/A.
func expectConforming(_ pdf: [UInt8], _ name: String, at place: SourceLocation = #_sourceLocation) {
    let breaches = Conformance.check(pdf)
    for breach in breaches.prefix(10) { Issue.record("\(name): \(breach)", sourceLocation: place) }
    if breaches.count > 10 { Issue.record("\(name): \(breaches.count) breaches", sourceLocation: place) }
}

/// The reports of the project as PDFs.
@Suite struct ConformingTests {
    @Test(arguments: Made.all)
    func reportConforms(_ name: String, _ language: Language) throws {
        expectConforming(try Made.of(name, language).pdf, "\(name), \(language)")
    }

    /// The judge has to see what a reader sees: the words of the report, in its order.
    @Test func theTreeSaysTheReport() throws {
        let made = try Made.of("blitar-2025", .id)
        let lines = Conformance.text(made.pdf)
        #expect(lines.count > 100)
        let text = lines.joined(separator: "\n")
        #expect(text.contains("Rp\u{202F}17.990.227.397") && text.contains("Kendang jimbe"))
    }
}
