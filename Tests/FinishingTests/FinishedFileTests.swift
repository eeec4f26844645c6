import Graphics
import Painting
import Shaping
import Support
import Testing

@testable import Finishing

/// Our own strict reader against qpdf, and against files that nobody should write.
@Suite struct FinishedFileTests {
    /// All that both readers say of a file.
    struct Said: Equatable {
        var pages: [PageText]
        var elements: [TaggedText.Element]
        var aside: [TaggedText.Leaf]
        var files: [String: [UInt8]]

        init(_ source: any PDFSource, files: [String: [UInt8]]) throws {
            pages = try source.markedPages().map { PageText(runs: $0.runs) }
            let text = try source.taggedText()
            elements = text.elements
            aside = text.artifacts + text.unowned
            self.files = files
        }

        static func qpdf(_ pdf: [UInt8]) throws -> Said {
            let files = try PDFAttachments.read(pdf).map { ($0.path, $0.bytes) }
            return try Said(PDFFile(pdf), files: Dictionary(uniqueKeysWithValues: files))
        }

        static func own(_ pdf: [UInt8]) throws -> Said {
            let files = try PDFContents(pdf).files.map { ($0.path, try $0.bytes()) }
            return try Said(FinishedFile(pdf), files: Dictionary(uniqueKeysWithValues: files))
        }
    }

    static let attachments = ["a.csv", "b/é.json"].map {
        Finishing.Attachment(
            path: $0, bytes: Array(String(repeating: $0 + ";1;2\n", count: 300).utf8), mime: "text/csv",
            relationship: .data, description: "Baris – \($0)")
    }

    /// Painted by our own painter.
    static func painted() throws -> [UInt8] {
        let fonts = try FontSet.read(folder: PaintedTests.folder), shaper = try PangoShaper(fonts: fonts)
        let pages = try PaintedTests.roles.map { try PaintedTests.sample(shaper, $0).page }
        let painted = try PDFPainter(faces: FontFaces(fonts: fonts)).paint(pages)
        return try finish(painted, stamp: PaintedTests.stamp, attachments: attachments)
    }

    @Test func bothReadersAgreeOnWhatWeFinish() throws {
        #expect(try Said.own(FinishTests.finished()) == Said.qpdf(FinishTests.finished()))
        let pdf = try Self.painted(), own = try Said.own(pdf)
        #expect(try own == Said.qpdf(pdf))
        #expect(own.pages.count == PaintedTests.roles.count && own.pages.allSatisfy { !$0.runs.isEmpty })
        #expect(own.files == Dictionary(uniqueKeysWithValues: Self.attachments.map { ($0.path, $0.bytes) }))
    }

    /// What is handmade says the same to both in whichever shape it is written.
    @Test func bothReadersAgreeOnHandmadeFiles() throws {
        for (content, text) in PDFTextTests.contents {
            let file = PDFTextTests.file(content)
            let own = try Said.own(file.inObjectStreams)
            #expect(own.pages.map(\.text) == [text], "\(content)")
            #expect(try own == Said.qpdf(file.inObjectStreams), "\(content)")
        }
        for file in [TaggedTextTests.tagged(), AttachmentReadingTests.file()] {
            #expect(try Said.own(file.inObjectStreams) == Said.qpdf(file.inObjectStreams))
            #expect(try Said.own(file.inObjectStreams) == Said.qpdf(file.bytes))
        }
    }

    @Test func onlyOurShapeIsRead() {
        for bytes in [
            [], Array("%PDF-1.7\n".utf8), SmallPDF.pages(1).bytes, SmallPDF.pages(1).inObjectStreams + [0x0A],
        ] {
            #expect(throws: FinishingError.self) { try PDFContents(bytes) }
        }
    }

    /// A packed stream has a check sum: nothing in it can change unseen, and nothing of a file can be lost.
    @Test func aPrefixIsNoFile() throws {
        let pdf = try FinishTests.finished()
        for count in stride(from: 0, to: pdf.count, by: 7) {
            #expect(throws: FinishingError.self) { try PDFContents(Array(pdf.prefix(count))) }
        }
    }

    /// Bytes changed at random, lost, doubled: a fault, or a text, but never the end of the program.
    @Test(arguments: 0..<24) func hostileBytes(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let files = [
            TaggedTextTests.tagged().inObjectStreams, AttachmentReadingTests.file().inObjectStreams,
            try Self.painted(), PDFTextTests.file(PDFTextTests.contents[seed % 20].0).inObjectStreams,
        ]
        let spare = Array("0123456789<>[]()/ R-.#%\\".utf8)
        var faults = 0
        for round in 0..<200 {
            var pdf = files[round % files.count]
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<pdf.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: pdf[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: pdf[place] = spare.randomElement(using: &random) ?? 0
                case 2: pdf[place] = .random(in: 0...255, using: &random)
                default:
                    // Something of equal length from elsewhere.
                    let length = min(Int.random(in: 1..<20, using: &random), pdf.count - place)
                    let from = Int.random(in: 0...pdf.count - length, using: &random)
                    pdf.replaceSubrange(place..<place + length, with: Array(pdf[from..<from + length]))
                }
            }
            do { for file in try PDFContents(pdf).files { _ = try file.bytes() } } catch { faults += 1 }
        }
        #expect(faults > 0 && faults < 200)
    }

    /// What qpdf mends or refuses is followed by the same readers.
    @Test(arguments: 0..<8) func hostileBytesThroughQPDF(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let files = [TaggedTextTests.tagged().bytes, PDFTextTests.file(PDFTextTests.contents[3].0).bytes]
        for round in 0..<60 {
            var pdf = files[round % files.count]
            for _ in 0..<3 {
                pdf[Int.random(in: 0..<pdf.count, using: &random)] =
                    Array("09<>[]()/R-".utf8).randomElement(using: &random) ?? 0
            }
            _ = try? TaggedText.read(pdf)
            _ = try? PDFAttachments.read(pdf)
        }
    }

    @Test(arguments: [
        ([0, 1, 2, 3, 0, 4, 5, 6], [1, 2, 3, 4, 5, 6]), ([1, 1, 2, 3, 1, 4, 5, 6], [1, 3, 6, 4, 9, 15]),
        ([2, 1, 2, 3, 2, 4, 5, 6], [1, 2, 3, 5, 7, 9]), ([3, 4, 4, 4, 3, 2, 2, 2], [4, 6, 7, 4, 7, 9]),
        ([4, 1, 2, 3, 4, 1, 1, 1], [1, 3, 6, 2, 4, 7]),
    ]) func rowsOfPNG(_ packed: [UInt8], _ plain: [UInt8]) {
        #expect(PNGRows.undone(packed, row: 3, step: 1) == plain)
        #expect(PNGRows.undone(packed + [9], row: 3, step: 1) == nil)
        #expect(PNGRows.undone([5, 1, 2, 3], row: 3, step: 1) == nil)
    }
}
