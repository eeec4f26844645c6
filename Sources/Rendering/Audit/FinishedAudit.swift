import Declarations
import Finishing
import Graphics
import Localization

/// Reads a finished PDF back before it may be written, and holds it against the pages that it was painted
/// from, and against the figures.
struct FinishedAudit: Sendable {
    var report: OpenedReport
    var language: Language

    /// - Throws: `fault` where the file does not say, word for word, what it was meant to say.
    func hold(_ pdf: [UInt8], _ document: LaidOut, _ tags: TagTree) throws(ReportError) {
        let contents: PDFContents
        do throws(FinishingError) { contents = try PDFContents(pdf) } catch {
            throw .fault(.error("the finished PDF cannot be read back: \(error)"))
        }
        let faults = faults(contents, document, tags)
        guard let first = faults.first else { return }
        let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
        throw .fault(
            .error(
                "the audit of the finished PDF, \(language.rawValue): \(first.text)\(more)",
                hint: "--no-audit writes it all the same, and says so in it"))
    }

    func faults(_ contents: PDFContents, _ document: LaidOut, _ tags: TagTree) -> [AuditFault] {
        var faults = attachments(contents.attachments, document.attachments)
        let places = ElementPlaces(contents.text)
        var check = TextCheck(contents.text, ExpectedText(tags), places)
        faults += check.run()
        let numbers = NumberAudit(report, document, language)
        return faults + numbers.faults(in: contents.text, places, known: document.explained).faults
    }

    private func attachments(_ found: [Attachment], _ given: [Attachment]) -> [AuditFault] {
        let there = Dictionary(found.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return given.filter { there[$0.path] != $0.bytes }.map {
            AuditFault(
                .attachment, place: "attachment \($0.path)",
                message: there[$0.path] == nil ? "it is not there" : "it is not the file that was given")
        }
    }
}
