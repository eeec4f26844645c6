import Amounts
public import Datasets
public import Localization

/// The figures of a set for other programs and for a terminal: JSON, CSV and a table.
public struct FigureExport: Sendable {
    let set: FigureSet
    /// Where a figure has more inputs, `jsonLines` says only how many; nil: all are listed.
    let mostInputs: Int?
    let wordings: [Wording]

    /// - Parameter wordings: one for each language that figures are to be printed in.
    public init(_ set: FigureSet, _ wordings: [Wording], mostInputs: Int? = nil) {
        self.mostInputs = mostInputs
        self.set = set
        self.wordings = wordings
    }

    /// An array of all figures: `id, label, quantity, lower, upper, lowerOpen, upperOpen, stated, status,
    /// printed, formula, inputs, rows`; where it needs them to be printed again also `precision`,
    /// `lowerCut` and `upperCut` (a ratio of more than six places), `rounded` (of shares that are made to add
    /// up), `among` (of a rank). Money and counts are integers as text, ratios have six places
    /// rounded outward; null is unbounded or absent. A row is `{file, line}`; rows that are only known as a
    /// span add `lastLine` and `count`.
    public func json(_ ids: [FigureID]? = nil) -> String {
        JSONText.array(figures(ids).map(object)).written() + "\n"
    }

    /// The same as lines of comma-separated values with a head.
    public func csv(_ ids: [FigureID]? = nil) -> String {
        let head =
            [
                "id", "label_id", "label_en", "quantity", "lower", "upper", "lower_open", "upper_open",
                "status",
            ]
            + wordings.flatMap { ["mark_\($0.language.rawValue)", "prose_\($0.language.rawValue)"] }
            + ["formula", "inputs", "rows"]
        return ([head] + figures(ids).map(fields)).map { line in
            line.map(Self.quoted).joined(separator: ",") + "\r\n"
        }.joined()
    }

    /// One value that a chart shows: its name there and its figure; nil where the source has no value.
    public struct ChartValue: Sendable {
        var name: String
        var figure: FigureID?

        public init(name: String, figure: FigureID?) {
            self.name = name
            self.figure = figure
        }
    }

    /// The numbers of one chart, in its order and language: as printed and as intervals, with the rows behind
    /// them. Money in the smallest unit; ratios with six places rounded outward.
    public func csv(of values: [ChartValue]) -> String {
        let head = [
            "name", "figure", "printed", "quantity", "lower", "upper", "lower_open", "upper_open", "status",
            "rows",
        ]
        let lines = values.map { value -> [String] in
            guard let wording = wordings.first, let id = value.figure, let figure = set[id] else {
                return [value.name, value.figure?.path ?? "", "…", "", "", "", "", "", "missing", ""]
            }
            let record = FigureRecord(figure)
            return [
                value.name, figure.id.path, set.say(figure, wording, .mark), figure.quantity.rawValue,
                record.lower ?? "", record.upper ?? "", "\(record.lowerOpen)", "\(record.upperOpen)",
                record.status.joined(separator: " "), places(of: figure),
            ]
        }
        return ([head] + lines).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The ends of a figure as text, rounded outward, and what else is said of it by name.
    public static func told(_ figure: Figure) -> (
        lower: String?, upper: String?, lowerOpen: Bool, upperOpen: Bool, status: [String]
    ) {
        let record = FigureRecord(figure)
        return (record.lower, record.upper, record.lowerOpen, record.upperOpen, record.status)
    }

    /// Its source rows: "ekspor.csv:4 ekspor.csv:7-9".
    public func places(of figure: Figure) -> String {
        set.rows(behind: figure).map { span in
            file(span) + ":\(span.firstLine)" + (span.lastLine > span.firstLine ? "-\(span.lastLine)" : "")
        }.joined(separator: " ")
    }

    /// Columns for a terminal: id, printed value, label.
    public func table(_ wording: Wording, _ ids: [FigureID]? = nil) -> String {
        let lines = figures(ids).map { ($0.id.path, set.say($0, wording, .mark), $0.label[wording.language]) }
        let idWidth = lines.map(\.0.count).max() ?? 0, valueWidth = lines.map(\.1.count).max() ?? 0
        return lines.map { id, value, label in
            id.padded(to: idWidth) + "  " + value.padded(from: valueWidth) + "  " + label + "\n"
        }.joined()
    }

    func figures(_ ids: [FigureID]?) -> [Figure] { (ids ?? set.allIDs).compactMap { set[$0] } }

    private func object(_ figure: Figure) -> JSONText { object(figure, rows: set.rows(behind: figure)) }

    /// One figure, as `jsonLines` writes it where the rows are its own.
    public func object(_ figure: Figure, rows spans: [RowSpan]) -> JSONText {
        let record = FigureRecord(figure)
        let head: [(String, JSONText)] = [
            ("id", .string(figure.id.path)), ("label", words(figure.label)),
            ("quantity", .string(figure.quantity.rawValue)),
            ("lower", .text(record.lower)), ("upper", .text(record.upper)),
            ("lowerOpen", .bool(record.lowerOpen)), ("upperOpen", .bool(record.upperOpen)),
            ("stated", record.statedJSON), ("status", .array(record.status.map { .string($0) })),
        ]
        let printing = record.printing.map { ("\($0.0)", $0.1) }
        return .object(
            head + printing + [
                ("printed", .object(wordings.map { ($0.language.rawValue, printed(figure, $0)) })),
                ("formula", words(figure.formula.text)),
                ("inputs", .array(figure.inputs.map { .string($0.path) })),
                ("rows", .array(spans.flatMap(rows))),
            ])
    }

    private func printed(_ figure: Figure, _ wording: Wording) -> JSONText {
        .object([
            ("mark", .string(set.say(figure, wording, .mark))),
            ("prose", .string(set.say(figure, wording, .prose))),
        ])
    }

    private func words(_ words: Words) -> JSONText {
        .object(Language.allCases.map { ($0.rawValue, .string(words[$0])) })
    }

    func file(_ span: RowSpan) -> String {
        set.cube.files.indices.contains(span.file) ? set.cube.files[span.file] : "?"
    }

    /// All lines of a short span belong to it, and stand one by one.
    static func isListed(_ span: RowSpan) -> Bool {
        let extent = span.lastLine - span.firstLine + 1
        return span.count == extent && extent <= 100
    }

    private func rows(_ span: RowSpan) -> [JSONText] {
        guard Self.isListed(span) else {
            return [
                .object([
                    ("file", .string(file(span))), ("line", .integer(span.firstLine)),
                    ("lastLine", .integer(span.lastLine)), ("count", .integer(span.count)),
                ])
            ]
        }
        return (span.firstLine...span.lastLine).map {
            .object([("file", .string(file(span))), ("line", .integer($0))])
        }
    }

    private func fields(_ figure: Figure) -> [String] {
        let record = FigureRecord(figure)
        let printed = wordings.flatMap { [set.say(figure, $0, .mark), set.say(figure, $0, .prose)] }
        return [
            figure.id.path, figure.label.id, figure.label.en, figure.quantity.rawValue,
            record.lower ?? "", record.upper ?? "", "\(record.lowerOpen)", "\(record.upperOpen)",
            record.status.joined(separator: " "),
        ] + printed
            + [
                figure.formula.text.en, figure.inputs.map(\.path).joined(separator: " "),
                places(of: figure),
            ]
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.joined(separator: "\"\"") + "\""
    }
}
