/// A workbook that is small on the wire and large when it is opened.
enum Bomb {
    /// An archive whose one part is 250 MiB of zeros in 1.7 MB of Deflate.
    static let workbook: [UInt8] = archive(of: "xl/workbook.xml", zeros: 250 << 20)

    private struct Bits {
        var bytes: [UInt8] = []
        private var count = 0

        /// - Parameter bits: the first is sent first.
        mutating func add(_ bits: String) {
            for bit in bits.utf8 {
                if count % 8 == 0 { bytes.append(0) }
                if bit == UInt8(ascii: "1") { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
                count += 1
            }
        }
    }

    /// One block of fixed codes: a zero, then copies of 258 bytes from one byte before.
    private static func deflated(zeros: Int) -> (bytes: [UInt8], size: Int) {
        var bits = Bits(), size = 1
        bits.add("110")
        bits.add("00110000")
        while size < zeros {
            bits.add("1100010100000")
            size += 258
        }
        bits.add("0000000")
        return (bits.bytes, size)
    }

    private static func archive(of name: String, zeros: Int) -> [UInt8] {
        func number(_ value: Int, _ bytes: Int) -> [UInt8] {
            (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let (bytes, size) = deflated(zeros: zeros), letters = Array(name.utf8)
        // Version, flags, method 8, time, date, CRC, sizes, lengths of name and extra field.
        let common =
            number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + number(0, 4) + number(bytes.count, 4)
            + number(size, 4) + number(letters.count, 2) + number(0, 2)
        let local = number(0x0403_4B50, 4) + common + letters + bytes
        let central =
            number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
            + number(0, 4) + number(0, 4) + letters
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(1, 2) + number(1, 2) + number(central.count, 4)
            + number(local.count, 4) + number(0, 2)
        return local + central + end
    }
}
