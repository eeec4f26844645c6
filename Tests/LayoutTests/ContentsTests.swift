import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("Contents and anchors") struct ContentsTests {
    static let names = ["satu", "dua", "tiga", "empat"]

    static func sections(_ index: PageIndex, heights: [Double]) -> [Section] {
        let entries = names.map { ContentsList.Entry($0, anchor: $0) }
        let contents = Section(
            anchor: "isi", title: "Isi", content: ContentsList(title: "Isi", entries, index: index))
        return [contents]
            + zip(names, heights).map { name, height in
                Section(
                    anchor: name, title: name,
                    content: BrickBlock("b", [Double](repeating: 50, count: Int(height))),
                    refersToPages: false)
            }
    }

    @Test(
        "numbers are those of the pages on which the anchors stand",
        arguments: [
            [1, 1, 1, 1], [30, 1, 40, 2], [14, 15, 16, 100],
        ] as [[Double]])
    func numbers(heights: [Double]) throws {
        let document = try PaginatorTests.paginator.document(
            { index in Self.sections(index, heights: heights) }, with: Bench.tools())
        let printed = document.pages[0].drawing.texts.compactMap(Int.init).prefix(4)
        let real = Self.names.map { name in
            (document.pages.firstIndex { $0.anchors.contains { $0.hasPrefix("\(name)@") } } ?? -1) + 1
        }
        #expect(Array(printed) == real)
        #expect(document.warnings.isEmpty)
        #expect(Self.names.map { document.index[$0]?.page } == real)
    }

    @Test("each entry is a link, each section a bookmark, in order")
    func links() throws {
        let document = try PaginatorTests.paginator.document(
            { index in Self.sections(index, heights: [1, 1, 1, 1]) }, with: Bench.tools())
        var links: [String] = [], bookmarks: [String] = []
        for page in document.pages {
            page.drawing.forEachLeaf { placed in
                if case .linked(.anchor(let name, _), _, _) = placed.leaf { links.append(name) }
                if case .anchor(let anchor) = placed.leaf, let mark = anchor.bookmark {
                    bookmarks.append(mark.title)
                }
            }
        }
        #expect(links == Self.names)
        #expect(bookmarks == ["Isi"] + Self.names)
    }

    @Test("a text that grows with the number is noticed")
    func moving() throws {
        let document = try PaginatorTests.paginator.document(
            { index in
                let bricks = [Double](repeating: 100, count: index["z"] == nil ? 2 : 20)
                return [
                    Section(anchor: "a", title: nil, content: BrickBlock("a", bricks)),
                    Section(anchor: "z", title: nil, content: BrickBlock("z", [10])),
                ]
            }, with: Bench.tools())
        #expect(document.warnings.map(\.block) == ["contents"])
        #expect(document.index["z"]?.page == document.pages.count)
    }

    @Test("sections that print no numbers are placed once")
    func placedOnce() throws {
        let shaper = SquareShaper(), tools = Tools(theme: .kabupaten, language: .id, shaper: shaper)
        var calls: [Int] = []
        _ = try PaginatorTests.paginator.document(
            { _ in
                calls.append(shaper.calls)
                return [
                    Section(
                        anchor: "a", title: nil, content: Paragraph(Bench.body(900)), refersToPages: false)
                ]
            }, with: tools)
        #expect(calls.count == 2 && calls[1] > calls[0])
        #expect(shaper.calls == calls[1])
    }

    @Test("the dump of a small document is the golden one")
    func golden() throws {
        let document = try PaginatorTests.paginator.document(
            { index in
                [
                    Section(
                        anchor: "isi", title: "Isi",
                        content: Stack([
                            StackItem(
                                Paragraph(Theme.kabupaten.text("Sekilas", .kicker), keepsWithNext: true)),
                            StackItem(
                                Paragraph(
                                    Theme.kabupaten.text(
                                        "Ekspor naik lebih dari seperlima, bertumpu pada satu kerajinan",
                                        .h1), balanced: true, opticalEdge: true,
                                    role: .heading(level: 1))),
                            StackItem(
                                ContentsList(title: "Isi", [.init("Tabel", anchor: "tabel")], index: index),
                                spaceBefore: 9.mm),
                            StackItem(
                                FigureHeading(
                                    title: "Nilai", subtitle: "Rp miliar", label: "Gambar 1",
                                    badge: "Data contoh"), spaceBefore: 9.mm, snap: .baseline),
                        ]), notes: PaginatorTests.notes(1)),
                    Section(anchor: "tabel", title: "Tabel", content: TableTests.small, startsPage: false),
                ]
            }, with: Bench.tools())
        let dump = document.pages.map { "page \($0.label)\n" + $0.drawing.dump(indent: 1) }.joined()
        #expect(Golden.mismatch("layout-document", dump) == nil)
    }
}
