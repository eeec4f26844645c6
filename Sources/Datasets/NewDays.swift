import Declarations
import Localization

/// What a cell of dates means at its first sight.
extension NameTables {
    /// The day of a row as `PackedDay`; below 0 after a finding.
    @inline(__always)
    mutating func day(_ row: RawRow, _ field: Int) -> Int {
        let word = Word(row, field)
        return dayWords.code(word) ?? dayWords.add(word, code: newDay(row, field))
    }

    private func newDay(_ row: RawRow, _ field: Int) -> Int {
        guard let text = text(row, field), let declared = file?.declared else { return NameCode.wrong }
        switch WrittenDate(text, order: declared.dates, century: declared.century) {
        case .day(let day): return PackedDay.code(day)
        case .ambiguous(let orders):
            return wrong(
                "\"\(text)\" is ambiguous: \(orders.map(\.rawValue).joined(separator: " or "))?",
                hint: "declare `dates: dmy` (day, month, year), `mdy` or `ymd` for the file", row, field)
        case .shortYear:
            return wrong(
                "the year of \"\(text)\" has two digits",
                hint: "write four, or declare `century: 2000` for the file", row, field)
        case .notADate:
            return wrong(
                text.isEmpty ? "the date is missing" : "\"\(text)\" is not a date",
                hint: declared.dates.map { "the file declares `dates: \($0.rawValue)`" }
                    ?? "write it as \(definition.year)-01-31", row, field)
        }
    }
}
