import Finishing
import Foundation
import Graphics
import Localization
import Rendering
import Testing

/// Same input, same bytes: whatever the run, the task, the time zone, the locale, the order of rows.
@Suite struct SameBytesTests {
    static func files(_ press: Press, _ made: Made) throws -> [WholeFiles.File] {
        try OutputFormat.allCases.flatMap { try press.files(made.document, $0, dpi: 40, base: "x") }
    }

    static func made(_ language: Language = .en) throws -> [[UInt8]] {
        let places = Project.places("blitar-2025")
        let press = try Press(places), report = try OpenedReport(places)
        let document = try press.document(report, try TemplateSource("annual-report", in: places), language)
        return try OutputFormat.allCases.flatMap {
            try press.files(document, $0, dpi: 40, base: "x").map(\.bytes)
        }
    }

    @Test func twoRunsOfOnePressAndOfAFreshOne() throws {
        let made = try Made.of("blitar-2025", .en), press = try Press(Project.places("blitar-2025"))
        let first = try Self.files(press, made).map(\.bytes),
            second = try Self.files(press, made).map(\.bytes)
        #expect(first.count == 1 + 2 * made.document.pages.count)
        #expect(first == second)
        #expect(try Self.made() == first)
    }

    @Test func tasksAtTheSameTime() async throws {
        let all = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<2 { group.addTask { try Self.made(.id) } }
            var all: [[[UInt8]]] = []
            for try await files in group { all.append(files) }
            return all
        }
        #expect(all.count == 2 && all[0] == all[1])
    }

    @Test func timeZonesAndLocales() throws {
        let scratch = try Scratch()
        let worlds = [
            ["TZ": "Asia/Jakarta", "LC_ALL": "C"], ["TZ": "America/New_York", "LC_ALL": "id_ID.UTF-8"],
            ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"],
        ]
        var all: [[String: [UInt8]]] = []
        for (index, world) in worlds.enumerated() {
            let out = scratch.path + "/\(index)"
            let answer = try Command.run(
                [
                    "render", "Reports/blitar-2025", "--format", "pdf", "--format", "png", "--format",
                    "svg", "--dpi", "40", "--language", "id", "--out", out,
                ], environment: world)
            #expect(answer.code == 0, "\(answer.error)")
            all.append(
                Dictionary(
                    uniqueKeysWithValues: try scratch.files("\(index)").map {
                        ($0, try scratch.bytes("\(index)/" + $0))
                    }))
        }
        #expect(all[0].count > 14)
        #expect(all.allSatisfy { $0 == all[0] })
    }

    @Test func theDateIsTheReports() throws {
        let made = try Made.of("blitar-2025", .id)
        #expect(made.document.stamp.time == 1_769_990_400, "2026-02-02 in UTC")
        #expect(made.document.stamp.title == "Laporan Ekspor Kabupaten Blitar 2025")
    }

    // MARK: Rows

    /// The pages of a changed copy of the report, without the numbers of rows.
    static func pages(_ rows: String, _ definition: (String) -> String = { $0 }) throws -> [String] {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        try scratch.write("report/ekspor.csv", rows)
        try scratch.write("report/report.yaml", definition(try scratch.text("report/report.yaml")))
        let places = ProjectPlaces(
            report: scratch.path + "/report", templates: Project.folder + "/Templates",
            fonts: Project.folder + "/Fonts")
        let document = try Press(places).document(
            try OpenedReport(places), try TemplateSource("annual-report", in: places), .id)
        return document.pages.map { page in
            // Numbers of rows are single digits in cells of their own.
            page.drawing.dump().split(separator: "\n").filter { $0.firstMatch(of: #/"[2-8]"$/#) == nil }
                .joined(separator: "\n")
        }
    }

    @Test func anotherOrderOfRows() throws {
        let lines = try Project.textLines("Reports/blitar-2025/ekspor.csv").filter { !$0.isEmpty }
        let plain = try Self.pages(lines.joined(separator: "\n") + "\n")
        let turned = try Self.pages(
            ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n")
        #expect(plain == turned)
    }

    @Test func anotherWritingOfTheTable() throws {
        let lines = try Project.textLines("Reports/blitar-2025/ekspor.csv").filter { !$0.isEmpty }
        let plain = try Self.pages(lines.joined(separator: "\n") + "\n")
        let quoted = lines.map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(
                separator: ",")
        }.joined(separator: "\r\n")
        let other = try Self.pages("\u{FEFF}" + quoted + "\r\n") {
            $0.replacingOccurrences(
                of: "    delimiter: \";\"\n    numbers: id\n    columns:\n      year",
                with: "    delimiter: \",\"\n    numbers: id\n    columns:\n      year")
        }
        #expect(plain == other)
    }
}
