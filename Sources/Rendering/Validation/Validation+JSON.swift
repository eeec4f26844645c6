import Amounts
import Datasets
import Declarations
import Figures
import Localization
import Reading

/// The validation for other programs; `Reports/README.md` gives the form.
extension Validation {
    /// One object, in both languages.
    public var json: String {
        JSONText.object([
            ("form", .string("kendang-validation/1")), ("program", .string(Version.creator)),
            ("report", .string(definition.name)), ("title", words(definition.title)),
            ("valid", .bool(isValid)), ("errors", .integer(inspection.errors)),
            ("warnings", .integer(inspection.warnings)),
            ("files", .array(inspection.files.map(file))),
            ("totals", .array(inspection.totals.map(total))),
            ("rules", .array(inspection.groups.map(rule))),
            ("findings", .array(inspection.findings.map(finding))),
            ("notListed", .integer(inspection.omitted)),
        ]).written() + "\n"
    }

    private func words(_ words: Words) -> JSONText {
        .object(Language.allCases.map { ($0.rawValue, .string(words[$0])) })
    }

    private func file(_ file: RowTally) -> JSONText {
        .object([
            ("file", .string(file.name)), ("sheet", .text(file.sheet)),
            ("holds", .string(file.holds.rawValue)),
            ("read", .integer(file.read)), ("accepted", .integer(file.accepted)),
            ("warned", .integer(file.warned)), ("refused", .integer(file.refused)),
            ("whole", .bool(file.isWhole)),
        ])
    }

    private func total(_ total: TotalComparison) -> JSONText {
        .object([
            ("kind", .string(total.kind.rawValue)), ("of", words(total.name)),
            ("stated", amount(total.stated)), ("sum", total.sum.map(amount) ?? .null),
            ("result", .string(total.verdict.rawValue)), ("waived", .bool(total.isWaived)),
            ("place", place(total.place)), ("rowCount", .integer(total.rowCount)),
            ("rows", words(total.rows)),
        ])
    }

    /// Both ends in the smallest unit, as text; null is unbounded.
    private func amount(_ amount: Amount) -> JSONText {
        let (lower, upper) = (amount.interval.lower, amount.interval.upper)
        return .object([
            ("lower", .text(lower.value.map { String($0) })),
            ("upper", .text(upper.value.map { String($0) })),
            ("lowerOpen", .bool(lower.isOpen)), ("upperOpen", .bool(upper.isOpen)),
        ])
    }

    private func rule(_ group: Inspection.Group) -> JSONText {
        .object([
            ("rule", .string(group.rule.id)), ("weight", .string(group.weight.rawValue)),
            ("title", words(group.rule.title)), ("count", .integer(group.count)),
        ])
    }

    private func finding(_ finding: Finding) -> JSONText {
        func both(_ text: (Language) -> String?) -> JSONText {
            .object(Language.allCases.map { ($0.rawValue, .text(text($0))) })
        }
        return .object([
            ("rule", .string(Inspection.rule(of: finding).id)), ("weight", .string(finding.weight.rawValue)),
            ("message", both { finding.message(in: $0) }),
            ("hint", finding.hint == nil ? .null : both { finding.hint(in: $0) }),
            ("place", finding.at.map(place) ?? .null),
        ])
    }

    private func place(_ place: SourcePlace) -> JSONText {
        let isCell = place.sheet != nil && place.line > 0
        let cell = SourcePlace.letters(ofColumn: max(place.column, 1)) + String(place.line)
        return .object([
            ("file", .string(name(ofFile: place.file))), ("sheet", .text(place.sheet)),
            ("cell", isCell ? .string(cell) : .null),
            ("line", place.line > 0 ? .integer(place.line) : .null),
            ("column", place.line > 0 ? .integer(max(place.column, 1)) : .null),
            ("field", place.field > 0 ? .integer(place.field) : .null),
        ])
    }
}
