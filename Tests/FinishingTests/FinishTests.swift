import Conformance
import Graphics
import Testing

@testable import Finishing

@Suite struct FinishTests {
    static let stamp = Stamp(
        title: "Ekspor Blitar 2025", author: "Kabupaten Blitar", subject: "Ekspor & impor <2025>",
        keywords: "ekspor", language: "id", creator: "Kendang 1.0", time: 1_767_225_599)

    static func pages(_ labels: [String]) -> [Page] {
        labels.map { Page(size: Size(200, 300), drawing: .nothing, label: $0) }
    }

    static func anchor(
        _ name: String, page: Int, y: Double, _ title: String? = nil,
        _ level: Int = 1
    ) -> PlacedAnchor {
        let mark = title.map { Anchor.Bookmark(title: $0, level: level) }
        return PlacedAnchor(page: page, anchor: Anchor(name: name, at: Point(20, y), bookmark: mark))
    }

    static let anchors = [
        anchor("total", page: 0, y: 40, "Nilai ekspor"),
        anchor("growth", page: 0, y: 90, "Pertumbuhan ≥ 21 %", 2),
        anchor("silent", page: 1, y: 10),
        anchor("places", page: 2, y: 12.5, "Tujuan (\u{1F30F})"),
    ]
    static let links = [
        PlacedLink(
            page: 0, rect: Rect(20, 30.25, 100, 12),
            link: .anchor(name: "places", description: "Ke tujuan")),
        PlacedLink(
            page: 2, rect: Rect(0, 0, 10, 10),
            link: .web("http://x.example/ä (b)", description: "Sumber")),
    ]

    /// With a tree of tags that has an element for each link, and no marks.
    static func finished(
        pdf: [UInt8], pages: [Page], links: [PlacedLink] = [], anchors: [PlacedAnchor] = [], stamp: Stamp,
        attachments: [Finishing.Attachment] = []
    ) throws(FinishingError) -> [UInt8] {
        var tags = TagTree()
        for _ in pages { tags.beginPage() }
        for (number, placed) in links.enumerated() { _ = tags.link(placed.link, number: number, in: 0) }
        return try finish(
            pdf: pdf, pages: pages, tags: tags, links: links, anchors: anchors, stamp: stamp,
            attachments: attachments)
    }

    static func finished() throws -> [UInt8] {
        try finished(
            pdf: SmallPDF.pages(3).bytes, pages: pages(["", "2", "3"]), links: links, anchors: anchors,
            stamp: stamp)
    }

    /// But for the fonts: those of the small file are none.
    @Test func whatIsFinishedConforms() throws {
        let attachment = Finishing.Attachment(
            path: "data/rows.csv", bytes: Array("tahun;nilai\n".utf8), mime: "text/csv", relationship: .data)
        for attachments in [[], [attachment]] {
            let pdf = try Self.finished(
                pdf: SmallPDF.pages(3).bytes, pages: Self.pages(["", "2", "3"]), links: Self.links,
                anchors: Self.anchors, stamp: Self.stamp, attachments: attachments)
            let given = Dictionary(uniqueKeysWithValues: attachments.map { ($0.path, $0.bytes) })
            for breach in Conformance.check(pdf, attachments: given)
            where !["C75", "C76", "C78", "C81", "C84"].contains(breach.check) {
                Issue.record("\(breach)")
            }
            #expect(Conformance.drawing(pdf) == Conformance.drawing(SmallPDF.pages(3).bytes))
        }
    }

    @Test func outlineIsNestedAndLeadsToItsPlaces() throws {
        let file = try PDFFile(try Self.finished()), root = file.catalog["Outlines"]
        #expect(file.catalog["PageMode"].isName("UseOutlines"))
        #expect(root["Count"].integer == 3)
        let first = root["First"], last = root["Last"], inner = first["First"]
        let titles = [first, inner, last].map { $0["Title"].text }
        #expect(titles == ["Nilai ekspor", "Pertumbuhan ≥ 21 %", "Tujuan (🌏)"])
        #expect(first["Next"].id == last.id && last["Prev"].id == first.id && inner["Parent"].id == first.id)
        #expect(first["Count"].integer == 1 && last["Count"].isNull)
        let target = last["Dest"].items
        #expect(target[0].id == file.page(2).id)
        #expect(target[1].isName("XYZ") && target[2].isNull && target[4].isNull)
        #expect(target[3].number == 287.5)
    }

    @Test func aLongOutlineShowsItsChaptersAlone() throws {
        let anchors = (0..<60).map { Self.anchor("a\($0)", page: 0, y: 1, "t\($0)", $0 % 20 == 0 ? 1 : 2) }
        let bytes = try Self.finished(
            pdf: SmallPDF.pages(1).bytes, pages: Self.pages(["1"]), anchors: anchors, stamp: Self.stamp)
        let file = try PDFFile(bytes), root = file.catalog["Outlines"], first = root["First"]
        #expect(root["Count"].integer == 3 && first["Count"].integer == -19)
        #expect(first["First"]["Count"].isNull && first["Next"]["Count"].integer == -19)
    }

