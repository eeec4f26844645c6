import Blocks
import Cards
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Painting

/// A bound press chart in one size and language, with what goes into it.
struct CardSheet {
    var card: BoundCard
    var format: CardFormat
    var logo: Picture?
    var language: Language
}

/// A laid out press chart, with all that its files hold: nothing of it belongs to one thread.
struct LaidCard: Sendable {
    var document: LaidOut
    /// Alternative text and numbers, beside each picture.
    var text: String
    var table: String
    /// Without its ending: `<report>-<chart>-<size>-<language>`.
    var base: String

    init(_ sheet: CardSheet, _ document: LaidOut, _ report: OpenedReport, folder: String) {
        self.document = document
        let name = [report.definition.name, sheet.card.name, sheet.format.name, sheet.language.rawValue]
        base = "\(folder)/" + name.joined(separator: "-")
        text = sheet.card.alternative + "\n"
        let wording = Narrator(report.story, in: sheet.language).wording
        let values = sheet.card.bound.values.flatMap { value in
            [value.value, value.share].enumerated().filter { $0.offset == 0 || $0.element != nil }
                .map { FigureExport.ChartValue(name: value.name, figure: $0.element) }
        }
        table = FigureExport(report.figures, [wording]).csv(of: values)
    }

    /// The picture in every format, its alternative text and its numbers.
    func files(_ formats: [OutputFormat], scale: Double, _ painters: Painters) throws(ReportError)
        -> [WholeFiles.File]
    {
        var files: [WholeFiles.File] = []
        for format in formats {
            let dpi = 72 / CardLayout.pixel * scale
            let painted = try painters.files(document, format, dpi: dpi, base: base, packing: .quick)
            // One picture needs no number.
            for file in painted {
                files.append(WholeFiles.File(path: "\(base).\(format.rawValue)", bytes: file.bytes))
            }
        }
        files.append(WholeFiles.File(path: base + ".txt", bytes: Array(text.utf8)))
        files.append(WholeFiles.File(path: base + ".csv", bytes: Array(table.utf8)))
        return files
    }
}
