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

/// From a bound press chart to its laid out picture.
extension Press {
    /// The laid out picture; no number of it is without a figure.
    func document(_ sheet: CardSheet, _ report: OpenedReport, _ theme: Theme) throws(ReportError) -> LaidOut {
        let tools = tools(theme, sheet.language)
        let page: Page
        do throws(LayoutError) {
            page = try CardLayout(sheet.card, sheet.format, logo: sheet.logo, with: tools).page()
        } catch {
            throw ReportError(error, chart: sheet.card.name, size: sheet.format.name)
        }
        var stamp = Self.stamp(report, sheet.language)
        stamp.title = sheet.card.title
        stamp.subject = sheet.card.subtitle
        let document = LaidOut(
            pages: [page], warnings: [], stamp: stamp, asked: sheet.card.asked, literals: sheet.card.literals,
            alternative: sheet.card.alternative, source: report.definition.source[sheet.language])
        let tick = theme.card(sheet.format)[.smallLabel].size * CardLayout.pixel / sheet.format.pointsPerPixel
        let audit = NumberAudit(report, document, sheet.language, tickSize: tick)
        if let stray = audit.strays(on: document.pages).first {
            throw .fault(
                .error(
                    "\(sheet.card.name), \(sheet.format.name), prints \(stray.number) in \"\(stray.text)\", "
                        + "which no figure explains"))
        }
        return document
    }
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

extension OpenedReport {
    /// The office's mark; nil where the definition names none.
    func logo() throws(ReportError) -> Picture? {
        guard let logo = definition.logo else { return nil }
        let path = places.folder + "/" + logo.path
        guard !logo.path.split(separator: "/").contains(".."), !logo.path.hasPrefix("/") else {
            throw .input([.error("the logo lies within the report's folder", at: logo.place)])
        }
        guard ProjectPlaces.isFile(path), let bytes = WholeFiles.read(path) else {
            throw .missing(.error("\"\(logo.path)\" is not there, or must not be read", at: logo.place))
        }
        do throws(PictureError) { return try Picture(bytes: bytes) } catch {
            throw .input([.error("\(logo.path): \(error)", at: logo.place)])
        }
    }
}
