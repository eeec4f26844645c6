public import Localization

/// Days as spreadsheets count them.
public enum SheetDate {
    /// The number of a day, perhaps with a time: "2026-01-31", "2026-01-31 14:05:00"; nil before March 1900,
    /// where spreadsheets count a day that never was.
    public static func serial(_ text: String) -> Double? {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let day = CalendarDay(iso: first) else { return nil }
        let days = day.secondsSince1970 / 86_400 + 25_569
        guard days > 60 else { return nil }
        guard parts.count == 2 else { return Double(days) }
        let time = parts[1].split(separator: ":").map { Double($0) }
        guard time.count >= 2, let hour = time[0], let minute = time[1], (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        let second = time.count > 2 ? time[2] ?? 0 : 0
        return Double(days) + (hour * 3_600 + minute * 60 + second) / 86_400
    }
}
