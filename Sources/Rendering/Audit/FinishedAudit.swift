import Declarations
import Finishing
import Graphics
import Localization

/// Reads a finished PDF back before it may be written, and holds it against the pages that it was painted
/// from, and against the figures.
struct FinishedAudit: Sendable {
    var report: OpenedReport
    var language: Language
    /// Of all documents that carry the same.
    var verified = VerifiedFiles()

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
        var faults = files(contents.files, document.attachments)
        let places = ElementPlaces(contents.text)
        var check = TextCheck(contents.text, ExpectedText(tags), places)
        faults += check.run()
        let numbers = document.numbers ?? NumberAudit(report, document, language)
        return faults + numbers.faults(in: contents.text, places, known: document.explained).faults
    }

    /// Every file that was given is there, byte for byte, and no other.
    private func files(_ found: [PDFContents.StoredFile], _ given: [Attachment]) -> [AuditFault] {
        var left = Dictionary(found.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var faults: [AuditFault] = []
        func add(_ path: String, _ message: String) {
            faults.append(AuditFault(.attachment, place: "attachment \(path)", message: message))
        }
        for file in given {
            guard let stored = left.removeValue(forKey: file.path) else {
                add(file.path, "it is not there")
                continue
            }
            if !verified.verify(stored, is: file) { add(file.path, "it is not the file that was given") }
        }
        for path in left.keys.sorted() { add(path, "nobody has given it") }
        return faults
    }
}
