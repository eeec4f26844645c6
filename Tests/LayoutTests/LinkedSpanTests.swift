import Graphics
import Layout
import Localization
import Support
import Testing

@Suite("Spans and figures that lead somewhere") struct LinkedSpanTests {
    static let theme = Theme.kabupaten
    static let link = Link.anchor(name: "trace/7", description: "seven")

    static func tools() -> Tools { Tools(theme: theme, language: .id, shaper: SquareShaper()) }

    static func areas(_ drawing: Drawing) -> [(text: String, area: Rect)] {
        var found: [(String, Rect)] = []
        drawing.forEachLeaf { placed in
            guard case .linked(_, let area, let part) = placed.leaf else { return }
            let at = placed.transform.apply(area.origin)
            found.append((part.texts.joined(separator: "|"), Rect(origin: at, size: area.size)))
        }
        return found
    }

    static func drawing(_ block: any Block, width: Double = 200) throws -> Drawing {
        let space = Space(width: width, height: 400, isFreshPage: true, page: 1, path: "a")
        guard case .whole(let frame) = try block.place(in: space, with: tools()) else { return .nothing }
        return frame.drawing
    }

    @Test("a link lies on its span alone, over the whole height of the type")
    func oneSpan() throws {
        let style = Self.theme[.body]
        let text = StyledText([
            TextSpan("naik ", style), TextSpan("22 persen", style, link: Self.link), TextSpan(" lagi", style),
        ])
        let found = Self.areas(try Self.drawing(Paragraph(text)))
        #expect(found.map(\.text) == ["22 persen"])
        let area = try #require(found.first?.area), letter = style.size / 2
        #expect(abs(area.minX - 5 * letter) < 0.01 && abs(area.width - 9 * letter) < 0.01)
        #expect(area.minY < style.leading - 0.7 * style.size && area.maxY > style.leading + 0.2 * style.size)
    }

    @Test("over a line's end a link has two places; two links side by side are two")
    func breaks() throws {
        let style = Self.theme[.body], width = 12 * style.size / 2
        let other = Link.anchor(name: "trace/8", description: "eight")
        let text = StyledText([
            TextSpan("kata ", style), TextSpan("sekitar dua puluh", style, link: Self.link),
            TextSpan("dua", style, link: other),
        ])
        let found = Self.areas(try Self.drawing(Paragraph(text), width: width)).map(\.text)
        #expect(found == ["sekitar", "dua", "puluh", "dua"] || found == ["sekitar", "dua puluh", "dua"])
    }

    @Test("a figure in a table leads with its mark, not with the call of a note")
    func figures() throws {
        let parts = NumberParts(mark: ">", integer: "14", fraction: ",9", call: "1", link: Self.link)
        let table = Table(
            columns: [
                TableColumn(["Nama"], kind: .text, isKey: true), TableColumn(["Nilai"], kind: .number),
            ],
            rows: [TableRow([.text("a"), .number(parts)]), TableRow([.text("b"), .number(.symbol("…"))])])
        let drawing = try Self.drawing(table)
        let found = Self.areas(drawing)
        #expect(found.map(\.text) == [">\u{202F}|14,9"])
        #expect(drawing.texts.contains("1"))
    }

    @Test("a figure's references stand beside its subtitle, or below where there is no room")
    func references() throws {
        let style = Self.theme[.note]
        let text = StyledText([TextSpan("Jejak ", style), TextSpan("7", style, link: Self.link)])
        func areas(_ subtitle: String?, width: Double) throws -> (y: Double, height: Double) {
            var heading = FigureHeading(title: "T", subtitle: subtitle, label: "Gambar 1")
            heading.reference = .init(text, anchor: "trace-line/1")
            let space = Space(width: width, height: 400, isFreshPage: true, page: 1, path: "a")
            guard case .whole(let frame) = try heading.place(in: space, with: Self.tools()) else {
                return (0, 0)
            }
            var names: [String] = []
            frame.drawing.forEachAnchor({ names.append($0.name) })
            #expect(names == ["trace-line/1"])
            return (try #require(Self.areas(frame.drawing).first?.area.minY), frame.size.height)
        }
        let beside = try areas("Nilai", width: 300), none = try areas(nil, width: 300)
        let below = try areas("Nilai ekspor menurut negara", width: 120)
        #expect(beside.y == none.y && beside.height == none.height)
        #expect(below.y > beside.y + 0.9 * Self.theme.grid.baseline && below.height > beside.height)
    }

    @Test("the page of the first link is known, and the place can be jumped to")
    func firstLink() throws {
        let style = Self.theme[.body]
        let leading = Paragraph(StyledText([TextSpan("7", style, link: Self.link)]))
        struct Back: Block {
            func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
                let folio = tools.folio(of: Anchor.firstLink(to: "trace/7")) ?? "?"
                let anchor = Drawing.anchor(Anchor(name: "trace/7", at: .zero))
                let text = try tools.line("dari \(folio)", .body).drawing(at: Point(0, 20))
                return .whole(Frame(size: Size(space.width, 20), drawing: .group([anchor, text])))
            }
        }
        let sections = [
            Section(anchor: "a", title: nil, content: BrickBlock("b", [300])),
            Section(anchor: "b", title: nil, content: leading),
            Section(anchor: "c", title: nil, content: Stack([leading, Back()], spacing: 9)),
        ]
        let document = try PaginatorTests.pages(sections)
        #expect(document.warnings == [])
        #expect(document.pages[2].drawing.texts.contains("dari 2"))
        let places = document.pages.map { page in
            var count = 0
            page.drawing.forEachAnchor({ if $0.name == Anchor.firstLink(to: "trace/7") { count += 1 } })
            return count
        }
        #expect(places == [0, 1, 0])
    }
}
