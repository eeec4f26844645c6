public import Declarations
import Figures
import Localization

/// What an audit of a PDF has looked at, and what it found.
public struct FileAuditOutcome: Sendable {
    public var file: String
    public var edition: Edition
    public var faults: [AuditFault] = []
    /// Checks that could not be made, each with its reason.
    public var leftOut: [String] = []
    public var attachments = 0
    public var figures = 0
    /// Different numbers in text, labels, tables and alternative texts.
    public var numbers = 0
    /// Elements of the structure.
    public var elements = 0
    /// Whether the report's own layout gave the same bytes again; nil where it was not tried.
    public var isReproduced: Bool?

    init(file: String, edition: Edition) {
        self.file = file
        self.edition = edition
    }

    public var passed: Bool { faults.isEmpty }

    /// Each fault as an error of the file.
    public var findings: [Finding] {
        faults.map { .error($0.text, at: SourcePlace(file: file)) }
    }

    /// One line on what was looked at.
    public var summary: String {
        let looked =
            "\(attachments) attachments, \(figures) figures, \(numbers) different numbers, "
            + "\(elements) elements"
        let bytes =
            switch isReproduced {
            case true: "; its own data give the same bytes again"
            case false: "; its own data give the same text, but other bytes (fonts or libraries differ)"
            default: ""
            }
        let left = leftOut.map { "\nleft out: \($0)" }.joined()
        return passed
            ? "\(file): clean: \(looked)\(bytes)\(left)" : "\(file): \(faults.count) faults; \(looked)\(left)"
    }

    public var json: String {
        let text = JSONText.object([
            ("file", .string(file)), ("passed", .bool(passed)), ("auditor", .string(Version.creator)),
            ("program", .string(edition.program)), ("report", .string(edition.report)),
            ("language", .string(edition.language.rawValue)), ("auditedWhenMade", .bool(edition.isAudited)),
            (
                "checked",
                .object([
                    ("attachments", .integer(attachments)), ("figures", .integer(figures)),
                    ("numbers", .integer(numbers)), ("elements", .integer(elements)),
                ])
            ),
            ("leftOut", .array(leftOut.map(JSONText.string))),
            ("reproduced", isReproduced.map(JSONText.bool) ?? .null),
            ("faults", .array(faults.map(\.json))),
        ])
        return text.written() + "\n"
    }
}
