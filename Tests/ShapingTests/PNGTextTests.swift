import Graphics
import Painting
import Testing

/// What a PNG says about itself is read back, chunk by chunk.
@Suite struct PNGTextTests {
    struct Chunk {
        var name: String
        var data: [UInt8]
        var sum: UInt32
    }

    static let text = PictureText(
        title: "Ekspor 2025 & “lain”", description: "Donat: jimbe > 82,8 %.", author: "Dinas Perdagangan",
        source: "BPS\u{0}", software: "Kendang 1", language: "id", time: 1_769_868_300)

    static func chunks(of png: [UInt8]) -> [Chunk] {
        var found: [Chunk] = [], place = 8
        func big(_ start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        while place + 12 <= png.count {
            let length = big(place), end = place + 8 + length
            found.append(
                Chunk(
                    name: String(decoding: png[place + 4..<place + 8], as: UTF8.self),
                    data: Array(png[place + 8..<end]), sum: UInt32(big(end))))
            place = end + 4
        }
        return found
    }

    static func png(_ text: PictureText) throws -> [UInt8] {
        let page = Page(size: Size(20, 10), drawing: .fill(.circle(Point(9, 5), 4), .black), label: "1")
        return try PNGPainter(faces: TestFonts.faces(), dpi: 72, text: text).paint([page])[0]
    }

    /// The sum that every chunk ends with, bit by bit as the standard defines it.
    static func sum(_ bytes: [UInt8]) -> UInt32 {
        var rest = UInt32.max
        for byte in bytes {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
        return ~rest
    }

    @Test func everySumIsRight() throws {
        let chunks = try Self.chunks(of: Self.png(Self.text))
        #expect(chunks.last?.name == "IEND")
        for chunk in chunks { #expect(Self.sum(Array(chunk.name.utf8) + chunk.data) == chunk.sum) }
    }

    @Test func theWordsStandUnderTheirKeywords() throws {
        let chunks = try Self.chunks(of: Self.png(Self.text))
        let names = chunks.map(\.name)
        let first = try #require(names.firstIndex(of: "iTXt"))
        #expect(names.lastIndex(of: "iTXt") == first + 6)
        #expect(try #require(names.firstIndex(of: "IDAT")) > first + 6)
        func written(_ keyword: String) -> [String]? {
            for chunk in chunks where chunk.name == "iTXt" {
                let parts = chunk.data.split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
                if parts.first == keyword { return Array(parts[1...]) }
            }
            return nil
        }
        #expect(written("Title") == ["", "", "id", "", "Ekspor 2025 & “lain”"])
        #expect(written("Description") == ["", "", "id", "", "Donat: jimbe > 82,8 %."])
        #expect(written("Author") == ["", "", "id", "", "Dinas Perdagangan"])
        #expect(written("Source") == ["", "", "id", "", "BPS"])
        #expect(written("Software") == ["", "", "", "", "Kendang 1"])
        #expect(written("Creation Time") == ["", "", "", "", "2026-01-31T14:05:00Z"])
        #expect(written("XML:com.adobe.xmp")?.last?.hasPrefix("<?xpacket begin=\"\u{FEFF}\"") == true)
    }

    @Test func theXMPIsSoundAndWhole() throws {
        let chunks = try Self.chunks(of: Self.png(Self.text)).filter { $0.name == "iTXt" }
        let data = try #require(chunks.last?.data)
        let packet = String(decoding: data.drop { $0 != UInt8(ascii: "<") }, as: UTF8.self)
        for (name, words) in [
            ("dc:title", "Ekspor 2025 &amp; “lain”"), ("dc:description", "Donat: jimbe &gt; 82,8 %."),
            ("Iptc4xmpCore:AltTextAccessibility", "Donat: jimbe &gt; 82,8 %."),
        ] {
            #expect(
                packet.contains(
                    "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(words)</rdf:li>"
                        + "<rdf:li xml:lang=\"id\">\(words)</rdf:li></rdf:Alt></\(name)>"))
        }
        #expect(
            packet.contains("<dc:creator><rdf:Seq><rdf:li>Dinas Perdagangan</rdf:li></rdf:Seq></dc:creator>"))
        #expect(packet.contains("<dc:source>BPS</dc:source>"))
        #expect(packet.contains("<xmp:CreateDate>2026-01-31T14:05:00Z</xmp:CreateDate>"))
        #expect(packet.hasSuffix("<?xpacket end=\"r\"?>"))
    }

    @Test func nothingIsSaidOfNothing() throws {
        #expect(try !Self.chunks(of: Self.png(PictureText())).contains { $0.name == "iTXt" })
        let stamped = PictureText(PainterTests.stamp, description: "d", source: "s")
        #expect(stamped.title == "Huruf & “tanda”" && stamped.time == 1_769_868_300)
    }

    /// The pictures of the press and of screens: their pixels to the last one.
    @Test(arguments: [(192.0, 2400, 1350), (96, 1200, 675), (72, 900, 507)])
    func aPressPictureHasItsPixels(_ dpi: Double, _ width: Int, _ height: Int) throws {
        let page = Page(size: Size(900, 506.25), drawing: .nothing, label: "1")
        let png = try PNGPainter(faces: TestFonts.faces(), dpi: dpi).paint([page])[0]
        #expect(try Picture(bytes: png).size == Size(Double(width), Double(height)))
    }
}
