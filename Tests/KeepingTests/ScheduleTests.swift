import Localization
import Testing

@testable import Keeping

/// Reports that are made by themselves: when, and once.
@Suite struct ScheduleTests {
    /// A moment in WIB.
    static func wib(_ day: String, _ hour: Int, _ minute: Int = 0) -> Milliseconds {
        let midnight = CalendarDay(iso: day)?.secondsSince1970 ?? 0
        return Int64(midnight + (hour - 7) * 3_600 + minute * 60) * 1_000
    }

    @Test(arguments: [
        ("daily 06:00", "2026-03-01", 5, "2026-03-01", 6), ("daily 06:00", "2026-03-01", 6, "2026-03-02", 6),
        ("daily 06:00", "2026-12-31", 23, "2027-01-01", 6),
        ("daily 23:00", "2024-02-28", 23, "2024-02-29", 23),
        ("daily 23:00", "2025-02-28", 23, "2025-03-01", 23),
        ("daily 01:00", "2026-03-01", 0, "2026-03-01", 1),
        // 2026-03-02 is a Monday.
        ("weekly monday 07:00", "2026-03-01", 12, "2026-03-02", 7),
        ("weekly monday 07:00", "2026-03-02", 7, "2026-03-09", 7),
        ("weekly sunday 07:00", "2026-12-28", 0, "2027-01-03", 7),
        ("weekly thursday 07:00", "2024-02-28", 7, "2024-02-29", 7),
        ("monthly 5 08:00", "2026-03-05", 7, "2026-03-05", 8),
        ("monthly 5 08:00", "2026-03-05", 8, "2026-04-05", 8),
        ("monthly 31 08:00", "2026-01-31", 8, "2026-02-28", 8),
        ("monthly 31 08:00", "2024-01-31", 9, "2024-02-29", 8),
        ("monthly 31 08:00", "2024-02-29", 8, "2024-03-31", 8),
        ("monthly 31 08:00", "2026-03-31", 8, "2026-04-30", 8),
        ("monthly 30 08:00", "2100-02-01", 0, "2100-02-28", 8),
        ("monthly 29 08:00", "2000-02-01", 0, "2000-02-29", 8),
        ("monthly 31 08:00", "2026-12-31", 8, "2027-01-31", 8),
        ("monthly 1 00:00", "1969-12-01", 5, "1970-01-01", 0),
    ])
    func theNextMomentIs(_ rule: String, _ day: String, _ hour: Int, _ next: String, _ at: Int) throws {
        let rule = try ScheduleRule(rule)
        #expect(rule.next(after: Self.wib(day, hour)) == Self.wib(next, at))
        #expect(rule.next(after: Self.wib(next, at) - 1) == Self.wib(next, at))
        #expect(try ScheduleRule(rule.text) == rule)
    }

