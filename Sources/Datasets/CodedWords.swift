import CScan

/// A field's bytes, trimmed, with their hash.
struct Word {
    let bytes: UnsafeBufferPointer<UInt8>
    let packed: cscan_word

    @inline(__always)
    init(_ row: RawRow, _ field: Int) { self.init(row.bytes(field)) }

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        packed = cscan_word_of(bytes.baseAddress, UInt32(truncatingIfNeeded: bytes.count))
    }
}

/// The distinct words of a column, each with the code that it was given at first sight; found by their bytes
/// without making a String.
struct CodedWords {
    /// One place of the table: the first 32 bytes of a word and where all of them are kept; a length below 0
    /// is an empty one.
    private struct Slot {
        var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var length: Int32 = -1
        var code: Int32 = 0
        var start = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var count = 0
    /// How many words there are.
    var size: Int { count }
    private var store: [UInt8] = []

    /// The code of a word; nil if it is new.
    @inline(__always)
    func code(_ word: Word) -> Int? {
        withUnsafePointer(to: word.packed) { packed in
            slots.withUnsafeBufferPointer { slots in
                guard let first = slots.baseAddress else { return nil }
                return find(packed, word.bytes.baseAddress, first, slots.count - 1).map(Int.init)
            }
        }
    }

    /// The codes of the words of a column; `NameCode.unset` of those that are new.
    /// - Parameter base: what the words' places count from.
    func codes(
        _ words: UnsafePointer<cscan_word>, _ count: Int, _ base: UnsafePointer<UInt8>,
        into codes: UnsafeMutablePointer<Int32>
    ) {
        slots.withUnsafeBufferPointer { slots in
            guard let first = slots.baseAddress else { return }
            let mask = slots.count - 1
            for index in 0..<count {
                let word = words + index
                codes[index] =
                    find(word, base + Int(word.pointee.start), first, mask) ?? Int32(NameCode.unset)
            }
        }
    }

    @inline(__always)
    private func find(
        _ word: UnsafePointer<cscan_word>, _ text: UnsafePointer<UInt8>?, _ first: UnsafePointer<Slot>,
        _ mask: Int
    ) -> Int32? {
        var at = Int(truncatingIfNeeded: word.pointee.hash) & mask
        let length = Int32(truncatingIfNeeded: word.pointee.length)
        while true {
            let slot = first + at
            if slot.pointee.length < 0 { return nil }
            let kept = slot.pointee.bytes, given = word.pointee.bytes
            let differs =
                (kept.0 ^ given.0) | (kept.1 ^ given.1) | (kept.2 ^ given.2) | (kept.3 ^ given.3)
                | UInt64(truncatingIfNeeded: slot.pointee.length ^ length)
            if differs == 0, length <= 32 || isSame(slot.pointee.start, text, Int(length)) {
                return slot.pointee.code
            }
            at = (at &+ 1) & mask
        }
    }

    /// Gives a new word its code.
    mutating func add(_ word: Word, code: Int) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let start = store.count
        store.append(contentsOf: word.bytes)
        put(
            Slot(
                bytes: word.packed.bytes, length: Int32(word.bytes.count), code: Int32(code), start: start),
            word.packed.hash)
        count += 1
        return code
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.length >= 0 {
            let hash = store[slot.start..<slot.start + Int(slot.length)].withUnsafeBufferPointer {
                Word($0).packed.hash
            }
            put(slot, hash)
        }
    }

    private mutating func put(_ slot: Slot, _ hash: UInt64) {
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at].length >= 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = slot
    }

    private func isSame(_ start: Int, _ text: UnsafePointer<UInt8>?, _ length: Int) -> Bool {
        store[start..<start + length].elementsEqual(UnsafeBufferPointer(start: text, count: length))
    }
}

/// Bytes taken eight at a time. Eight bytes behind their end must be readable.
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
