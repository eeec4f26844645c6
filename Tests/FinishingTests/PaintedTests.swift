import Conformance
import Finishing
import Graphics
import Painting
import Shaping
import Testing

/// Finishing and reading back what our own shaper and painter make.
@Suite struct PaintedTests {
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fonts"
    static let theme = Theme.kabupaten
    static let stamp = Stamp(
        title: "Uji", author: "Kendang", language: "id", creator: "Kendang", time: 86_400)

    /// Lines whose characters the report cannot do without.
    static let lines = [
        "Rp\u{202F}17.990.227.397", "≈ 21–22\u{202F}%", "> 82,8\u{202F}%", "≤ Rp\u{202F}0,59 miliar",
        "−0,7 → +3,1",
        "Kendang jimbe, terutama ke China", "bersama-sama “tertimbang” (x) … – *)",
        "fi ffi fl AVATAR Ta. 1.111.111",
        "Côte d’Ivoire · Türkiye · Åland · Łódź", "深圳 · ไทย",
    ]
    static let roles: [TextRole] = [.body, .bodyStrong, .table, .tableHead, .coverTitle, .note]

    struct Sample {
        var page: Page
        /// What stands where.
        var placed: [(text: String, at: Point)]
    }

    static func sample(_ shaper: PangoShaper, _ role: TextRole) throws -> Sample {
        var parts: [Drawing] = [], placed: [(String, Point)] = []
        for (number, text) in lines.enumerated() {
            let at = Point(40.3 + Double(number), 60 + 50.7 * Double(number))
            let line = try shaper.line(theme.text(text, role, .ink))
            parts.append(line.drawing(at: at))
            placed.append((text, at))
        }
        let anchor = Drawing.anchor(
            Anchor(
                name: role.rawValue, at: Point(40, 60),
                bookmark: .init(title: role.rawValue, level: 1)))
        return Sample(
            page: Page(size: Page.a4, drawing: .group(parts + [anchor]), label: "1"), placed: placed)
    }

    @Test func everyLineReadsBackAsItWasSet() throws {
        let fonts = try FontSet.read(folder: Self.folder), shaper = try PangoShaper(fonts: fonts)
        let samples = try Self.roles.map { try Self.sample(shaper, $0) }
        let painter = PDFPainter(faces: FontFaces(fonts: fonts))
        let painted = try painter.paint(samples.map(\.page))
        let bytes = try finish(painted, stamp: Self.stamp)
        for breach in Conformance.check(bytes) { Issue.record("\(breach)") }
        let read = try PDFText.read(bytes)
        #expect(read.count == samples.count)
        for (page, (role, sample)) in zip(read, zip(Self.roles, samples)) {
            // Capitals are set as such: the text that can be copied is in capitals too.
            let isCapital = Self.theme[role].capitals
            let expected = sample.placed.map { isCapital ? $0.text.uppercased() : $0.text }
            #expect(page.lines.map(\.text) == expected, "\(role)")
            for (line, (text, at)) in zip(page.lines, sample.placed) {
                let first = try #require(line.runs.first)
                #expect(abs(first.x - at.x) < 0.1 && abs(first.y - at.y) < 0.1, "\(text): \(first)")
                #expect(abs(first.size - Self.theme[role].size) < 0.01)
            }
        }
    }

    @Test func aCallToANoteIsAWordOfItsOwn() throws {
        let fonts = try FontSet.read(folder: Self.folder), shaper = try PangoShaper(fonts: fonts)
        let text = StyledText([
            TextSpan("2025", Self.theme[.body]), TextSpan("1", Self.theme[.body], superscript: true),
            TextSpan(" naik", Self.theme[.body]),
        ])
        let page = Page(size: Page.a4, drawing: try shaper.line(text).drawing(at: Point(50, 70)), label: "1")
        let painted = try PDFPainter(faces: FontFaces(fonts: fonts)).paint([page])
        let read = try PDFText.read(finish(painted, stamp: Self.stamp))
        #expect(read.map(\.text) == ["2025 1 naik"], "\(read)")
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        func once() throws -> [UInt8] {
            let fonts = try FontSet.read(folder: Self.folder), shaper = try PangoShaper(fonts: fonts)
            let page = try Self.sample(shaper, .body).page
            let painted = try PDFPainter(faces: FontFaces(fonts: fonts)).paint([page])
            return try finish(painted, stamp: Self.stamp)
        }
        #expect(try once() == once())
    }
}
