import Datasets
import Localization
import Testing

/// Days as offices write them, and what is never guessed.
@Suite struct DateColumnTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var order: DateOrder?
        var century: Int?
        var means: WrittenDate
        var testDescription: String { "\(text) \(order?.rawValue ?? "") \(century ?? 0)" }
    }

    static let lastOfJanuary = WrittenDate.day(CalendarDay(year: 2026, month: 1, day: 31))
    static let thirdOfApril = WrittenDate.day(CalendarDay(year: 2026, month: 4, day: 3))

    static let cases = [
        Case(text: "2026-01-31", means: lastOfJanuary),
        Case(text: "2026-01-31 14:05", means: lastOfJanuary),
        Case(text: "2026-01-31T14:05:30Z", means: lastOfJanuary),
        Case(text: "31/01/2026", means: lastOfJanuary),
        Case(text: "31.01.2026", order: .dmy, means: lastOfJanuary),
        Case(text: "01/31/2026", means: lastOfJanuary),
        Case(text: "31 Jan 2026", means: lastOfJanuary),
        Case(text: "31 Januari 2026", means: lastOfJanuary),
        Case(text: "Jan 31, 2026", means: lastOfJanuary),
        Case(text: "31 Jan 26", means: .shortYear),
        Case(text: "31 Jan 26", century: 2000, means: lastOfJanuary),
        Case(text: "31/01/26", order: .dmy, means: .shortYear),
        Case(text: "31/01/26", order: .dmy, century: 2000, means: lastOfJanuary),
        Case(text: "03/04/2026", means: .ambiguous([.dmy, .mdy])),
        Case(text: "03/04/2026", order: .dmy, means: thirdOfApril),
        Case(text: "04/03/2026", order: .mdy, means: thirdOfApril),
        Case(text: "03/03/2026", means: .day(CalendarDay(year: 2026, month: 3, day: 3))),
        Case(text: "31/01/2026", order: .mdy, means: .notADate),
        Case(text: "30/02/2026", means: .notADate),
        Case(text: "29/02/2024", means: .day(CalendarDay(year: 2024, month: 2, day: 29))),
        Case(text: "Q1 2026", means: .notADate),
        Case(text: "46053", means: .notADate),
        Case(text: "", means: .notADate),
        Case(text: "31 Januar 2026", means: .notADate),
        Case(text: "2026-1-2", means: .day(CalendarDay(year: 2026, month: 1, day: 2))),
        Case(
            text: "01/02/03", order: .ymd, century: 2000,
            means: .day(CalendarDay(year: 2001, month: 2, day: 3))),
    ]

    @Test(arguments: cases) func isReadOrRefused(_ written: Case) {
        #expect(WrittenDate(written.text, order: written.order, century: written.century) == written.means)
    }

    static let columns = "{date: Tanggal, commodity: Komoditas, value: Nilai}"

    @Test func daysGiveYearAndMonth() throws {
        let rows = "Tanggal;Komoditas;Nilai\n31/01/2025;kopi;10\n13/02/2025;kopi;5\n2025-02-28;kopi;7\n"
        let cube = try cube(Array(rows.utf8), definition(columns: Self.columns))
        #expect(cube.cells.map(\.key.year) == [2025, 2025])
        #expect(cube.cells.map(\.key.month) == [1, 2])
        #expect(cube.cells.map(\.amount.interval.single) == [10, 12])
    }

    @Test func whatCanBeReadTwoWaysIsNotRead() throws {
        let rows = "Tanggal;Komoditas;Nilai\n03/04/2025;kopi;10\n3/4/25;kopi;10\n;kopi;1\n"
        #expect(
            try findings(Array(rows.utf8), definition(columns: Self.columns)) == [
                "rows.csv:2:1: error: \"03/04/2025\" is ambiguous: dmy or mdy?\n"
                    + "    declare `dates: dmy` (day, month, year), `mdy` or `ymd` for the file",
                "rows.csv:3:1: error: the year of \"3/4/25\" has two digits\n"
                    + "    write four, or declare `century: 2000` for the file",
                "rows.csv:4:1: error: the date is missing\n    write it as 2025-01-31",
            ])
    }

    @Test func aFileMayBeOfOneYear() throws {
        let columns = "{commodity: Komoditas, value: Nilai}"
        let cube = try cube(
            Array("Komoditas;Nilai\nkopi;10\n".utf8), definition("year: 2024", columns: columns))
        #expect(cube.cells.map(\.key.year) == [2024])
    }
}
