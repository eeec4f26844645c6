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
        case .ambiguous(let orders): return wrong(.ambiguousDay(text, orders), row, field)
        case .shortYear: return wrong(.shortYear(text), row, field)
        case .notADate:
            return wrong(
                .notADate(text, declared: declared.dates, like: definition.year), row, field)
        }
    }
}
