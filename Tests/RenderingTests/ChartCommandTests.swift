import Foundation
import Graphics
import Localization
import Rendering
import Testing

/// `kendang chart` and `kendang gallery` as a person calls them.
@Suite struct ChartCommandTests {
    private static let report = "Reports/blitar-2025"

    @Test func oneChartInOneSize() throws {
        let scratch = try Scratch()
        let answer = try Command.run(
            "chart", Self.report, "growth", "--size", "wide", "--language", "en", "--out", scratch.path + "/o"
        )
        #expect(answer.code == 0 && answer.out.isEmpty && answer.error.isEmpty, "\(answer.error)")
        #expect(
            scratch.files("o")
                == ["csv", "png", "txt"].map { "blitar-2025-growth-wide-en.\($0)" })
        #expect(
            try scratch.text("o/blitar-2025-growth-wide-en.txt").hasPrefix("Column chart: Exports of Blitar"))
    }

    @Test func whatIsNamedTwiceIsMadeOnce() throws {
        let scratch = try Scratch()
        let twice = ["--size", "wide", "--format", "png", "--format", "svg", "--language", "en"]
        let answer = try Command.run(
            ["chart", Self.report, "growth"] + twice + twice + ["--out", scratch.path + "/o"])
        #expect(answer.code == 0 && answer.error.isEmpty, "\(answer.error)")
        #expect(
            scratch.files("o")
                == ["csv", "png", "svg", "txt"].map { "blitar-2025-growth-wide-en.\($0)" })
    }

    @Test func wrongUseSaysWhatIsThere() throws {
        let none = try Command.run("chart", Self.report)
        #expect(none.code == 64 && none.error.contains("name a chart, or say --all"))
        let both = try Command.run("chart", Self.report, "growth", "--all")
        #expect(both.code == 64)
        let size = try Command.run("chart", Self.report, "growth", "--size", "10x10")
        #expect(size.code == 64)
        let unknown = try Command.run("chart", Self.report, "grwth")
        #expect(unknown.code == 66 && unknown.error.contains("did you mean \"growth\"?"), "\(unknown.error)")
        let format = try Command.run("chart", Self.report, "growth", "--size", "panorama")
        #expect(
            format.code == 65 && format.error.contains("it has wide, square, portrait"), "\(format.error)")
        let silent = try Command.run("chart", Self.report, "growth-rates")
        #expect(silent.code == 65 && silent.error.contains("drawn when commodity-growth"), "\(silent.error)")
    }

    /// A logo that is not there, or is no picture, is named with the line that names it; nothing is written.
    @Test(arguments: [
        ("none.svg", "", 66 as Int32, "is not there"), ("logo.svg", "<html></html>", 65, "logo.svg"),
        ("logo.png", "GIF89a", 65, "only PNG and SVG"), ("../logo.svg", "", 65, "within the report's folder"),
    ])
    func badLogos(_ name: String, _ text: String, _ code: Int32, _ words: String) throws {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        if !text.isEmpty { try scratch.write("report/\(name)", text) }
        try scratch.write("report/report.yaml", try scratch.text("report/report.yaml") + "\nlogo: \(name)\n")
        let answer = try Command.run(
            "chart", scratch.path + "/report", "growth", "--templates", Project.folder + "/Templates",
            "--fonts",
            Project.folder + "/Fonts", "--out", scratch.path + "/o")
        #expect(answer.code == code && answer.error.contains(words), "\(answer.error)")
        #expect(answer.firstError.contains("report.yaml:"), "\(answer.error)")
        #expect(scratch.files("o").isEmpty)
    }

    /// In every size the logo keeps its shape, inside its box.
    @Test func aLogoIsNeverStretched() throws {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        try scratch.write(
            "report/logo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"100\"><rect width=\"300\" "
                + "height=\"100\" fill=\"#0e4058\"/></svg>")
        try scratch.write("report/report.yaml", try scratch.text("report/report.yaml") + "\nlogo: logo.svg\n")
        let places = ProjectPlaces(
            report: scratch.path + "/report", templates: Project.folder + "/Templates",
            fonts: Project.folder + "/Fonts")
        let renderer = try ChartRenderer(try OpenedReport(places))
        for (name, document) in try renderer.documents(of: ChartJob(names: ["growth"], languages: [.id])) {
            var boxes: [CGRect] = []
            document.pages[0].drawing.forEachLeaf { placed in
                if case .image(_, let box) = placed.leaf {
                    boxes.append(CGRect(x: box.x, y: box.y, width: box.width, height: box.height))
                }
            }
            #expect(boxes.count == 1, "\(name)")
            let box = try #require(boxes.first)
            #expect(abs(box.width / box.height - 3) < 0.001, "\(name)")
            #expect(box.width <= 90 * 0.75 + 0.01 && box.minX > 40, "\(name): \(box)")
        }
    }
}
