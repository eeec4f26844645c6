import Charts
import Graphics
import Layout
import Localization

/// The proof sheets: every kind of chart in every state, extreme cases and colours, in one language.
public struct Gallery {
    let language: Language
    let sheets: [GallerySheet]
    private let tools: Tools

    /// Of the kinds that have sheets, in the order of the catalogue.
    static var kindKeys: [String] { ChartCatalogue.keys }

    /// Draws everything.
    init(with tools: Tools) throws(LayoutError) {
        self.tools = tools
        language = tools.language
        var sheets: [GallerySheet] = []
        for kind in ChartCatalogue.kinds { sheets += try SpecimenSheets(kind: kind, tools: tools).sheets() }
        sheets += try ExtremeCases(with: tools).sheets()
        sheets.append(try ColourProof(with: tools).sheet())
        self.sheets = sheets
    }

    /// Its pages, one a sheet.
    /// - Parameter before: how many pages the document has already.
    func pages(after before: Int) throws(LayoutError) -> (pages: [Page], warnings: [LayoutWarning]) {
        let sample = GalleryWords.sample[language].uppercased()
        let furniture = Furniture(
            title: GalleryWords.title[language],
            publisher: "\(sample)  ·  \(GalleryWords.invented[language])",
            status: GalleryWords.status[language])
        let laid = try Paginator(
            grid: tools.theme.grid, furniture: furniture, numbering: .decimal(from: before + 1)
        ).document(sheets.map { $0.section(language, tools.theme) }, with: tools)
        return (laid.pages, laid.warnings)
    }
}
