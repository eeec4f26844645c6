import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("Paragraphs") struct ParagraphTests {
    @Test("each baseline is the bottom of its leading box")
    func baselines() throws {
        let text = Bench.body(60)
        let placed = try Paragraph(text).place(in: Bench.space(), with: Bench.tools())
        let frame = try #require(placed.frame)
        let lines = Bench.baselines(frame.drawing)
        #expect(placed.isWhole && lines.count > 4)
        for (index, y) in lines.enumerated() { #expect(abs(y - Double(index + 1) * 4.5.mm) < 1e-9) }
        #expect(abs(frame.size.height - Double(lines.count) * 4.5.mm) < 1e-9)
        #expect(frame.baseline == 4.5.mm)
    }

    /// Room in lines, lines of the text → lines that stay (0: moves whole).
    @Test(
        "no line stands alone before or after a break",
        arguments: [
            (1, 5, 0), (2, 5, 2), (3, 5, 3), (4, 5, 3), (5, 5, 5), (2, 3, 0), (2, 4, 2), (1, 2, 0), (2, 2, 2),
            (1, 1, 1),
        ])
    func widows(room: Int, lines: Int, stay: Int) throws {
        let paragraph = Paragraph(words(lines))
        let space = Bench.space(100, Double(room) * 4.5.mm + 1, fresh: false)
        let placed = try paragraph.place(in: space, with: Bench.tools())
        #expect(placed.frame.map { Bench.baselines($0.drawing).count } ?? 0 == stay)
    }

    @Test("all words come, once and in order, whatever the pages", arguments: 2...9)
    func nothingIsLost(room: Int) throws {
        let frames = try Bench.frames(Paragraph(words(23)), Bench.space(100, Double(room) * 4.5.mm))
        #expect(frames.flatMap { $0.drawing.texts } == (0..<23).map { "katakatakatakata\($0)" })
        #expect(frames.allSatisfy { $0.size.height > 0 })
    }

    @Test("a heading does not split and asks for its follower")
    func heading() throws {
        let heading = Paragraph(
            words(3), role: .heading(level: 2), anchor: "h",
            bookmark: .init(title: "H", level: 2))
        #expect(heading.keepsWithNext)
        let placed = try heading.place(in: Bench.space(100, 2 * 4.5.mm, fresh: false), with: Bench.tools())
        #expect(placed.reason != nil)
        let whole = try #require(try heading.place(in: Bench.space(), with: Bench.tools()).frame)
        #expect(whole.drawing.dump().contains("anchor h 0 0"))
    }

    @Test("balanced lines: as many as before, none wider, the longest as short as it can be")
    func balance() throws {
        let text = Theme.kabupaten.text(
            "Lebih dari empat perlima nilai ekspor berasal dari kendang jimbe", .h1)
        let shaper = SquareShaper(), tools = Tools(theme: .kabupaten, language: .id, shaper: shaper)
        let plain = try shaper.lines(text, width: 400)
        let even = try Balance.lines(text, width: 400, with: tools)
        let longest = try #require(even.map(\.width).max())
        #expect(even.count == plain.count)
        #expect(longest < plain.map(\.width).max() ?? 0)
        #expect(try shaper.lines(text, width: longest - 1).count > even.count)
    }

    @Test("large type moves left by its side bearing, small type does not")
    func opticalEdge() throws {
        func left(_ role: TextRole) throws -> Double {
            let block = Paragraph(Theme.kabupaten.text("Ekspor", role), opticalEdge: true)
            let frame = try #require(try block.place(in: Bench.space(), with: Bench.tools()).frame)
            var x = 1.0
            frame.drawing.forEachLeaf { if case .glyphs(let run, _) = $0.leaf { x = run.origin.x } }
            return x
        }
        #expect(abs(try left(.h1) + 21.5 * 0.05) < 1e-9)
        #expect(try left(.body) == 0)
    }

    @Test("right and centred lines")
    func alignment() throws {
        for (alignment, x) in [(Paragraph.Alignment.right, 400 - 6 * 4.4), (.centre, 200 - 3 * 4.4)] {
            let block = Paragraph(Theme.kabupaten.text("Ekspor", .body), alignment: alignment)
            let frame = try #require(try block.place(in: Bench.space(), with: Bench.tools()).frame)
            frame.drawing.forEachLeaf { leaf in
                if case .glyphs(let run, _) = leaf.leaf { #expect(abs(run.origin.x - x) < 1e-9) }
            }
        }
    }

    /// One word a line at 100 pt.
    private func words(_ count: Int) -> StyledText {
        Theme.kabupaten.text((0..<count).map { "katakatakatakata\($0)" }.joined(separator: " "), .body)
    }
}
