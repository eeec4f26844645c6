import Blocks
import Datasets
import Declarations
import Figures
import Glibc
import Localization
import Narration
import Reading
import Templates

/// Makes sheets: what all of them share, which nobody changes. Each worker brings its own tools.
struct SheetMaker: Sendable {
    let report: OpenedReport
    let source: TemplateSource
    let formats: [OutputFormat]
    let dpi: Int
    let isAudited: Bool
    let inputs: SheetInputs
    private let enclosed: EnclosedFiles
    /// What the folder holds already.
    private let old: Manifest
    private let resumes: Bool
    private let folder: String

    /// A sheet, or what is there of it already.
    enum Result {
        case made(SheetWriter.Sheet)
        case kept([ManifestEntry])
    }

    init(
        _ report: OpenedReport, _ source: TemplateSource, _ job: BatchJob, old: Manifest, folder: String
    ) throws(ReportError) {
        self.report = report
        self.source = source
        var seen: Set<OutputFormat> = []
        formats = job.formats.filter { seen.insert($0).inserted }
        dpi = job.dpi
        isAudited = job.isAudited
        inputs = try SheetInputs(report, source, job)
        enclosed = try EnclosedFiles(
            report, source.readFiles, for: .sheet
        ).readied()
        if isAudited { try enclosed.checkRows() }
        self.old = old
        resumes = job.resumes
        self.folder = folder
    }

    /// Makes one sheet.
    /// - Parameters:
    ///   - place: among all sheets of the batch, from 1.
    func make(_ order: SheetOrder, place: Int, of total: Int, _ press: Press) throws(ReportError) -> Result {
        let start = BatchClock.now()
        let old = entries(of: order)
        let isThere = resumes && !old.isEmpty && old.allSatisfy { isWhole($0, order) }
        func renewed() -> Result { .kept(old.map { $0.of(batch: inputs.batch, sheet: place, of: total) }) }
        if isThere, old.allSatisfy({ $0.batch == inputs.batch }) { return renewed() }
        let bound = try press.bound(report, source, order.language, only: order.chapter)
        let asked = Set(bound.report.asked).filter { report.figures[$0] != nil }
        let figures = enclosed.figures(asked: asked, order.language)
        let digest = inputs.digest(order, report, figures: figures)
        if isThere, old.allSatisfy({ $0.inputs == digest }) { return renewed() }
        var document = try press.audited(report, source, bound, order.language)
        if let failure = document.audit?.failure { throw .fault(failure) }
        let dimension = source.template.chapters?.dimension ?? .commodity
        enclosed.enclose(
            in: &document, .sheet(order.chapter.slug, template: source.name, by: dimension), order.language,
            isAudited: isAudited, figures: figures)
        var files: [WholeFiles.File] = []
        for format in formats {
            files += try press.files(document, format, dpi: Double(dpi), base: order.base)
        }
        let time = BatchClock.time(), milliseconds = (BatchClock.now() - start) * 1000
        let findings = document.warnings.map(\.text)
        let entries = files.map { file in
            ManifestEntry(
                order, sheet: place, of: total,
                file: ManifestEntry.File(
                    path: file.path, bytes: file.bytes.count, sha256: SHA256.hex(file.bytes),
                    pages: document.pages.count, figures: asked.count),
                findings: findings, inputs: digest, batch: inputs.batch, time: time,
                milliseconds: milliseconds)
        }
        return .made(SheetWriter.Sheet(files: files, entries: entries))
    }

    /// The line of a sheet that could not be made.
    func failure(_ order: SheetOrder, place: Int, of total: Int, _ error: ReportError) -> ManifestEntry {
        ManifestEntry(
            order, sheet: place, of: total, file: nil, findings: error.findings.map(\.text), inputs: "",
            batch: inputs.batch, time: BatchClock.time(), milliseconds: 0)
    }

    /// A sheet that can no longer be made leaves no older one behind that would pass for it.
    func removeOld(_ order: SheetOrder) {
        for format in formats where format == .pdf { unlink("\(folder)/\(order.base).\(format.rawValue)") }
        for entry in entries(of: order) {
            if let file = entry.file, file.path.hasPrefix(order.base) { unlink(folder + "/" + file.path) }
        }
    }

    private func entries(of order: SheetOrder) -> [ManifestEntry] {
        old.entries[Manifest.Key(key: order.chapter.slug, language: order.language.rawValue)] ?? []
    }

    /// The file of a line is there as the line says, under the name that it is to have.
    private func isWhole(_ entry: ManifestEntry, _ order: SheetOrder) -> Bool {
        guard let file = entry.file, file.path.hasPrefix(order.base) else { return false }
        let path = folder + "/" + file.path
        guard ProjectPlaces.size(of: path) == file.bytes, let bytes = WholeFiles.read(path) else {
            return false
        }
        return SHA256.hex(bytes) == file.sha256
    }
}

extension ManifestEntry {
    /// The same in a later batch.
    fileprivate func of(batch: String, sheet: Int, of total: Int) -> ManifestEntry {
        var entry = self
        entry.batch = batch
        entry.sheet = sheet
        entry.total = total
        return entry
    }
}
