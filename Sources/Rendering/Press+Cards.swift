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
        let tick = theme.card(sheet.format)[.smallLabel].size * CardLayout.pixel / sheet.format.pointsPerPixel
        var document = LaidOut(
            pages: [page], warnings: [], stamp: stamp, asked: sheet.card.asked, literals: sheet.card.literals,
            tickSize: tick, alternative: sheet.card.alternative,
            source: report.definition.source[sheet.language])
        let numbers = NumberAudit(report, document, sheet.language).check(document.pages)
        document.explained = numbers.explained
        if let stray = numbers.strays.first {
            throw .fault(
                .error(
                    "\(sheet.card.name), \(sheet.format.name), prints \(stray.number) in \"\(stray.text)\", "
                        + "which no figure explains"))
        }
        return document
    }
}
