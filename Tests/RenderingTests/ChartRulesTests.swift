import Declarations
import Foundation
import Graphics
import Localization
import Rendering
import Testing

/// Charts that refuse: each rule names itself and the better chart, and can be waived with a reason.
@Suite struct ChartRulesTests {
    /// A rule, what breaks it, and what is proposed.
    struct Case: Sendable, CustomStringConvertible {
        var rule: String
        var report = "contoh-lain"
        var chart: String
        /// File under the project, and the text in it that is replaced.
        var file: String
        var from: String
        var to: String
        var better: String

        var description: String { "\(rule) by \(to)" }
    }

    static let cases = [
        Case(
            rule: "too-many-slices", chart: "commodities", file: "Templates/press/commodities.yaml",
            from: "of: commodity", to: "of: commodity\nslices: 12", better: "`ranked-bars` or `treemap`"),
        Case(
            rule: "parts-not-whole", report: "blitar-2025", chart: "commodities",
            file: "Templates/press/commodities.yaml", from: "of: commodity",
            to: "of: commodity\nothers: false", better: "`ranked-bars`, which claims no whole"),
        Case(
            rule: "truncated-axis", chart: "growth", file: "Templates/press/growth.yaml",
            from: "chart: columns", to: "chart: columns\nfrom: 30", better: "draw a `line`"),
        Case(
            rule: "partner-left-out", chart: "destinations", file: "Templates/press/destinations.yaml",
            from: "chart: map", to: "chart: map\nlargest: 3", better: "`ranked-bars` of partners"),
        Case(
            rule: "shares-incomplete", report: "blitar-2025", chart: "commodities", file: "report/ekspor.csv",
            from: "2025;total;;;;17.990.227.397;total nilai ekspor\n", to: "",
            better: "`ranked-bars`, which shows the values themselves"),
        Case(
            rule: "colour-contrast", chart: "commodities", file: "Templates/Themes/kabupaten.yaml",
            from: "{name: kunyit, fill: \"#E9A522\", edge: \"#8A5A00\"}",
            to: "{name: kunyit, fill: \"#F2EEDF\", edge: \"#E8E2CC\"}", better: "another colour"),
        Case(
            rule: "colour-vision", chart: "commodities", file: "Templates/Themes/kabupaten.yaml",
            from: "{name: kunyit, fill: \"#E9A522\", edge: \"#8A5A00\"}",
            to: "{name: kunyit, fill: \"#10435B\", edge: \"#10435B\"}", better: "another colour"),
    ]

    /// A copy of templates and report in which one text is another.
    static func changed(_ one: Case, waiving: Bool) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy("Templates", to: "Templates")
        try scratch.copy("Reports/\(one.report)", to: "report")
        let encoding: String.Encoding =
            one.report == "contoh-lain" && one.file.hasSuffix(".csv") ? .windowsCP1252 : .utf8
        let path = scratch.path + "/" + one.file
        let text = try String(contentsOfFile: path, encoding: encoding)
        #expect(text.contains(one.from), "\(one.file) has no \(one.from)")
        let first = try #require(text.range(of: one.from))
        try text.replacingCharacters(in: first, with: one.to).write(
            toFile: path, atomically: true, encoding: encoding)
        if waiving {
            let definition = try scratch.text("report/report.yaml")
            let reason = "{id: diketahui kantor, en: known to the office}"
            try scratch.write(
                "report/report.yaml", definition + "\nwaivers: [{rule: \(one.rule), reason: \(reason)}]\n")
        }
        return scratch
    }

    static func draw(_ one: Case, waiving: Bool) throws -> Outcome {
        let scratch = try changed(one, waiving: waiving)
        let places = ProjectPlaces(
            report: scratch.path + "/report", templates: scratch.path + "/Templates",
            fonts: Project.folder + "/Fonts")
        let job = ChartJob(names: [one.chart], sizes: [.named("square")], languages: [.en])
        return try ChartRenderer(try OpenedReport(places)).files(of: job)
    }

    @Test(arguments: cases)
    func refusesAndProposes(_ one: Case) throws {
        let error = try #require(throws: ReportError.self) { try Self.draw(one, waiving: false) }
        #expect(error.exitCode == 65)
        let texts = error.findings.map(\.text)
        let text = try #require(texts.first { $0.contains("(rule \(one.rule))") }, "\(texts)")
        #expect(text.contains("better: ") && text.contains(one.better), "\(text)")
        #expect(text.contains(".yaml:"), "it says where: \(text)")
    }

    /// With a reason in the definition it is drawn, and the reason is printed.
    @Test(arguments: cases)
    func waivedItIsDrawn(_ one: Case) throws {
        let outcome = try Self.draw(one, waiving: true)
        #expect(outcome.files.contains { $0.path.hasSuffix(".png") })
        let warning = outcome.warnings.map(\.text).first { $0.contains("(rule \(one.rule))") }
        #expect(warning?.contains("let pass: known to the office") == true, "\(outcome.warnings.map(\.text))")
    }

    @Test func checkPrintsTheReason() throws {
        let scratch = try Self.changed(Self.cases[2], waiving: true)
        let answer = try Command.run(
            "check", scratch.path + "/report", "--templates", scratch.path + "/Templates", "--fonts",
            Project.folder + "/Fonts")
        #expect(answer.code == 0)
        #expect(answer.error.contains("rule truncated-axis") && answer.error.contains("diketahui kantor"))
    }
}
