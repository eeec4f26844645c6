/// Reads numbers that are nothing but digits, with or without groups, in a few steps for any length up to 16
/// bytes. It knows less than `AmountReader.readExact` and agrees with it in all that it reads.
public struct PlainNumbers: Sendable {
    @usableFromInline let group: UInt64
    @usableFromInline let takesOneGroup: Bool
    @usableFromInline let factor: Int64
    /// Nothing is read where the column has a scale of its own.
    @usableFromInline let isOff: Bool

    public init(_ reader: AmountReader) {
        group = reader.convention == .id ? 0x2E : 0x2C
        takesOneGroup = reader.groupsAreThousands
        factor = reader.minorDigits == 0 ? 1 : reader.minorDigits == 1 ? 10 : 100
        isOff = reader.columnScale != 0 || reader.minorDigits > 2
    }

    /// Exact smallest units of the number in the `count` bytes before `end`; -1 where it must be read in
    /// another way. 16 bytes before `end` must be readable.
    @inlinable @inline(__always)
    public func value(before end: UnsafePointer<UInt8>, count: Int) -> Int64 {
        guard count > 0, count <= 16, !isOff else { return -1 }
        let raw = UnsafeRawPointer(end)
        let low = Self.word(raw - 8, keeping: min(count, 8))
        let high = Self.word(raw - 16, keeping: max(count, 8) - 8)
        if Self.areDigits(low), Self.areDigits(high) {
            return (Self.eight(high, 10_000) &* 100_000_000 &+ Self.eight(low, 10_000)) &* factor
        }
        // Every fourth byte from the end parts groups; the first group has a digit that is not zero.
        let groups = (count &- 1) >> 2
        guard groups > 0, count & 3 != 0, groups > 1 || takesOneGroup,
            Self.isGrouped(low, group, min(count, 8)), Self.isGrouped(high, group, max(count, 8) - 8)
        else { return -1 }
        let digits =
            Self.eight(high & ~Self.parting, 1_000) &* 1_000_000 &+ Self.eight(low & ~Self.parting, 1_000)
        let least: Int64 = groups == 1 ? 1_000 : groups == 2 ? 1_000_000 : 1_000_000_000
        return digits < least ? -1 : digits &* factor
    }

    @usableFromInline static let zeros: UInt64 = 0x3030_3030_3030_3030
    /// Where groups are parted in eight bytes that end with a group.
    @usableFromInline static let parting: UInt64 = 0x0000_00FF_0000_00FF

    /// The last bytes of eight with "0" taken off each; zeros in place of the others.
    @inlinable @inline(__always)
    static func word(_ raw: UnsafeRawPointer, keeping count: Int) -> UInt64 {
        (raw.loadUnaligned(as: UInt64.self).littleEndian ^ zeros) & mask(count)
    }

    @inlinable @inline(__always)
    static func mask(_ count: Int) -> UInt64 { UInt64.max << UInt64(truncatingIfNeeded: 64 &- 8 &* count) }

    @inlinable @inline(__always)
    static func areDigits(_ word: UInt64) -> Bool {
        ((word &+ 0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080 == 0
    }

    @inlinable @inline(__always)
    static func isGrouped(_ word: UInt64, _ group: UInt64, _ count: Int) -> Bool {
        let wanted = (group ^ 0x30) &* 0x0000_0001_0000_0001 & mask(count)
        return word & parting == wanted && areDigits(word & ~parting)
    }

    /// The number of eight digits, the second four of them counting `step` times less.
    @inlinable @inline(__always)
    static func eight(_ digits: UInt64, _ step: UInt64) -> Int64 {
        let pairs = (digits &* 2_561) >> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
        return Int64(truncatingIfNeeded: (fours &* (step << 32 | 1)) >> 32)
    }
}