    /// Twenty years of moments: in order, each in WIB at its time, on its day, and none left out.
    @Test func momentsFollowEachOther() throws {
        for (text, count) in [
            ("daily 00:00", 7_305), ("weekly friday 23:59", 1_044), ("monthly 31 12:30", 240),
        ] {
            let rule = try ScheduleRule(text)
            var now = Self.wib("2019-12-31", 23, 59) + 59_999, seen = 0
            let end = Self.wib("2039-12-31", 23, 59)
            while true {
                let next = rule.next(after: now)
                #expect(next > now)
                if next > end { break }
                let local = Int(next / 1_000) + 7 * 3_600, day = CalendarDay(secondsSince1970: local)
                #expect(local % 86_400 == rule.hour * 3_600 + rule.minute * 60)
                if case .monthly = rule.rhythm {
                    #expect(day.day == CalendarDay.days(in: day.month, of: day.year))
                }
                if case .weekly = rule.rhythm { #expect((local / 86_400 + 3) % 7 + 1 == 5) }
                (now, seen) = (next, seen + 1)
            }
            #expect(seen == count, "\(text)")
        }
    }

    @Test(arguments: [
        "", "daily", "daily 24:00", "daily 6:00", "daily 06:60", "daily 06:00 ", "weekly 07:00",
        "weekly someday 07:00", "monthly 0 08:00", "monthly 32 08:00", "monthly +5 08:00", "monthly 5 08-00",
        "yearly 1 08:00", "daily 06:00:00", "daily ٠٦:٠٠", "weekly monday 07:30 x",
    ])
    func noRuleIs(_ text: String) throws {
        if text == "daily 06:00 " { return #expect(try ScheduleRule(text).text == "daily 06:00") }
        let error = #expect(throws: StoreError.self) { try ScheduleRule(text) }
        #expect(error?.hint?.contains("monthly 5 08:00") == true)
    }

    @Test(arguments: Rig.kinds) func dueSchedulesSubmitOnce(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind, nodes: 2) { _, stores in
            let store = stores[0], start = Self.wib("2026-03-01", 12)
            let (office, report) = try await Self.report(store, now: start)
            let rule = try ScheduleRule("daily 06:00")
            var ids: [String] = []
            for _ in 0..<6 {
                let made = try await store.addSchedule(
                    NewSchedule(office: office, report: report, rule: rule, kind: "report", task: "{}"),
                    now: start)
                ids.append(try #require(made).id)
            }
            #expect(
                try await store.addSchedule(
                    NewSchedule(office: "x", report: report, rule: rule, kind: "report", task: "{}"),
                    now: start) == nil)
            guard case .none = try await store.runNextSchedule(limits: .wide, now: start) else {
                return #expect(Bool(false), "none is due yet")
            }
            _ = try await store.pauseSchedule(ids[0], office: office, true, now: start)
            #expect(try await store.removeSchedule(ids[1], office: "x") == false)
            #expect(try await store.removeSchedule(ids[1], office: office))
            // Three days of sleep: once for each, and on to the next moment.
            let later = Self.wib("2026-03-04", 7)
            let jobs = try await Self.runAll(stores, now: later)
            #expect(jobs.count == 4 && Set(jobs).count == 4)
            for schedule in try await store.schedules(office: office) where schedule.id != ids[0] {
                #expect(
                    schedule.due == Self.wib("2026-03-05", 6) && schedule.lastJob.map(jobs.contains) == true)
            }
            let gone = try await store.pauseSchedule(ids[0], office: office, false, now: later)
            #expect(gone?.due == Self.wib("2026-03-05", 6), "what a pause missed is not made up for")
            _ = try await store.deleteReport(report, office: office, now: later)
            #expect(try await store.schedules(office: office).isEmpty)
        }
    }

    /// One office's full queue holds up no other's schedule.
    @Test(arguments: Rig.kinds) func aFullQueueKeepsAScheduleDue(_ kind: Rig.Kind) async throws {
        try await Rig.with(kind) { _, stores in
            let store = stores[0], limits = QueueLimits(perOffice: 1, inAll: 9)
            var offices: [String] = []
            for _ in 0..<2 {
                let (office, report) = try await Self.report(store, now: 0)
                let rule = try ScheduleRule("daily 06:00")
                _ = try await store.addSchedule(
                    NewSchedule(office: office, report: report, rule: rule, kind: "report", task: "{}"),
                    now: 0)
                offices.append(office)
            }
            _ = try await store.submit(.sample(offices[0]), key: nil, limits: limits, now: 0)
            let now = Self.wib("1970-01-03", 8)
            guard case .submitted(let job, _) = try await store.runNextSchedule(limits: limits, now: now)
            else {
                return #expect(Bool(false), "the second office has room")
            }
            #expect(job.office == offices[1])
            guard case .full(let schedule) = try await store.runNextSchedule(limits: limits, now: now) else {
                return #expect(Bool(false), "the first office has none")
            }
            #expect(schedule.office == offices[0])
        }
    }

    static func report(_ store: Store, now: Milliseconds) async throws -> (office: String, report: String) {
        let office = try await store.createOffice(name: "a", now: now).id
        let version = NewVersion(title: "T", digest: "d", isValid: true, files: [])
        return (office, try await store.createReport(office: office, name: "r", version, now: now).id)
    }

    private static func runAll(_ stores: [Store], now: Milliseconds) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<6 {
                group.addTask {
                    var jobs: [String] = []
                    while case .submitted(let job, _) = try await stores[worker % 2].runNextSchedule(
                        limits: .wide, now: now)
                    {
                        jobs.append(job.id)
                    }
                    return jobs
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
