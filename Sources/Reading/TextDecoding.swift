import Datasets
import Declarations

/// Turns the bytes of a file into UTF-8, block by block.
struct TextDecoding {
    let encoding: TextEncoding
    /// Bytes of an order mark that stand before the text.
    let markLength: Int

    /// What the first bytes of a file say, if nothing is declared.
    init(firstBytes: UnsafeRawBufferPointer, declared: TextEncoding?) {
        func begins(_ mark: [UInt8]) -> Bool {
            firstBytes.count >= mark.count && firstBytes.prefix(mark.count).elementsEqual(mark)
        }
        let marked: (TextEncoding, Int)? =
            begins([0xEF, 0xBB, 0xBF])
            ? (.utf8, 3)
            : begins([0xFF, 0xFE])
                ? (.utf16LittleEndian, 2)
                : begins([0xFE, 0xFF]) ? (.utf16BigEndian, 2) : nil
        if let marked, declared != .windows1252 {
            (encoding, markLength) = marked
            return
        }
        markLength = 0
        switch declared {
        case .utf16: encoding = .utf16LittleEndian
        case let declared?: encoding = declared
        case nil: encoding = Self.guess(firstBytes)
        }
    }

    /// Without a mark: every other byte zero is UTF-16; what is no UTF-8 is Windows-1252.
    private static func guess(_ bytes: UnsafeRawBufferPointer) -> TextEncoding {
        let sample = bytes.prefix(4096)
        guard sample.count >= 2 else { return .utf8 }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.odd * 4 > sample.count, zeros.even == 0 { return .utf16LittleEndian }
        if zeros.even * 4 > sample.count, zeros.odd == 0 { return .utf16BigEndian }
        return isUTF8(bytes) ? .utf8 : .windows1252
    }

    /// Whether bytes are UTF-8, the last character perhaps cut off.
    private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let at = UTF8Check.firstInvalid(bytes) else { return true }
        return bytes.count - at < 4 && bytes[at] >= 0xC2
            && bytes[(at + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
    }

    /// Writes `input` as UTF-8 after `output`; bytes of a character that is not whole yet stay unread.
    /// - Returns: how many bytes of the input were used.
    func decode(_ input: UnsafeRawBufferPointer, into output: inout [UInt8], isLast: Bool) -> Int {
        switch encoding {
        case .utf8:
            output.append(contentsOf: input)
            return input.count
        case .windows1252:
            for byte in input { Self.append(Self.windows1252(byte), to: &output) }
            return input.count
        case .utf16, .utf16LittleEndian: return decodeUTF16(input, 0, into: &output, isLast)
        case .utf16BigEndian: return decodeUTF16(input, 1, into: &output, isLast)
        }
    }

    private func decodeUTF16(
        _ input: UnsafeRawBufferPointer, _ high: Int, into output: inout [UInt8],
        _ isLast: Bool
    ) -> Int {
        func unit(_ at: Int) -> UInt32 {
            high == 0
                ? UInt32(input[at]) | UInt32(input[at + 1]) << 8
                : UInt32(input[at]) << 8 | UInt32(input[at + 1])
        }
        var at = 0
        while at + 1 < input.count {
            let first = unit(at)
            if (0xD800...0xDBFF).contains(first) {
                if at + 3 >= input.count, !isLast { break }
                let second = at + 3 < input.count ? unit(at + 2) : 0
                if (0xDC00...0xDFFF).contains(second) {
                    Self.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &output)
                    at += 4
                    continue
                }
            }
            Self.append((0xD800...0xDFFF).contains(first) ? 0xFFFD : first, to: &output)
            at += 2
        }
        if isLast, at < input.count {
            Self.append(0xFFFD, to: &output)
            at = input.count
        }
        return at
    }

    @inline(__always)
    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x80 { return output.append(UInt8(scalar)) }
        if scalar < 0x800 {
            output.append(UInt8(0xC0 | scalar >> 6))
        } else {
            if scalar < 0x10000 {
                output.append(UInt8(0xE0 | scalar >> 12))
            } else {
                output.append(UInt8(0xF0 | scalar >> 18))
                output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        output.append(UInt8(0x80 | scalar & 0x3F))
    }

    /// 0x80 to 0x9F are where Windows differs from Latin-1.
    private static func windows1252(_ byte: UInt8) -> UInt32 {
        guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
        return upper[Int(byte) - 0x80]
    }

    private static let upper: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
        0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
