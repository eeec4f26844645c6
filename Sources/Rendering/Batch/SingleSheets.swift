import Declarations
public import Localization
import Narration

/// Sheets one at a time, as somebody asks for them: what all of them share is read once.
public struct SingleSheets {
    private let maker: SheetMaker
    private let press: Press
    private let sheets: [Key: (order: SheetOrder, place: Int)]

    private struct Key: Hashable {
        var member: String
        var language: Language
    }

    /// - Parameter job: its template, dimension, languages, formats and resolution; a folder is not used.
    /// - Throws: as a batch that cannot begin.
    public init(_ report: OpenedReport, _ job: BatchJob) throws(ReportError) {
        let batch = try Batch(report, job)
        maker = try SheetMaker(report, batch.source, job, old: Manifest(), folder: "")
        press = try Press(report.places)
        var sheets: [Key: (order: SheetOrder, place: Int)] = [:]
        for (index, order) in batch.sheets.enumerated() {
            sheets[Key(member: order.chapter.slug, language: order.language)] = (order, index + 1)
        }
        self.sheets = sheets
    }

    /// The files of one member's sheet, audited; their paths have no folder.
    /// - Throws: `.missing` where the rows name no such member.
    public func files(of member: String, _ language: Language) throws(ReportError) -> Outcome {
        guard let (order, place) = sheets[Key(member: member, language: language)] else {
            throw .missing(
                .error(
                    "there is no sheet of \"\(member)\" in \(language.rawValue)",
                    hint: "members are named as their figures' ids: kopi, KH"))
        }
        guard case .made(let sheet) = try maker.make(order, place: place, of: sheets.count, press) else {
            throw .fault(.error("an older sheet was kept where none was asked for"))
        }
        return Outcome(
            files: sheet.files, pages: sheet.entries.first?.file?.pages ?? 0, warnings: [], summary: "")
    }
}
