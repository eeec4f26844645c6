import Foundation
import HTTPTypes
import Testing

@testable import Serving
@testable import Working

/// What one order may take of a worker, and how a request is told that it is too much.
@Suite struct WorkLimitTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private func answer(_ kind: Order.Kind, _ change: (inout WorkLimits) -> Void) -> Answer {
        var limits = WorkLimits()
        change(&limits)
        let workshop = Workshop(
            templates: Self.root + "/Templates", fonts: Self.root + "/Fonts", limits: limits)
        let folder = Self.root + "/Reports/blitar-2025"
        return workshop.answer(Assignment(folder: folder, out: nil, order: Order(kind))) { _ in }
    }

    /// Also of a report that is only looked at, as it is when it comes in.
    @Test(arguments: [Order.Kind.figures, .validate])
    func moreRowsThanAReportMayHaveAreRefused(_ kind: Order.Kind) {
        let refused = answer(kind) { $0.rows = 1 }
        #expect(refused.failure?.reason == .limit)
        #expect(refused.failure?.limit == "rows")
        #expect(refused.text == nil)
        let done = answer(kind) { _ in }
        #expect(done.failure == nil)
        #expect(done.text?.isEmpty == false)
    }

    /// The second order of a report that is open already is refused like the first.
    @Test func aReportBeyondTheLimitIsNotKeptOpen() {
        var limits = WorkLimits()
        limits.rows = 1
        let workshop = Workshop(templates: nil, fonts: nil, limits: limits)
        let work = Assignment(
            folder: Self.root + "/Reports/blitar-2025", out: nil, order: Order(.describe))
        for _ in 0..<2 { #expect(workshop.answer(work) { _ in }.failure?.limit == "rows") }
    }

    /// What else is wrong with it is not told: the rows are not looked at to the end.
    @Test(arguments: [Order.Kind.figures, .validate])
    func tooManyRowsCountMoreThanWrongOnes(_ kind: Order.Kind) throws {
        let folder = NSTemporaryDirectory() + "kendang-check-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: Self.root + "/Reports/blitar-2025", toPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/ekspor.csv"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        text += String(repeating: "2025;nilai;kendang jimbe;Negeri Antah;;lebih dari satu;\n", count: 50)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        var limits = WorkLimits()
        limits.rows = 40
        let work = Assignment(folder: folder, out: nil, order: Order(kind))
        let workshop = Workshop(
            templates: Self.root + "/Templates", fonts: Self.root + "/Fonts", limits: limits)
        let refused = workshop.answer(work) { _ in }
        #expect(refused.failure?.limit == "rows" && refused.findings.isEmpty, "\(refused.findings.prefix(2))")
        limits.rows = 4_000
        let wide = Workshop(
            templates: Self.root + "/Templates", fonts: Self.root + "/Fonts", limits: limits)
        let told = wide.answer(work) { _ in }
        #expect(told.failure?.limit == nil && (kind == .validate || !told.findings.isEmpty))
    }

    @Test(arguments: ["rows", "pages", "sheets"])
    func whatIsTooLargeIsToldAsSuch(_ limit: String) {
        let problem = Problem(Failure(.limit, "too many", limit: limit), findings: [])
        #expect(problem.status == .contentTooLarge)
        #expect(problem.kind == "limit")
        #expect(problem.limit == limit)
        // The same order is as large in a minute.
        #expect(problem.retryAfter == nil)
    }

    @Test func whatTookTooLongMayBeTriedAgain() {
        let problem = Problem(Failure(.limit, "too long", limit: "time"), findings: [])
        #expect(problem.status == .serviceUnavailable)
        #expect(problem.retryAfter == 30)
    }
}
