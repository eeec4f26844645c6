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
    /// What is compared and answered; small, so that all words of a column stay near.
    private struct Entry {
        /// The first 32 bytes.
        var bytes: (UInt64, UInt64, UInt64, UInt64)
        var length: Int32
        var code: Int32
    }

    /// The upper half of a word's hash and the number of its entry, from 1; 0 is an empty place.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var entries: [Entry] = []
    private var hashes: [UInt64] = []
    /// All bytes of all words, and where each begins.
    private var store: [UInt8] = []
    private var starts: [Int] = []

    /// How many words there are.
    var size: Int { entries.count }

    /// The code of a word; nil if it is new.
    @inline(__always)
    func code(_ word: Word) -> Int? {
        withUnsafePointer(to: word.packed) { packed in
            withTables { slots, mask, entries in
                find(packed, word.bytes.baseAddress, slots, mask, entries).map(Int.init)
            }
        }
    }

    /// The codes of the words of a column; `NameCode.unset` of those that are new.
    /// - Parameter base: what the words' places count from.
    func codes(
        _ words: UnsafePointer<cscan_word>, _ count: Int, _ base: UnsafePointer<UInt8>,
        into codes: UnsafeMutablePointer<Int32>
    ) {
        withTables { slots, mask, entries in
            for index in 0..<count {
                let word = words + index
                codes[index] =
                    find(word, base + Int(word.pointee.start), slots, mask, entries)
                    ?? Int32(NameCode.unset)
            }
        }
    }

    @inline(__always)
    private func withTables<Result>(
        _ body: (UnsafePointer<UInt64>?, Int, UnsafePointer<Entry>?) -> Result
    ) -> Result {
        slots.withUnsafeBufferPointer { slots in
            entries.withUnsafeBufferPointer { body(slots.baseAddress, slots.count - 1, $0.baseAddress) }
        }
    }

    @inline(__always)
    private func find(
        _ word: UnsafePointer<cscan_word>, _ text: UnsafePointer<UInt8>?, _ slots: UnsafePointer<UInt64>?,
        _ mask: Int, _ entries: UnsafePointer<Entry>?
    ) -> Int32? {
        guard let slots, let entries else { return nil }
        let hash = word.pointee.hash, given = word.pointee.bytes
        var at = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[at]
            if slot == 0 { return nil }
            if (slot ^ hash) >> 32 == 0 {
                let number = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
                let entry = entries + number, kept = entry.pointee.bytes
                let length = entry.pointee.length
                let differs =
                    (kept.0 ^ given.0) | (kept.1 ^ given.1) | (kept.2 ^ given.2) | (kept.3 ^ given.3)
                    | UInt64(truncatingIfNeeded: length ^ Int32(truncatingIfNeeded: word.pointee.length))
                if differs == 0, length <= 32 || isSame(number, text, Int(length)) {
                    return entry.pointee.code
                }
            }
            at = (at &+ 1) & mask
        }
    }

    /// Gives a new word its code.
    mutating func add(_ word: Word, code: Int) -> Int {
        starts.append(store.count)
        store.append(contentsOf: word.bytes)
        hashes.append(word.packed.hash)
        entries.append(
            Entry(
                bytes: word.packed.bytes, length: Int32(truncatingIfNeeded: word.bytes.count),
                code: Int32(truncatingIfNeeded: code)))
        if entries.count * 2 > slots.count {
            slots = [UInt64](repeating: 0, count: slots.count * 2)
            for number in entries.indices { put(number) }
        } else {
            put(entries.count - 1)
        }
        return code
    }

    private mutating func put(_ number: Int) {
        let hash = hashes[number]
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }

    private func isSame(_ number: Int, _ text: UnsafePointer<UInt8>?, _ length: Int) -> Bool {
        store[starts[number]..<starts[number] + length]
            .elementsEqual(UnsafeBufferPointer(start: text, count: length))
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
