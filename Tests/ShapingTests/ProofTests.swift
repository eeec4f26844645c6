import Glibc
import Graphics
import Painting
import Shaping
import Testing

@Suite struct ProofTests {
    /// KENDANG_PROOF=folder writes the proof page for eyes.
    @Test func aProofPageIsPainted() throws {
        let page = try ProofPage(shaper: TestFonts.shaper()).page(), faces = try TestFonts.faces()
        let pdf = try PDFPainter(faces: faces).paint([page])
        #expect(pdf.links.count == 1 && pdf.pages.map(\.size) == [Page.a4])
        #expect(pdf.anchors.map(\.anchor.name) == ["proof"])
        let png = try PNGPainter(faces: faces, dpi: 144).paint([page])
        #expect(png.count == 1)
        guard let folder = getenv("KENDANG_PROOF").map({ String(cString: $0) }) else { return }
        write(png[0], folder + "/proof.png")
        let svg = SVGPainter(faces: faces, title: "Huruf", language: "id")
        write(try svg.paint([page])[0], folder + "/proof.svg")
        write(try PNGPainter(faces: faces, dpi: 432).paint([page])[0], folder + "/proof-432.png")
    }

    private func write(_ bytes: [UInt8], _ path: String) {
        guard let file = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
