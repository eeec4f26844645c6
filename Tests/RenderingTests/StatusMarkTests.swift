import Foundation
import Graphics
import Localization
import Rendering
import Testing

/// What a row says of its value, as "sementara", travels through every sum and share to the page and its
/// notes.
@Suite struct StatusMarkTests {
    /// The Blitar rows with a status on the total of the year and on furniture.
    private func pages(_ language: Language) throws -> [Page] {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "kendang-status-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = try Project.textLines("Reports/blitar-2025/ekspor.csv").filter { !$0.isEmpty }
        let marked = rows.enumerated().map { index, row in
            if index == 0 { return row + ";Status" }
            return row + (row.hasPrefix("2025;total") || row.contains("furnitur") ? ";sementara" : ";")
        }
        try marked.joined(separator: "\n").write(
            to: folder.appending(path: "ekspor.csv"), atomically: true, encoding: .utf8)
        for name in ["klaim.csv", "report.yaml"] {
            let text = try Project.textLines("Reports/blitar-2025/" + name).map { line in
                line == "      note: Keterangan" ? line + "\n      status: Status" : line
            }
            try text.joined(separator: "\n").write(
                to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        let places = ProjectPlaces(
            report: folder.path, templates: Project.folder + "/Templates", fonts: Project.folder + "/Fonts")
        let source = try TemplateSource("annual-report", in: places)
        return try Press(places).document(try OpenedReport(places), source, language).pages
    }

    @Test(arguments: [
        (Language.id, "≈\u{202F}5,8\u{202F}% *)", "*) angka sementara"),
        (.en, "≈\u{202F}5.8% *)", "*) provisional"),
    ])
    func aMarkIsKeptAndExplained(_ language: Language, _ share: String, _ note: String) throws {
        let texts = try pages(language).map { page in
            // A raised sign is a line of its own beside its value.
            page.drawing.texts.joined(separator: " ").split { $0 == " " || $0 == "\u{A0}" }
                .joined(separator: " ")
        }
        #expect(texts.contains { $0.contains(share) }, "the share of a provisional total is provisional")
        let notes = texts.filter { $0.contains("*)") }
        #expect(!notes.isEmpty)
        for page in notes { #expect(page.contains(note), "a page prints *) and does not explain it") }
    }
}
