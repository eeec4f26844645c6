import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("Lists, references and an index") struct NavigationTests {
    static let theme = Theme.kabupaten

    static func links(_ page: Page) -> [String] {
        var links: [String] = []
        page.drawing.forEachLeaf { placed in
            if case .linked(.anchor(let name, _), _, _) = placed.leaf { links.append(name) }
        }
        return links
    }

    static func table(_ number: Int, height: Double = 250) -> any Block {
        Anchored(
            BrickBlock("b\(number)", [height]), anchor: "tabel/\(number)",
            bookmark: .init(title: "Tabel \(number)", level: 3),
            listing: .init(.table, label: "Tabel \(number)", title: "Nilai barang \(number)"))
    }

    @Test(
        "a list of tables is made of the document: numbers, titles, pages, though it takes pages itself"
    )
    func listOfTables() throws {
        let list = ContentsList(title: "Daftar tabel", .listed(.table))
        let tables = Section(
            anchor: "t", title: "T", content: Stack((1...150).map { Self.table($0) }, spacing: 9))
        let document = try PaginatorTests.pages([Section(anchor: "d", title: nil, content: list), tables])
        #expect(document.warnings == [])
        let first = try #require(document.index["t"]?.page)
        #expect(first > 3)
        let texts = document.pages[..<(first - 1)].flatMap { $0.drawing.texts }
        for number in 1...150 {
            let at = try #require(texts.firstIndex(of: "Tabel \(number)"))
            let page = try #require(document.index["tabel/\(number)"])
            #expect(texts[(at + 1)...(at + 2)] == ["Nilai barang \(number)", page.label])
            #expect(document.pages[page.page - 1].anchors.contains { $0.hasPrefix("b\(number)@") })
        }
        #expect(document.pages[..<(first - 1)].flatMap(Self.links) == (1...150).map { "tabel/\($0)" })
        #expect(PageNotesTests.audit(document.pages) == [])
    }

    @Test(
        "contents of several levels: a chapter stays with its first line, nothing is lost at a break",
        arguments: 0..<12)
    func levels(seed: UInt64) throws {
        var random = SeededRandom(seed: seed), entries: [ContentsList.Entry] = [], sections: [Section] = []
        for number in 0..<90 {
            let level = number == 0 || Int.random(in: 0..<4, using: &random) == 0 ? 1 : 2
            let words = Int.random(in: 1...30, using: &random)
            let title = "k\(number) " + (0..<words).map { "w\($0)" }.joined(separator: " ")
            entries.append(
                .init(title, anchor: "s\(number)", label: level == 1 ? "\(number)" : "", level: level))
            sections.append(Section(anchor: "s\(number)", title: title, content: BrickBlock("b", [300])))
        }
        let contents = Section(
            anchor: "isi", title: "Isi", content: ContentsList(title: nil, .entries(entries)))
        let document = try PaginatorTests.pages([contents] + sections)
        let count = try #require(document.index["s0"]?.page) - 1
        #expect(count > 1 && document.warnings == [])
        #expect(document.pages[..<count].flatMap(Self.links) == entries.map(\.anchor))
        for page in document.pages[..<(count - 1)] {
            let last = try #require(
                Self.links(page).last.flatMap { name in entries.first { $0.anchor == name } })
            #expect(last.level == 2, "seed \(seed)")
        }
        let words = document.pages[..<count].flatMap { $0.drawing.texts }.joined(separator: " ")
        for entry in entries { #expect(words.contains(entry.title), "seed \(seed)") }
        #expect(PageNotesTests.audit(document.pages) == [], "seed \(seed)")
    }

    static func reference(_ words: Int, to anchor: String) -> Paragraph {
        var text = LinkedText()
        text.add((0..<words).map { "kata\($0)" }.joined(separator: " ") + " lihat ", theme[.body])
        text.addReference("Tabel 3", to: anchor, theme[.body], in: .id)
        text.add(", dan seterusnya.", theme[.body])
        return Paragraph(text)
    }

    @Test("a reference prints the page of its table, as a link, wherever its line breaks")
    func reference() throws {
        for words in 0..<60 {
            let document = try PaginatorTests.pages([
                Section(anchor: "s", title: nil, content: Self.reference(words, to: "tabel/3")),
                Section(
                    anchor: "t", title: nil, content: BrickBlock("x", [Double](repeating: 600, count: 11))),
                Section(anchor: "u", title: nil, content: Self.table(3)),
            ])
            let text = document.pages[0].drawing.texts.joined(separator: " ")
                .split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).joined(separator: " ")
            #expect(text.contains("lihat Tabel 3, halaman 13 , dan seterusnya."), "\(text)")
            #expect(Set(Self.links(document.pages[0])) == ["tabel/3"])
            #expect(document.warnings == [] && PageNotesTests.audit(document.pages) == [])
        }
    }

    @Test("lines break alike whatever the number is", arguments: [1, 8, 80, 300])
    func stable(pages: Int) throws {
        let document = try PaginatorTests.pages([
            Section(anchor: "s", title: nil, content: Self.reference(20, to: "u")),
            Section(
                anchor: "t", title: nil, content: BrickBlock("x", [Double](repeating: 600, count: pages))),
            Section(anchor: "u", title: nil, content: Self.table(3)),
        ])
        var lines: [Int: String] = [:]
        document.pages[0].drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf, placed.roles.contains(.paragraph) else { return }
            lines[Int(placed.transform.apply(run.origin).y.rounded()), default: ""] += run.text
        }
        let ends = lines.sorted { $0.key < $1.key }.map {
            $0.value.split(separator: " ").first.map(String.init)
        }
        let unknown = try Bench.frames(Self.reference(20, to: "u"), Bench.space(Bench.grid.width))
        #expect(ends.count == Set(Bench.baselines(unknown[0].drawing)).count)
        #expect(document.pages[0].drawing.texts.contains { $0.hasPrefix(String(pages + 2)) })
    }

    @Test("a reference to nothing is no link, and is said")
    func dangling() throws {
        let document = try PaginatorTests.pages([
            Section(anchor: "s", title: nil, content: Self.reference(3, to: "tabel/99"))
        ])
        #expect(document.warnings.map(\.reason) == ["no page has \"tabel/99\""])
        #expect(Self.links(document.pages[0]) == [])
        #expect(document.pages[0].drawing.texts.contains { $0.hasPrefix("…") })
    }

    @Test("bookmarks carry the levels of chapter, section and table")
    func bookmarks() throws {
        var part = Section(anchor: "b", title: "Bagian", content: Self.table(1))
        part.level = 2
        let document = try PaginatorTests.pages([
            Section(anchor: "a", title: "Bab", content: BrickBlock("x", [9])), part,
        ])
        var marks: [String] = []
        for page in document.pages {
            page.drawing.forEachAnchor { anchor in
                if let mark = anchor.bookmark { marks.append("\(mark.level) \(mark.title)") }
            }
        }
        #expect(marks == ["1 Bab", "2 Bagian", "3 Tabel 1"])
    }

    @Test("an index: terms in order under their letters, pages merged, each a link to its page")
    func index() throws {
        func block(_ words: String...) -> any Block {
            Anchored(BrickBlock("x", [600]), terms: words.map { .init($0, in: "barang") })
        }
        let content = Stack([
            block("Kopi", "Teh"), block("Kopi"), block("Kopi", "Kakao"), block("Teh"), block("Kopi", "Kopi"),
        ])
        let index = IndexList("barang") { $0 < $1 }
        let document = try PaginatorTests.pages([
            Section(anchor: "s", title: nil, content: content),
            Section(anchor: "i", title: nil, content: index),
        ])
        let page = try #require(document.pages.last), texts = page.drawing.texts.dropLast(4)
        #expect(texts.joined() == "KKakao, 3Kopi, 1–3, 5TTeh, 1, 4")
        #expect(Self.links(page).compactMap { document.page(of: $0) } == [3, 1, 5, 1, 4])
        #expect(document.warnings == [] && PageNotesTests.audit(document.pages) == [])
    }

    @Test("a long index fills columns over pages and loses nothing")
    func longIndex() throws {
        let names = (0..<900).map { "\(["Ba", "Ka", "Sa"][$0 % 3])\(1000 + $0)" }
        let blocks = names.map { Anchored(BrickBlock("x", [90]), terms: [.init($0, in: "n")]) as any Block }
        let document = try PaginatorTests.pages([
            Section(anchor: "s", title: nil, content: Stack(blocks)),
            Section(anchor: "i", title: nil, content: IndexList("n") { $0 < $1 }),
        ])
        let first = try #require(document.index["i"]?.page)
        let words = document.pages[(first - 1)...].flatMap { $0.drawing.texts }
        #expect(words.filter { $0.count > 5 && names.contains($0) } == names.sorted())
        #expect(PageNotesTests.audit(document.pages) == [])
    }
}

extension Paginator.Document {
    /// The page that has an anchor, from 1.
    func page(of anchor: String) -> Int? {
        pages.firstIndex { page in page.anchors.contains { $0.hasPrefix("\(anchor)@") } }.map { $0 + 1 }
    }
}