    @Test func linksLieExactlyWhereTheyWerePlaced() throws {
        let file = try PDFFile(try Self.finished())
        let inside = try #require(file.page(0)["Annots"].items.first)
        #expect(inside["Rect"].items.map(\.number) == [20, 257.75, 120, 269.75])
        #expect(inside["Border"].items.map(\.integer) == [0, 0, 0])
        #expect(inside["F"].integer == 4)
        #expect(inside["Contents"].text == "Ke tujuan")
        #expect(inside["Dest"].items[0].id == file.page(2).id)
        #expect(file.page(1)["Annots"].isNull)
        let outside = try #require(file.page(2)["Annots"].items.first)
        #expect(outside["Rect"].items.map(\.number) == [0, 290, 10, 300])
        #expect(outside["A"]["S"].isName("URI"))
        #expect(outside["A"]["URI"].text == "http://x.example/%C3%A4%20(b)")
    }

    @Test func fileSaysWhatTheStampSays() throws {
        let file = try PDFFile(try Self.finished()), info = file.trailer["Info"]
        #expect(
            info.keys == [
                "Author", "CreationDate", "Creator", "Keywords", "ModDate", "Producer",
                "Subject", "Title",
            ])
        #expect(info["Title"].text == "Ekspor Blitar 2025")
        #expect(info["CreationDate"].text == "D:20251231235959Z")
        #expect(info["ModDate"].text == "D:20251231235959Z")
        #expect(file.catalog["Lang"].text == "id")
        #expect(file.catalog["Metadata"]["Subtype"].isName("XML"))
        let xmp = String(decoding: try file.catalog["Metadata"].bytes(), as: UTF8.self)
        #expect(xmp.contains("<xmp:CreateDate>2025-12-31T23:59:59Z</xmp:CreateDate>"))
        #expect(xmp.contains("<rdf:li xml:lang=\"x-default\">Ekspor Blitar 2025</rdf:li>"))
        #expect(xmp.contains("Ekspor &amp; impor &lt;2025&gt;"))
        #expect(xmp.hasPrefix("<?xpacket begin=\"\u{FEFF}\"") && xmp.contains("<?xpacket end=\"w\"?>"))
    }

    @Test func emptyWordsAreLeftOut() throws {
        let bare = Stamp(title: "T", author: "", language: "en", creator: "K", time: 0)
        let bytes = try Self.finished(pdf: SmallPDF.pages(1).bytes, pages: Self.pages(["1"]), stamp: bare)
        let file = try PDFFile(bytes)
        #expect(file.trailer["Info"].keys == ["CreationDate", "Creator", "ModDate", "Producer", "Title"])
        #expect(file.catalog["Outlines"].isNull && file.catalog["PageMode"].isNull)
        let xmp = String(decoding: try file.catalog["Metadata"].bytes(), as: UTF8.self)
        #expect(!xmp.contains("dc:creator") && !xmp.contains("pdf:Keywords"))
    }

    @Test func sameInputSameBytes() throws {
        let first = try Self.finished()
        #expect(try Self.finished() == first)
        var other = Self.stamp
        other.time += 1
        let later = try Self.finished(
            pdf: SmallPDF.pages(3).bytes, pages: Self.pages(["", "2", "3"]),
            links: Self.links, anchors: Self.anchors, stamp: other)
        #expect(later != first)
        #expect(first.starts(with: Array("%PDF-1.7\n".utf8)))
    }

    @Test func whatCairoLeavesOutIsMended() throws {
        var small = SmallPDF(resources: "/Font << /F 4 0 R >> /XObject << /I 5 0 R >>")
        _ = small.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>")
        _ = small.addStream(
            "x",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                + "/BitsPerComponent 8 /ColorSpace /DeviceGray /Interpolate true")
        small.addPage("")
        let bytes = try Self.finished(pdf: small.bytes, pages: Self.pages(["1"]), stamp: Self.stamp)
        let kept = try PDFFile(bytes).page(0)["Resources"]
        #expect(kept["Font"]["F"]["CIDToGIDMap"].isName("Identity"))
        #expect(kept["XObject"]["I"]["Width"].integer == 1 && kept["XObject"]["I"]["Interpolate"].isNull)
    }

    static let mistakes: [(FinishingError, [UInt8], [Page], [PlacedLink], [PlacedAnchor])] = [
        (.pageCount(painted: 2, expected: 1), SmallPDF.pages(2).bytes, pages(["1"]), [], []),
        (
            .pageSize(page: 0, painted: "200 × 300", expected: "200 × 300.02"), SmallPDF.pages(1).bytes,
            [Page(size: Size(200, 300.02), drawing: .nothing, label: "1")], [], []
        ),
        (.unknownAnchor(name: "places", page: 0), SmallPDF.pages(3).bytes, pages(["", "", ""]), links, []),
        (.noSuchPage(2), SmallPDF.pages(1).bytes, pages(["1"]), [links[1]], []),
        (.noSuchPage(1), SmallPDF.pages(1).bytes, pages(["1"]), [], [anchor("a", page: 1, y: 0)]),
        (
            .doubleAnchor(name: "a"), SmallPDF.pages(1).bytes, pages(["1"]), [],
            [anchor("a", page: 0, y: 0), anchor("a", page: 0, y: 9)]
        ),
    ]

    @Test(arguments: mistakes.indices) func mistakesAreRefused(_ number: Int) {
        let (error, pdf, pages, links, anchors) = Self.mistakes[number]
        #expect(throws: error) {
            try Self.finished(pdf: pdf, pages: pages, links: links, anchors: anchors, stamp: Self.stamp)
        }
    }

    @Test func brokenFilesAreRefused() {
        for bytes in [[], Array("not a PDF".utf8), Array(SmallPDF.pages(1).bytes.prefix(60))] {
            #expect(throws: FinishingError.self) {
                try Self.finished(pdf: bytes, pages: Self.pages(["1"]), stamp: Self.stamp)
            }
        }
    }
}
