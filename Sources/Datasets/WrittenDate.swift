public import Localization

/// What a cell that should hold a date says: "2026-01-31", "31/01/2026", "31 Jan 2026", with or without a
/// time of day. What can be read in two ways is never chosen.
public enum WrittenDate: Sendable, Hashable {
    case day(CalendarDay)
    /// Several orders of its parts give a day.
    case ambiguous([DateOrder])
    /// Its year has two digits.
    case shortYear
    case notADate

    /// - Parameters:
    ///   - order: the declared order of parts that are all digits; nil: only what leaves no choice is read.
    ///   - century: what is added to a year of two digits; nil: such years are not read.
    public init(_ text: String, order: DateOrder? = nil, century: Int? = nil) {
        var parts = Self.parts(of: text)
        if parts.count == 4 || parts.count == 5, Self.isTime(parts[3]),
            parts.count == 4 || parts[4].count == 2
        {
            parts.removeSubrange(3...)
        }
        guard parts.count == 3 else {
            self = .notADate
            return
        }
        if let named = Self.named(parts, century) {
            self = named
            return
        }
        guard parts.allSatisfy({ $0.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            self = .notADate
            return
        }
        self = Self.digits(parts, order, century)
    }

    private static func parts(of text: String) -> [Substring] {
        // The T of ISO 8601 parts day and time.
        var text = text
        let bytes = Array(text.utf8)
        if bytes.count > 10, bytes[10] == UInt8(ascii: "T") {
            text =
                String(decoding: bytes[..<10], as: UTF8.self) + " "
                + String(decoding: bytes[11...], as: UTF8.self)
        }
        return text.split { " /-.,".contains($0) }
    }

    /// "14:05", "14:05:30Z".
    private static func isTime(_ part: Substring) -> Bool {
        part.contains(":") && part.utf8.allSatisfy { (48...58).contains($0) || $0 == UInt8(ascii: "Z") }
    }

    /// A month in words leaves no choice: its neighbours are the day and the year.
    private static func named(_ parts: [Substring], _ century: Int?) -> WrittenDate? {
        guard let at = parts.firstIndex(where: { $0.first?.isLetter == true }) else { return nil }
        guard at < 2, let month = RowWords.month(String(parts[at])) else { return .notADate }
        let day = parts[at == 0 ? 1 : 0], year = parts[2]
        guard year.count == 4 || year.count == 2, day.count <= 2, let number = Int(day) else {
            return .notADate
        }
        guard let full = fullYear(year, century) else { return Int(year) == nil ? .notADate : .shortYear }
        return made(full, month, number)
    }

    private static func digits(_ parts: [Substring], _ order: DateOrder?, _ century: Int?) -> WrittenDate {
        // A year of four digits that comes first is followed by month and day, whatever else is declared.
        let orders = parts[0].count == 4 ? [.ymd] : order.map { [$0] } ?? DateOrder.allCases
        var days: [(DateOrder, CalendarDay)] = [], sawShort = false
        for order in orders {
            let (y, m, d) = order == .ymd ? (0, 1, 2) : order == .dmy ? (2, 1, 0) : (2, 0, 1)
            guard parts[m].count <= 2, parts[d].count <= 2, let month = Int(parts[m]), let day = Int(parts[d])
            else { continue }
            guard parts[y].count == 4 || parts[y].count == 2 else { continue }
            guard let year = fullYear(parts[y], century) else {
                sawShort = sawShort || (1...12).contains(month) && (1...31).contains(day)
                continue
            }
            if case .day(let found) = made(year, month, day) { days.append((order, found)) }
        }
        guard let first = days.first else { return sawShort ? .shortYear : .notADate }
        return Set(days.map(\.1)).count == 1 ? .day(first.1) : .ambiguous(days.map(\.0))
    }

    private static func fullYear(_ text: Substring, _ century: Int?) -> Int? {
        guard let number = Int(text) else { return nil }
        return text.count == 4 ? number : century.map { $0 + number }
    }

    private static func made(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate {
        guard (1900...2200).contains(year), (1...12).contains(month), day > 0,
            day <= CalendarDay.days(in: month, of: year)
        else { return .notADate }
        return .day(CalendarDay(year: year, month: month, day: day))
    }
}

/// A day in one integer, as the tables of words hold it: year, month in 4 bits, day in 5.
enum PackedDay {
    static func code(_ day: CalendarDay) -> Int { day.year << 9 | day.month << 5 | day.day }
    static func year(_ code: Int) -> Int { code >> 9 }
    static func month(_ code: Int) -> Int { code >> 5 & 15 }
    static func day(_ code: Int) -> CalendarDay {
        CalendarDay(year: code >> 9, month: code >> 5 & 15, day: code & 31)
    }
}
