import Datasets
import Declarations
import Figures
import Finishing
import Foundation
import Localization
import Testing

@testable import Rendering

/// What a report says of its last edition: on its page, by the mark r, and in the PDF that carries both.
@Suite struct LastEditionTests {
    /// The text of each page, blanks made one.
    private func texts(_ scratch: Scratch, _ pdf: String) throws -> [String] {
        try PDFText.read(scratch.bytes(pdf)).map { page in
            page.text.split { $0.isWhitespace }.joined(separator: " ")
        }
    }

    private static let said: [Language: [String]] = [
        .id: [
            "Nilai total 2024 kini Rp 14,81 miliar; edisi sebelumnya menyebut sekitar Rp 14,8 miliar",
            "Dibandingkan dengan edisi sebelumnya, Edisi 1, 2 Februari 2026: dua belas angka direvisi dan tiga "
                + "menjadi lebih teliti. Cara membaca dan menghitung tetap sama; yang berubah ialah baris data.",
            "Total nilai ekspor, 2024 ≈ Rp 14,8 miliar Rp 14,81 miliar Lebih teliti: data",
            "Pertumbuhan, 2025 ≈ +21–22 % +21,5 % Lebih teliti: data",
            "Nilai ekspor: furnitur, 2025 ≈ Rp 1,04 miliar ≈ Rp 1,11 miliar r ≈ +Rp 60,0–80,0 juta Direvisi: data",
            "8 angka lain juga berubah", "r angka direvisi.",
        ],
        .en: [
            "The total of 2024 is now Rp 14.81 billion; the last edition said about Rp 14.8 billion",
            "Compared with the last edition, Edition 1, 2 February 2026: twelve figures are revised and three "
                + "have become more precise. Figures are read and calculated as before; the rows of data have "
                + "changed.",
            "Total export value, 2024 ≈ Rp 14.8 billion Rp 14.81 billion More precise: data",
            "Export value: furniture, 2025 ≈ Rp 1.04 billion ≈ Rp 1.11 billion r ≈ +Rp 60.0–80.0 million "
                + "Revised: data",
            "Other changes, not shown: 8.", "r revised.",
        ],
    ]

    /// Also through the audit, which every number of the page must pass.
    @Test func thePageSaysWhatChangedAndComesOutOfThePDFAgain() throws {
        let editions = try Editions(), scratch = editions.scratch
        try editions.second(rows: Editions.otherRows)
        _ = try editions.render("second", [.id, .en])
        for language in Language.allCases {
            let pdf = "out/second/blitar-2025-annual-report-\(language.rawValue).pdf"
            let pages = try texts(scratch, pdf)
            let heads = [Language.id: "APA YANG BERUBAH", .en: "WHAT HAS CHANGED"]
            let page = try #require(pages.first { $0.contains(heads[language] ?? "?") })
            for words in Self.said[language] ?? [] { #expect(page.contains(words), "\(page)") }
            // Below the table it could run over to a page of its own.
            let said = Self.said[language] ?? [],
                left = try #require(page.firstRange(of: said[said.count - 2]))
            let row = try #require(page.firstRange(of: said[2]))
            #expect(left.upperBound <= row.lowerBound, "what is not shown is told before the table: \(page)")
            // In a chart: what is revised, and what is not.
            let share = language == .id ? "≈ 6 % r" : "≈ 6% r", other = language == .id ? "1,2 %" : "1.2%"
            #expect(pages[1].contains(share) && pages[1].contains(other) && !pages[1].contains(other + " r"))
            #expect(!pages[0].contains(" r "), "the cover prints no r")
            let outcome = try FileAudit.run(scratch.path + "/" + pdf, fonts: Project.folder + "/Fonts")
            #expect(outcome.passed && outcome.isReproduced == true, "\(outcome.faults)")
        }
        // The first PDF is not needed any more.
        try FileManager.default.removeItem(atPath: scratch.path + "/" + Editions.first)
        let pdf = "out/second/blitar-2025-annual-report-id.pdf"
        _ = try Extraction.write(scratch.path + "/" + pdf, to: scratch.path + "/back")
        #expect(scratch.files("back").contains("previous.json"))
        let again = try Renderer(OpenedReport(ProjectPlaces(report: scratch.path + "/back"))).render(
            RenderJob(languages: [.id], folder: scratch.path + "/again"))
        #expect(again.files.first?.bytes == (try scratch.bytes(pdf)))
    }

    @Test func anotherMethodAloneIsToldAsMethod() throws {
        let editions = try Editions()
        try editions.second(definition: {
            $0.replacingOccurrences(of: "reading: half-unit", with: "reading: full-unit")
        })
        let report = try editions.opened()
        let comparison = try #require(report.figures.quoted.comparison)
        #expect(comparison.rowsChanged == false && comparison.methodChanges == [.reading])
        #expect(!comparison.revisions.isEmpty && comparison.revisions.allSatisfy { $0.cause == .method })
        #expect(comparison.revisions.allSatisfy { $0.kind == .lessPrecise })
        _ = try editions.render("second", [.id])
        let pages = try texts(editions.scratch, "out/second/blitar-2025-annual-report-id.pdf").joined()
        #expect(
            pages.contains("Baris data tetap sama; yang berubah ialah cara membaca angka kira-kira."),
            "\(pages)")
        #expect(pages.contains("Pertumbuhan, 2025 ≈ +21–22 % ≈ +20–23 % r Kurang teliti: metode"))
    }

