import Graphics
import Layout
import Localization
import Support
import Testing

/// What cannot be placed as wished: the run goes on, all else is printed, and a warning says block, reason
/// and page.
@Suite("Misfits") struct MisfitTests {
    static let after = BrickBlock("sesudah", [10])

    static func picture(_ height: Drawn.Height, minimum: Double? = nil) -> Drawn {
        Drawn(name: "Gambar 1", height: height, minimumHeight: minimum, alternative: "x") { size, _ in
            .anchor(Anchor(name: "g\(Int(size.width.rounded()))x\(Int(size.height.rounded()))", at: .zero))
        }
    }

    /// Height, lowest height → how it is drawn, the step that is said.
    @Test("a picture taller than the page")
    func picture() throws {
        let room = Int(PaginatorTests.room.rounded())
        let cases: [(Drawn, String?, String)] = [
            (Self.picture(.points(900)), nil, "a notice in its place"),
            (Self.picture(.points(900), minimum: 720), nil, "a notice in its place"),
            (Self.picture(.aspect(0.5)), "g\(room / 2)x\(room)", "made smaller"),
            (Self.picture(.aspect(0.3)), nil, "a notice in its place"),
        ]
        for (picture, drawn, step) in cases {
            let content = Stack([picture, Self.after])
            let document = try PaginatorTests.pages([Section(anchor: "s", title: nil, content: content)])
            #expect(document.warnings.count == 1)
            let warning = try #require(document.warnings.first)
            #expect(warning.block == "Gambar 1" && warning.page == 1)
            #expect(warning.reason.hasPrefix("\(step): "), "\(warning.reason)")
            let anchors = document.pages.flatMap(\.anchors).map { $0.split(separator: "@")[0] }
            #expect(anchors.first { $0.hasPrefix("g") }.map(String.init) == drawn)
            #expect(anchors.contains("sesudah"))
            #expect(PageNotesTests.audit(document.pages) == [])
        }
    }

    @Test("a cell of 60 words, a picture taller than the page and 40 columns: the run ends, each is said")
    func three() throws {
        let words = (0..<60).map { "kata\($0)" }.joined(separator: " ")
        let wordy = Table(
            heading: TableHeading("Tabel 1", "Panjang"),
            columns: [
                TableColumn(["Nama"], kind: .text, width: .fixed(30.mm), isKey: true),
                TableColumn(["Nilai"], kind: .number),
            ],
            rows: (0..<3).map {
                TableRow([.text($0 == 1 ? words : "Barang \($0)"), .number(NumberParts(integer: "7"))])
            })
        let columns =
            [TableColumn(["Nama"], kind: .text, isKey: true)]
            + (1..<40).map { TableColumn(["K\($0)"], kind: .number) }
        let wide = Table(
            heading: TableHeading("Tabel 2", "Lebar"), columns: columns,
            rows: (0..<30).map { row in
                TableRow(
                    [.text("Baris \(row)")]
                        + (1..<40).map { .number(NumberParts(integer: "\(row * 40 + $0).123")) })
            })
        let section = Section(
            anchor: "s", title: nil,
            content: Stack([
                StackItem(wordy, snap: .baseline), StackItem(Self.picture(.points(900))),
                StackItem(wide, spaceBefore: 9.mm, snap: .baseline), StackItem(Self.after),
            ]))
        let document = try PaginatorTests.pages([section])
        let said = document.warnings.map(\.block)
        #expect(said.contains("Tabel 1") && said.contains("Gambar 1"))
        #expect(document.warnings.allSatisfy { !$0.reason.isEmpty && $0.page > 0 })
        // The wide table is whole: its columns are divided, which is no misfit.
        let report = LayoutAudit(grid: Bench.grid).report(
            on: document.pages, expecting: Inventory([section]))
        #expect(report.losses == [])
        #expect(report.rows == 33 && document.pages.flatMap(\.anchors).contains { $0.hasPrefix("sesudah") })
    }

