import Support
import Testing

@testable import Reading

@Suite struct SHA256Tests {
    /// FIPS 180-4's own examples, and lengths around a block.
    @Test func hashes() {
        #expect(
            SHA256.hex(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let ends = [
            55: "9f4390f8", 56: "b35439a4", 63: "7d3e74a0", 64: "ffe054fe", 65: "635361c4", 1000: "41edece4",
        ]
        for (count, start) in ends {
            #expect(SHA256.hex([UInt8](repeating: 0x61, count: count)).hasPrefix(start), "\(count)")
        }
    }

    /// The processor's instructions and the way without them give the same, whole and in pieces.
    @Test func bothWaysAreOne() {
        var random = SeededRandom(seed: 256)
        for length in Array(0..<200) + [1_000, 4_096, 65_537] {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            var plain = SHA256(isPlain: true), best = SHA256(isPlain: false), pieces = SHA256()
            plain.take(bytes)
            best.take(bytes)
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 0...150, using: &random))
                pieces.take(Array(piece))
                rest = rest.dropFirst(piece.count)
            }
            let hash = plain.finished()
            #expect(best.finished() == hash && pieces.finished() == hash, "\(length) bytes")
        }
    }
}
