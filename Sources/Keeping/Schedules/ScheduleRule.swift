import Localization

/// When a report is made by itself: every day, every week or every month, in western Indonesian time (WIB),
/// which is seven hours ahead of UTC all year.
public struct ScheduleRule: Sendable, Hashable {
    public enum Rhythm: Sendable, Hashable {
        case daily
        /// 1 is Monday, 7 is Sunday.
        case weekly(weekday: Int)
        /// A month without that day has it on its last.
        case monthly(day: Int)
    }

    public var rhythm: Rhythm
    /// 0…23, 0…59, in WIB.
    public var hour: Int
    public var minute: Int

    public init(_ rhythm: Rhythm, hour: Int, minute: Int) {
        self.rhythm = rhythm
        self.hour = hour
        self.minute = minute
    }

    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// What WIB is ahead of UTC.
    static let ahead = 7 * 3_600

    /// "daily 06:00", "weekly monday 07:30", "monthly 5 08:00".
    /// - Throws: `StoreError` that says what a rule looks like.
    public init(_ text: String) throws {
        let words = text.lowercased().split(separator: " ").map(String.init)
        let rhythm: Rhythm? =
            switch (words.first, words.count) {
            case ("daily", 2): .daily
            case ("weekly", 3): Self.weekdays.firstIndex(of: words[1]).map { .weekly(weekday: $0 + 1) }
            case ("monthly", 3): Self.number(words[1], 1...31).map { .monthly(day: $0) }
            default: nil
            }
        let clock = (words.last ?? "").split(separator: ":", omittingEmptySubsequences: false)
        guard let rhythm, clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 }),
            let hour = Self.number(clock[0], 0...23), let minute = Self.number(clock[1], 0...59)
        else {
            throw StoreError(
                "\"\(text.prefix(60))\" is no rule of a schedule",
                hint: "\"daily 06:00\", \"weekly monday 07:30\" or \"monthly 5 08:00\", in WIB")
        }
        self.init(rhythm, hour: hour, minute: minute)
    }

    private static func number(_ text: some StringProtocol, _ range: ClosedRange<Int>) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
        return range.contains(number) ? number : nil
    }

    /// The rule as it is written.
    public var text: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let clock = two(hour) + ":" + two(minute)
        return switch rhythm {
        case .daily: "daily " + clock
        case .weekly(let weekday): "weekly \(Self.weekdays[weekday - 1]) " + clock
        case .monthly(let day): "monthly \(day) " + clock
        }
    }

    /// The first moment of the rule after another, never that one itself.
    public func next(after moment: Milliseconds) -> Milliseconds {
        let seconds = Int(moment >= 0 ? moment / 1_000 : (moment - 999) / 1_000) + Self.ahead
        let today = CalendarDay(secondsSince1970: seconds)
        var month = (today.year, today.month)
        // The day before today has no moment after now; a month ahead there is one of every rhythm.
        for _ in 0..<3 {
            for day in days(ofMonth: month.1, of: month.0) where day >= today {
                let due = day.secondsSince1970 + hour * 3_600 + minute * 60 - Self.ahead
                if Int64(due) * 1_000 > moment { return Int64(due) * 1_000 }
            }
            month = month.1 == 12 ? (month.0 + 1, 1) : (month.0, month.1 + 1)
        }
        preconditionFailure("every rhythm has a day in every month")
    }

    /// The days of a month on which the rule has a moment, in order.
    private func days(ofMonth month: Int, of year: Int) -> [CalendarDay] {
        let last = CalendarDay.days(in: month, of: year)
        let days: [Int] =
            switch rhythm {
            case .daily: Array(1...last)
            case .monthly(let day): [min(day, last)]
            case .weekly(let weekday): (1...last).filter { Self.weekday(year, month, $0) == weekday }
            }
        return days.map { CalendarDay(year: year, month: month, day: $0) }
    }

    /// 1970-01-01 was a Thursday.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let days = CalendarDay(year: year, month: month, day: day).secondsSince1970 / 86_400
        return ((days + 3) % 7 + 7) % 7 + 1
    }
}
