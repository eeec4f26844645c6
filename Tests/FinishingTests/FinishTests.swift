import Conformance
import Graphics
import Testing

@testable import Finishing

@Suite struct FinishTests {
    static let stamp = Stamp(
        title: "Ekspor Blitar 2025", author: "Kabupaten Blitar", subject: "Ekspor & impor <2025>",
        keywords: "ekspor", language: "id", creator: "Kendang 1.0", time: 1_767_225_599)

    /// Pages with a square each, which is decoration, and a tree of tags that has an element for each link.
    static func painted(
        _ labels: [String], links: [PlacedLink] = [], anchors: [PlacedAnchor] = []
    ) -> PaintedPDF {
        var painted = PaintedPDF()
        painted.pages = labels.map { label in
            PaintedPage(
                size: Size(200, 300), label: label,
                content: Array("/Artifact BMC\n.5 g\n20 280 10 10 re\nf\nEMC\n".utf8), marks: [],
                isTransparent: false)
        }
        (painted.links, painted.anchors) = (links, anchors)
        for _ in labels { painted.tags.beginPage() }
        for (number, placed) in links.enumerated() {
            _ = painted.tags.link(placed.link, number: number, in: 0)
        }
        return painted
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

    static let sample = painted(["", "2", "3"], links: links, anchors: anchors)

    static func finished() throws -> [UInt8] { try finish(sample, stamp: stamp) }

    @Test func whatIsFinishedConforms() throws {
        let attachment = Finishing.Attachment(
            path: "data/rows.csv", bytes: Array("tahun;nilai\n".utf8), mime: "text/csv", relationship: .data)
        for attachments in [[], [attachment], [attachment.readied()]] {
            let pdf = try finish(Self.sample, stamp: Self.stamp, attachments: attachments)
            let given = Dictionary(uniqueKeysWithValues: attachments.map { ($0.path, $0.bytes) })
            for breach in Conformance.check(pdf, attachments: given) { Issue.record("\(breach)") }
            var small = SmallPDF()
            for _ in 0..<3 { small.addPage(".5 g 20 280 10 10 re f") }
            #expect(Conformance.drawing(pdf) == Conformance.drawing(small.bytes))
        }
    }

    /// What is made ready once is still the same file, and a change of it is not lost.
    @Test func aReadiedAttachmentIsTheSameFile() throws {
        var file = Finishing.Attachment(
            path: "a.csv", bytes: Array("tahun;nilai\n".utf8), mime: "text/csv", relationship: .data)
        let ready = file.readied()
        #expect(ready == file && ready.hashValue == file.hashValue)
        func carried(_ file: Finishing.Attachment) throws -> [[UInt8]] {
            let pdf = try finish(Self.sample, stamp: Self.stamp, attachments: [file])
            return try PDFAttachments.read(pdf).map(\.bytes)
        }
        #expect(try carried(ready) == [file.bytes])
        var changed = ready
        changed.bytes = Array("lain".utf8)
        file.bytes = changed.bytes
        #expect(changed == file && changed != ready)
        #expect(try carried(changed) == [Array("lain".utf8)])
    }

    @Test func marksSayWhatTheirElementsAre() throws {
        var painted = Self.painted(["1"])
        painted.pages[0].content = Array("BT\nET\nEMC\nBT\nET\nEMC\n".utf8)
        painted.pages[0].marks = [0, 10]
        let found = painted.tags.element(.heading(level: 3), TagID("h"), in: 0)
        let heading = try #require(found)
        painted.tags.mark(.artifact(.footer))
        painted.tags.mark(.element(heading))
        let bytes = try finish(painted, stamp: Self.stamp), file = try PDFFile(bytes)
        #expect(
            String(decoding: try file.pageItems()[0].contents(), as: UTF8.self) == """
                /Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC
                BT
                ET
                EMC
                /H1<</MCID 0>>BDC
                BT
                ET
                EMC

                """)
        for breach in Conformance.check(bytes) { Issue.record("\(breach)") }
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
        let bytes = try finish(Self.painted(["1"], anchors: anchors), stamp: Self.stamp)
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
        let bytes = try finish(Self.painted(["1"]), stamp: bare)
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
        let later = try finish(Self.sample, stamp: other)
        #expect(later != first)
        #expect(first.starts(with: Array("%PDF-1.7\n".utf8)))
    }

    @Test func onesMemoryServesManyFiles() throws {
        let finisher = Finisher(), first = try Self.finished()
        _ = try finisher.finish(Self.painted(["9"]), stamp: Self.stamp)
        #expect(try finisher.finish(Self.sample, stamp: Self.stamp) == first)
    }

    /// A page's painting with something of it changed.
    static func wrong(_ change: (inout PaintedPDF) -> Void) -> PaintedPDF {
        var painted = painted(["1"])
        change(&painted)
        return painted
    }

    static let mistakes: [(FinishingError, PaintedPDF)] = [
        (.pageCount(painted: 1, tagged: 2), wrong { $0.tags.beginPage() }),
        (
            .content(page: 0, "0 pieces of content were marked, 1 have tags"),
            wrong { $0.tags.mark(.artifact(.header)) }
        ),
        (
            .content(page: 0, "a mark at byte 99, which is out of order"),
            wrong {
                $0.tags.mark(.artifact(.header))
                $0.pages[0].marks = [99]
            }
        ),
        (.unknownAnchor(name: "places", page: 0), painted(["", "", ""], links: links)),
        (.noSuchPage(2), painted(["1"], links: [links[1]])),
        (.noSuchPage(1), painted(["1"], anchors: [anchor("a", page: 1, y: 0)])),
        (
            .doubleAnchor(name: "a"),
            painted(["1"], anchors: [anchor("a", page: 0, y: 0), anchor("a", page: 0, y: 9)])
        ),
    ]

    @Test(arguments: mistakes.indices) func mistakesAreRefused(_ number: Int) {
        let (error, painted) = Self.mistakes[number]
        #expect(throws: error) { try finish(painted, stamp: Self.stamp) }
    }
}
