import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("Columns and headings") struct ColumnTests {
    static let columns = TextColumns(
        count: 3, gap: 20,
        (0..<6).flatMap { number in
            [
                StackItem(
                    Paragraph(Theme.kabupaten.text("Judul \(number)", .bodyStrong), role: .heading(level: 2)),
                    spaceBefore: 4.5.mm),
                StackItem(Paragraph(Bench.body(10 + number * 7))),
            ]
        })

    @Test("columns of text are even, begin at one height, lose nothing and keep headings with their text")
    func balance() throws {
        let placed = try Self.columns.place(in: Bench.space(400, 700), with: Bench.tools())
        let frame = try #require(placed.frame)
        #expect(placed.isWhole)
        let texts = frame.drawing.texts
        #expect(texts.filter { $0.hasPrefix("Judul") } == (0..<6).map { "Judul \($0)" })
        let words = texts.filter { !$0.hasPrefix("Judul") }.joined(separator: " ").split(separator: " ").count
        #expect(words == (0..<6).reduce(0) { $0 + 10 + $1 * 7 })
        let ends = columnEnds(frame)
        #expect(ends.count == 3)
        #expect((ends.max() ?? 0) - (ends.min() ?? 0) < 40, "\(ends)")
        #expect(abs(frame.size.height - (ends.max() ?? 0)) < 1e-6)
    }

    @Test("too long for a page: all columns full, the rest on the next", arguments: [100.0, 150, 220])
    func split(height: Double) throws {
        let frames = try Bench.frames(Self.columns, Bench.space(400, height))
        #expect(frames.count > 1)
        let words = frames.flatMap { $0.drawing.texts }.filter { !$0.hasPrefix("Judul") }
            .joined(separator: " ").split(separator: " ").count
        #expect(words == (0..<6).reduce(0) { $0 + 10 + $1 * 7 })
        #expect(frames.allSatisfy { $0.size.height <= height + 0.001 })
    }

    /// The lines of each column from the top: the number of the text, or of a heading as a negative.
    private func columns(_ frame: Frame) -> [[Int]] {
        var lines: [Int: [(y: Double, text: Int)]] = [:]
        frame.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let at = placed.transform.apply(run.origin), words = run.text.split(separator: ".")
            let number = words[0] == "J" ? -Int(words[1].split(separator: " ")[0])! : Int(words[0])!
            lines[Int(at.x.rounded()), default: []].append((at.y, number))
        }
        return lines.keys.sorted().map { key in lines[key]!.sorted { $0.y < $1.y }.map(\.text) }
    }

    @Test("no column begins or ends with one line of a text, nor ends with a heading", arguments: 0..<40)
    func parting(seed: UInt64) throws {
        var random = SeededRandom(seed: seed), items: [StackItem] = []
        for number in 1...Int.random(in: 2...14, using: &random) {
            let title = Theme.kabupaten.text("J.\(number)", .bodyStrong)
            items.append(StackItem(Paragraph(title, role: .heading(level: 2)), spaceBefore: 4.5.mm))
            let words = (0..<Int.random(in: 1...60, using: &random)).map { "\(number).\($0)" }
            items.append(StackItem(Paragraph(Theme.kabupaten.text(words.joined(separator: " "), .body))))
        }
        let height = Double.random(in: 100...900, using: &random)
        let block = TextColumns(count: Int.random(in: 2...4, using: &random), gap: 17, items)
        for frame in try Bench.frames(block, Bench.space(400, height)) {
            for column in columns(frame) {
                #expect(column.last ?? 0 > 0, "seed \(seed)")
            }
        }
        let frames = try Bench.frames(block, Bench.space(400, height)).map(columns).flatMap { $0 }
        let lengths = Dictionary(grouping: frames.flatMap { $0 }, by: { $0 }).mapValues(\.count)
        for column in frames {
            for end in [column.first, column.last].compactMap({ $0 }) where end > 0 {
                let here = column.count { $0 == end }
                #expect(here >= 2 || lengths[end] == 1, "seed \(seed): \(end) in \(column)")
            }
        }
    }

    @Test("cells stand on the columns of the grid; as high as the highest; split together")
    func sideBySide() throws {
        let cells = SideBySide([
            .init(start: 0, span: 8, BrickBlock("a", [40, 40])),
            .init(start: 8, span: 4, BrickBlock("b", [30])),
        ])
        let whole = try #require(try cells.place(in: Bench.space(), with: Bench.tools()).frame)
        #expect(whole.size.height == 80)
        #expect(whole.drawing.dump().contains("moved \(340157.0 / 1000) 0"))
        let frames = try Bench.frames(cells, Bench.space(400, 50))
        #expect(frames.map(\.size.height) == [40, 40])
        #expect(try cells.place(in: Bench.space(400, 20, fresh: false), with: Bench.tools()).reason != nil)
        let kept = SideBySide(cells.cells, splits: false)
        #expect(try kept.place(in: Bench.space(400, 50, fresh: false), with: Bench.tools()).reason != nil)
    }

    /// Width, badge → baseline of title, subtitle, badge in grid lines.
    @Test("figure heading: title 6 mm below the rule, subtitle a line further, the badge where there is room")
    func figureHeading() throws {
        for (width, badgeLine) in [(400.0, 6.0), (150, 10.5)] {
            let heading = FigureHeading(
                title: "Perubahan nilai", subtitle: "Rp miliar", label: "Gambar 7", badge: "Contoh")
            let frame = try #require(try heading.place(in: Bench.space(width), with: Bench.tools()).frame)
            var lines: [String: Double] = [:]
            frame.drawing.forEachLeaf { placed in
                if case .glyphs(let run, _) = placed.leaf {
                    lines[run.text] = placed.transform.apply(run.origin).y / 1.mm
                }
            }
            #expect(
                abs((lines["Perubahan nilai"] ?? 0) - 6) < 1e-6 && abs((lines["Gambar 7"] ?? 0) - 6) < 1e-6)
            #expect(abs((lines["Rp miliar"] ?? 0) - 10.5) < 1e-6)
            #expect(abs((lines["CONTOH"] ?? 0) - badgeLine) < 0.6)
            #expect(abs(frame.size.height - 10.5.mm) < 1e-6 && frame.baseline == 6.mm)
        }
    }

    private func columnEnds(_ frame: Frame) -> [Double] {
        var ends: [Int: Double] = [:]
        frame.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let at = placed.transform.apply(run.origin)
            ends[Int(at.x.rounded()), default: 0] = max(ends[Int(at.x.rounded())] ?? 0, at.y)
        }
        return ends.keys.sorted().compactMap { ends[$0] }
    }
}
