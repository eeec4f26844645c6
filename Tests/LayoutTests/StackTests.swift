import Graphics
import Layout
import Support
import Testing

@Suite("Stacks, page by page") struct StackTests {
    /// A stack, the height of a page, and what stands on each page.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var items: [StackItem]
        var height = 100.0
        var pages: [[String]]

        init(_ name: String, _ items: [StackItem], height: Double = 100, _ pages: [[String]]) {
            testDescription = name
            self.items = items
            self.height = height
            self.pages = pages
        }
    }

    static func brick(
        _ name: String, _ heights: Double..., before: Double = 0, head: Bool = false,
        minimum: Double? = nil
    ) -> StackItem {
        StackItem(BrickBlock(name, heights, keepsWithNext: head, minimum: minimum), spaceBefore: before)
    }

    static let cases = [
        Case("in one page", [brick("a", 30), brick("b", 30, before: 10)], [["a@0", "b@40"]]),
        Case(
            "space before is dropped at the top of a page",
            [brick("a", 90, before: 20), brick("b", 50, before: 20)],
            [["a@0"], ["b@0"]]),
        Case(
            "a block splits between its bricks", [brick("a", 60), brick("b", 30, 30, before: 5)],
            [["a@0", "b0@65"], ["b1@0"]]),
        Case(
            "a heading goes with its follower", [brick("a", 60), brick("h", 10, head: true), brick("b", 50)],
            [["a@0"], ["h@0", "b@10"]]),
        Case(
            "a heading stays with a part of its follower",
            [brick("a", 60), brick("h", 10, head: true), brick("b", 20, 20)],
            [["a@0", "h@60", "b0@70"], ["b1@0"]]),
        Case(
            "headings in a row move together",
            [brick("a", 60), brick("g", 10, head: true), brick("h", 10, head: true), brick("b", 50)],
            [["a@0"], ["g@0", "h@10", "b@20"]]),
        Case(
            "headings at the end of the stack stay", [brick("a", 60), brick("h", 10, head: true)],
            [["a@0", "h@60"]]),
        Case(
            "a spacer vanishes at the top of a page",
            [brick("a", 95), StackItem(Spacer(20)), brick("b", 50)], [["a@0"], ["b@0"]]),
        Case("three pages", [brick("a", 70), brick("b", 70), brick("c", 70)], [["a@0"], ["b@0"], ["c@0"]]),
        Case(
            "a block that can shrink does so on a page of its own",
            [brick("a", 50), brick("b", 120, minimum: 90), brick("c", 10)], [["a@0"], ["b@0"], ["c@0"]]),
        Case(
            "under its heading too",
            [brick("a", 50), brick("h", 10, head: true), brick("b", 120, minimum: 80)],
            [["a@0"], ["h@0", "b@10"]]),
    ]

    @Test("page by page", arguments: cases)
    func pages(_ example: Case) throws {
        let frames = try Bench.frames(Stack(example.items), Bench.space(300, example.height))
        #expect(frames.map(anchors) == example.pages)
    }

    @Test("what fits nowhere becomes a notice and a warning, and the rest goes on")
    func misfit() throws {
        let stack = Stack([Self.brick("a", 50), Self.brick("Gambar 9", 120), Self.brick("c", 10)])
        let frames = try Bench.frames(stack, Bench.space(300, 100))
        #expect(frames.map(anchors) == [["a@0"], ["c@21"]])
        #expect(
            frames.flatMap(\.warnings) == [
                LayoutWarning(
                    block: "Gambar 9", reason: "a notice in its place: a brick of 120.0 in 100.0", page: 2)
            ])
        #expect(frames.flatMap { $0.drawing.texts } == ["Gambar 9: tidak dapat dimuat di halaman ini"])
    }

    @Test("nothing on a begun page, with the reason")
    func nothing() throws {
        let placed = try Stack([Self.brick("a", 50)]).place(
            in: Bench.space(300, 40, fresh: false), with: Bench.tools())
        #expect(placed.reason == "a: a brick of 50.0 in 40.0")
    }

    @Test("baselines snap to the grid wherever the stack begins", arguments: [0, 1.3, 4.5.mm, 20])
    func snap(top: Double) throws {
        for (snap, pitch) in [(StackItem.Snap.baseline, 4.5.mm), (.step, 1.5.mm)] {
            let block = BrickBlock("b", [30], baseline: 7)
            let stack = Stack([Self.brick("a", 10.7), StackItem(block, spaceBefore: 5, snap: snap)])
            var space = Bench.space()
            space.top = top
            let placed = try #require(try stack.place(in: space, with: Bench.tools()).frame)
            let y = anchorPoints(placed)[1].y
            let baseline = (top + y + 7) / pitch
            #expect(abs(baseline - baseline.rounded()) < 1e-6)
            #expect(y >= 15.7 - 1e-9 && y < 15.7 + pitch)
        }
    }

    @Test(
        "random stacks: every brick once, in order, and no heading alone at a page's end", arguments: 0..<60)
    func fuzz(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var items: [StackItem] = [], wanted: [String] = []
        for number in 0..<Int.random(in: 1...30, using: &random) {
            let head = Int.random(in: 0..<4, using: &random) == 0
            let count = head ? 1 : Int.random(in: 2...6, using: &random)
            let bricks = (0..<count).map { _ in Double.random(in: 3...30, using: &random).rounded() }
            items.append(
                StackItem(
                    BrickBlock("n\(number).", bricks, keepsWithNext: head),
                    spaceBefore: Double.random(in: 0...12, using: &random)))
            wanted += count == 1 ? ["n\(number)."] : (0..<count).map { "n\(number).\($0)" }
        }
        let frames = try Bench.frames(Stack(items), Bench.space(300, 150))
        let names = frames.map { anchors($0).map { String($0.split(separator: "@")[0]) } }
        #expect(names.flatMap { $0 } == wanted, "seed \(seed)")
        for page in names.dropLast() { #expect(page.last?.hasSuffix(".") == false, "seed \(seed)") }
    }

    private func anchors(_ frame: Frame) -> [String] {
        Page(size: frame.size, drawing: frame.drawing, label: "").anchors
    }

    private func anchorPoints(_ frame: Frame) -> [Point] {
        var points: [Point] = []
        frame.drawing.forEachLeaf { placed in
            if case .anchor(let anchor) = placed.leaf { points.append(placed.transform.apply(anchor.at)) }
        }
        return points
    }
}
