import Declarations
import Figures
import Foundation
import Graphics
import Localization
import Narration
import Testing

@testable import Layout
@testable import Rendering

/// The yearbook and the provincial report: chapters from one file, long tables, front matter, and the audit
/// of their pages.
@Suite struct YearbookTests {
    static func document(_ report: String, _ template: String, _ language: Language) throws -> LaidOut {
        let places = Project.places(report)
        return try Press(places).audited(
            try OpenedReport(places), try TemplateSource(template, in: places), language)
    }

    private static func pdf(_ document: LaidOut, _ report: String) throws -> [UInt8] {
        try Press(Project.places(report)).files(document, .pdf, dpi: 72, base: "x")[0].bytes
    }

    @Test(arguments: [
        ("contoh-lain", "national-yearbook", Language.id), ("contoh-lain", "national-yearbook", .en),
        ("provinsi-contoh", "provincial-report", .id), ("provinsi-contoh", "provincial-report", .en),
    ])
    func chaptersAreWhole(_ report: String, _ template: String, _ language: Language) throws {
        let document = try Self.document(report, template, language)
        let audit = try #require(document.audit)
        #expect(audit.layout.findings == [])
        #expect(audit.strays.isEmpty && audit.misfits.isEmpty)
        #expect(audit.failure == nil && audit.layout.rows > 0)
        let opened = try OpenedReport(Project.places(report))
        let members =
            template == "national-yearbook"
            ? opened.figures.sectors(in: opened.story.year) : opened.figures.regions(in: opened.story.year)
        let bookmarks = document.pages.flatMap { $0.drawing.bookmarks }
        #expect(members.count > 3)
        expectConforming(try Self.pdf(document, report), "\(template), \(language)")
        for member in members where member.hasValue {
            let name = member.name[language].lowercased()
            #expect(bookmarks.contains { $0.lowercased().contains(name) }, "no chapter of \(name)")
        }
        #expect(document.pages.map(\.label).contains("i") && document.pages.map(\.label).contains("1"))
    }

    @Test func theNationalYearbookIsABook() throws {
        let document = try Self.document("nasional-contoh", "national-yearbook", .id)
        let audit = try #require(document.audit)
        #expect(audit.layout.findings == [], "\(audit.layout.findings.prefix(5))")
        #expect(audit.strays.isEmpty && audit.misfits.isEmpty, "\(audit.misfits.prefix(5))")
        #expect((40...80).contains(document.pages.count))
        #expect(audit.layout.rows > 1_500)
        #expect(document.pages.allSatisfy { $0.size.width < $0.size.height })
        expectConforming(try Self.pdf(document, "nasional-contoh"), "national yearbook")
    }

    @Test func theAuditSaysWhatItChecked() throws {
        let scratch = try Scratch(), json = scratch.path + "/checks/audit.json"
        let report = try OpenedReport(Project.places("contoh-lain"))
        let outcome = try Renderer(report).render(
            RenderJob(languages: [.id], formats: [.pdf], folder: scratch.path, audit: json))
        #expect(outcome.files.map(\.path).contains(json))
        let read = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
        let top = try #require(read as? [String: Any])
        let documents = try #require(top["documents"] as? [[String: Any]])
        #expect(documents.count == 1 && documents[0]["passed"] as? Bool == true)
        let checked = try #require(documents[0]["checked"] as? [String: Int])
        #expect(checked.values.allSatisfy { $0 > 0 })
        let kinds = try #require(top["checks"] as? [String])
        #expect(Set(kinds).isSuperset(of: LayoutAudit.Kind.allCases.map(\.rawValue)))
    }

    /// What is lost stops the document; what only mars it is a warning.
    @Test(arguments: LayoutAudit.Kind.allCases)
    func lossesFailClosed(_ kind: LayoutAudit.Kind) throws {
        var audit = try #require(try Self.document("contoh-lain", "annual-report", .id).audit)
        #expect(audit.failure == nil && audit.blemishes.isEmpty)
        audit.layout.findings = [LayoutAudit.Finding(kind: kind, page: 2, message: "row 4 of Tabel 1")]
        #expect((audit.failure != nil) == kind.isLoss)
        #expect(audit.blemishes.isEmpty == kind.isLoss)
        let text = (audit.failure ?? audit.blemishes[0]).message
        #expect(text.contains("page 2") && text.contains(kind.rawValue))
    }
}

extension Drawing {
    /// Titles of the lines in the reader's outline.
    var bookmarks: [String] {
        var titles: [String] = []
        forEachAnchor { if let bookmark = $0.bookmark { titles.append(bookmark.title) } }
        return titles
    }
}
