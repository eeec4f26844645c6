import Declarations
import Finishing
import Foundation
import Graphics
import Reading
import Testing

@testable import Rendering

/// From a PDF back to its report, through the command.
@Suite struct ExtractionTests {
    /// Renders a copy of a report into `out`.
    static func rendered(
        _ name: String, in scratch: Scratch, _ arguments: [String] = ["render", "report", "--out", "out"],
        _ change: (String) -> String = { $0 }
    ) throws -> Command.Answer {
        try scratch.copy("Reports/" + name, to: "report")
        try scratch.write("report/report.yaml", change(try scratch.text("report/report.yaml")))
        let places = ["--templates", Project.folder + "/Templates", "--fonts", Project.folder + "/Fonts"]
        return try Command.run(arguments + places, in: scratch.path)
    }

    /// Extracts every PDF of `out` into a folder of its own and renders that: the same files come out.
    static func expectSame(_ scratch: Scratch) throws {
        let made = scratch.files("out"), pdfs = made.filter { $0.hasSuffix(".pdf") }
        #expect(!pdfs.isEmpty)
        for (number, pdf) in pdfs.enumerated() {
            let back = "back\(number)", again = "again\(number)"
            let extracted = try Command.run("extract", "out/" + pdf, "--out", back, in: scratch.path)
            #expect(extracted.code == 0, "\(extracted.error)")
            #expect(extracted.out.contains("\(back)/report.yaml\n"))
            let answer = try Command.run(
                "render", back, "--out", again, "--fonts", Project.folder + "/Fonts", in: scratch.path)
            #expect(answer.code == 0, "\(answer.error)")
            let same = try scratch.bytes("out/" + pdf) == scratch.bytes("\(again)/\(pdf)")
            #expect(same, "\(pdf) comes out with other bytes")
        }
    }

    @Test(arguments: Made.reports)
    func aReportInBothLanguages(_ name: String) throws {
        let scratch = try Scratch()
        #expect(try Self.rendered(name, in: scratch).code == 0)
        #expect(scratch.files("out").count == 2)
        try Self.expectSame(scratch)
        // Rows and definition come out as they went in.
        for file in ["ekspor.csv", "report.yaml"] {
            #expect(try scratch.bytes("back0/" + file) == scratch.bytes("report/" + file))
        }
    }

    @Test func aPressChart() throws {
        let scratch = try Scratch()
        let chart = [
            "chart", "report", "commodities", "--size", "1200x630", "--format", "pdf", "--out", "out",
        ]
        #expect(try Self.rendered("contoh-lain", in: scratch, chart).code == 0)
        try Self.expectSame(scratch)
        #expect(scratch.files("back0").contains("logo.svg"))
        let audit = try Command.run(
            "audit", "out/contoh-lain-commodities-1200x630-id.pdf", "--json", "--fonts",
            Project.folder + "/Fonts", in: scratch.path)
        #expect(audit.code == 0)
        let json = try JSONSerialization.jsonObject(with: Data(audit.out.utf8)) as? [String: Any]
        #expect(json?["passed"] as? Bool == true && json?["reproduced"] as? Bool == true)
    }

    /// Rows that lie elsewhere get a safe place and are found there.
    @Test func rowsOutsideOfTheFolder() throws {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025/ekspor.csv", to: "shared/ekspor.csv")
        let answer = try Self.rendered("blitar-2025", in: scratch) {
            $0.replacingOccurrences(of: "file: ekspor.csv", with: "file: ../shared/ekspor.csv")
                .replacingOccurrences(of: "languages: [id, en]", with: "languages: [en]")
        }
        #expect(answer.code == 0, "\(answer.error)")
        try Self.expectSame(scratch)
        #expect(scratch.files("back0").contains("elsewhere/1-ekspor.csv"))
    }

    /// A folder that was changed since has a date of its own again.
    @Test func aChangedFolder() throws {
        let scratch = try Scratch()
        _ = try Self.rendered("blitar-2025", in: scratch)
        let pdf = scratch.path + "/out/blitar-2025-annual-report-id.pdf"
        _ = try Extraction.write(pdf, to: scratch.path + "/back")
        let places = ProjectPlaces(report: scratch.path + "/back")
        #expect(try OpenedReport(places).edition?.kind == .report(template: "annual-report"))
        try scratch.write("back/klaim.csv", try scratch.text("back/klaim.csv") + "\n")
        let changed = try OpenedReport(places)
        #expect(changed.edition == nil)
        #expect(changed.warnings.contains { $0.message.hasPrefix("klaim.csv is not as it came out") })
    }

    // MARK: What a PDF carries

