import Finishing
import Localization
import Testing

@testable import Rendering

/// What the render reads back strictly, qpdf reads the same.
@Suite struct ReadBackTests {
    private func compare(_ pdf: [UInt8], _ name: String) throws {
        let own = try PDFContents(pdf), text = try TaggedText.read(pdf)
        #expect(own.text.pages == text.pages && own.text.pages > 0, "\(name)")
        #expect(own.text.elements == text.elements, "\(name)")
        #expect(own.text.artifacts == text.artifacts && own.text.unowned == text.unowned, "\(name)")
        let files = try PDFAttachments.read(pdf)
        #expect(own.files.map(\.path) == files.map(\.path), "\(name)")
        #expect(try own.files.map { try $0.bytes() } == files.map(\.bytes), "\(name)")
    }

    @Test(arguments: Made.all) func reportsOfTheProject(_ name: String, _ language: Language) throws {
        try compare(try Made.of(name, language).pdf, name)
    }

    /// With all that they carry.
    @Test(arguments: 0..<4 as Range<UInt64>) func randomReports(_ seed: UInt64) throws {
        let places = Project.places("blitar-2025")
        let press = try Press(places), source = try TemplateSource("annual-report", in: places)
        let scratch = try Scratch()
        try RandomReport(seed: seed).write(to: scratch)
        let report = try OpenedReport(ProjectPlaces(report: scratch.path))
        let language = Language.allCases[Int(seed) % Language.allCases.count]
        var document = try press.document(report, source, language)
        try EnclosedFiles(report, source.readFiles)
            .enclose(in: &document, .report(template: source.name), language, isAudited: true)
        #expect(!document.attachments.isEmpty)
        let pdf = try press.painters.pdf(document).bytes
        try compare(pdf, "seed \(seed)")
    }

    /// A file that was changed behind the painter's back is found out.
    @Test func aCarriedFileIsHeldAgainstTheOneThatWasGiven() throws {
        let places = Project.places("blitar-2025"), press = try Press(places)
        let report = try OpenedReport(places), source = try TemplateSource("annual-report", in: places)
        var document = try press.document(report, source, .id)
        try EnclosedFiles(report, source.readFiles)
            .enclose(in: &document, .report(template: source.name), .id, isAudited: true)
        let painted = try press.painters.pdf(document), proof = try #require(document.proof)
        let contents = try PDFContents(painted.bytes)
        // Twice: the second time the packed bytes are known.
        for _ in 0..<2 { #expect(proof.faults(contents, document, painted.tags).isEmpty) }
        var other = document
        other.attachments[0].bytes[0] ^= 1
        #expect(proof.faults(contents, other, painted.tags).map(\.kind) == [.attachment])
        other.attachments.remove(at: 0)
        #expect(proof.faults(contents, other, painted.tags).map(\.kind) == [.attachment])
        var changed = contents
        changed.files[1].stored[changed.files[1].stored.startIndex + 9] ^= 1
        #expect(proof.faults(changed, document, painted.tags).map(\.kind) == [.attachment])
    }
}
