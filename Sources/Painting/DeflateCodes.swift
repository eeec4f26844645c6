/// The codes of one deflate block: for each token its bits, and the header that tells a reader of them.
struct DeflateCodes {
    /// Some bits of a header.
    struct Bits {
        var bits: UInt32
        var count: Int
    }

    /// For each byte, each run, and each length of a copy its bits, shifted left by 8, and their count in the
    /// lowest byte.
    private(set) var table: [UInt64] = []
    /// The code that ends the block, as in the table.
    private(set) var end: UInt64 = 0
    /// For each distance's symbol its code, as in the table.
    private(set) var distances: [UInt64] = []
    private(set) var header: [Bits] = []

    /// Deflate's lengths: the symbol, and how many bits behind it say which of its lengths is meant.
    private static let lengths: [(symbol: Int, extra: Int, base: Int)] = {
        let extras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
        var found: [(symbol: Int, extra: Int, base: Int)] = [], base = 3
        for (index, extra) in extras.enumerated() {
            found += (0..<(1 << extra)).map { _ in (257 + index, extra, base) }
            base += 1 << extra
        }
        // The longest has a symbol of its own.
        return found.prefix(255) + [(285, 0, 258)]
    }()

    /// Codes for a block's tokens (see `DeflateWriter.next` for their numbers).
    init(_ block: UnsafeBufferPointer<UInt32>) {
        let (symbols, far) = DeflateCodes.frequencies(block)
        let letters = HuffmanCode(symbols, limit: 15), places = HuffmanCode(far, limit: 15)
        header = DeflateCodes.header(letters.lengths, places.lengths)
        end = DeflateCodes.packed(letters, 256)
        distances = far.indices.map { DeflateCodes.packed(places, $0) }
        table = (0..<256).map { DeflateCodes.packed(letters, $0) }
        let pixel = distances[DeflateCodes.slot(2)]
        for isRun in [true, false] {
            for (index, length) in DeflateCodes.lengths.enumerated() {
                let head = letters.lengths[length.symbol] + length.extra
                var bits = UInt64(letters.codes[length.symbol]), count = UInt64(head)
                bits |= UInt64(index + 3 - length.base) << UInt64(letters.lengths[length.symbol])
                if isRun {
                    bits |= (pixel >> 8) << count
                    count += pixel & 255
                }
                table.append(bits << 8 | count)
            }
        }
    }

    /// The symbol of a distance less 1.
    @inline(__always)
    static func slot(_ distance: UInt32) -> Int {
        guard distance >= 4 else { return Int(distance) }
        let power = 31 - distance.leadingZeroBitCount
        return 2 * power + Int(distance >> UInt32(power - 1) & 1)
    }

    /// How many bits behind a distance's symbol say which of its distances is meant: the lowest ones.
    @inline(__always)
    static func extra(_ slot: Int) -> UInt64 { slot < 4 ? 0 : UInt64(slot / 2 - 1) }

    private static func frequencies(_ block: UnsafeBufferPointer<UInt32>) -> (letters: [Int], far: [Int]) {
        var counts = [Int](repeating: 0, count: 768), far = [Int](repeating: 0, count: 30)
        for token in block {
            counts[Int(token < 512 ? token : 512 + (token & 255))] += 1
            if token >= 512 { far[slot(token >> 8 & 0x7FFF)] += 1 }
        }
        var letters = Array(counts[..<256]) + [Int](repeating: 0, count: 30)
        for (index, length) in lengths.enumerated() {
            letters[length.symbol] += counts[256 + index] + counts[512 + index]
            far[slot(2)] += counts[256 + index]
        }
        letters[256] = 1
        return (letters, far)
    }

    private static func packed(_ code: HuffmanCode, _ symbol: Int) -> UInt64 {
        UInt64(code.codes[symbol]) << 8 | UInt64(code.lengths[symbol])
    }

    /// The order in which deflate lists the lengths of the code for lengths.
    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private static func header(_ letters: [Int], _ distances: [Int]) -> [Bits] {
        let steps = steps(letters + distances)
        var frequencies = [Int](repeating: 0, count: 19)
        for step in steps { frequencies[step.symbol] += 1 }
        let code = HuffmanCode(frequencies, limit: 7)
        var header = [
            Bits(bits: UInt32(letters.count - 257), count: 5),
            Bits(bits: UInt32(distances.count - 1), count: 5),
            Bits(bits: 15, count: 4),
        ]
        header += order.map { Bits(bits: UInt32(code.lengths[$0]), count: 3) }
        for step in steps {
            header.append(Bits(bits: code.codes[step.symbol], count: code.lengths[step.symbol]))
            if step.extra > 0 { header.append(Bits(bits: UInt32(step.value), count: step.extra)) }
        }
        return header
    }

    /// The lengths of codes one by one, with stretches of zeros put together.
    private static func steps(_ lengths: [Int]) -> [(symbol: Int, value: Int, extra: Int)] {
        var found: [(symbol: Int, value: Int, extra: Int)] = [], place = 0
        while place < lengths.count {
            let zeros = min(138, lengths[place...].prefix { $0 == 0 }.count)
            switch zeros {
            case 0: found.append((lengths[place], 0, 0))
            case 1, 2: found.append((0, 0, 0))
            case 3...10: found.append((17, zeros - 3, 3))
            default: found.append((18, zeros - 11, 7))
            }
            place += zeros < 3 ? 1 : zeros
        }
        return found
    }
}
