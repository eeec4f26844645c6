import Graphics
import Localization
import Support
import Testing

@testable import Layout

@Suite("The audit of pages") struct AuditTests {
    static let theme = Theme.kabupaten

    /// A running page with one drawing on it.
    static func page(_ parts: Drawing...) throws -> Page {
        let wear = Furniture.Wear(page: 1, folio: "1", header: .full)
        let furniture = try Bench.furniture.drawing(wear, grid: Bench.grid, with: Bench.tools())
        return Page(size: Bench.grid.page, drawing: .group(parts + [furniture]), label: "1")
    }

    static func text(
        _ words: String, _ x: Double, _ y: Double, _ role: TextRole = .body, paint: Paint? = nil,
        as part: Role = .paragraph
    ) throws -> Drawing {
        let style = paint.map { theme[role].with(paint: $0) } ?? theme[role]
        let line = try Bench.tools().line(StyledText(words, style))
        return .tagged(part, id: TagID("x"), line.drawing(at: Point(x, y)))
    }

    static func kinds(_ pages: Page...) -> [LayoutAudit.Kind] {
        LayoutAudit(grid: Bench.grid).findings(pages).map(\.kind)
    }

    static let left = Bench.grid.leftMargin
    static let line = Bench.grid.line(20)

    @Test("a good page has no findings")
    func clean() throws {
        #expect(Self.kinds(try Self.page(try Self.text("Nilai", Self.left, Self.line))) == [])
    }

    @Test("texts on each other, but not those side by side or over their own halo")
    func overlap() throws {
        let first = try Self.text("Nilai", Self.left, Self.line), width = 5 * 4.4
        #expect(
            Self.kinds(try Self.page(first, try Self.text("Total", Self.left + 10, Self.line))) == [.overlap])
        #expect(Self.kinds(try Self.page(first, try Self.text("Total", Self.left + width, Self.line))) == [])
        #expect(Self.kinds(try Self.page(first, first)) == [])
    }

    @Test("outside the type area, and below the floor")
    func outside() throws {
        let right = Self.left + Bench.grid.width
        for (x, y) in [(Self.left - 7, Self.line), (right - 10, Self.line), (Self.left, Bench.grid.line(62))]
        {
            #expect(Self.kinds(try Self.page(try Self.text("Nilai", x, y))) == [.outside])
        }
        #expect(Self.kinds(try Self.page(try Self.text("Nilai", Self.left - 5, Self.line))) == [])
    }

    @Test("off the sub-grid: text, but not figures and notes")
    func offGrid() throws {
        let y = Self.line + 0.7.mm
        #expect(Self.kinds(try Self.page(try Self.text("Nilai", Self.left, y))) == [.offGrid])
        #expect(Self.kinds(try Self.page(try Self.text("Nilai", Self.left, y, as: .note))) == [])
        #expect(
            Self.kinds(try Self.page(try Self.text("Nilai", Self.left, y, as: .figure(alternative: ""))))
                == [])
        #expect(Self.kinds(try Self.page(try Self.text("Nilai", Self.left, Self.line + 1.5.mm))) == [])
    }

    @Test("too small, with the exceptions of the specification")
    func small() throws {
        var style = Self.theme[.note]
        style.size = 6
        let tiny = try Bench.tools().line(StyledText("kecil", style)).drawing(at: Point(Self.left, Self.line))
        #expect(Self.kinds(try Self.page(tiny)) == [.small])
        let badge = try Badge("Data contoh", with: Bench.tools()).drawing(
            right: 200, baseline: Self.line, capHeight: 5)
        #expect(Self.kinds(try Self.page(badge)) == [])
    }

    @Test("contrast with the ground that is really below, also in a hole, a clip, and half transparent")
    func contrast() throws {
        let words = try Self.text("Nilai", Self.left, Self.line)
        let box = Path.rect(Rect(Self.left - 5, Self.line - 20, 60, 40)), dark = Self.theme[.cover]
        #expect(Self.kinds(try Self.page(.fill(box, dark), words)) == [.contrast])
        #expect(Self.kinds(try Self.page(words, .fill(box, dark))) == [])
        let white = try Self.text("Nilai", Self.left, Self.line, paint: .white)
        #expect(Self.kinds(try Self.page(.fill(box, dark), white)) == [])
        #expect(Self.kinds(try Self.page(white)) == [.contrast])
        let elsewhere = Path.rect(Rect(Self.left + 200, 0, 10, 10))
        #expect(Self.kinds(try Self.page(.clipped(to: elsewhere, .fill(box, dark)), words)) == [])
        let ring = Path(
            Path.circle(Point(Self.left + 11, Self.line - 3), 60).elements
                + Path.circle(Point(Self.left + 11, Self.line - 3), 40).elements.reversedCircle)
        #expect(Self.kinds(try Self.page(.fill(ring, dark), words)) == [])
        var veil = dark
        veil.opacity = 0.1
        #expect(Self.kinds(try Self.page(.fill(box, veil), words)) == [])
    }

    @Test("rows lost and rows printed twice")
    func rows() throws {
        func row(_ number: Int) -> Drawing { .tagged(.tableRow, id: TagID("t/r\(number)"), .nothing) }
        #expect(Self.kinds(try Self.page(row(0), row(1)), try Self.page(row(2))) == [])
        #expect(Self.kinds(try Self.page(row(0), row(1)), try Self.page(row(3))) == [.lostRow])
        #expect(Self.kinds(try Self.page(row(0), row(1)), try Self.page(row(1))) == [.doubleRow])
    }

    @Test("random tables over pages come out clean", arguments: 0..<12)
    func tables(seed: UInt64) throws {
        let document = try PaginatorTests.pages([
            Section(
                anchor: "t", title: nil,
                content: TableBreakTests.table(seed: seed, rows: 20 + Int(seed) * 17),
                notes: PaginatorTests.notes(2), notesOnEveryPage: seed % 2 == 0)
        ])
        #expect(LayoutAudit(grid: Bench.grid).findings(document.pages) == [], "seed \(seed)")
    }
}

extension [PathElement] {
    /// A circle drawn the other way round: a hole.
    var reversedCircle: [PathElement] {
        var points: [Point] = []
        for element in self {
            switch element {
            case .move(let p), .line(let p): points.append(p)
            case .curve(let p, let q, let to): points += [p, q, to]
            case .close: break
            }
        }
        points.reverse()
        var turned: [PathElement] = [.move(points[0])]
        for start in stride(from: 1, to: points.count, by: 3) {
            turned.append(.curve(points[start], points[start + 1], to: points[start + 2]))
        }
        return turned + [.close]
    }
}
