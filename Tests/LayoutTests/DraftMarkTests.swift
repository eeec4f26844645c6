import Graphics
import Localization
import Testing

@testable import Layout

/// Every page of a draft says so, and nothing else changes.
@Suite("Drafts") struct DraftMarkTests {
    static func pages(isDraft: Bool, _ language: Language = .id) throws -> [Page] {
        var furniture = Bench.furniture
        furniture.isDraft = isDraft
        let blocks = [Paragraph(Bench.body(3_000)), Paragraph(Bench.body(20))]
        let cover = Section(anchor: "sampul", title: nil, running: false, content: Paragraph(Bench.body(9)))
        let body = Section(anchor: "bab", title: "Bab", content: Stack(blocks))
        return try Paginator(grid: Bench.grid, furniture: furniture)
            .document([cover, body], with: Bench.tools(language)).pages
    }

    @Test("the word stands on every page, also on a cover, in the language", arguments: Language.allCases)
    func everyPage(language: Language) throws {
        let pages = try Self.pages(isDraft: true, language)
        #expect(pages.count > 2)
        for (index, page) in pages.enumerated() {
            #expect(page.drawing.texts.filter { $0 == DraftMark.words[language] }.count == 1)
            #expect(page.drawing.dump().contains("tagged artifact watermark/\(index + 1)\n"))
        }
    }

    @Test("the outline lies within the page, and the audit finds nothing")
    func within() throws {
        let pages = try Self.pages(isDraft: true)
        for page in pages {
            page.drawing.forEachLeaf { placed in
                guard case .stroke(let path, let stroke) = placed.leaf, stroke.width < 3 else { return }
                let bounds = path.bounds ?? Rect(-1, 0, 0, 0)
                #expect(bounds.minX > 0 && bounds.maxX < page.size.width)
                #expect(bounds.minY > 0 && bounds.maxY < page.size.height)
            }
        }
        let plain = try Self.pages(isDraft: false), audit = LayoutAudit(grid: Bench.grid)
        #expect(audit.findings(pages) == audit.findings(plain))
        #expect(!plain.contains { $0.drawing.dump().contains("watermark") })
    }
}
