import Glibc

/// How long sheets take, and when they are written: told in the manifest, in no sheet.
enum BatchClock {
    /// Seconds that only go on.
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// "2026-11-28T05:44:48Z".
    static func time() -> String {
        var now = Glibc.time(nil), parts = tm()
        gmtime_r(&now, &parts)
        func two(_ number: Int32) -> String { String(number).leftPadded(to: 2) }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
            + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
