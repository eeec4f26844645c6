import Declarations
import Figures
import Finishing
import Localization

/// Holds attached figures against those that the attached rows give.
enum FigureCheck {
    /// - Parameter json: figures.json as attached.
    /// - Returns: every difference; and the ids, in the order of the file.
    static func faults(_ json: [UInt8], _ report: OpenedReport, _ language: Language) -> (
        faults: [AuditFault], ids: [FigureID]
    ) {
        let attached: JSONText
        do throws(JSONFault) { attached = try JSONText.read(json) } catch {
            let words = "it cannot be read: \(error.words) at byte \(error.offset)"
            return ([AuditFault(.figure, place: EnclosedWords.figuresPath, message: words)], [])
        }
        var faults: [AuditFault] = [], ids: [FigureID] = []
        let export = report.export(language)
        for (number, object) in attached.items.enumerated() {
            guard let path = object["id"]?.string else {
                faults.append(
                    AuditFault(
                        .figure, place: EnclosedWords.figuresPath, message: "entry \(number + 1) has no id"))
                continue
            }
            let id = FigureID(path)
            guard let figure = report.figures[id] else {
                faults.append(
                    AuditFault(
                        .figure, place: "figure \(path)", found: path,
                        message: "the attached rows give no such figure"))
                continue
            }
            ids.append(id)
            if let fault = difference(object, export.object(figure, rows: figure.rows), path) {
                faults.append(fault)
            }
        }
        return (faults, ids)
    }

    /// The first member of a figure that is not as the rows give it.
    private static func difference(_ attached: JSONText, _ given: JSONText, _ id: String) -> AuditFault? {
        func written(_ value: JSONText?) -> String {
            value.map { $0.string ?? $0.line() } ?? "nothing"
        }
        let keys = given.members.map(\.0)
        for key in keys + attached.members.map(\.0).filter({ !keys.contains($0) }) {
            let (found, expected) = (written(attached[key]), written(given[key]))
            guard found != expected else { continue }
            return AuditFault(
                .figure, place: "figure \(id), \(key)", found: found, expected: expected,
                message: "\(EnclosedWords.figuresPath) has \(found), the attached rows give \(expected)")
        }
        return nil
    }
}
