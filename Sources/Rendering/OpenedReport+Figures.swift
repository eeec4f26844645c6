import Datasets
import Figures
import Localization
import Narration
import Reading

/// The figures of a report as text.
extension OpenedReport {
    private func wording(_ language: Language) -> Wording {
        Wording(language: language, currency: story.publication.currency)
    }

    /// Every figure that the rows allow, as a table for the terminal, as JSON or as CSV.
    public func figuresText(_ format: FiguresFormat) -> String {
        let export = FigureExport(figures, Language.allCases.map(wording))
        switch format {
        case .table: return export.table(wording(definition.languages.first ?? .id))
        case .json: return export.json()
        case .csv: return export.csv()
        }
    }

    /// Formula, inputs and source rows of a figure.
    public func explanation(of id: String) throws(ReportError) -> String {
        let explanation: Explanation
        do throws(FigureError) { explanation = try Explanation(FigureID(id), in: figures) } catch { throw ReportError(error) }
        return explanation.text(wording(definition.languages.first ?? .id), rows: explanation.lines())
    }
}
