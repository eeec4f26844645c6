import Datasets
import Declarations
public import Localization
import Reading

/// The validation for a terminal.
extension Validation {
    /// How many findings of a rule are told in full, and of how many more the place.
    private static let told = 3, placed = 8

    /// Counts of rows, totals beside sums, findings by rule.
    public func text(_ language: Language) -> String {
        let found = ValidationWords.found(
            errors: inspection.errors, warnings: inspection.warnings, wording(language))
        let refused = inspection.files.reduce(0) { $0 + $1.refused }
        let once =
            refused > inspection.errors && !inspection.isValid
            ? " (\(ValidationWords.countedOnce[language]))" : ""
        let parts = [
            [ValidationWords.title[language] + ": " + definition.title[language], places.folder],
            fileLines(language), totalLines(language),
            [ValidationWords.findings[language] + ": " + found + once],
        ]
        let groups = inspection.groups.map { groupLines($0, language) }
        let rest =
            inspection.omitted > 0
            ? [[ValidationWords.notListed(wording(language).digits(inspection.omitted))[language]]] : []
        let ending = [[verdict[language]]]
        return (parts + groups + rest + ending).filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    var verdict: Words {
        guard inspection.isValid else { return ValidationWords.unusable }
        return inspection.warnings > 0 ? ValidationWords.usableWithWarnings : ValidationWords.usable
    }

    private func fileLines(_ language: Language) -> [String] {
        let wording = wording(language)
        let head =
            [ValidationWords.file] + [.read, .accepted, .warned, .refused].map(ValidationWords.head)
        let rows = inspection.files.map { file in
            [name(of: file)]
                + [file.read, file.accepted, file.warned, file.refused].map { wording.digits($0) }
                + [note(on: file)?[language]].compactMap(\.self).map { "(\($0))" }
        }
        return rows.isEmpty ? [] : Self.columns([head.map { $0[language] }] + rows, numbers: 1...4)
    }

    /// What else there is to say of a file.
    func note(on file: RowTally) -> Words? {
        if !file.isWhole { return ValidationWords.cutOff }
        return switch file.holds {
        case .rows: nil
        case .claims: ValidationWords.claims
        case .table: ValidationWords.table
        }
    }

    private func totalLines(_ language: Language) -> [String] {
        guard !inspection.totals.isEmpty else { return [] }
        let head = [
            ValidationWords.total, ValidationWords.stated, ValidationWords.sum, ValidationWords.result,
            ValidationWords.place,
        ]
        let rows = totals.prefix(Self.placed).map { total in
            [
                total.name[language]
                    + (total.kind == .control ? " (\(ValidationWords.control[language]))" : ""),
                text(of: total.stated, language), total.sum.map { text(of: $0, language) } ?? "–",
                ValidationWords.verdict(total, difference: difference(of: total, language))[language],
                text(of: total.place),
            ]
        }
        let others = Array(totals.dropFirst(Self.placed))
        return Self.columns([head.map { $0[language] }] + rows, numbers: 1...2)
            + (others.isEmpty ? [] : [ValidationWords.otherTotals(others)[language]])
    }

    private func groupLines(_ group: Inspection.Group, _ language: Language) -> [String] {
        let weight = ValidationWords.weight(group.weight)[language]
        var lines = [
            "\(weight): \(group.rule.title[language]) (\(group.rule.id)): \(wording(language).digits(group.count))"
        ]
        for finding in group.findings.prefix(Self.told) {
            let place = finding.at.map { text(of: $0) + ": " } ?? ""
            lines.append("  " + place + finding.message(in: language))
            if let hint = finding.hint(in: language) { lines.append("      " + hint) }
        }
        let others = group.findings.dropFirst(Self.told)
        guard group.count > Self.told else { return lines }
        let places = others.prefix(Self.placed).compactMap { $0.at.map(text) }.joined(separator: ", ")
        let more = ValidationWords.more(
            group.count - min(Self.told, group.findings.count), wording(language))
        lines.append("  … " + more + (places.isEmpty ? "" : ": " + places))
        if group.count - Self.told > Self.placed { lines[lines.count - 1] += ", …" }
        return lines
    }

    /// Columns two blanks apart; figures end at the right.
    static func columns(_ rows: [[String]], numbers: ClosedRange<Int>) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                let room = String(repeating: " ", count: widths[column] - text.count)
                return numbers.contains(column) ? room + text : text + room
            }.joined(separator: "  ")
            return String(cells.reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension ValidationWords {
    /// The counts of a file, in the order of their columns.
    enum Count { case read, accepted, warned, refused }

    static func head(_ count: Count) -> Words {
        switch count {
        case .read: read
        case .accepted: accepted
        case .warned: warned
        case .refused: refused
        }
    }
}
