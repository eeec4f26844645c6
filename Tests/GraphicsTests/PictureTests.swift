import Graphics
import Testing

/// Logos are known by their bytes, and what is no logo is refused in words.
@Suite struct PictureTests {
    static func svg(_ attributes: String, inside: String = "<path d=\"M0 0H9V9Z\"/>") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(inside)</svg>\n".utf8)
    }

    /// A PNG as far as its size is concerned; sums are not looked at here.
    static func png(_ width: Int, _ height: Int, chunks: [String] = ["IDAT", "IEND"]) -> [UInt8] {
        func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        let header = big(13) + Array("IHDR".utf8) + big(width) + big(height) + [8, 2, 0, 0, 0] + big(0)
        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + header
            + chunks.flatMap { big(0) + Array($0.utf8) + big(0) }
    }

    static let sizes: [(String, Double, Double)] = [
        ("width=\"300\" height=\"150\"", 300, 150),
        ("width='300px' height='1.5e2px'", 300, 150),
        ("width=\"25.4mm\" height=\"2.54cm\"", 96, 96),
        ("width=\"1in\" height=\"36pt\" viewBox=\"0 0 7 7\"", 96, 48),
        ("viewBox=\"0 0 210 297\"", 210, 297),
        ("viewBox = '-5,-5, 20,\n10'", 20, 10),
        ("width=\"100%\" height=\"100%\" viewBox=\"0 0 8 4\"", 8, 4),
        ("width=\"40\" viewBox=\"0 0 8 4\"", 40, 20),
        ("viewBox=\"0 0 8 4\" height=\"40\"", 80, 40),
        ("data-x=\"a > b\" width=\"3\" height=\"2\"", 3, 2),
    ]

    @Test(arguments: sizes) func anSVGSaysItsSize(_ attributes: String, _ width: Double, _ height: Double)
        throws
    {
        let picture = try Picture(bytes: Self.svg(attributes))
        #expect(picture.kind == .svg)
        #expect(abs(picture.size.width - width) < 1e-9 && abs(picture.size.height - height) < 1e-9)
    }

    @Test(arguments: [
        "\u{FEFF}", "<?xml version=\"1.0\"?>\n<!-- <svg> a > b -->\n",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">",
        "<!DOCTYPE svg [<!ENTITY ns \"http://x\">]>\n  ",
    ]) func whatStandsBeforeTheRootIsPassed(_ before: String) throws {
        let bytes = Array(before.utf8) + Self.svg("width=\"3\" height=\"2\"")
        #expect(try Picture(bytes: bytes).size == Size(3, 2))
    }

    @Test func aRootMayHaveAPrefix() throws {
        let text = "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><s:g/></s:svg>"
        #expect(try Picture(bytes: Array(text.utf8)).size == Size(2, 1))
    }

    @Test func aPNGSaysItsSize() throws {
        let picture = try Picture(bytes: Self.png(640, 200))
        #expect(picture.kind == .png && picture.size == Size(640, 200))
        #expect(picture.name == (try Picture(bytes: Self.png(640, 200)).name))
        #expect(picture.name != (try Picture(bytes: Self.png(640, 201)).name))
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static func cut(_ bytes: [UInt8], _ count: Int) -> [UInt8] { Array(bytes.dropLast(count)) }

    static let refused: [([UInt8], PictureError)] = [
        ([UInt8](), .empty),
        ([0xFF, 0xD8, 0xFF, 0xE0], .otherFormat("a JPEG")),
        (bytes("%PDF-1.7"), .otherFormat("a PDF")),
        (bytes("<html><svg width='1' height='1'></svg></html>"), .otherFormat("a file of XML or HTML")),
        (bytes("logo"), .otherFormat(nil)),
        (bytes(" \n"), .otherFormat(nil)),
        (svg(""), .noSize),
        (svg("width=\"100%\" height=\"5\""), .noSize),
        (svg("width=\"-4\" height=\"0\" viewBox=\"0 0 0 7\""), .noSize),
        (svg("width=\"nan\" height=\"inf\""), .noSize),
        (cut(svg("width=\"4\" height=\"4\""), 4), .truncated(.svg)),
        (bytes("<svg width=\"4"), .truncated(.svg)),
        (bytes("<!-- <svg>"), .truncated(.svg)),
        (bytes("<svg width=\"4\" height=\"4\"/>"), .broken(.svg, "it holds nothing")),
        (svg("width=4 height=4"), .broken(.svg, "a value is without quotes")),
        (svg("width=\"4\" height=\"4\"", inside: "<text x=\"1\">a</text>"), .hasText),
        (svg("width=\"1e9\" height=\"1\""), .tooLarge(width: 1e9, height: 1)),
        (png(40_000, 1), .tooLarge(width: 40_000, height: 1)),
        (png(0, 5), .broken(.png, "its size is 0 × 5")),
        (png(5, 5, chunks: ["IEND"]), .broken(.png, "it holds no pixels")),
        (png(5, 5, chunks: ["IDAT"]), .truncated(.png)),
        (cut(png(5, 5), 1), .truncated(.png)),
    ]

    @Test(arguments: refused) func whatIsNoLogoIsRefused(_ bytes: [UInt8], _ error: PictureError) {
        #expect(throws: error) { try Picture(bytes: bytes) }
        #expect(!error.description.isEmpty)
    }

    /// However a file is cut, it is refused and nothing traps.
    @Test func aCutFileIsRefused() {
        for whole in [Self.png(5, 5), Self.cut(Self.svg("width=\"4\" height=\"4\""), 1)] {
            for count in 0..<whole.count {
                #expect(throws: PictureError.self) { try Picture(bytes: Array(whole[..<count])) }
            }
        }
    }

    @Test func aPictureKeepsItsProportions() {
        #expect(Rect(10, 10, 40, 40).fitting(Size(2, 1)) == Rect(10, 20, 40, 20))
        #expect(Rect(10, 10, 40, 10).fitting(Size(1, 1)) == Rect(25, 10, 10, 10))
    }
}
