import Amounts
public import Datasets
public import Localization

/// A comparison for other programs and for a terminal.
public struct ChangeExport: Sendable {
    private let set: FigureSet
    private let comparison: Comparison
    private let origin: Vintage.Origin

    public init(_ set: FigureSet, _ comparison: Comparison, _ origin: Vintage.Origin) {
        self.set = set
        self.comparison = comparison
        self.origin = origin
    }

    /// `edition` (file, date), `rowsChanged` and `methodChanges` (null: not known), `changes` (id, kind, cause,
    /// the value then, now and the change as printed in both languages), `new` and `gone` (ids), `same` (how
    /// many).
    public func json() -> String {
        JSONText.object([
            (
                "edition",
                .object([("file", .string(origin.file)), ("date", .text(origin.date?.iso))])
            ),
            ("rowsChanged", comparison.rowsChanged.map { .bool($0) } ?? .null),
            (
                "methodChanges",
                comparison.methodChanges.map { .array($0.map { .string($0.rawValue) }) } ?? .null
            ),
            ("changes", .array(comparison.revisions.map(json))),
            ("new", .array(comparison.added.map { .string($0.path) })),
            ("gone", .array(comparison.gone.map { .string($0.path) })),
            ("same", .integer(comparison.sameCount)),
        ]).written() + "\n"
    }

    private func json(_ revision: Revision) -> JSONText {
        func printed(_ id: FigureID) -> JSONText {
            guard let figure = set[id] else { return .null }
            return .object(
                Language.allCases.map { language in
                    let wording = Wording(language: language, currency: set.quoted.currency)
                    return (language.rawValue, .string(set.said(figure, wording)))
                })
        }
        let status: JSONText =
            revision.status.map { change in
                .object([
                    ("before", .array(change.before.names.map { .string($0) })),
                    ("now", .array(change.now.names.map { .string($0) })),
                ])
            } ?? .null
        return .object([
            ("id", .string(revision.id.path)), ("kind", .string(revision.kind.rawValue)),
            ("cause", .string(revision.cause.rawValue)), ("before", printed(revision.id.previous)),
            ("now", printed(revision.id)), ("change", printed(revision.id.revision)), ("status", status),
            ("marked", .bool(revision.isMarked)),
        ])
    }

    /// Columns for a terminal: id, then, now, change, kind and cause.
    public func table(_ wording: Wording) -> String {
        func said(_ id: FigureID) -> String { set[id].map { set.said($0, wording) } ?? "" }
        var lines = comparison.revisions.map { revision in
            [
                revision.id.path, said(revision.id.previous), "→", said(revision.id),
                said(revision.id.revision), "\(revision.kind.rawValue), \(revision.cause.rawValue)",
            ]
        }
        lines += comparison.added.map { [$0.path, "", "→", said($0), "", "new"] }
        lines += comparison.gone.map { [$0.path, said($0.previous), "→", "", "", "gone"] }
        let widths = (0..<6).map { column in lines.map { $0[column].count }.max() ?? 0 }
        let rows = lines.map { line in
            var row = zip(line, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
            while row.hasSuffix(" ") { row.removeLast() }
            return row + "\n"
        }
        let same = Words(id: "angka tetap", en: "figures unchanged")[wording.language]
        return rows.joined()
            + "\(wording.digits(comparison.sameCount)) \(same) (\(origin.words[wording.language]))\n"
    }
}

extension FigureSet {
    /// With its mark; a change in the unit that fits it.
    fileprivate func said(_ figure: Figure, _ wording: Wording) -> String {
        figure.quantity == .moneyChange
            ? wording.say(figure.value, as: figure.quantity, .mark) : say(figure, wording, .mark)
    }
}
