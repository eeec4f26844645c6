import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Serving

/// What a browser loads of style, script and fonts at its first visit.
@Suite struct AssetsTests {
    static let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fonts").path

    @Test func assetsAreNamedByTheirContent() {
        let one = Assets(fonts: nil), other = Assets(fonts: nil)
        #expect(one.style == other.style)
        #expect(one.style.hasPrefix("/aset/gaya-") && one.style.hasSuffix(".css"))
        #expect(one.script.hasPrefix("/aset/naskah-") && one.script.hasSuffix(".js"))
        #expect(one.fonts.isEmpty)
    }

    @Test(arguments: ["Inter-Regular.otf", "Inter-SemiBold.otf", "GentiumPlus-Bold.ttf"])
    func latinIsATenthOfAFontPacked(_ name: String) throws {
        let path = Self.fonts + "/" + name, latin = try #require(WebFont.latin(of: path))
        let packed = try #require(Gzip.packed(latin))
        #expect(packed.count < 45_000, "\(packed.count)")
        #expect(latin == WebFont.latin(of: path), "the same bytes, the same address")
    }

    @Test func whatIsNoFontIsNotCut() {
        #expect(WebFont.latin(of: #filePath) == nil)
        #expect(WebFont.latin(of: Self.fonts + "/none.otf") == nil)
    }

    /// Letters of names in other scripts come from the whole font: the ranges part all between them.
    @Test func rangesDoNotMeet() {
        let ranges = (WebFont.latin + WebFont.others).sorted { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound < next.lowerBound) }
        func has(_ character: Unicode.Scalar, _ ranges: [ClosedRange<UInt32>]) -> Bool {
            ranges.contains { $0.contains(character.value) }
        }
        for character in "Aé–’…→≈−€².".unicodeScalars { #expect(has(character, WebFont.latin)) }
        for character in "ƏЖΩ".unicodeScalars { #expect(has(character, WebFont.others)) }
        #expect(WebFont.range([0x20...0x7E, 0xA0...0x17F]) == "U+20-7e,U+a0-17f")
    }

    @Test func everyFontIsInTheStyleTwice() {
        let assets = Assets(fonts: Self.fonts), style = PageStyle.text(assets.fonts)
        #expect(assets.fonts.count == 3)
        for font in assets.fonts {
            #expect(font.latin != font.whole)
            #expect(style.contains("url(\(font.latin));unicode-range:U+20-7e"))
            #expect(style.contains("url(\(font.whole));unicode-range:U+180-"))
        }
    }

    @Test(arguments: [
        ("gzip, deflate, br", true), ("br;q=1.0, gzip;q=0.8", true), ("*", true), ("GZIP", true),
        ("gzip;q=0", false), ("identity", false), ("", false), ("br, gzip; q=0.0", false),
    ])
    func packedIsForWhoTakesIt(_ said: String, _ isPacked: Bool) {
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "localhost", path: "/aset/x",
            headerFields: [.acceptEncoding: said])
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        #expect(Assets.takesGzip(request) == isPacked)
    }

    @Test func packedUnpacksToTheSame() throws {
        let text = Array(repeating: Array("kendang ".utf8), count: 200).flatMap(\.self)
        let packed = try #require(Gzip.packed(text))
        let process = Process(), input = Pipe(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(packed))
        try input.fileHandleForWriting.close()
        #expect([UInt8](output.fileHandleForReading.readDataToEndOfFile()) == text)
        process.waitUntilExit()
        #expect(Gzip.packed(Array(0...20)) == nil, "shorter as it is")
    }
}
