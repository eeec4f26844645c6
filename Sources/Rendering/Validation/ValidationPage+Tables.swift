import Datasets
import Declarations
import Graphics
import Layout
import Localization
import Reading

/// The tables of the page.
extension ValidationPage {
    func fileTable(_ detail: Detail) throws(LayoutError) -> Table? {
        let files = inspection.files.enumerated().sorted {
            // Those with refused rows first, else as they were read.
            ($0.element.refused == 0 ? 1 : 0, $0.offset) < ($1.element.refused == 0 ? 1 : 0, $1.offset)
        }
        guard !files.isEmpty else { return nil }
        var rows: [TableRow] = []
        for (_, file) in files.prefix(detail.files) {
            let note = validation.note(on: file).map { " (\($0[language]))" } ?? ""
            rows.append(
                TableRow(
                    [.text(try shortened(validation.name(of: file), beside: note))] + counts(of: [file])))
        }
        let others = files.dropFirst(detail.files).map(\.element)
        if !others.isEmpty {
            rows.append(
                TableRow([.text(ValidationWords.otherFiles(others.count)[language])] + counts(of: others)))
        }
        if files.count > 1 {
            rows.append(
                TableRow(
                    [.text(ValidationWords.allFiles[language])] + counts(of: inspection.files), kind: .total))
        }
        let heads = [ValidationWords.Count.read, .accepted, .warned, .refused].map {
            TableColumn([ValidationWords.head($0)[language]], kind: .number, minimum: 22.mm)
        }
        return Table(
            columns: [TableColumn([ValidationWords.file[language]], kind: .text, isKey: true)] + heads,
            rows: rows, printsRepeatsOnce: false)
    }

    private func counts(of files: [RowTally]) -> [TableCell] {
        [\RowTally.read, \.accepted, \.warned, \.refused].map { count in
            let sum = files.reduce(0) { $0 + $1[keyPath: count] }
            return .number(sum == 0 ? .symbol("–") : NumberParts(integer: wording.digits(sum)))
        }
    }

    /// The name of a file in one line: cut in its middle, as its beginning and its end tell it from others.
    private func shortened(_ name: String, beside note: String = "") throws(LayoutError) -> String {
        Self.cut(try settable(name), to: Self.nameWidth - note.count) + note
    }

    private static func cut(_ name: String, to room: Int) -> String {
        guard name.count > room else { return name }
        let ending = (room - 1) / 2
        return String(name.prefix(room - 1 - ending)) + "…" + String(name.suffix(ending))
    }

    /// Letters of a line in the column of files.
    private static var nameWidth: Int { 54 }
    /// Of a place, which names a file, too.
    private static var placeWidth: Int { 28 }

    func totalTable(_ detail: Detail) throws(LayoutError) -> Table? {
        let totals = validation.totals
        guard !totals.isEmpty else { return nil }
        var rows: [TableRow] = []
        for total in totals.prefix(detail.totals) {
            let name =
                total.name[language]
                + (total.kind == .control ? ", " + ValidationWords.control[language] : "")
            let difference = validation.difference(of: total, language)
            rows.append(
                TableRow([
                    .text(try settable(name)), number(validation.text(of: total.stated, language)),
                    number(total.sum.map { validation.text(of: $0, language) } ?? ""),
                    .text(ValidationWords.verdict(total, difference: difference)[language]),
                    .text(try settable(place(total.place))),
                ]))
        }
        let columns = [
            TableColumn([ValidationWords.total[language]], kind: .text, isKey: true),
            TableColumn([ValidationWords.stated[language]], kind: .number),
            TableColumn([ValidationWords.sum[language]], kind: .number),
            TableColumn([ValidationWords.result[language]], kind: .text),
            TableColumn([ValidationWords.place[language]], kind: .text, width: .weight(0)),
        ]
        return Table(columns: columns, rows: rows, printsRepeatsOnce: false)
    }

    func otherTotals(_ detail: Detail) -> String? {
        let others = Array(validation.totals.dropFirst(detail.totals))
        return others.isEmpty ? nil : ValidationWords.otherTotals(others)[language]
    }

    /// "≈ Rp 14,8 miliar": the mark hangs.
    private func number(_ text: String) -> TableCell {
        guard !text.isEmpty else { return .number(.symbol("–")) }
        let parts = text.split(separator: "\u{202F}", maxSplits: 1).map(String.init)
        if parts.count == 2, ["≈", ">", "≥", "<", "≤"].contains(parts[0]) {
            return .number(NumberParts(mark: parts[0], integer: parts[1]))
        }
        return .number(NumberParts(integer: text))
    }

