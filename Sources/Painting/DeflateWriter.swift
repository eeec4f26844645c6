/// Writes deflate's blocks from tokens: bytes, runs of a pixel, and copies of what stands further before.
final class DeflateWriter {
    /// Where the next tokens of a row are written: 0…255 a byte; then 256 lengths (3…258) of runs that repeat
    /// the three bytes before them; with the highest bit a copy: its distance less 1, and in the lowest byte
    /// its length less 3.
    var next: UnsafeMutablePointer<UInt32>

    private let tokens: UnsafeMutablePointer<UInt32>
    private let output: UnsafeMutablePointer<UInt8>
    private let largest: Int
    private var count = 0
    private var bits: UInt64 = 0
    private var bitCount: UInt64 = 0

    private static let tokensInBlock = 49_152
    /// More bytes than a block's tokens can become, and its header.
    private static let margin = 4_096

    /// Takes rows of at most so many tokens, and gives up where the stream would become larger.
    init(tokensAtOnce row: Int, largest: Int) {
        self.largest = largest
        let room = DeflateWriter.tokensInBlock + row
        tokens = .allocate(capacity: room)
        output = .allocate(capacity: largest + room * 5 + DeflateWriter.margin)
        next = tokens
    }

    deinit {
        tokens.deallocate()
        output.deallocate()
    }

    /// Zlib's header.
    func begin() {
        output[0] = 0x78
        output[1] = 0x01
        count = 2
    }

    /// Writes a block when there are tokens enough for one; false where the stream becomes too large.
    func endRow(isLast: Bool) -> Bool {
        guard isLast || next - tokens >= DeflateWriter.tokensInBlock else { return true }
        writeBlock(UnsafeBufferPointer(start: tokens, count: next - tokens), isLast: isLast)
        next = tokens
        return count <= largest
    }

    /// The whole stream, with zlib's sum.
    func end(sum: UInt32) -> [UInt8] {
        if bitCount > 0 { put(0, 8 - bitCount) }
        for shift: UInt32 in [24, 16, 8, 0] {
            output[count] = UInt8(truncatingIfNeeded: sum >> shift)
            count += 1
        }
        return Array(UnsafeBufferPointer(start: output, count: count))
    }

    // MARK: Tokens

    /// The three bytes before once more, until so many bytes are there.
    @inline(__always)
    static func run(_ length: Int, _ next: UnsafeMutablePointer<UInt32>) -> UnsafeMutablePointer<UInt32> {
        parts(length, 256, next)
    }

    /// So many bytes as they stand at a distance before.
    @inline(__always)
    static func copy(
        _ length: Int, from distance: Int, _ next: UnsafeMutablePointer<UInt32>
    ) -> UnsafeMutablePointer<UInt32> {
        distance == 3
            ? run(length, next)
            : parts(length, 1 << 31 | UInt32(truncatingIfNeeded: distance - 1) << 8, next)
    }

    /// No part is longer than 258 nor shorter than 3.
    @inline(__always)
    private static func parts(
        _ length: Int, _ token: UInt32, _ next: UnsafeMutablePointer<UInt32>
    ) -> UnsafeMutablePointer<UInt32> {
        var rest = length, place = next
        while rest > 258 {
            let part = rest >= 261 ? 258 : 255
            place[0] = token + UInt32(truncatingIfNeeded: part - 3)
            place += 1
            rest -= part
        }
        place[0] = token + UInt32(truncatingIfNeeded: rest - 3)
        return place + 1
    }

    // MARK: Blocks

    private func writeBlock(_ block: UnsafeBufferPointer<UInt32>, isLast: Bool) {
        let codes = DeflateCodes(block)
        put(isLast ? 1 : 0, 1)
        put(2, 2)
        for part in codes.header { put(UInt64(part.bits), UInt64(part.count)) }
        write(block, codes)
        put(codes.end >> 8, codes.end & 255)
    }

    private func write(_ block: UnsafeBufferPointer<UInt32>, _ codes: DeflateCodes) {
        codes.table.withUnsafeBufferPointer { table in
            codes.distances.withUnsafeBufferPointer { distances in
                var bits = bits, bitCount = bitCount, place = output + count
                for token in block {
                    var code = table[Int(token < 512 ? token : 512 + (token & 255))]
                    bits |= (code >> 8) << bitCount
                    bitCount += code & 255
                    if token >= 512 {
                        let distance = token >> 8 & 0x7FFF, slot = DeflateCodes.slot(distance)
                        let extra = DeflateCodes.extra(slot)
                        code = distances[slot]
                        bits |= (code >> 8) << bitCount
                        bitCount += code & 255
                        bits |= (UInt64(distance) & ((1 << extra) - 1)) << bitCount
                        bitCount += extra
                    }
                    UnsafeMutableRawPointer(place).storeBytes(of: bits.littleEndian, as: UInt64.self)
                    place += Int(bitCount >> 3)
                    bits >>= bitCount & ~7
                    bitCount &= 7
                }
                (self.bits, self.bitCount, count) = (bits, bitCount, place - output)
            }
        }
    }

    /// At most 56 bits, the lowest first.
    private func put(_ value: UInt64, _ length: UInt64) {
        bits |= value << bitCount
        bitCount += length
        while bitCount >= 8 {
            output[count] = UInt8(truncatingIfNeeded: bits)
            count += 1
            bits >>= 8
            bitCount -= 8
        }
    }
}
