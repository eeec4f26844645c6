import Testing

@testable import Painting

/// Files of Cairo's, by way of which SVG pictures come into a PDF.
@Suite struct CairoFileTests {
    static let small = """
        %PDF-1.4
        1 0 obj
        << /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Kids [ 3 0 R ] /Count 1 >>
        endobj
        3 0 obj
        << /Contents 4 0 R /A [ -1.5 (a\\)b) <41> null ] % a remark
        >>
        endobj
        4 0 obj
        << /Length 5 0 R >>
        stream
        0 g
        endstream
        endobj
        5 0 obj
        3
        endobj

        """

    static func bytes() -> [UInt8] {
        let places = (1...5).map { number in
            small.firstRange(of: "\n\(number) 0 obj").map { small[..<$0.upperBound].utf8.count - 7 } ?? 0
        }
        let table = places.map { place in
            String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
        }
        return Array(
            (small + "xref\n0 6\n0000000000 65535 f \n" + table.joined()
                + "trailer\n<< /Root 1 0 R >>\nstartxref\n\(small.utf8.count)\n%%EOF\n").utf8)
    }

    @Test func objectsAndStreamsAreFound() throws {
        let file = try CairoFile(Self.bytes())
        #expect(file.pages == [3])
        let stream = try #require(try file.object(4).stream)
        #expect(String(decoding: file.bytes[stream], as: UTF8.self) == "0 g")
        guard case .array(let values)? = try file.object(3).value["A"] else {
            Issue.record("no array")
            return
        }
        let written = values.map { value in
            if case .raw(let range) = value {
                String(decoding: file.bytes[range], as: UTF8.self)
            } else {
                "?"
            }
        }
        #expect(written == ["-1.5", "(a\\)b)", "<41>", "null"])
    }

    @Test func brokenFilesAreRefused() {
        let whole = Self.bytes()
        let cases = [
            [], Array("not a PDF".utf8), Array(whole.prefix(whole.count / 2)), Array(whole.suffix(40)),
        ]
        for bytes in cases {
            #expect(throws: PaintError.self) { try CairoFile(bytes) }
        }
    }
}
