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

/// Holds attachments against the edition that names them.
enum AttachmentCheck {
    static func faults(_ carried: CarriedFiles) -> [AuditFault] {
        var faults: [AuditFault] = []
        for file in carried.edition.files {
            guard let attachment = carried.attachments.first(where: { $0.path == file.path }) else {
                faults.append(
                    AuditFault(
                        .attachment, place: "attachment \(file.path)", expected: file.sha256,
                        message: "the edition names it, but it is not there"))
                continue
            }
            let hash = SHA256.hex(attachment.bytes)
            guard hash != file.sha256 else { continue }
            faults.append(
                AuditFault(
                    .attachment, place: "attachment \(file.path)", found: hash, expected: file.sha256,
                    message:
                        "it is not the file that the edition names: SHA-256 \(hash.prefix(12))… in place of "
                        + "\(file.sha256.prefix(12))…"))
        }
        let named = Set(carried.edition.files.map(\.path)).union([Edition.path])
        for attachment in carried.attachments where !named.contains(attachment.path) {
            faults.append(
                AuditFault(
                    .attachment, place: "attachment \(attachment.path)", found: attachment.path,
                    message: "the edition does not name it"))
        }
        return faults
    }
}
