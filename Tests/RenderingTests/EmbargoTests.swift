import Datasets
import Declarations
import Foundation
import Localization
import Testing

@testable import Rendering

/// A final report waits for its moment; a draft can be made before, and says so.
@Suite struct EmbargoTests {
    /// The Blitar report with other words behind "state: ".
    static func report(_ state: String) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        let text = try scratch.text("report/report.yaml")
        try scratch.write(
            "report/report.yaml", text.replacingOccurrences(of: "state: final", with: "state: \(state)"))
        return scratch
    }

    static func render(_ scratch: Scratch) throws -> Command.Answer {
        try Command.run(
            "render", "report", "--out", "out", "--language", "id", "--templates",
            Project.folder + "/Templates", "--fonts", Project.folder + "/Fonts", in: scratch.path)
    }

    @Test func aFinalReportWaits() throws {
        let scratch = try Self.report("final\nembargo: 2199-02-02 10:00")
        let answer = try Self.render(scratch)
        #expect(answer.code == 65 && scratch.files("out").isEmpty)
        #expect(
            answer.firstError.hasPrefix(
                "report/report.yaml:7:10: error: the report is under embargo until 2199-02-02 10:00 WIB, "),
            "\(answer.error)")
    }

    @Test func aDraftDoesNotWait() throws {
        let scratch = try Self.report("draft\nembargo: \"2199-02-02 10:00\"")
        #expect(try Self.render(scratch).code == 0)
        #expect(scratch.files("out").count == 1)
    }

    @Test(arguments: ["besok", "2026-02-30 10:00", "2026-02-02 24:00", "2026-02-02", "2026-02-02 9:00"])
    func wrongFormsAreErrors(_ moment: String) throws {
        let answer = try Self.render(Self.report("draft\nembargo: \(moment)"))
        #expect(answer.code == 65)
        #expect(
            answer.firstError.hasPrefix(
                "report/report.yaml:7:10: error: \"embargo\" must be a day and a time"),
            "\(answer.error)")
    }

    @Test func bothTimesMustBePast() throws {
        let scratch = try Self.report("final\nembargo: 2026-02-02 10:00")
        let definition = try ReportDefinition.read(file: scratch.path + "/report/report.yaml")
        let embargo = try #require(Embargo(definition))
        // 2026-02-02 03:00 UTC.
        #expect(embargo.moment.secondsSince1970 == 1_770_001_200)
        let moment = embargo.moment.secondsSince1970
        #expect(embargo.refusal(clock: moment, epoch: nil) == nil)
        #expect(embargo.refusal(clock: moment - 1, epoch: nil)?.message.contains("1 minute from now") == true)
        #expect(embargo.refusal(clock: moment - 1, epoch: moment + 86_400) != nil)
        #expect(
            embargo.refusal(clock: moment + 1, epoch: moment - 93_600)?.message.contains("1 day 2 hours")
                == true)
        #expect(embargo.refusal(clock: moment + 1, epoch: moment) == nil)
    }
}
