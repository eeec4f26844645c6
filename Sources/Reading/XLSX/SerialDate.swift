/// Days as spreadsheets count them.
enum SerialDate {
    /// Writes a number of days as "2026-01-31", with a time where there is one as "2026-01-31 14:05:00".
    /// - Parameters:
    ///   - is1904: whether days count from 1 January 1904, as they did on the Macintosh.
    ///   - isTime: a time of day or a duration, "14:05:00", where the days are few.
    /// - Returns: false of a number that is no day between 1900 and 9999.
    static func write(_ days: Double, is1904: Bool, isTime: Bool, to out: inout RowBytes) -> Bool {
        guard days >= 0, days < 2_958_466 else { return false }
        let seconds = Int((days * 86_400).rounded())
        if isTime, seconds < 100 * 86_400 {
            writeTime(seconds, to: &out)
            return true
        }
        let day = seconds / 86_400
        if is1904 {
            guard day <= 2_957_003 else { return false }
            write(civil(day - 24_107), to: &out)
        } else {
            guard day >= 1 else { return false }
            // The first spreadsheets took 1900 for a leap year, and all have kept its 29 February.
            if day == 60 {
                out.append("1900-02-29")
            } else {
                write(civil(day - (day < 60 ? 25_568 : 25_569)), to: &out)
            }
        }
        if seconds % 86_400 != 0 {
            out.append(0x20)
            writeTime(seconds % 86_400, to: &out)
        }
        return true
    }

    private static func writeTime(_ seconds: Int, to out: inout RowBytes) {
        two(seconds / 3_600, &out)
        out.append(UInt8(ascii: ":"))
        two(seconds / 60 % 60, &out)
        out.append(UInt8(ascii: ":"))
        two(seconds % 60, &out)
    }

    private static func two(_ number: Int, _ out: inout RowBytes) {
        if number >= 100 { return out.append(String(number)) }
        out.append(UInt8(48 + number / 10))
        out.append(UInt8(48 + number % 10))
    }

    private static func write(_ date: (year: Int, month: Int, day: Int), to out: inout RowBytes) {
        two(date.year / 100, &out)
        two(date.year % 100, &out)
        out.append(UInt8(ascii: "-"))
        two(date.month, &out)
        out.append(UInt8(ascii: "-"))
        two(date.day, &out)
    }

    /// The date of a day counted from 1 January 1970. Years begin with March, so that a leap day is their
    /// last.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isEarly = month >= 10
        return (
            yearOfEra + era * 400 + (isEarly ? 1 : 0), isEarly ? month - 9 : month + 3,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }
}
