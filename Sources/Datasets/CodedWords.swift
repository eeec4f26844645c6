/// A field's bytes with their hash.
struct Word {
    let bytes: UnsafeBufferPointer<UInt8>
    let hash: UInt64

    @inline(__always)
    init(_ row: RawRow, _ field: Int) {
        bytes = row.bytes(field)
        hash = WordBytes.hash(bytes)
    }
}

/// The distinct words of a column, each with the code that it was given at first sight; found by their bytes
/// without making a String.
struct CodedWords {
    /// One place of the table; a length below 0 is an empty one.
    private struct Slot {
        var hash: UInt64 = 0
        var start: Int32 = 0
        var length: Int32 = -1
        var code: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var count = 0
    /// How many words there are.
    var size: Int { count }
    /// The bytes of all words, eight more behind the last.
    private var store = [UInt8](repeating: 0, count: 8)

    /// The code of a word; nil if it is new.
    @inline(__always)
    func code(_ word: Word) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            var at = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
            while true {
                let slot = slots[at]
                if slot.length < 0 { return nil }
                if slot.hash == word.hash, Int(slot.length) == word.bytes.count,
                    isSame(slot.start, word.bytes)
                {
                    return Int(slot.code)
                }
                at = (at + 1) & (slots.count - 1)
            }
        }
    }

    /// Gives a new word its code.
    mutating func add(_ word: Word, code: Int) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let start = store.count - 8
        store.removeLast(8)
        store.append(contentsOf: word.bytes)
        store.append(contentsOf: repeatElement(0, count: 8))
        put(Slot(hash: word.hash, start: Int32(start), length: Int32(word.bytes.count), code: Int32(code)))
        count += 1
        return code
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.length >= 0 { put(slot) }
    }

    private mutating func put(_ slot: Slot) {
        var at = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
        while slots[at].length >= 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = slot
    }

    @inline(__always)
    private func isSame(_ start: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        store.withUnsafeBytes { store in
            guard let kept = store.baseAddress, let given = bytes.baseAddress else { return bytes.isEmpty }
            return WordBytes.areSame(kept + Int(start), UnsafeRawPointer(given), bytes.count)
        }
    }
}

/// Bytes taken eight at a time. All pointers must have eight readable bytes behind their end.
enum WordBytes {
    /// A 64-bit mixing of bytes.
    @inline(__always)
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        guard let base = bytes.baseAddress, bytes.count > 0 else { return hash }
        let raw = UnsafeRawPointer(base)
        var at = 0
        while bytes.count - at > 8 {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        return mixed(hash ^ masked(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self), bytes.count - at))
    }

    @inline(__always)
    static func areSame(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
        var at = 0
        while count - at > 8 {
            if a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            {
                return false
            }
            at += 8
        }
        let last =
            a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            ^ b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        return masked(last, count - at) == 0
    }

    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    /// The first `count` bytes of a word, 0 to 8 of them; the others as zero.
    @inline(__always)
    private static func masked(_ word: UInt64, _ count: Int) -> UInt64 {
        count <= 0 ? 0 : word.littleEndian & (UInt64.max >> UInt64(64 - 8 * count))
    }
}
