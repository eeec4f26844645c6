import Graphics
import Shaping
import Testing

@testable import Painting

/// The operators of a page, one by one.
@Suite struct ContentTests {
    static func painted(_ drawing: Drawing) throws -> PaintedPDF {
        let page = Page(size: Size(100, 200), drawing: drawing, label: "1")
        return try PDFPainter(faces: TestFonts.faces()).paint([page])
    }

    static func steps(_ drawing: Drawing) throws -> [String] {
        String(decoding: try painted(drawing).pages[0].content, as: UTF8.self).split(separator: "\n")
            .map(String.init)
    }

    static let red = Paint(red: 1, green: 0, blue: 0)
    static let dot = Path.rect(Rect(0, 0, 1, 1))

    @Test(arguments: [
        (0, "0"), (5, ".05"), (-5, "-.05"), (50, ".5"), (100, "1"), (-1_230, "-12.3"), (123_456, "1234.56"),
        (1_000_000_000, "10000000"), (909, "9.09"),
    ])
    func numbersAreWritten(_ value: Int, _ text: String) {
        let bytes = ContentBytes(capacity: 1)
        bytes.hundredths(value)
        #expect(String(decoding: bytes.bytes, as: UTF8.self) == text)
    }

    @Test func everyNumberReadsBack() {
        let bytes = ContentBytes(capacity: 4)
        for value in stride(from: -2_000_000, through: 2_000_000, by: 997) {
            bytes.clear()
            bytes.thousandths(value)
            let text = String(decoding: bytes.bytes, as: UTF8.self)
            #expect(Double(text).map { ($0 * 1_000).rounded() } == Double(value), "\(value): \(text)")
        }
    }

    @Test func nothingIsSetTwice() throws {
        let line = Drawing.stroke(
            .line(.zero, Point(9, 9)), Stroke(Self.red, width: 2, dash: [3, 1], cap: .round))
        let steps = try Self.steps(
            .group([.fill(Self.dot, Self.red), line, .fill(Self.dot, Self.red), line]))
        #expect(
            steps == [
                "/Artifact BMC", "1 0 0 rg", "0 200 1 -1 re", "f", "1 0 0 RG", "2 w", "[3 1]0 d", "1 J",
                "0 200 m", "9 191 l", "S", "0 200 1 -1 re", "f", "0 200 m", "9 191 l", "S", "EMC",
            ])
    }

    /// What was set within a clip is set no more behind it.
    @Test func aClipTakesItsStateAlong() throws {
        let inside = Drawing.clipped(to: Self.dot, .fill(Self.dot, Self.red))
        let steps = try Self.steps(.group([inside, .fill(Self.dot, Self.red), .fill(Self.dot, .black)]))
        #expect(
            steps == [
                "q", "0 200 1 -1 re", "W n", "/Artifact BMC", "1 0 0 rg", "0 200 1 -1 re", "f", "Q",
                "1 0 0 rg", "0 200 1 -1 re", "f", "0 g", "0 200 1 -1 re", "f", "EMC",
            ])
    }

    @Test func opacityIsAStateOfItsOwn() throws {
        var veil = Self.red
        veil.opacity = 0.72
        let drawing = Drawing.group([.fill(Self.dot, veil), .fill(Self.dot, Self.red), .fill(Self.dot, veil)])
        let painted = try Self.painted(drawing), steps = try Self.steps(drawing)
        #expect(painted.opacities == [0.72, 1] && painted.pages[0].isTransparent)
        #expect(steps.filter { $0.hasSuffix("gs") } == ["/G0 gs", "/G1 gs", "/G0 gs"])
        #expect(try !Self.painted(.fill(Self.dot, Self.red)).pages[0].isTransparent)
    }

    @Test func pathsKeepTheirSteps() throws {
        let path = Path([
            .move(Point(1, 1)), .line(Point(1.001, 1)), .line(Point(1.004, 1.001)), .line(Point(5, 1)),
            .curve(Point(5, 1), Point(6, 2), to: Point(7, 3)),
            .curve(Point(8, 4), Point(9, 5), to: Point(9, 5)),
            .curve(Point(9, 6), Point(8, 6), to: Point(7, 7)), .close, .move(Point(20, 20)),
            .line(Point(21, 20)),
            .close,
        ])
        let edges = try Self.steps(.stroke(path, Stroke(.black, width: 1)))
        #expect(
            edges == [
                "/Artifact BMC", "1 199 m", "1 199 l", "5 199 l", "6 198 7 197 v", "8 196 9 195 y",
                "9 194 8 194 7 193 c", "h", "20 180 m", "21 180 l", "h", "S", "EMC",
            ])
        // Areas close of themselves.
        #expect(try Self.steps(.fill(path, .black)).filter { $0 == "h" }.isEmpty)
    }

    @Test func movesTurnsAndScalesNeedNoMatrix() throws {
        let turned = Transform(a: 0, b: 2, c: -2, d: 0, tx: 50, ty: 60)
        let line = Drawing.stroke(.line(Point(0, 0), Point(10, 0)), Stroke(.black, width: 0.5))
        #expect(
            try Self.steps(.moved(turned, line)) == ["/Artifact BMC", "50 140 m", "50 120 l", "S", "EMC"])
        let uneven = Transform(a: 2, b: 0, c: 0, d: 1, tx: 0, ty: 0)
        #expect(
            try Self.steps(.moved(uneven, line)) == [
                "/Artifact BMC", "q", "2 0 0 -1 0 200 cm", ".5 w", "0 0 m", "10 0 l", "S", "Q", "EMC",
            ])
    }

    @Test(arguments: [Double.nan, .infinity, 1e12]) func whatStandsNowhereIsAnError(_ place: Double) throws {
        #expect(throws: PaintError.place(page: 1)) {
            try Self.painted(.stroke(.line(.zero, Point(place, 1)), Stroke(.black, width: 1)))
        }
    }

    // MARK: Text

    @Test func linesOfOneTextObjectGoOnFromEachOther() throws {
        let shaper = try TestFonts.shaper(),
            style = TextStyle(FontFace("Inter"), size: 10, leading: 12, paint: .black)
        let line = try shaper.line(StyledText("a", style))
        let drawing = Drawing.group([line.drawing(at: Point(10, 20)), line.drawing(at: Point(12.5, 32))])
        let steps = try Self.steps(.tagged(.paragraph, id: TagID("p"), drawing))
        #expect(steps.count == 10, "\(steps)")
        #expect(steps.prefix(3) == ["BT", "/F0 10 Tf", "10 180 Td"])
        // A blank parts them for who reads the text; it stands behind the first.
        #expect(steps[4].hasSuffix(" 0 Td") && steps[6].hasSuffix(" -12 Td"))
        #expect(steps.suffix(2) == ["ET", "EMC"])
        #expect(try Self.painted(.tagged(.paragraph, id: TagID("p"), drawing)).pages[0].marks == [0])
    }

    @Test func turnedTextHasAMatrix() throws {
        let shaper = try TestFonts.shaper(),
            style = TextStyle(FontFace("Inter"), size: 10, leading: 12, paint: .black)
        let line = try shaper.line(StyledText("a", style)).drawing(at: .zero)
        let steps = try Self.steps(
            .group([
                .moved(Transform(a: 0, b: -1, c: 1, d: 0, tx: 50, ty: 60), line), .moved(.scale(2), line),
            ]))
        #expect(steps[3] == "0 1 -1 0 50 140 Tm", "\(steps)")
        #expect(steps.contains("/F0 20 Tf") && steps.contains("1 0 0 1 0 200 Tm"))
    }
}
