import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("Pages on their side") struct LandscapeTests {
    static let turned = Bench.grid.turned

    @Test("the turned grid: the page swapped, margins kept, columns wider, floor and footer near the edge")
    func grid() {
        let grid = Bench.grid, turned = Self.turned
        #expect(turned.page == Size(grid.page.height, grid.page.width))
        #expect(abs(turned.leftMargin * 2 + turned.width - turned.page.width) < 1e-6)
        #expect(turned.columns == grid.columns && turned.gutter == grid.gutter)
        #expect(turned.footerLine - turned.floorLine == grid.footerLine - grid.floorLine)
        let below = turned.page.height - turned.line(turned.footerLine)
        #expect(below >= grid.page.height - grid.line(grid.footerLine) - 1e-6)
        #expect(below < grid.page.height - grid.line(grid.footerLine) + grid.baseline)
        #expect(turned.line(turned.footerLine) < turned.page.height)
    }

    static func wide(_ name: String, _ heights: Double..., width: Double = turned.width) -> any Block {
        MisfitTests.WideBlock(name: name, width: width, block: BrickBlock(name, heights))
    }

    static func brick(_ name: String, _ heights: Double...) -> any Block { BrickBlock(name, heights) }

    static func head(_ name: String) -> any Block { BrickBlock(name, [20], keepsWithNext: true) }

    /// The anchors of each page, a landscape page's with "L" before them.
    static func shape(_ blocks: [any Block], _ orientation: Section.Orientation = .asNeeded) throws
        -> [String]
    {
        var section = Section(anchor: "§", title: nil, content: Stack(blocks, spacing: 5))
        section.orientation = orientation
        let document = try PaginatorTests.pages([section])
        return document.pages.map { page in
            let names = page.anchors.map { $0.split(separator: "@")[0] }.filter { $0 != "§" }
            return (page.size == Bench.grid.page ? "" : "L ") + names.joined(separator: " ")
        }
    }

    @Test("a wide block gets pages on its side, before and after it the pages are upright")
    func asNeeded() throws {
        let a = Self.brick("a", 50), z = Self.brick("z", 50)
        let w = Self.wide("w", 50), v = Self.wide("v", 50)
        let long = Self.wide("w", 300, 300, 300)
        #expect(try Self.shape([a, w, z]) == ["a", "L w", "z"])
        #expect(try Self.shape([w, v, z]) == ["L w v", "z"])
        #expect(try Self.shape([w]) == ["L w"])
        #expect(try Self.shape([a, long, z]) == ["a", "L w0", "L w1", "L w2", "z"])
        #expect(try Self.shape([a, Self.head("g"), Self.head("h"), w, z]) == ["a", "L g h w", "z"])
        #expect(try Self.shape([w, Spacer(20), v, Spacer(9), z]) == ["L w v", "z"])
        #expect(try Self.shape([Stack([a, w], spacing: 5), z]) == ["a", "L w", "z"])
        #expect(try Self.shape([a, Anchored(w, anchor: "t"), z]) == ["a", "L t w", "z"])
    }

    @Test("a section may lie on its side as a whole, or never")
    func declared() throws {
        let a = Self.brick("a", 50), w = Self.wide("w", 50), z = Self.brick("z", 50)
        #expect(try Self.shape([a, w, z], .landscape) == ["L a w z"])
        #expect(try Self.shape([a, z], .portrait) == ["a z"])
        let forbidden = try Self.shape([a, w, z], .portrait)
        #expect(forbidden == ["a", "z"], "a notice stands for w")
    }

    @Test("a section joins a begun page only if that lies as it does")
    func joining() throws {
        func section(_ name: String, _ block: any Block) -> Section {
            Section(anchor: "s\(name)", title: nil, content: block, startsPage: false)
        }
        let document = try PaginatorTests.pages([
            section("a", Self.brick("a", 50)), section("w", Self.wide("w", 50)),
            section("v", Self.wide("v", 50)), section("z", Self.brick("z", 50)),
        ])
        let pages = document.pages.map { page in page.anchors.map { String($0.split(separator: "@")[0]) } }
        #expect(pages == [["sa", "a"], ["sw", "w", "sv", "v"], ["sz", "z"]])
        #expect(document.pages.map { $0.size.width > 600 } == [false, true, false])
    }

    @Test("columns of a page on its side are those of its own grid")
    func columns() throws {
        var section = Section(
            anchor: "s", title: nil,
            content: SideBySide([
                .init(start: 0, span: 6, Paragraph(Bench.body(60))),
                .init(start: 6, span: 6, Paragraph(Bench.body(60))),
            ]))
        section.orientation = .landscape
        let document = try PaginatorTests.pages([section])
        var starts: Set<Int> = []
        document.pages[0].drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf, placed.roles.contains(.paragraph) else { return }
            starts.insert(Int(placed.transform.apply(run.origin).x.rounded()))
        }
        let grid = Self.turned
        let second = grid.leftMargin + 6 * (grid.columnWidth + grid.gutter)
        #expect(starts == [Int(grid.leftMargin.rounded()), Int(second.rounded())])
    }

    @Test(
        "random sections of wide and narrow blocks: all there, in order, each on a page that suits it",
        arguments: 0..<30)
    func fuzz(seed: UInt64) throws {
        var random = SeededRandom(seed: seed), blocks: [any Block] = [], wanted: [String] = []
        for number in 0..<Int.random(in: 1...25, using: &random) {
            let heights = (0..<Int.random(in: 2...7, using: &random)).map { _ in
                Double.random(in: 10...150, using: &random)
            }
            let isWide = Int.random(in: 0..<3, using: &random) == 0, name = "\(isWide ? "w" : "n")\(number)."
            let block = BrickBlock(name, heights)
            blocks.append(
                isWide ? MisfitTests.WideBlock(width: Self.turned.width, block: block) as any Block : block)
            wanted += heights.indices.map { "\(name)\($0)" }
            if Bool.random(using: &random) { blocks.append(Spacer(12)) }
        }
        let section = Section(
            anchor: "s", title: nil, content: Stack(blocks, spacing: 8), notes: [PageNotesTests.note(1)])
        let document = try PaginatorTests.pages([section])
        let pages = document.pages.map { page in
            page.anchors.map { String($0.split(separator: "@")[0]) }.filter { $0 != "s" }
        }
        #expect(pages.flatMap { $0 } == wanted, "seed \(seed)")
        for (page, names) in zip(document.pages, pages) {
            let isTurned = page.size == Self.turned.page
            #expect(names.allSatisfy { $0.hasPrefix("w") == isTurned }, "seed \(seed)")
        }
        #expect(PageNotesTests.audit(document.pages) == [] && document.warnings == [], "seed \(seed)")
    }
}