    static func attached(_ attach: String) throws -> (pdf: [UInt8], answer: Command.Answer, scratch: Scratch)
    {
        let scratch = try Scratch()
        let answer = try rendered("blitar-2025", in: scratch) {
            $0.replacingOccurrences(of: "languages: [id, en]", with: "languages: [id]\nattach: \(attach)")
        }
        #expect(answer.code == 0, "\(answer.error)")
        return (try scratch.bytes("out/blitar-2025-annual-report-id.pdf"), answer, scratch)
    }

    @Test func nothing() throws {
        let (pdf, _, scratch) = try Self.attached("[]")
        #expect(try PDFAttachments.read(pdf).isEmpty)
        let name = "out/blitar-2025-annual-report-id.pdf"
        for command in [["audit", name], ["extract", name, "--out", "back"]] {
            let answer = try Command.run(command, in: scratch.path)
            #expect(answer.code == 65)
            #expect(answer.firstError == "\(name): error: the PDF carries no files")
        }
        #expect(scratch.files("back").isEmpty)
    }

    @Test func theFiguresAlone() throws {
        let (pdf, _, scratch) = try Self.attached("[figures]")
        #expect(try PDFAttachments.read(pdf).map(\.path) == ["edition.json", "figures.json"])
        let answer = try Command.run("audit", "out/blitar-2025-annual-report-id.pdf", in: scratch.path)
        #expect(answer.code == 65 && answer.firstError.hasSuffix("it does not carry its rows, definition"))
    }

    @Test func unaudited() throws {
        let scratch = try Scratch()
        _ = try Self.rendered("blitar-2025", in: scratch, ["render", "report", "--out", "out", "--no-audit"])
        let pdf = try scratch.bytes("out/blitar-2025-annual-report-id.pdf")
        let edition = try #require(try PDFAttachments.read(pdf).first { $0.path == "edition.json" })
        #expect(String(decoding: edition.bytes, as: UTF8.self).contains("\"audit\": \"none\""))
        #expect(try !Edition(edition.bytes).isAudited)
        try Self.expectUnauditedAgain(scratch)
    }

    /// What was not audited does not become so by being made again.
    private static func expectUnauditedAgain(_ scratch: Scratch) throws {
        let outcome = try FileAudit.run(
            scratch.path + "/out/blitar-2025-annual-report-id.pdf", fonts: Project.folder + "/Fonts")
        #expect(outcome.passed && !outcome.edition.isAudited && outcome.isReproduced == true)
    }

    // MARK: What is no such PDF

    @Test func badFiles() throws {
        let scratch = try Scratch()
        let whole = try PlantedPDF().painted().bytes
        let files: [(String, [UInt8], String)] = [
            ("text.pdf", Array("hello".utf8), "the file is no PDF"),
            ("half.pdf", Array(whole.prefix(whole.count / 2)), "the PDF is damaged: "),
            ("empty.pdf", [], "the file is no PDF"),
        ]
        for (name, bytes, words) in files {
            try Data(bytes).write(to: URL(fileURLWithPath: scratch.path + "/" + name))
            let answer = try Command.run("extract", name, "--out", "back", in: scratch.path)
            #expect(
                answer.code == 65 && answer.firstError.hasPrefix("\(name): error: \(words)"),
                "\(answer.error)")
        }
        #expect(try Command.run("extract", "gone.pdf", "--out", "back", in: scratch.path).code == 66)
        #expect(scratch.files("back").isEmpty)
        try Data(whole).write(to: URL(fileURLWithPath: scratch.path + "/whole.pdf"))
        try scratch.write("full/mine.txt", "mine")
        let answer = try Command.run("extract", "whole.pdf", "--out", "full", in: scratch.path)
        #expect(answer.code == 73 && answer.firstError == "full: error: the folder is not empty")
        #expect(scratch.files("full") == ["mine.txt"])
    }

    static let unsafe = [
        "../out.csv", "/etc/out.csv", "a/../../b", "a//b", "./a", "a\\b", "", "a\nb",
        String(repeating: "n", count: 300),
    ]

    @Test(arguments: unsafe)
    func unsafePaths(_ path: String) throws {
        #expect(SafePath.fault(of: path) != nil)
        guard !path.isEmpty else { return }
        var pdf = try PlantedPDF()
        pdf.document.attachments.append(
            Attachment(path: path, bytes: [1], mime: "text/csv", relationship: .data))
        let bytes = try pdf.painted().bytes
        #expect(throws: ReportError.self) { try CarriedFiles(bytes, at: .init(file: "x.pdf")) }
    }

    @Test func pathsThatDoNotFitTogether() {
        #expect(SafePath.fault(of: ["a", "b", "a"])?.words == "is there twice")
        #expect(SafePath.fault(of: ["a/b", "a"])?.words == "lies in a file")
        #expect(SafePath.fault(of: ["a/b", "a/c", "ab"]) == nil)
    }
}
