import Testing

@testable import Finishing

@Suite struct PDFTextTests {
    /// Two codes of two bytes: 1 → "21–", 2 → "22", 3…5 → x y z; one em wide, but 2 a quarter.
    static let composite = """
        << /Type /Font /Subtype /Type0 /BaseFont /C /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts \
        [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /C /DW 1000 /W [2 [250] 7 9 100] >>] >>
        """
    static let map = """
        /CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0001> <003200312013> <0002> <00320032> endbfchar
        2 beginbfrange <0003> <0005> <0078> <0006> <0007> [<00410042> <D83CDF0F>] endbfrange
        """

    static func read(_ content: String, extra: (inout SmallPDF) -> Void = { _ in }) throws -> PageText {
        try #require(try PDFText.read(file(content, extra: extra).bytes).first)
    }

    static func file(_ content: String, extra: (inout SmallPDF) -> Void = { _ in }) -> SmallPDF {
        var file = SmallPDF(
            resources: """
                /Font << /F \(SmallPDF.latin) /C \(composite) >> /XObject << /Form 5 0 R >> \
                /Properties << /P << /ActualText <FEFF2264> >> >>
                """)
        file.addStream(map)
        extra(&file)
        file.addPage(content)
        return file
    }

    static let contents: [(String, String)] = [
        ("BT /F 10 Tf 20 280 Td (a\\(b\\)\\\\ \\101\\12) Tj ET", "a(b)\\ A\u{FFFD}"),
        ("BT /F 10 Tf 20 280 Td <41 4 2> Tj ET", "AB"),
        ("BT /F 10 Tf 20 280 Td [(17.990) 20 (.227)] TJ ET", "17.990.227"),
        ("BT /F 10 Tf 20 280 Td [(left) -3000 (right)] TJ ET", "left\tright"),
        (
            "BT /F 10 Tf 1 0 0 1 20 280 Tm (one) Tj 12 TL T* (two) Tj (three) ' 0 0 (four) \" ET",
            "one\ntwo\nthree\nfour"
        ),
        ("BT /F 10 Tf 20 100 Td (low) Tj 0 100 TD (high) Tj T* (back) Tj ET", "back\nhigh\nlow"),
        ("BT /F 10 Tf 20 280 Td [(two) -300 (w) -80 (ords)] TJ ET", "two words"),
        (
            "BT /F 10 Tf 0 1 -1 0 20 100 Tm (up) Tj 0 1 -1 0 20 112 Tm (wards) Tj 0 1 -1 0 40 100 Tm (2) Tj ET",
            "up wards\n2"
        ),
        ("BT /F 10 Tf 20 280 Td (Rp) Tj 13 0 Td (5) Tj ET", "Rp 5"),
        ("BT /F 10 Tf 20 280 Td (12) Tj 10.5 0 Td (34) Tj ET", "1234"),
        ("BT /F 10 Tf 20 280 Td (2025) Tj /F 6 Tf 3 Ts 20 0 Td (1) Tj ET", "2025 1"),
        ("BT /F 10 Tf 20 280 Td (\\222\\226\\200) Tj ET", "’–€"),
        ("BT /C 10 Tf 20 280 Td <00010002> Tj ET", "21–22"),
        ("BT /C 10 Tf 20 280 Td <0003000400050006> Tj <0007> Tj ET", "xyzAB🌏"),
        ("/Span << /ActualText <FEFF00660069> >> BDC BT /F 10 Tf 20 280 Td (X) Tj (Y) Tj ET EMC", "fi"),
        ("/Span /P BDC BT /F 10 Tf 20 280 Td (<=) Tj ET EMC BT /F 10 Tf 32 280 Td (5) Tj ET", "≤ 5"),
        (
            "/S << /MCID 0 >> BDC BT /F 9 Tf 20 80 Td (a) Tj ET EMC /A BMC BT /F 9 Tf 24.5 80 Td (b) Tj ET EMC",
            "ab"
        ),
        (
            "q 1 0 0 -1 0 300 cm BT /F 10 Tf 1 0 0 -1 20 20 Tm (down) Tj ET Q BT /F 10 Tf 20 10 Td (up) Tj ET",
            "down\nup"
        ),
        ("BI /W 1 /H 1 ID x(EI EI BT /F 10 Tf 20 280 Td (image) Tj ET", "image"),
        (
            "BT /F 10 Tf 0 1 -1 0 20 200 Tm (turned) Tj ET BT /F 10 Tf 20 10 Td (level) Tj ET % (no)",
            "level\nturned"
        ),
    ]

    @Test(arguments: contents) func contentBecomesText(_ content: String, _ text: String) throws {
        #expect(try Self.read(content).text == text)
    }

    @Test func placesAreInPointsFromTheTopLeft() throws {
        let page = try Self.read("2 0 0 2 10 0 cm BT /F 10 Tf 1 Tc 3 Tw 110 Tz 5 100 Td (a b) Tj ET")
        let run = try #require(page.runs.first)
        #expect(page.runs.count == 1)
        #expect((run.x, run.y, run.size) == (20, 100, 20))
        // Three half ems of 5 points, three letter spaces, one word space; a tenth wider; twice as large.
        #expect(abs(run.width - (3 * 5 + 3 + 3) * 1.1 * 2) < 1e-9)
    }

    @Test func turnedTextKnowsItsAngle() throws {
        let page = try Self.read("BT /F 10 Tf 0 1 -1 0 20 200 Tm (up) Tj ET")
        #expect(page.runs.map(\.angle) == [-90])
        #expect(page.runs.map(\.width) == [10])
    }

    @Test func compositeWidthsAreRead() throws {
        let page = try Self.read("BT /C 10 Tf 20 280 Td <0001> Tj <0002> Tj <0008> Tj ET")
        #expect(page.runs.map(\.x) == [20, 30, 32.5])
        #expect(page.runs.map(\.width) == [10, 2.5, 1])
    }

    @Test func formsAreFollowed() throws {
        let page = try Self.read("q 1 0 0 1 0 50 cm /Form Do Q") { file in
            let fonts = "/Font << /F \(SmallPDF.latin) >>"
            file.addStream(
                "BT /F 10 Tf 20 100 Td (in the form) Tj ET",
                "/Type /XObject /Subtype /Form "
                    + "/BBox [0 0 200 300] /Matrix [1 0 0 1 5 0] /Resources << \(fonts) >>")
        }
        #expect(page.text == "in the form")
        #expect(page.runs.map { [$0.x, $0.y] } == [[25, 150]])
    }

    static let faults = ["BT (open", "BT <41", "[(a)", "<< /A 1"]

    @Test(arguments: faults) func brokenContentIsRefused(_ content: String) {
        #expect(throws: FinishingError.self) { try Self.read(content) }
    }

    @Test func formThatDrawsItselfIsRefused() {
        #expect(throws: FinishingError.unreadable("a form draws itself")) {
            try Self.read("/Form Do") { file in
                file.addStream("/Form Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
            }
        }
    }
}
