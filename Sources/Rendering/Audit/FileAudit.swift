import Datasets
import Declarations
import Figures
import Finishing
import Graphics
import Localization
import Painting
import Reading

/// Audits a PDF by what it carries: no other file of the report is needed.
public struct FileAudit {
    private let carried: CarriedFiles
    private let text: TaggedText
    private let places: ElementPlaces
    private let fonts: String?
    private var outcome: FileAuditOutcome

    /// - Parameter fonts: the folder of the fonts; nil: where they are found.
    /// - Throws: `missing` and `input` where there is nothing to audit: no PDF, a damaged one, one without
    ///   its data. What differs is no error, but a fault of the outcome.
    public static func run(_ pdf: String, fonts: String? = nil) throws(ReportError) -> FileAuditOutcome {
        var audit = try FileAudit(pdf, fonts)
        try audit.run()
        return audit.outcome
    }

    private init(_ pdf: String, _ fonts: String?) throws(ReportError) {
        carried = try CarriedFiles(of: pdf)
        self.fonts = fonts
        outcome = FileAuditOutcome(file: pdf, edition: carried.edition)
        outcome.attachments = carried.attachments.count
        let place = SourcePlace(file: pdf), parts = carried.edition.parts
        let lacking = AttachedPart.allCases.filter { !parts.contains($0) }
        guard lacking.isEmpty else {
            throw .input([
                .error(
                    "the PDF cannot be audited: it does not carry its "
                        + lacking.map(\.rawValue).joined(separator: ", "),
                    hint: "report.yaml says so under \"attach\", or the rows are very many", at: place)
            ])
        }
        do throws(FinishingError) { text = try TaggedText.read(carried.pdf) } catch {
            throw .input([.error("the text of the PDF cannot be read: \(error)", at: place)])
        }
        places = ElementPlaces(text)
        outcome.elements = text.elements.count
    }

    private mutating func run() throws(ReportError) {
        outcome.faults += AttachmentCheck.faults(carried)
        guard let scratch = ScratchFolder() else {
            throw ReportError(WriteError(path: ScratchFolder.base))
        }
        do throws(WriteError) {
            try WholeFiles.write(
                carried.files.map { WholeFiles.File(path: scratch.path + "/" + $0.path, bytes: $0.bytes) })
        } catch {
            throw ReportError(error)
        }
        do throws(ReportError) { try judge(in: scratch.path) } catch {
            // A report that can no longer be read is a fault of the file, not of its reader.
            guard case .fault = error else { return unreadable(error, in: scratch.path) }
            throw error
        }
    }

    private mutating func unreadable(_ error: ReportError, in folder: String) {
        outcome.faults += error.findings.map { finding in
            let place = finding.at?.text.replacing(folder + "/", with: "") ?? "the attached report"
            return AuditFault(
                .attachment, place: "attachment \(place)",
                message: "the attached report cannot be made again: "
                    + finding.message.replacing(folder + "/", with: ""))
        }
    }

    private mutating func judge(in folder: String) throws(ReportError) {
        let places = ProjectPlaces(report: folder, templates: folder + "/Templates", fonts: fonts)
        let report = try OpenedReport(places)
        let figures = carried.attachments.first { $0.path == EnclosedWords.figuresPath }?.bytes ?? []
        let (faults, ids) = FigureCheck.faults(figures, report, carried.edition.language)
        outcome.figures = ids.count
        outcome.faults += faults
        let edition = carried.edition
        guard edition.program == Version.creator else {
            outcome.leftOut.append(
                "the comparison with the report's own layout: the file was made by \(edition.program), this is "
                    + Version.creator)
            return judgeNumbers(report, asked: Array(ids.prefix(edition.asked)), literals: edition.literals)
        }
        compare(try Remade(report, edition), report)
    }

    private mutating func judgeNumbers(_ report: OpenedReport, asked: [FigureID], literals: [String]) {
        let audit = NumberAudit(
            report, carried.edition.language, asked: asked, literals: literals, pages: text.pages,
            tickSize: carried.edition.tickSize)
        let numbers = audit.faults(in: text, places)
        outcome.numbers = numbers.count
        outcome.faults += numbers.faults
    }

    // MARK: The report's own layout

    /// Holds the text against that of the layout; a number that stands in a wrong text is named once.
    private mutating func compare(_ again: Remade, _ report: OpenedReport) {
        var check = TextCheck(text, again.expected, places)
        let differing = check.run(), document = again.document
        let numbers = NumberAudit(report, document, carried.edition.language).faults(in: text, places)
        outcome.numbers = numbers.count
        outcome.faults += differing
        let spoken = Set(differing.filter { $0.kind == .alternative }.map(\.place))
        for (fault, piece) in zip(numbers.faults, numbers.marks) where !spoken.contains(fault.place) {
            if let mark = piece.mark,
                check.wrong.contains(ExpectedText.Name(page: piece.text.page - 1, mark: mark))
            {
                continue
            }
            outcome.faults.append(fault)
        }
        // A signature is added behind the file as it was.
        outcome.isReproduced = outcome.faults.isEmpty ? carried.pdf.starts(with: again.pdf) : nil
    }
}
