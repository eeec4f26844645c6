public import Localization
import Datasets

/// The figures of a set for other programs and for a terminal: JSON, CSV and a table.
public struct FigureExport {
    /// A figure's value in a language and form: how it is printed.
    public typealias Saying = (Figure, Language, Form) -> String

    private let set: FigureSet
    private let say: Saying

    public init(_ set: FigureSet, say: @escaping Saying) {
        self.set = set
        self.say = say
    }

    /// An array of all figures: `id, label, quantity, lower, upper, lowerOpen, upperOpen, stated, status, printed, formula,
    /// inputs, rows`. Money and counts are integers as text, ratios have six places rounded outward; null is unbounded or
    /// absent. A row is `{file, line}`; rows that are only known as a span add `lastLine` and `count`.
    public func json(_ ids: [FigureID]? = nil) -> String {
        JSONText.array(figures(ids).map(object)).written() + "\n"
    }

    /// The same as lines of comma-separated values with a head.
    public func csv(_ ids: [FigureID]? = nil) -> String {
        let head = ["id", "label_id", "label_en", "quantity", "lower", "upper", "lower_open", "upper_open", "status"]
            + Language.allCases.flatMap { ["mark_\($0.rawValue)", "prose_\($0.rawValue)"] }
            + ["formula", "inputs", "rows"]
        return ([head] + figures(ids).map(fields)).map { line in
            line.map(Self.quoted).joined(separator: ",") + "\r\n"
        }.joined()
    }

    /// Columns for a terminal: id, printed value, label.
    public func table(_ language: Language, _ ids: [FigureID]? = nil) -> String {
        let lines = figures(ids).map { ($0.id.path, say($0, language, .mark), $0.label[language]) }
        let idWidth = lines.map(\.0.count).max() ?? 0, valueWidth = lines.map(\.1.count).max() ?? 0
        return lines.map { id, value, label in
            id.padded(to: idWidth) + "  " + value.padded(from: valueWidth) + "  " + label + "\n"
        }.joined()
    }

    private func figures(_ ids: [FigureID]?) -> [Figure] { (ids ?? set.allIDs).compactMap { set[$0] } }

    private func object(_ figure: Figure) -> JSONText {
        let record = FigureRecord(figure)
        return .object([
            ("id", .string(figure.id.path)), ("label", words(figure.label)),
            ("quantity", .string(figure.quantity.rawValue)),
            ("lower", .text(record.lower)), ("upper", .text(record.upper)),
            ("lowerOpen", .bool(record.lowerOpen)), ("upperOpen", .bool(record.upperOpen)),
            ("stated", record.statedJSON), ("status", .array(record.status.map { .string($0) })),
            ("printed", .object(Language.allCases.map { language in
                (language.rawValue, .object([("mark", .string(say(figure, language, .mark))),
                                             ("prose", .string(say(figure, language, .prose)))]))
            })),
            ("formula", words(figure.formula.text)),
            ("inputs", .array(figure.inputs.map { .string($0.path) })),
            ("rows", .array(set.rows(behind: figure).flatMap(rows))),
        ])
    }

    private func words(_ words: Words) -> JSONText {
        .object(Language.allCases.map { ($0.rawValue, .string(words[$0])) })
    }

    private func file(_ span: RowSpan) -> String {
        set.cube.files.indices.contains(span.file) ? set.cube.files[span.file] : "?"
    }

    /// One by one where all lines of a short span belong to it.
    private func rows(_ span: RowSpan) -> [JSONText] {
        let extent = span.lastLine - span.firstLine + 1
        guard span.count == extent, extent <= 100 else {
            return [.object([("file", .string(file(span))), ("line", .integer(span.firstLine)),
                             ("lastLine", .integer(span.lastLine)), ("count", .integer(span.count))])]
        }
        return (span.firstLine ... span.lastLine).map {
            .object([("file", .string(file(span))), ("line", .integer($0))])
        }
    }

    private func fields(_ figure: Figure) -> [String] {
        let record = FigureRecord(figure)
        let printed = Language.allCases.flatMap { [say(figure, $0, .mark), say(figure, $0, .prose)] }
        let places = set.rows(behind: figure).map { span in
            file(span) + ":\(span.firstLine)" + (span.lastLine > span.firstLine ? "-\(span.lastLine)" : "")
        }
        return [figure.id.path, figure.label.id, figure.label.en, figure.quantity.rawValue,
                record.lower ?? "", record.upper ?? "", "\(record.lowerOpen)", "\(record.upperOpen)",
                record.status.joined(separator: " ")] + printed
            + [figure.formula.text.en, figure.inputs.map(\.path).joined(separator: " "),
               places.joined(separator: " ")]
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
