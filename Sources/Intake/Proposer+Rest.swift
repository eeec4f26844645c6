import Datasets
import Localization
import Reading

extension Proposer {
    /// Columns that merged cells leave empty below their first row.
    mutating func proposeFill() {
        let kind = mapped("kind")
        for meaning in ["year", "commodity", "sector", "region", "partners", "month"] {
            guard var profile = mapped(meaning) else { continue }
            // A stated total names no goods and no destination.
            profile.gaps = profile.gaps.filter { line in
                kind.map { RowWords.kind(table.text(line, $0.column)) == .value } ?? true
            }
            guard let first = profile.gaps.first, let row = kinds.rows.first,
                first != row
            else { continue }
            let merged = profile.gaps.allSatisfy { line in
                table.sheet.merged.contains {
                    $0.columns.contains(profile.column) && $0.rows.contains(table.lines[line].number)
                        && $0.rows.lowerBound < table.lines[line].number
                }
            }
            let numbers = profile.gaps.map { table.lines[$0].number }
            if merged {
                mapping.fill.append(.init(profile.name, Said.mergedBelow(numbers.count)))
                continue
            }
            // A destination may well be unknown; a year may not.
            var question = Question(
                "fill/\(profile.name)", Said.fillQuestion(profile.name, numbers.count),
                seen: [Said.gapRows(numbers)],
                choices: [
                    .init("above", Said.repeats(above(first, profile))), .init("empty", Said.staysEmpty),
                ])
            question.lines = numbers
            if ask(question) == "above" { mapping.fill.append(.init(profile.name, Said.answered)) }
        }
    }

    private func above(_ line: Int, _ profile: ColumnProfile) -> String {
        kinds.rows.last { $0 < line && !table.text($0, profile.column).isEmpty }
            .map { table.text($0, profile.column) } ?? ""
    }

    /// Names of goods, hidden rows, and what the proposal was made from.
    mutating func proposeRest() {
        if let goods = mapped("commodity") { mapping.commodities = goods.items.map(\.text) }
        let hidden = kinds.rows.filter { table.lines[$0].isHidden }.map { table.lines[$0].number }
        if !hidden.isEmpty { remarks.append(Said.hiddenRows(hidden)) }
        if table.isCut { remarks.append(Said.cut(table.lines.count)) }
        if kinds.rows.isEmpty { refuse(Said.noRows) }
        let uncalculated = profiles.flatMap { profile in
            profile.items.filter { $0.kind == .uncalculated }.map { (profile, $0) }
        }
        if let (profile, item) = uncalculated.first {
            refuse(
                Said.uncalculated(table.name(item.line, profile.column)), line: item.line,
                column: profile.column)
        }
    }
}
