import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("Pages of a document") struct PaginatorTests {
    static let paginator = Paginator(grid: Bench.grid, furniture: Bench.furniture)
    /// Height of the content of a page without notes.
    static let room = Bench.grid.line(61) - Bench.grid.line(5)
    static let top = Int(Bench.grid.line(5).rounded())

    static func brick(_ name: String, _ heights: Double...) -> BrickBlock { BrickBlock(name, heights) }

    /// Notes too long to stand on one line together.
    static func notes(_ count: Int) -> [PageNote] {
        (0..<count).map {
            PageNote(key: "\($0)", order: $0, text: Theme.kabupaten.text(note($0), .note))
        }
    }

    /// What one of them prints.
    static func note(_ number: Int) -> String {
        "Catatan\u{A0}\(number)" + String(repeating: "\u{A0}n", count: 60)
    }

    static func pages(_ sections: [Section]) throws -> Paginator.Document {
        try paginator.document(sections, with: Bench.tools())
    }

    @Test("content begins below line 5, notes end on the floor, furniture on its lines")
    func skeleton() throws {
        let text = Paragraph(Theme.kabupaten.text("Awal", .kicker))
        let document = try Self.pages([Section(anchor: "a", title: "A", content: text, notes: Self.notes(2))])
        let page = try #require(document.pages.first)
        #expect(abs(baseline("AWAL", page) - Bench.grid.line(6)) < 1e-6)
        #expect(abs(baseline(Self.note(1), page) - Bench.grid.line(61)) < 1e-6)
        #expect(abs(baseline(Self.note(0), page) - Bench.grid.line(61) + 3.6.mm) < 1e-6)
        #expect(abs(baseline("Laporan", page) - Bench.grid.line(3)) < 1e-6)
        #expect(abs(baseline("1", page) - Bench.grid.line(64)) < 1e-6)
        #expect(document.pages.count == 1 && document.warnings.isEmpty)
    }

    @Test("sections start pages, or take in the room that is left")
    func following() throws {
        func section(_ name: String, _ height: Double, starts: Bool) -> Section {
            Section(
                anchor: "s\(name)", title: nil, content: Self.brick(name, height), startsPage: starts,
                spaceBefore: 20)
        }
        let document = try Self.pages([
            section("a", 200, starts: true), section("b", 200, starts: false),
            section("c", 100, starts: true),
            section("d", Self.room - 110, starts: false),
        ])
        #expect(
            document.pages.map(\.anchors) == [
                ["sa@\(Self.top)", "a@\(Self.top)", "sb@\(Self.top + 220)", "b@\(Self.top + 220)"],
                ["sc@\(Self.top)", "c@\(Self.top)"], ["sd@\(Self.top)", "d@\(Self.top)"],
            ])
    }

    @Test("a cover has the whole sheet, no furniture, and counts as a page")
    func cover() throws {
        let document = try Self.pages([
            Section(anchor: "c", title: nil, running: false, content: Self.brick("c", 700)),
            Section(anchor: "a", title: nil, content: Self.brick("a", 10)),
        ])
        #expect(document.pages[0].drawing.texts == [])
        #expect(document.pages[0].anchors == ["c@0", "c@0"])
        #expect(document.pages[1].drawing.texts.last == "2")
    }

    @Test("content leaves room for its notes; where it does not, the notes move with its end")
    func notesAreKeptClear() throws {
        for height in stride(from: Self.room - 120, through: Self.room, by: 7) {
            let parts = BrickBlock("a", [Double](repeating: height / 40, count: 40))
            let document = try Self.pages([
                Section(anchor: "s", title: nil, content: parts, notes: Self.notes(3))
            ])
            let last = try #require(document.pages.last)
            let end = lastBrick(last) + height / 40
            #expect(end + 9.mm <= baseline(Self.note(0), last) + 0.01, "height \(height)")
            #expect(document.pages.flatMap { $0.drawing.texts }.filter { $0 == Self.note(2) }.count == 1)
            let shown = document.pages.flatMap(\.anchors).filter { $0.hasPrefix("a") }.count
            #expect(shown == 40 && document.warnings.isEmpty, "height \(height)")
        }
    }

    @Test("figures give way so that a page holds together, as little as need be")
    func squeeze() throws {
        let figure = Drawn(name: "f", height: .points(500), minimumHeight: 300, alternative: "f") { size, _ in
            .anchor(Anchor(name: "f\(Int(size.height))", at: .zero))
        }
        func document(_ below: Double) throws -> Paginator.Document {
            try Self.pages([
                Section(anchor: "s", title: nil, content: Stack([figure, Self.brick("b", below)]))
            ])
        }
        #expect(try document(100).pages.flatMap(\.anchors).contains { $0.hasPrefix("f500@") })
        let tight = try document(300)
        let height = try #require(tight.pages[0].anchors.first { $0.hasPrefix("f") }?.dropFirst().prefix(3))
        #expect(tight.pages.count == 1)
        #expect((Self.room - 320...Self.room - 300).contains(try #require(Double(String(height)))))
        #expect(try document(460).pages.count == 2)
    }

    @Test("a misfit is drawn as a notice, said as a warning, and the run goes on")
    func misfit() throws {
        let document = try Self.pages([
            Section(
                anchor: "a", title: nil,
                content: Stack([
                    Self.brick("a", 10), Self.brick("Gambar 3", 2_000),
                    Self.brick("z", 10),
                ])),
            Section(anchor: "b", title: nil, content: Self.brick("Peta", 900), notes: Self.notes(1)),
            Section(anchor: "c", title: nil, running: false, content: Self.brick("Sampul", 900)),
        ])
        #expect(document.warnings.map(\.block) == ["Gambar 3", "Peta", "Sampul"])
        #expect(document.warnings.map(\.page) == [2, 3, 4])
        let texts = document.pages.flatMap { $0.drawing.texts }
        #expect(texts.contains("Gambar 3: tidak dapat dimuat di halaman ini"))
        #expect(document.pages.flatMap(\.anchors).contains { $0.hasPrefix("z@") })
    }

    @Test("a table says on which page it goes on, clear of the notes")
    func continuation() throws {
        for words in [3, 30] {
            let table = TableBreakTests.table(seed: 9, rows: 100)
            let note = PageNote(key: "n", order: 0, text: Bench.body(words))
            let document = try Self.pages([
                Section(anchor: "t", title: nil, content: table, notes: [note], notesOnEveryPage: true)
            ])
            #expect(document.pages.count > 1)
            for (index, page) in document.pages.enumerated() {
                let said = page.drawing.texts.filter { $0.hasPrefix("bersambung") }
                let last = index == document.pages.count - 1
                #expect(said == (last ? [] : ["bersambung ke halaman \(index + 2) →"]))
                #expect(page.drawing.texts.contains { $0.hasPrefix("kata0") })
            }
            #expect(
                LayoutAudit(grid: Bench.grid).findings(document.pages).filter { $0.kind == .overlap } == [])
        }
    }

    @Test("one table over many pages")
    func manyPages() throws {
        let document = try Self.pages([
            Section(
                anchor: "t", title: "T", content: TableBreakTests.table(seed: 2, rows: 900))
        ])
        #expect(document.pages.count > 14)
        #expect(document.index.pageCount == document.pages.count)
    }

    // MARK: Reading pages

    private func baseline(_ text: String, _ page: Page) -> Double {
        var found = Double.nan
        page.drawing.forEachLeaf { placed in
            if case .glyphs(let run, _) = placed.leaf, run.text == text {
                found = placed.transform.apply(run.origin).y
            }
        }
        return found
    }

    private func lastBrick(_ page: Page) -> Double {
        var found = 0.0
        page.drawing.forEachLeaf { placed in
            if case .anchor(let anchor) = placed.leaf {
                found = max(found, placed.transform.apply(anchor.at).y)
            }
        }
        return found
    }
}