    /// Rows and reading: each figure says which of them it is.
    @Test func bothAreToldApart() throws {
        let editions = try Editions()
        try editions.second(
            rows: Editions.otherRows,
            definition: { $0.replacingOccurrences(of: "reading: half-unit", with: "reading: full-unit") })
        let comparison = try #require(try editions.opened().figures.quoted.comparison)
        func cause(_ id: FigureID) -> Revision.Cause? { comparison.revisions.first { $0.id == id }?.cause }
        #expect(cause("total/2024") == .data)
        #expect(cause("value/commodity/furnitur/2025") == .both)
        let json = try editions.opened().changesText(isJSON: true)
        #expect(
            json.contains("\"methodChanges\": [\n    \"reading\"\n  ]")
                && json.contains("\"rowsChanged\": true"))
    }

    @Test func nothingHasChanged() throws {
        let editions = try Editions()
        try editions.second()
        #expect(try #require(try editions.opened().figures.quoted.comparison).isEmpty)
        _ = try editions.render("second", [.en])
        let pages = try texts(editions.scratch, "out/second/blitar-2025-annual-report-en.pdf").joined()
        #expect(pages.contains("No figure has changed since the last edition"))
    }

    /// A folder that came out of the PDF, its figures, and a registry without any of that: the same changes.
    @Test func otherFormsOfTheLastEdition() throws {
        let editions = try Editions(), scratch = editions.scratch
        _ = try Extraction.write(scratch.path + "/" + Editions.first, to: scratch.path + "/came-out")
        try scratch.write("angka.json", try editions.opened("first").figuresText(.json))
        var seen: [[Revision]] = []
        for (number, previous) in ["../" + Editions.first, "../came-out", "../came-out/figures.json"]
            .enumerated()
        {
            try editions.second("s\(number)", previous: previous, rows: Editions.otherRows)
            let comparison = try #require(try editions.opened("s\(number)").figures.quoted.comparison)
            seen.append(comparison.revisions)
        }
        #expect(seen[1] == seen[0] && seen[2] == seen[0] && seen[0].count == 15)
        let named = "{file: ../angka.json, edition: {id: Edisi 1, en: Edition 1}, date: 2026-02-01}"
        try editions.second("s9", previous: named, rows: Editions.otherRows)
        let report = try editions.opened("s9"), comparison = try #require(report.figures.quoted.comparison)
        #expect(comparison.rowsChanged == nil && comparison.methodChanges == nil)
        #expect(Set(comparison.revisions.map(\.id)).isSuperset(of: seen[0].map(\.id)))
        #expect(comparison.revisions.allSatisfy { $0.cause == .unproven })
        let explained = try report.explanation(of: "previous/total/2024")
        let origin = "menurut edisi sebelumnya, Edisi 1, 1\u{A0}Februari 2026 (angka.json)"
        #expect(explained.contains(origin), "\(explained)")
    }

    // MARK: What cannot be one

    @Test func whatCannotBeTheLastEdition() throws {
        let editions = try Editions(), scratch = editions.scratch
        try scratch.write("teks.pdf", "hello")
        try scratch.write("rusak.json", "[{\"id\": \"total/2025\"}]")
        try scratch.write("kosong/x.txt", "x")
        let foreign = try PlantedPDF().painted().bytes
        try Data(foreign.prefix(foreign.count / 2)).write(
            to: URL(fileURLWithPath: scratch.path + "/separuh.pdf"))
        let cases: [(String, Int32, String)] = [
            ("../gone.pdf", 66, "\"../gone.pdf\" is not there, or must not be read"),
            ("../teks.pdf", 65, "../teks.pdf: the figures cannot be read: "),
            ("../separuh.pdf", 65, "../separuh.pdf: the PDF is damaged: "),
            ("../rusak.json", 65, "figure 1 (total/2025): its \"quantity\" is not known"),
            ("../kosong", 65, "../kosong: the folder has no edition.json"),
        ]
        for (number, (previous, code, words)) in cases.enumerated() {
            try editions.second("s\(number)", previous: previous)
            let error = #expect(throws: ReportError.self) { try editions.opened("s\(number)") }
            #expect(error?.exitCode == code, "\(previous)")
            let text = error?.findings.first?.text ?? ""
            #expect(text.contains("report.yaml:9:1: error: ") && text.contains(words), "\(text)")
        }
    }

    @Test func editionsOfOtherAreasAndWithoutFigures() throws {
        let editions = try Editions(), scratch = editions.scratch
        try scratch.copy("Reports/blitar-2025", to: "bare")
        let bare = try scratch.text("bare/report.yaml") + "\nattach: [rows]\n"
        try scratch.write("bare/report.yaml", bare)
        _ = try editions.render("bare", [.id])
        try editions.second("s0", previous: "../out/bare/blitar-2025-annual-report-id.pdf")
        var error = #expect(throws: ReportError.self) { try editions.opened("s0") }
        #expect(
            error?.exitCode == 65 && error?.findings.first?.message.hasSuffix("it carries no figures") == true
        )
        try editions.second(
            "s1",
            definition: {
                $0.replacingOccurrences(of: "name: {id: Kabupaten Blitar,", with: "name: {id: Kota Blitar,")
            })
        error = #expect(throws: ReportError.self) { try editions.opened("s1") }
        #expect(
            error?.findings.first?.message.hasSuffix(
                "it is about Kabupaten Blitar, this report about Kota Blitar") == true)
        _ = try Extraction.write(scratch.path + "/" + Editions.first, to: scratch.path + "/changed")
        try scratch.write("changed/figures.json", try scratch.text("changed/figures.json") + "\n")
        try editions.second("s2", previous: "../changed")
        error = #expect(throws: ReportError.self) { try editions.opened("s2") }
        #expect(
            error?.findings.first?.message.contains("is not the file that its edition.json names") == true)
    }
}
