import Datasets
import Declarations

/// Which parts of a report its PDFs carry.
struct CarriedParts {
    private let definition: ReportDefinition
    /// Bytes of all files with rows.
    private let size: Int
    /// More are attached only where the definition asks for it.
    private let limit: Int
    private let isSheet: Bool

    init(_ definition: ReportDefinition, size: Int, limit: Int, isSheet: Bool) {
        self.definition = definition
        self.size = size
        self.limit = limit
        self.isSheet = isSheet
    }

    /// - Parameter warnings: takes what was left out, and why.
    /// - Throws: `input` where rows are asked for that must not be known.
    func parts(_ warnings: inout [Finding]) throws(ReportError) -> [AttachedPart] {
        let asked = definition.attach
        var parts = asked ?? AttachedPart.allCases
        if let hidden = definition.withheld.first, parts.contains(.rows) {
            guard asked == nil else {
                throw .input([
                    .error(
                        "the rows would tell what is withheld",
                        hint: "take \"rows\" out of \"attach\", or the value out of \"withhold\"",
                        at: hidden.place)
                ])
            }
            leaveOutRows(of: &parts)
        }
        if let database = definition.files.first(where: \.format.isDatabase), parts.contains(.rows) {
            leaveOutRows(of: &parts)
            warnings.append(
                .warning(
                    "the rows live in a database and are not attached to the PDF",
                    hint: "for one that can be audited by itself, read a file that was taken from it",
                    at: database.place))
        }
        if asked == nil, size > limit, parts.contains(.rows) {
            leaveOutRows(of: &parts)
            warnings.append(
                .warning(
                    "the rows are \(size >> 10) kB and are not attached to the PDF",
                    hint: "attach: [rows, figures, definition] in report.yaml attaches them",
                    at: definition.place))
        }
        return AttachedPart.allCases.filter(parts.contains)
    }

    /// Without rows the definition and the template make nothing: a sheet of thousands leaves them out, too.
    private func leaveOutRows(of parts: inout [AttachedPart]) {
        parts.removeAll { $0 == .rows || isSheet && $0 == .definition }
    }
}
