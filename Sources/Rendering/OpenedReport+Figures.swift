import Datasets
import Declarations
import Figures
public import Localization
import Narration
import Reading

/// The figures of a report as text.
extension OpenedReport {
    private func wording(_ language: Language) -> Wording {
        Wording(language: language, currency: story.publication.currency)
    }

    /// Every figure that the rows allow, as a table for the terminal, as JSON or as CSV.
    /// - Parameter member: "sector/perkebunan": the figures of this part of the rows alone.
    public func figuresText(_ format: FiguresFormat, in member: String? = nil) throws(ReportError) -> String {
        var figures = figures
        if let member {
            guard let scope = figures.scope(path: member) else {
                throw ReportError(
                    .unknown(FigureID("in/\(member)"), nearest: figures.nearestScope(to: member)))
            }
            figures = figures.scoped(to: scope)
        }
        let export = FigureExport(figures, Language.allCases.map(wording))
        switch format {
        case .table: return export.table(wording(definition.languages.first ?? .id))
        case .json: return export.json()
        case .csv: return export.csv()
        }
    }

    /// The figures of some ids, and then all that they are calculated from, as a document in one language
    /// carries them.
    /// - Parameter mostInputs: where a figure is calculated from more, these are counted and left out: a
    ///   sum over a thousand goods would else be on each of their sheets. nil: all are there.
    func figuresJSON(asked: Set<FigureID>, _ language: Language, mostInputs: Int? = nil) -> String {
        var inputs: Set<FigureID> = [], open = Array(asked)
        while let id = open.popLast() {
            guard let found = figures[id]?.inputs, found.count <= mostInputs ?? .max else { continue }
            for input in found where !asked.contains(input) {
                if inputs.insert(input).inserted { open.append(input) }
            }
        }
        let ids = [asked, inputs].flatMap { $0.sorted { $0.path < $1.path } }
        return export(language, mostInputs: mostInputs).jsonLines(ids)
    }

    func export(_ language: Language, mostInputs: Int? = nil) -> FigureExport {
        FigureExport(figures, [wording(language)], mostInputs: mostInputs)
    }

    /// Formula, inputs and source rows of a figure; the rows are read again from their files.
    /// - Parameter language: nil: the first of the report's.
    public func explanation(of id: String, in language: Language? = nil) throws(ReportError) -> String {
        let explanation: Explanation
        do throws(FigureError) { explanation = try Explanation(FigureID(id), in: figures) } catch {
            throw ReportError(error)
        }
        let wording = wording(language ?? definition.languages.first ?? .id)
        let text = explanation.text(wording, rows: try rows(of: explanation))
        guard let judged = figures.judgedClaims.first(where: { id.hasPrefix("claim/\($0.number)/") }) else {
            return text
        }
        return text + "\n" + self.text(of: judged, wording)
    }

    /// The source's rows behind an explanation, as written.
    private func rows(of explanation: Explanation) throws(ReportError) -> [Explanation.Row] {
        let cells = loaded.cube.cells.filter { cell in
            cell.rows.allSatisfy { row in
                explanation.spans.contains {
                    $0.file == row.file && $0.firstLine <= row.firstLine && row.lastLine <= $0.lastLine
                }
            }
        }
        do throws(Findings) {
            let found = try RowFinder.rows(of: cells, in: loaded, from: files)
            return found.rows.map { row in
                Explanation.Row(file: row.file, line: row.line, text: row.fields.joined(separator: " · "))
            }
        } catch {
            throw ReportError(error)
        }
    }
}
