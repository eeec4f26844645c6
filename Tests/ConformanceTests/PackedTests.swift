import CQPDF
import Conformance
import Testing

/// The same document with its objects packed in streams, and a table that is a stream too.
@Suite struct PackedTests {
    struct Failed: Error {}

    /// Written by qpdf, uncompressed so that bytes of the table can be damaged.
    static func packed(_ pdf: [UInt8]) throws -> [UInt8] {
        let data = qpdf_init()
        defer {
            var handle = data
            qpdf_cleanup(&handle)
        }
        qpdf_silence_errors(data)
        let copy = pdf.map { CChar(bitPattern: $0) }
        return try copy.withUnsafeBufferPointer { bytes in
            _ = qpdf_read_memory(data, "good", bytes.baseAddress, UInt64(bytes.count), nil)
            _ = qpdf_init_write_memory(data)
            qpdf_set_object_stream_mode(data, qpdf_o_generate)
            qpdf_set_compress_streams(data, 0)
            qpdf_set_decode_level(data, qpdf_dl_generalized)
            qpdf_set_deterministic_ID(data, 1)
            qpdf_set_newline_before_endstream(data, 1)
            guard qpdf_write(data) == 0, let buffer = qpdf_get_buffer(data) else { throw Failed() }
            return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(data)))
        }
    }

    static let good = Result { try packed(GoodPDF.made.get().bytes) }

    static func breaches(_ pdf: [UInt8]) -> [Breach] { Conformance.check(pdf, text: GoodPDFTests.text) }

    @Test func hasNoBreach() throws {
        let pdf = try Self.good.get()
        #expect(pdf.firstRange(of: Array("/ObjStm".utf8)) != nil)
        for breach in Self.breaches(pdf) { Issue.record("\(breach)") }
    }

    /// Places of the table's entries in the file, with their widths.
    private func entries(of pdf: [UInt8]) throws -> (places: [Int], widths: [Int]) {
        let mark = try #require(pdf.firstRange(of: Array("/Type /XRef".utf8))).lowerBound
        let rest = pdf[mark...]
        let start = try #require(rest.firstRange(of: Array("stream\n".utf8))).upperBound
        let end = try #require(pdf[start...].firstRange(of: Array("\nendstream".utf8))).lowerBound
        let words = String(decoding: pdf[mark..<start], as: UTF8.self)
        let match = try #require(words.firstMatch(of: #/W \[ (\d) (\d) (\d) \]/#))
        let widths = [match.1, match.2, match.3].compactMap { Int($0) }
        return (Array(stride(from: start, to: end, by: widths.reduce(0, +))), widths)
    }

    /// Changes the last byte of a field in the first entry of a type.
    private func damaged(type: UInt8, field: Int) throws -> [UInt8] {
        var pdf = try Self.good.get()
        let (places, widths) = try entries(of: pdf)
        let entry = try #require(places.first { pdf[$0] == type })
        pdf[entry + widths[...field].reduce(0, +) - 1] += 1
        return pdf
    }

    @Test(arguments: [(UInt8(1), 1), (2, 1), (2, 2)])
    func wrongEntryIsFound(type: UInt8, field: Int) throws {
        let found = Self.breaches(try damaged(type: type, field: field)).map(\.check)
        #expect(found.contains("C9"))
    }

    @Test(arguments: [
        ("/N ", "/N 9", "C9"), ("/First ", "/First 9", "C9"), ("/Index [ 0", "/Index [ 1", "C9"),
        ("/ID [", "/IX [", "C3"), ("/Type /ObjStm", "/Filter /LZWDecode /Type /ObjStm", "C6"),
    ])
    func wrongDictionaryIsFound(old: String, new: String, check: String) throws {
        var pdf = try Self.good.get()
        // Without Index the table counts from 0, which is the same.
        if old.hasPrefix("/Index"), pdf.firstRange(of: Array(old.utf8)) == nil {
            let range = try #require(pdf.firstRange(of: Array("/Type /XRef".utf8)))
            pdf.replaceSubrange(range, with: Array("/Index [ 1 20 ] /Type /XRef".utf8))
        } else {
            let range = try #require(pdf.firstRange(of: Array(old.utf8)))
            pdf.replaceSubrange(range, with: Array(new.utf8))
        }
        #expect(Self.breaches(pdf).contains { $0.check == check })
    }

    @Test func limitsHoldForWhatIsPacked() throws {
        var file = try GoodPDF.made.get()
        file.put("info", "/Large 3000000000")
        #expect(Self.breaches(try Self.packed(file.bytes)).map(\.check) == ["C7"])
    }
}
