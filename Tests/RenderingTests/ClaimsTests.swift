import Declarations
import Figures
import Foundation
import Graphics
import Localization
import Testing

@testable import Rendering

/// Claims of others: listed on demand, printed where they differ.
@Suite struct ClaimsTests {
    @Test func theSeedsClaim() throws {
        let answer = try Command.run("claims", "Reports/blitar-2025")
        #expect(answer.code == 0)
        #expect(
            answer.out == """
                claim/1/total/2024  berbeda
                  klaim: Rp\u{202F}12,5\u{A0}miliar – minke.id, 14\u{A0}Oktober 2025
                  keterangan pejabat yang sama pada Oktober 2025
                  laporan ini: ≈\u{202F}Rp\u{202F}14,8\u{A0}miliar
                  pertumbuhan 2025: ≈\u{202F}+21–22\u{202F}%; menurut klaim: ≈\u{202F}+43–45\u{202F}%

                """)
        let explained = try Command.run("explain", "Reports/blitar-2025", "claim/1/growth/2025")
        #expect(explained.out.contains("total/2025 / claim − 1") && explained.out.hasSuffix(answer.out))
        let unknown = try Command.run("explain", "Reports/blitar-2025", "claim/2/total/2024")
        #expect(unknown.code == 65 && unknown.error.contains("did you mean \"claim/1/total/2024\"?"))
    }

    private func report(_ rows: String, _ columns: String = "") throws -> (Scratch, ProjectPlaces) {
        let scratch = try Scratch()
        try scratch.copy("Reports/blitar-2025", to: "report")
        try scratch.write("report/klaim.csv", "Tahun;Nilai;Sumber;Pejabat;Angka\n" + rows)
        let text = try scratch.text("report/report.yaml").replacingOccurrences(
            of: "columns: {year: Tahun, value: Nilai, source: Sumber, date: Tanggal, note: Keterangan}",
            with: "columns: {year: Tahun, value: Nilai, source: Sumber, who: Pejabat, figure: Angka}")
        try scratch.write("report/report.yaml", text)
        return (
            scratch,
            ProjectPlaces(
                report: scratch.path + "/report", templates: Project.folder + "/Templates",
                fonts: Project.folder + "/Fonts")
        )
    }

    /// Growth, a share, a count: those that agree are listed, those that differ are printed.
    @Test func claimsOfOtherFigures() throws {
        let (scratch, places) = try report(
            """
            2025;44 persen;koran.id;Bupati;growth
            2025;sekitar 82,9 persen;radio;;share/commodity/kendang-jimbe
            2025;7;radio;;count/partner
            2025;Rp 1,04 miliar;radio;;value/commodity/furnitur

            """)
        let opened = try OpenedReport(places)
        #expect(opened.figures.judgedClaims.map(\.verdict) == [.differs, .differs, .agrees, .agrees])
        let press = try Press(places), source = try TemplateSource("annual-report", in: places)
        let document = try press.document(opened, source, .id)
        let page = try #require(document.pages.last).drawing.texts.joined(separator: " ")
        #expect(page.contains("Bupati, koran.id") && !page.contains("82,9"), "\(page)")
        #expect(opened.claimsText(isJSON: true).contains("\"verdict\": \"agrees\""))
        withExtendedLifetime(scratch) {}
    }

    static let wrong: [(String, String)] = [
        ("2025;Rp 1 miliar;a;;growth", "\"Rp 1 miliar\" cannot be said of growth/2025"),
        ("2025;44 persen;a;;total", "\"44 persen\" cannot be said of total/2025"),
        ("2025;1 juta;a;;totl", "no figure is called \"totl/2025\"; did you mean \"total/2025\"?"),
    ]

    @Test(arguments: wrong)
    func claimsOfNoFigure(_ row: String, _ words: String) throws {
        let (scratch, places) = try report(row + "\n")
        let error = #expect(throws: ReportError.self) { try OpenedReport(places) }
        withExtendedLifetime(scratch) {}
        #expect(error?.exitCode == 65)
        #expect(error?.findings.first?.message == words, "\(error?.findings.first?.text ?? "")")
        #expect(error?.findings.first?.at?.line == 2)
    }
}