    func findingTable(_ detail: Detail) throws(LayoutError) -> Table? {
        guard !inspection.groups.isEmpty else { return nil }
        var rows: [TableRow] = []
        for group in inspection.groups.prefix(detail.rules) {
            rows.append(TableRow([.styled(heading(group))], kind: .group))
            for finding in group.findings.prefix(detail.findings) { rows.append(try row(finding)) }
            let left = group.count - min(detail.findings, group.findings.count)
            if left > 0 {
                rows.append(TableRow([.empty, .text(more(group, left, detail))]))
            }
        }
        let columns = [
            TableColumn([ValidationWords.place[language]], kind: .text, width: .weight(0), isKey: true),
            TableColumn([ValidationWords.found[language]], kind: .text, width: .weight(1), paint: .ink),
            TableColumn([ValidationWords.hint[language]], kind: .text, width: .weight(1)),
        ]
        return Table(columns: columns, rows: rows, isDense: true, printsRepeatsOnce: false)
    }

    /// A row for each rule: how often, where first, and what to do.
    func ruleTable(_ detail: Detail) throws(LayoutError) -> Table? {
        guard !inspection.groups.isEmpty, detail.rules > 0 else { return nil }
        var rows: [TableRow] = [], weight: Finding.Weight?
        for group in inspection.groups.prefix(detail.rules) {
            if group.weight != weight {
                weight = group.weight
                rows.append(TableRow([.styled(heading(of: group.weight))], kind: .group))
            }
            let first = group.findings.first, hint = first?.hint(in: language) ?? first?.message(in: language)
            rows.append(
                TableRow([
                    .text(group.rule.title[language]),
                    .number(NumberParts(integer: wording.digits(group.count))),
                    .text(try settable(first?.at.map(place) ?? "–")),
                    hint.map { .text(ValidationWords.quoted($0.asSentence)) } ?? .empty,
                ]))
        }
        let columns = [
            TableColumn([ValidationWords.rule[language]], kind: .text, width: .weight(0.4), isKey: true),
            TableColumn([ValidationWords.count[language]], kind: .number, width: .weight(0)),
            TableColumn([ValidationWords.firstPlace[language]], kind: .text, width: .weight(0)),
            TableColumn([ValidationWords.hint[language]], kind: .text, width: .weight(1)),
        ]
        return Table(columns: columns, rows: rows, isDense: true, printsRepeatsOnce: false)
    }

    func otherRules(_ detail: Detail) -> String? {
        let others = inspection.groups.dropFirst(detail.rules)
        guard !others.isEmpty else { return nil }
        return ValidationWords.otherRules(others.count, others.reduce(0) { $0 + $1.count }, wording)
    }

    private func heading(of weight: Finding.Weight) -> StyledText {
        let count = weight == .error ? inspection.errors : inspection.warnings
        let counted = ValidationWords.found(
            errors: weight == .error ? count : 0, warnings: weight == .error ? 0 : count, wording)
        let paint = theme[weight == .error ? .accent : .ink2]
        return StyledText(counted.asSentence, theme[.tableDenseStrong].with(paint: paint))
    }

    /// The weight of errors in the colour of the theme.
    private func heading(_ group: Inspection.Group) -> StyledText {
        let strong = theme[.tableDenseStrong]
        let paint = theme[group.weight == .error ? .accent : .ink2]
        let (weight, rest) = ValidationWords.heading(group, wording)
        return StyledText([TextSpan(weight, strong.with(paint: paint)), TextSpan(rest, strong)])
    }

    private func row(_ finding: Finding) throws(LayoutError) -> TableRow {
        let message = ValidationWords.quoted(finding.message(in: language).asSentence)
        let hint = finding.hint(in: language).map { ValidationWords.quoted($0.asSentence) } ?? ""
        return TableRow([
            .text(try settable(finding.at.map(place) ?? "–")), .text(try settable(message)),
            hint.isEmpty ? .empty : .text(try settable(hint)),
        ])
    }

    /// "dan 3 lagi: baris 12, 15, 19".
    private func more(_ group: Inspection.Group, _ left: Int, _ detail: Detail) -> String {
        let more = ValidationWords.more(left, wording)
        let others = group.findings.dropFirst(detail.findings)
        guard let file = group.findings.first?.at?.file, others.allSatisfy({ $0.at?.file == file }),
            others.allSatisfy({ ($0.at?.line ?? 0) > 0 })
        else { return more }
        let lines = others.prefix(12).compactMap { $0.at.map { String($0.line) } }
        guard !lines.isEmpty else { return more }
        return more + ": " + ValidationWords.rows[language] + " " + lines.joined(separator: ", ")
            + (left > lines.count ? ", …" : "")
    }

    /// As a person looks for it: "Rekap!C5", "baris 4, isian 3"; with the file's name where there are
    /// several.
    func place(_ place: SourcePlace) -> String {
        let name = validation.name(ofFile: place.file)
        let isOne = inspection.files.count < 2 && inspection.files.first?.name == name
        var words: [String] = isOne && place.line > 0 ? [] : [Self.cut(name, to: Self.placeWidth)]
        if let sheet = place.sheet, place.line > 0 {
            words.append(sheet + "!" + SourcePlace.letters(ofColumn: max(place.column, 1)) + "\(place.line)")
        } else if place.line > 0 {
            words.append(ValidationWords.row(place.line, field: place.field)[language])
        }
        return words.joined(separator: ", ")
    }
}

extension String {
    /// With a capital, where it begins with a letter; and without a point at its end.
    fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
