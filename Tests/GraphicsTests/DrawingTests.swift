import Graphics
import Testing

/// The display list: its walk and its dump.
@Suite struct DrawingTests {
    static func run(_ text: String, at x: Double = 0, _ y: Double = 0) -> GlyphRun {
        GlyphRun(
            font: "Inter-Regular.otf", size: 8, origin: Point(x, y), width: 10, text: text, glyphs: [],
            clusters: [])
    }

    static let sample = Drawing.group([
        .fill(.rect(Rect(0, 0, 10, 5.00049)), Paint(red: 1, green: 1, blue: 1, opacity: 0.25)),
        .moved(
            .move(1, 2),
            .tagged(
                .paragraph, id: TagID("a/1"),
                .group([
                    .glyphs(run("satu", at: 3, 4), .black),
                    .moved(.scale(2), .glyphs(run("dua"), .black)),
                ]))),
        .clipped(
            to: .circle(.zero, 1),
            .stroke(.line(.zero, Point(1, 1)), Stroke(.black, width: 0.5, dash: [1, 2.5]))),
        .linked(
            .anchor(name: "total", description: "Total"), in: Rect(1, 2, 3, 4), .glyphs(run("tiga"), .white)),
        .anchor(Anchor(name: "total", at: Point(7, 8))),
    ])

    @Test func theWalkMeetsEveryLeafInOrder() {
        var met: [String] = []
        Self.sample.forEachLeaf { leaf in
            let name =
                switch leaf.leaf {
                case .fill: "fill"
                case .stroke: "stroke"
                case .glyphs(let run, _): run.text
                case .image(let picture, _): picture.name
                case .linked: "link"
                case .anchor(let anchor): anchor.name
                case .group, .moved, .clipped, .tagged: "no leaf"
                }
            met.append(name)
        }
        #expect(met == ["fill", "satu", "dua", "stroke", "link", "tiga", "total"])
        #expect(Self.sample.texts == ["satu", "dua", "tiga"])
        #expect(Drawing.nothing.texts.isEmpty)
    }

    @Test func leavesKnowTheirPlaceAndRoles() {
        var found: [String: PlacedLeaf] = [:]
        Self.sample.forEachLeaf { if case .glyphs(let run, _) = $0.leaf { found[run.text] = $0 } }
        #expect(found["satu"]?.transform.apply(Point(3, 4)) == Point(4, 6))
        #expect(found["dua"]?.transform.apply(Point(1, 1)) == Point(3, 4), "moved after it was enlarged")
        #expect(found["dua"]?.roles == [.paragraph])
        #expect(found["tiga"]?.roles == [])
    }

    @Test func movingByNothingChangesNothing() {
        #expect(Self.sample.moved(by: .zero) == Self.sample)
        #expect(Self.sample.moved(by: Point(1, 0)) == .moved(.move(1, 0), Self.sample))
        #expect(Self.run("x", at: 1, 1).moved(by: Point(2, 3)).origin == Point(3, 4))
    }

    @Test func theDumpIsStable() {
        #expect(
            Self.sample.dump() == """
                fill #FFFFFF@0.25 M0 0 L10 0 L10 5 L0 5 Z
                moved 1 2
                  tagged paragraph a/1
                    glyphs #000000 Inter-Regular.otf 8 3 4 "satu"
                    moved 2 0 0 2 0 0
                      glyphs #000000 Inter-Regular.otf 8 0 0 "dua"
                clipped M1 0 C1 0.552 0.552 1 0 1 C-0.552 1 -1 0.552 -1 0 C-1 -0.552 -0.552 -1 0 -1 C0.552 -1 1 -0.552 1 0 Z
                  stroke #000000 0.5 dash 1,2.5 M0 0 L1 1
                linked anchor(name: "total", description: "Total") 1 2 3 4
                  glyphs #FFFFFF Inter-Regular.otf 8 0 0 "tiga"
                anchor total 7 8

                """)
    }

    /// A thousandth of a point is the finest that a golden sees; a dump never says "-0".
    @Test func theDumpRoundsToThousandths() {
        func dumped(_ x: Double) -> String { Drawing.anchor(Anchor(name: "a", at: Point(x, 0))).dump() }
        #expect(dumped(1.0004) == dumped(1))
        #expect(dumped(1.0006) != dumped(1))
        #expect(dumped(-0.0001) == dumped(0))
        #expect(dumped(-0.0) == dumped(0))
        #expect(dumped(12_345.678) == "anchor a 12345.678 0\n")
    }

    @Test func sameDrawingsAreEqual() {
        #expect(Self.sample == Self.sample && Self.sample.hashValue == Self.sample.hashValue)
        #expect(Drawing.fill(.rect(Rect(0, 0, 1, 1)), .black) != .fill(.rect(Rect(0, 0, 1, 1)), .white))
    }

    @Test func manifestsAreRead() throws {
        let text =
            "# a comment\n\nInter | 400 | text | Inter-Regular.otf | OFL-1.1 | a | b | c\n"
            + "Wqy | 400 | fallback | wqy.ttc | GPL | a | b | c\n"
        let fonts = try FontSet(folder: "/fonts", manifest: text)
        #expect(fonts.file(for: FontFace("Inter"))?.name == "Inter-Regular.otf")
        #expect(fonts.file(for: FontFace("Inter", 700)) == nil, "no other weight stands in")
        #expect(fonts.fallbacks.map(\.name) == ["wqy.ttc"])
        #expect(fonts.path(of: "x.otf") == "/fonts/x.otf")
        #expect(throws: FontSetError.badLine(number: 2, text: "Inter | 400")) {
            try FontSet(folder: "/fonts", manifest: "\nInter | 400")
        }
    }
}
