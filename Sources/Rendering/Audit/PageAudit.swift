public import Declarations
import Figures
public import Layout
public import Localization

/// What was checked on the pages of a document before they may be painted, and what was found.
public struct PageAudit: Sendable {
    public var template: String
    public var language: Language
    public var layout: LayoutAudit.Report
    /// Different numbers on the pages, and those that no figure explains.
    public var numbers: Int
    public var strays: [NumberAudit.Stray]
    /// What could not be placed as wished.
    public var misfits: [LayoutWarning]

    /// Why the document may not leave; nil where it may.
    public var failure: Finding? {
        if let loss = layout.losses.first {
            let more = layout.losses.count > 1 ? " (and \(layout.losses.count - 1) more)" : ""
            return .error(
                "the audit of the pages, \(language.rawValue), page \(loss.page): \(loss.kind.rawValue): "
                    + loss.message + more,
                hint: "`kendang render --audit report.json` writes all that was found")
        }
        return strays.first.map {
            .error("page \($0.page) prints \($0.number) in \"\($0.text)\", which no figure explains")
        }
    }

    /// What mars a page without losing anything, one warning for each kind on a page.
    var blemishes: [Finding] {
        var seen: Set<String> = []
        return layout.findings.filter { !$0.kind.isLoss }.compactMap { found in
            guard seen.insert("\(found.page) \(found.kind)").inserted else { return nil }
            return .warning(
                "\(language.rawValue), page \(found.page): \(found.kind.rawValue): \(found.message)")
        }
    }

    private var json: JSONText {
        .object([
            ("template", .string(template)), ("language", .string(language.rawValue)),
            ("passed", .bool(failure == nil)), ("pages", .integer(layout.pages)),
            ("checked", checked), ("findings", .array(layout.findings.map(Self.json))),
            (
                "strays",
                .array(
                    strays.map {
                        .object([
                            ("page", .integer($0.page)), ("number", .string($0.number)),
                            ("text", .string($0.text)),
                        ])
                    })
            ),
            (
                "misfits",
                .array(
                    misfits.map {
                        .object([
                            ("page", .integer($0.page)), ("block", .string($0.block)),
                            ("reason", .string($0.reason)),
                        ])
                    })
            ),
        ])
    }

    private var checked: JSONText {
        .object([
            ("paragraphs printed whole", .integer(layout.paragraphs)),
            ("pictures on a page", .integer(layout.pictures)),
            ("tables", .integer(layout.tables)),
            ("rows printed once, in order, with their notes", .integer(layout.rows)),
            ("texts for overlap, place, size, grid and contrast", .integer(layout.texts)),
            ("numbers explained by figures", .integer(numbers)),
        ])
    }

    private static func json(_ finding: LayoutAudit.Finding) -> JSONText {
        .object([
            ("kind", .string(finding.kind.rawValue)), ("loss", .bool(finding.kind.isLoss)),
            ("page", .integer(finding.page)), ("message", .string(finding.message)),
        ])
    }

    /// The audits of a run as one file: what was checked in each document, and every finding.
    static func file(_ audits: [PageAudit], path: String) -> WholeFiles.File {
        let kinds = LayoutAudit.Kind.allCases.map { JSONText.string($0.rawValue) }
        let text = JSONText.object([
            ("creator", .string(Version.creator)), ("checks", .array(kinds + [.string("stray-number")])),
            ("documents", .array(audits.map(\.json))),
        ])
        return WholeFiles.File(path: path, bytes: Array((text.written() + "\n").utf8))
    }
}
