import Blocks
import Declarations
import Foundation
import Graphics
import Layout
import Localization
import Rendering
import Support
import Testing

/// The press charts of the project's reports: every one, in every size and language.
@Suite struct PressChartTests {
    static func renderer(_ name: String) throws -> ChartRenderer {
        try ChartRenderer(try OpenedReport(Project.places(name)))
    }

    /// Every picture of a report, laid out once for all tests.
    static func documents(_ name: String) throws -> [(name: String, document: LaidOut)] {
        try name == "blitar-2025" ? blitar.get() : other.get()
    }

    private static let blitar = Result { try renderer("blitar-2025").documents(of: ChartJob()) }
    private static let other = Result { try renderer("contoh-lain").documents(of: ChartJob()) }

    @Test func blitarHasItsTwelve() throws {
        let names = try Self.documents("blitar-2025").map(\.name)
        for chart in ["commodities", "growth", "destinations", "ranking"] {
            for size in ["wide", "square", "portrait"] {
                for language in ["id", "en"] { #expect(names.contains("\(chart)-\(size)-\(language)")) }
            }
        }
    }

    @Test(arguments: Made.reports)
    func nothingIsLeftOut(_ name: String) throws {
        let outcome = try Self.renderer(name).check()
        #expect(outcome.warnings.map(\.text) == [])
    }

    /// No two texts overlap, none leaves the picture, all can be read on their ground, none is under 18
    /// pixels.
    @Test(arguments: Made.reports)
    func everyPictureIsClean(_ name: String) throws {
        var audit = LayoutAudit(grid: Theme.kabupaten.grid)
        audit.minimumSize = CardFormat.smallestType * 0.75
        for (name, document) in try Self.documents(name) {
            let found = audit.findings(document.pages)
            #expect(found.map { "\($0.kind): \($0.message)" } == [], "\(name)")
            document.pages[0].drawing.forEachLeaf { placed in
                guard case .glyphs(let run, _) = placed.leaf, !Self.isSign(run.text) else { return }
                #expect(run.size >= audit.minimumSize - 0.01, "\(name): \"\(run.text)\" in \(run.size) pt")
            }
        }
    }

    /// Signs behind values are raised, and smaller than what they stand behind: "*) r".
    private static func isSign(_ text: String) -> Bool {
        let letters = text.filter { !$0.isWhitespace }
        return letters.count <= 4 && !letters.contains { $0.isNumber || $0.isUppercase }
    }

    /// 40 to 90 words, and every number of a picture with few values is said with the same digits.
    @Test(arguments: Made.reports)
    func alternativeTexts(_ name: String) throws {
        for (name, document) in try Self.documents(name) {
            let words = AlternativeText.wordCount(document.alternative)
            #expect((40...90).contains(words), "\(name): \(words) words: \(document.alternative)")
            #expect(!document.alternative.contains("  ") && !document.alternative.contains(".."), "\(name)")
        }
    }

    @Test func sizesAreAsNamed() throws {
        for (name, document) in try Self.documents("blitar-2025") {
            let size = document.pages[0].size
            let wanted =
                name.contains("wide")
                ? (1200.0, 675.0) : name.contains("square") ? (1080, 1080) : (1080, 1350)
            #expect(size.width == wanted.0 * 0.75 && size.height == wanted.1 * 0.75, "\(name)")
        }
    }

    /// What every press chart of Blitar says, held against a file: title, subtitle, source, key, values.
    @Test func wordsOfBlitar() throws {
        var text = ""
        for (name, document) in try Self.documents("blitar-2025") where name.contains("square") {
            var lines: [String] = []
            document.pages[0].drawing.forEachLeaf { placed in
                if case .glyphs(let run, _) = placed.leaf { lines.append(run.text) }
            }
            text += "== \(name)\n" + lines.joined(separator: "\n") + "\n-- " + document.alternative + "\n\n"
        }
        let mismatch = Golden.mismatch("press-blitar", text)
        #expect(mismatch == nil)
    }

    @Test func filesOfOneChart() throws {
        let job = ChartJob(
            names: ["commodities"], sizes: [.named("wide")], scale: 2, formats: OutputFormat.allCases,
            languages: [.id], folder: "x")
        let files = try Self.renderer("blitar-2025").files(of: job).files
        #expect(
            files.map(\.path).sorted()
                == ["csv", "pdf", "png", "svg", "txt"].map { "x/blitar-2025-commodities-wide-id.\($0)" })
        let again = try Self.renderer("blitar-2025").files(of: job).files
        #expect(files.map(\.bytes) == again.map(\.bytes))
        func file(_ ending: String) throws -> [UInt8] {
            try #require(files.first { $0.path.hasSuffix(ending) }).bytes
        }
        expectConforming(try file(".pdf"), "a press chart")
        // IHDR: 2400 × 1350.
        #expect(try file(".png")[16..<24].map { Int($0) } == [0, 0, 9, 96, 0, 0, 5, 70])
        let png = String(decoding: try file(".png"), as: UTF8.self)
        #expect(png.contains("Diagram donat: Kendang jimbe menyumbang lebih dari"))
        #expect(png.contains("sebagaimana diberitakan KabarBaik.co"))
        let svg = String(decoding: try file(".svg"), as: UTF8.self)
        #expect(
            svg.contains("<title>Kendang jimbe menyumbang lebih dari") && svg.contains("<desc>Diagram donat:")
        )
        #expect(svg.contains("<text") && svg.contains(">Tembakau iris<"))
    }

    @Test func numbersOfOneChart() throws {
        let job = ChartJob(names: ["commodities"], sizes: [.named("square")], formats: [], languages: [.en])
        let files = try Self.renderer("blitar-2025").files(of: job).files
        let csv = String(
            decoding: try #require(files.first { $0.path.hasSuffix(".csv") }).bytes, as: UTF8.self)
        let lines = csv.components(separatedBy: "\r\n")
        #expect(
            lines[0] == "name,figure,printed,quantity,lower,upper,lower_open,upper_open,status,rows")
        #expect(
            lines[1]
                == "Jimbe drums,value/commodity/kendang-jimbe/2025,>\u{202F}Rp\u{202F}14.9\u{A0}billion,money,"
                + "14900000000,15000000000,true,true,,ekspor.csv:4")
        #expect(lines.count == 12 && lines[10].contains("residual-share/commodity/2025,≤\u{202F}3.3%"))
    }

    @Test func anySizeHasItsShapeAndNoSmallType() throws {
        let renderer = try Self.renderer("blitar-2025")
        for (width, height) in [(1200, 630), (1600, 900), (1080, 1920), (900, 900)] {
            let job = ChartJob(
                names: ["commodities"], sizes: [.pixels(width: width, height: height)], languages: [.id])
            let document = try #require(try renderer.documents(of: job).first).document
            #expect(document.pages[0].size == Size(Double(width) * 0.75, Double(height) * 0.75))
            document.pages[0].drawing.forEachLeaf { placed in
                if case .glyphs(let run, _) = placed.leaf {
                    #expect(run.size >= 18 * 0.75 - 0.01, "\(run.text)")
                }
            }
        }
    }

    /// Hundreds of goods, 188 destinations and twelve months: every chart that fits is as clean.
    @Test func manyGoodsAndMonths() throws {
        let scratch = try Scratch()
        let answer = try Command.run(
            "sample", "--rows", "3000", "--seed", "3", "--out", scratch.path + "/rows.csv")
        #expect(answer.code == 0, "\(answer.error)")
        let definition = try scratch.text("report.yaml")
            .replacingOccurrences(of: "    ignore: [Bulan]\n", with: "")
            .replacingOccurrences(of: "{year: Tahun,", with: "{year: Tahun, month: Bulan,")
        try scratch.write("report.yaml", definition)
        let places = ProjectPlaces(
            report: scratch.path, templates: Project.folder + "/Templates", fonts: Project.folder + "/Fonts")
        let renderer = try ChartRenderer(try OpenedReport(places))
        var audit = LayoutAudit(grid: Theme.kabupaten.grid)
        audit.minimumSize = CardFormat.smallestType * 0.75
        let documents = try renderer.documents(of: ChartJob(languages: [.en]))
        for name in ["months", "commodity-lines", "countries", "growth", "ranking"] {
            #expect(documents.contains { $0.name.hasPrefix(name + "-wide") }, "\(name)")
        }
        for (name, document) in documents {
            let found = audit.findings(document.pages)
            #expect(found.map { "\($0.kind): \($0.message)" } == [], "\(name)")
            let words = AlternativeText.wordCount(document.alternative)
            #expect((AlternativeText.least...AlternativeText.most).contains(words), "\(name): \(words)")
        }
    }
}