    @Test("a heading with nothing after it is printed and said; one with a section after it is not")
    func heading() throws {
        let heading = Paragraph(Theme.kabupaten.text("Bab", .h1), role: .heading(level: 1))
        func document(_ next: Section...) throws -> Paginator.Document {
            try PaginatorTests.pages([Section(anchor: "bab", title: "Bab 1", content: heading)] + next)
        }
        let follower = Section(anchor: "b", title: nil, content: Self.after, startsPage: false)
        let alone = try document()
        #expect(alone.warnings.map(\.block) == ["Bab 1"] && alone.warnings.map(\.page) == [1])
        #expect(alone.pages.flatMap { $0.drawing.texts }.contains("Bab"))
        #expect(try document(follower).warnings == [])
        #expect(try document(Section(anchor: "b", title: nil, content: Self.after)).warnings.count == 1)
    }

    /// Needs a width.
    struct WideBlock: Block {
        var name = "Tabel 9"
        var width: Double
        var block: any Block = BrickBlock("lebar", [60])
        func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
            guard space.width + 0.01 >= width else { return .nothing(because: "needs \(width)") }
            guard case .part(let frame, let rest) = try block.place(in: space, with: tools) else {
                return try block.place(in: space, with: tools)
            }
            return .part(frame, rest: WideBlock(name: name, width: width, block: rest))
        }
        func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? { width }
    }

    @Test("a pair of which one needs more than its columns stands one below the other")
    func pair() throws {
        let half = Bench.grid.width(of: 6)
        for (width, below) in [(half - 1, false), (half + 1, true), (Bench.grid.width, true)] {
            let pair = SideBySide([
                .init(start: 0, span: 6, BrickBlock("kiri", [40])),
                .init(start: 6, span: 6, WideBlock(width: width)),
            ])
            let document = try PaginatorTests.pages([
                Section(anchor: "s", title: nil, content: Stack([pair, Self.after]))
            ])
            let tops = document.pages[0].anchors.compactMap { Int($0.split(separator: "@")[1]) }
            #expect((tops[1] == tops[2]) != below)
            #expect(document.warnings.map(\.block) == (below ? ["Tabel 9"] : []))
            #expect(document.pages[0].anchors.last?.hasPrefix("sesudah") == true)
        }
    }

    @Test("a pair that is too high is split, and what cannot be split is a notice in its own columns")
    func highPair() throws {
        let pair = SideBySide(
            [
                .init(start: 0, span: 6, BrickBlock("kiri", [Double](repeating: 100, count: 12))),
                .init(start: 6, span: 6, Self.picture(.points(1_200))),
            ], splits: false)
        let document = try PaginatorTests.pages([
            Section(anchor: "s", title: nil, content: Stack([Self.after, pair]))
        ])
        let bricks = document.pages.flatMap(\.anchors).filter { $0.hasPrefix("kiri") }
        #expect(bricks.count == 12)
        #expect(document.warnings.map(\.block) == ["Gambar 1"])
        #expect(
            document.pages.flatMap { $0.drawing.texts }.joined(separator: " ").contains("tidak dapat dimuat"))
        #expect(PageNotesTests.audit(document.pages) == [])
    }

    @Test(
        "notes longer than a page go on on the next pages, none lost, none over the content",
        arguments: [3, 1_500, 3_000])
    func longNotes(words: Int) throws {
        let note = PageNotesTests.note(0, words: words)
        for called in [true, false] {
            let text = PageNotesTests.paragraph(200, calls: called ? [5: note] : [:])
            let document = try PaginatorTests.pages([
                Section(
                    anchor: "s", title: nil, content: Stack([text, Self.after]),
                    notes: called ? [] : [note], source: PageNotesTests.source),
                Section(anchor: "z", title: nil, content: Self.after),
            ])
            let texts = document.pages.flatMap { $0.drawing.texts }.joined(separator: " ")
            let printed = texts.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
                .filter { $0.hasPrefix("n0.") }
            #expect(printed.map(String.init) == (0..<words).map { "n0.\($0)" })
            #expect(document.warnings.isEmpty == (words < 100))
            #expect(document.warnings.allSatisfy { $0.block == "notes of s" })
            #expect(document.pages.flatMap(\.anchors).filter { $0.hasPrefix("sesudah") }.count == 2)
            #expect(PageNotesTests.audit(document.pages) == [], "\(called) \(words)")
        }
    }
}
