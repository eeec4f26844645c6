/// A minute of Western Indonesian Time (WIB), which is seven hours ahead of UTC all year.
public struct PublicationMoment: Sendable, Hashable {
    public var day: CalendarDay
    /// 0…23.
    public var hour: Int
    /// 0…59.
    public var minute: Int

    /// "2026-02-02 10:00"; nil for anything that is not a day and a time of the day.
    public init?(wib text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(iso: parts[0]) else { return nil }
        let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 2,
            time.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(time[0]), let minute = Int(time[1]), hour < 24, minute < 60
        else { return nil }
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    public var secondsSince1970: Int { day.secondsSince1970 + (hour - 7) * 3_600 + minute * 60 }

    /// "10.00", as a clock is read in Indonesian; in English "10:00".
    fileprivate func time(_ mark: String) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(hour) + mark + two(minute)
    }

    /// "2026-02-02 10:00 WIB": as it is declared.
    public var declared: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(two(day.month))-\(two(day.day)) \(time(":")) WIB"
    }
}

extension Wording {
    /// "2 Februari 2026 pukul 10.00 WIB", "2 February 2026, 10:00 WIB".
    public func moment(_ moment: PublicationMoment) -> String {
        let day = date(moment.day)
        return language == .id
            ? "\(day) pukul\(Spacing.firm)\(moment.time("."))\(Spacing.firm)WIB"
            : "\(day), \(moment.time(":"))\(Spacing.firm)WIB"
    }
}
