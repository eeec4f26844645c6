import Graphics
import Layout
import Localization
import Support
import Synchronization
import Testing

@Suite("Contents and anchors") struct ContentsTests {
    static let names = ["satu", "dua", "tiga", "empat"]

    static func sections(heights: [Double]) -> [Section] {
        let entries = names.map { ContentsList.Entry($0, anchor: $0) }
        let contents = Section(
            anchor: "isi", title: "Isi", content: ContentsList(title: "Isi", entries))
        return [contents]
            + zip(names, heights).map { name, height in
                Section(
                    anchor: name, title: name,
                    content: BrickBlock("b", [Double](repeating: 50, count: Int(height))))
            }
    }

    @Test(
        "numbers are those of the pages on which the anchors stand",
        arguments: [
            [1, 1, 1, 1], [30, 1, 40, 2], [14, 15, 16, 100],
        ] as [[Double]])
    func numbers(heights: [Double]) throws {
        let document = try PaginatorTests.paginator.document(
            Self.sections(heights: heights), with: Bench.tools())
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
            Self.sections(heights: [1, 1, 1, 1]), with: Bench.tools())
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

    /// As high as the number it prints says, so that numbers never come to rest.
    private struct Restless: Block {
        func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
            let isFar = tools.folio(of: "z").map { $0 != "2" } ?? false
            return try BrickBlock("a", [Double](repeating: 100, count: isFar ? 2 : 20))
                .place(in: space, with: tools)
        }
    }

    @Test("a text that grows with the number is noticed")
    func moving() throws {
        let document = try PaginatorTests.pages([
            Section(anchor: "a", title: nil, content: Restless()),
            Section(anchor: "z", title: nil, content: BrickBlock("z", [10])),
        ])
        #expect(document.warnings.map(\.block) == ["contents"])
        #expect(document.index["z"]?.page == document.pages.count)
    }

    /// Counts how often it is placed, and asks for a page if it has a name to ask for.
    private final class Counter: Sendable {
        let placings = Mutex(0)
    }

    private struct Counted: Block {
        let counter: Counter
        let anchor: String?
        func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
            counter.placings.withLock { $0 += 1 }
            if let anchor { _ = tools.folio(of: anchor) }
            return .whole(Frame(size: Size(space.width, 50), drawing: .nothing))
        }
    }

    @Test("a section is placed again only when a number that it prints is another one")
    func placedOnce() throws {
        let plain = Counter(), asking = Counter()
        let document = try PaginatorTests.pages([
            Section(anchor: "a", title: nil, content: Counted(counter: plain, anchor: nil)),
            Section(anchor: "b", title: nil, content: Counted(counter: asking, anchor: "z")),
            Section(anchor: "z", title: nil, content: Counted(counter: plain, anchor: nil)),
        ])
        #expect(document.pages.count == 3 && document.warnings.isEmpty)
        #expect(plain.placings.withLock { $0 } == 2)
        #expect(asking.placings.withLock { $0 } == 2)
    }

    @Test("the dump of a small document is the golden one")
    func golden() throws {
        let document = try PaginatorTests.paginator.document(
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
                            ContentsList(title: "Isi", [.init("Tabel", anchor: "tabel")]),
                            spaceBefore: 9.mm),
                        StackItem(
                            FigureHeading(
                                title: "Nilai", subtitle: "Rp miliar", label: "Gambar 1",
                                badge: "Data contoh"), spaceBefore: 9.mm, snap: .baseline),
                    ]),
                    notes: [
                        PageNote(key: "0", order: 0, text: Theme.kabupaten.text("Catatan 0", .note))
                    ]),
                Section(anchor: "tabel", title: "Tabel", content: TableTests.small, startsPage: false),
            ], with: Bench.tools())
        let dump = document.pages.map { "page \($0.label)\n" + $0.drawing.dump(indent: 1) }.joined()
        #expect(Golden.mismatch("layout-document", dump) == nil)
    }
}
