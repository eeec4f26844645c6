import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("What pages wear, and how they are counted") struct FurnitureTests {
    static func section(_ name: String, pages: Int = 1, level: Int = 1) -> Section {
        var section = Section(
            anchor: name, title: "Bab \(name)",
            content: BrickBlock(name, [Double](repeating: 600, count: pages)))
        section.level = level
        return section
    }

    static func document(_ furniture: Furniture, _ sections: [Section]) throws -> Paginator.Document {
        try Paginator(grid: Bench.grid, furniture: furniture).document(sections, with: Bench.tools())
    }

    /// Texts of header and footer with the side on which they stand.
    static func wear(_ page: Page) -> (header: [String], footer: [String]) {
        var header: [String] = [], footer: [String] = []
        page.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let at = placed.transform.apply(run.origin)
            let text = (at.x + run.width / 2 < page.size.width / 2 ? "left " : "right ") + run.text
            if at.y < Bench.grid.line(4) { header.append(text) }
            if at.y > page.size.height - 20.mm { footer.append(text) }
        }
        return (header, footer)
    }

    @Test("as ever: title left, publisher right; status left, folio right, on every page")
    func plain() throws {
        for (index, page) in try Self.document(Bench.furniture, [Self.section("a", pages: 3)]).pages
            .enumerated()
        {
            let wear = Self.wear(page)
            #expect(wear.header == ["left Laporan", "right Dinas"])
            #expect(wear.footer == ["left Rancangan", "right \(index + 1)"])
        }
    }

    @Test("the chapter right in the header, from the page on which it begins; the publisher below")
    func chapters() throws {
        var furniture = Bench.furniture
        furniture.runningTitle = .chapter
        var short = Self.section("b", pages: 2)
        short.runningTitle = "Pendek"
        short.openingHeader = .reduced
        var bare = Self.section("c", pages: 2)
        bare.openingHeader = .none
        let pages = try Self.document(
            furniture, [Self.section("a"), Self.section("a1", level: 2), short, bare]
        ).pages
        #expect(
            pages.map { Self.wear($0).header } == [
                ["left Laporan", "right Bab a"], ["left Laporan", "right Bab a"], ["left Laporan"],
                ["left Laporan", "right Pendek"], [], ["left Laporan", "right Bab c"],
            ])
        #expect(pages.allSatisfy { Self.wear($0).footer[0] == "left Dinas  ·  Rancangan" })
    }

    @Test("facing pages: even ones are mirrored")
    func facing() throws {
        var furniture = Bench.furniture
        furniture.isFacing = true
        let pages = try Self.document(furniture, [Self.section("a", pages: 2)]).pages.map(Self.wear)
        #expect(pages[0].header == ["left Laporan", "right Dinas"])
        #expect(pages[1].header == ["right Laporan", "left Dinas"])
        #expect(pages[1].footer == ["right Rancangan", "left 2"])
    }

    @Test("a long chapter is cut at a word, clear of the document's title")
    func longTitle() throws {
        var furniture = Bench.furniture
        furniture.runningTitle = .chapter
        var section = Self.section("a")
        section.runningTitle = (0..<40).map { "kata\($0)" }.joined(separator: " ")
        let page = try Self.document(furniture, [section]).pages[0]
        #expect(page.drawing.texts.contains { $0.hasPrefix("kata0 ") && $0.hasSuffix(" …") })
        #expect(PageNotesTests.audit([page]) == [])
    }

    @Test("Roman folios before the text, Arabic ones from 1; the index and tables that go on say them too")
    func numbering() throws {
        var cover = Self.section("c")
        cover.running = false
        cover.numbering = .roman(from: 1)
        var text = Section(anchor: "t", title: "T", content: TableBreakTests.table(seed: 4, rows: 90))
        text.numbering = .decimal(from: 1)
        let document = try Self.document(
            Bench.furniture, [cover, Self.section("f", pages: 4), text, Self.section("z")])
        let arabic = (1...document.pages.count - 5).map(String.init)
        #expect(document.pages.map(\.label) == ["i", "ii", "iii", "iv", "v"] + arabic)
        #expect(
            document.pages.map { Self.wear($0).footer.last } == [nil]
                + document.pages.dropFirst().map { "right \($0.label)" })
        #expect(document.index["f"]?.label == "ii")
        #expect(document.index["t"]?.page == 6 && document.index["t"]?.label == "1")
        #expect(document.pages[5].drawing.texts.contains("bersambung ke halaman 2 →"))
    }

    @Test("a chapter that begins on the right has a blank page before it where it must", arguments: 1...4)
    func right(pages: Int) throws {
        var chapter = Self.section("b")
        chapter.startsOnRight = true
        let document = try Self.document(Bench.furniture, [Self.section("a", pages: pages), chapter])
        let first = try #require(document.index["b"])
        #expect(first.page == pages + (pages.isMultiple(of: 2) ? 1 : 2))
        #expect(first.label == String(first.page))
        for page in document.pages where page.anchors.isEmpty { #expect(page.drawing.texts == []) }
        #expect(document.pages.filter { $0.anchors.isEmpty }.count == pages % 2)
    }

    @Test("a page without margins may stand anywhere, also on its side, and counts")
    func fullBleed() throws {
        var opener = Self.section("o")
        opener.content = BrickBlock("o", [590])
        opener.running = false
        opener.orientation = .landscape
        let document = try Self.document(
            Bench.furniture, [Self.section("a"), opener, Self.section("z", level: 2)])
        #expect(document.pages[1].anchors == ["o@0", "o@0"])
        #expect(document.pages[1].size == Bench.grid.turned.page)
        #expect(document.pages.map(\.label) == ["1", "2", "3"])
    }
}
