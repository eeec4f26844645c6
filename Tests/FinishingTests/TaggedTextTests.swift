import Testing

@testable import Finishing

/// Text by element, from files written out by hand: nothing of our own writer is trusted here.
@Suite struct TaggedTextTests {
    /// Two pages: a heading drawn after its paragraph, a paragraph over both pages with a span in it, a
    /// table, a figure, a link, a folio, text outside of everything.
    static func tagged(_ change: (inout [String]) -> Void = { _ in }) -> SmallPDF {
        var file = SmallPDF(resources: "/Font << /F \(SmallPDF.latin) >>")
        // Objects 4 to 17: the structure. Pages are 19 and 21, the annotation 22.
        var bodies = [
            "<< /Type /StructTreeRoot /K 5 0 R >>",
            "<< /S /Document /P 4 0 R /K [6 0 R 7 0 R 9 0 R 14 0 R 15 0 R] >>",
            "<< /S /H1 /P 5 0 R /Pg 19 0 R /K 1 /Lang (id) >>",
            "<< /S /P /P 5 0 R /Pg 19 0 R /K [0 8 0 R << /Type /MCR /Pg 21 0 R /MCID 0 >>] >>",
            "<< /S /Span /P 7 0 R /Pg 19 0 R /K 2 /ActualText (of) >>",
            "<< /S /Table /P 5 0 R /K [10 0 R 11 0 R] >>",
            "<< /S /Caption /P 9 0 R /Pg 21 0 R /K [3] >>",
            "<< /S /TBody /P 9 0 R /K 12 0 R >>",
            "<< /S /TR /P 11 0 R /K [13 0 R << /S /TD /P 12 0 R >>] >>",
            "<< /S /TD /P 12 0 R /Pg 21 0 R /K 1 >>",
            "<< /S /Figure /P 5 0 R /Pg 21 0 R /K 2 /Alt <FEFF2264002000350025> >>",
            "<< /S /Link /P 5 0 R /Pg 21 0 R /K [4 << /Type /OBJR /Obj 22 0 R >>] >>",
            "<< >>", "<< >>",
        ]
        change(&bodies)
        for body in bodies { file.add(body) }
        file.addPage(
            """
            /P << /MCID 0 >> BDC BT /F 10 Tf 20 200 Td (one) Tj ET EMC
            /H1 << /MCID 1 >> BDC BT /F 14 Tf 20 280 Td (Head) Tj ET EMC
            /Span << /MCID 2 >> BDC BT /F 10 Tf 20 180 Td (0f) Tj ET EMC
            /Artifact << /Type /Pagination >> BDC BT /F 8 Tf 20 20 Td (7) Tj ET EMC
            BT /F 8 Tf 20 10 Td (loose) Tj ET
            """)
        file.addPage(
            """
            /P << /MCID 0 >> BDC BT /F 10 Tf 20 280 Td (many) Tj ET EMC
            /TD << /MCID 1 >> BDC BT /F 10 Tf 20 200 Td (14,9) Tj ET EMC
            /Figure << /MCID 2 >> BDC BT /F 10 Tf 20 150 Td (5 %) Tj 90 0 Td (6 %) Tj ET EMC
            /Caption << /MCID 3 >> BDC BT /F 10 Tf 20 220 Td (Table 1) Tj ET EMC
            /Link << /MCID 4 >> BDC BT /F 10 Tf 20 100 Td (more) Tj ET EMC
            /Span << /MCID 9 >> BDC BT /F 10 Tf 20 50 Td (lost) Tj ET EMC
            """)
        file.add("<< /Type /Annot /Subtype /Link /Contents (leads to more) >>")
        file.catalog = "/StructTreeRoot 4 0 R"
        return file
    }

    @Test func elementsInReadingOrder() throws {
        let text = try TaggedText.read(Self.tagged().bytes)
        #expect(
            text.elements.map(\.type) == [
                "Document", "H1", "P", "Span", "Table", "Caption", "TBody", "TR", "TD", "TD", "Figure",
                "Link",
            ])
        #expect(text.text(of: 1) == "Head")
        #expect(text.elements[1].language == "id")
        #expect(text.text(of: 2) == "one\n0f\nmany")
        #expect(text.elements[3].actual == "of")
        #expect(text.leaves(of: 2).map(\.page) == [0, 0, 1])
        #expect(text.leaves(of: 2).map(\.mark) == [0, 2, 0])
        #expect(text.text(of: 5) == "Table 1")
        #expect(text.path(of: 8) == ["Document", "Table", "TBody", "TR", "TD"])
        #expect(text.text(of: 8) == "14,9")
        #expect(text.text(of: 9).isEmpty && text.page(of: 9) == nil)
        #expect(text.elements[10].alternative == "≤ 5%")
        #expect(text.text(of: 10) == "5 %\t6 %")
        #expect(text.elements[11].items.last == .annotation(page: 1, contents: "leads to more"))
        #expect(text.pages == 2)
    }

    @Test func whatNoElementOwns() throws {
        let text = try TaggedText.read(Self.tagged().bytes)
        #expect(text.artifacts.map { $0.runs.map(\.text) } == [["7"]])
        #expect(
            text.unowned.map { "\($0.page) \($0.mark ?? -1) " + $0.runs[0].text } == [
                "0 -1 loose", "1 9 lost",
            ])
    }

    /// A mark belongs to one element: the first that names it.
    @Test func aMarkOfTwoElements() throws {
        let text = try TaggedText.read(
            Self.tagged { $0[9] = "<< /S /TD /P 12 0 R /Pg 21 0 R /K 0 >>" }.bytes)
        #expect(text.text(of: 2) == "one\n0f\nmany")
        #expect(text.text(of: 8).isEmpty)
        #expect(text.unowned.contains { $0.runs[0].text == "14,9" })
    }

    @Test func aTreeThatLeadsIntoItself() {
        #expect(throws: FinishingError.structure("the structure tree leads into itself")) {
            try TaggedText.read(Self.tagged { $0[4] = "<< /S /Span /P 7 0 R /K 7 0 R >>" }.bytes)
        }
    }

    @Test func withoutTags() throws {
        let text = try TaggedText.read(SmallPDF.pages(2).bytes)
        #expect(text.elements.isEmpty && text.artifacts.isEmpty)
        #expect(text.unowned.map { $0.runs[0].text } == ["page 1", "page 2"])
    }
}
