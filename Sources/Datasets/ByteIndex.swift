/// Distinct byte strings in the order of their first sight, each found by its bytes without making a String.
struct ByteIndex {
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var ends: [Int] = [0]
    private var store: [UInt8] = []
    private var mask: Int

    init() {
        mask = 63
        slots = [Int32](repeating: -1, count: 64)
    }

    var count: Int { hashes.count }

    /// The number of a byte string; nil if it is new.
    @inline(__always)
    func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { return nil }
            if hashes[index] == hash, isSame(index, bytes) { return index }
            slot = (slot + 1) & mask
        }
    }

    /// Takes a new byte string.
    /// - Returns: its number.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        if (hashes.count + 1) * 2 > slots.count { grow() }
        let index = hashes.count
        hashes.append(hash)
        store.append(contentsOf: bytes)
        ends.append(store.count)
        put(index, hash)
        return index
    }

    private mutating func grow() {
        mask = slots.count * 2 - 1
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() { put(index, hash) }
    }

    private mutating func put(_ index: Int, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }

    @inline(__always)
    private func isSame(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == bytes.count else { return false }
        return store.withUnsafeBufferPointer { store in
            for offset in 0..<bytes.count where store[start + offset] != bytes[offset] { return false }
            return true
        }
    }
}

/// A 64-bit mixing of bytes; not for anything that an attacker may choose at length.
enum ByteHash {
    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return 0x9E37_79B9_7F4A_7C15 }
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        let raw = UnsafeRawPointer(base)
        while at + 8 <= bytes.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        var tail: UInt64 = 0
        while at < bytes.count {
            tail = tail << 8 | UInt64(base[at])
            at += 1
        }
        return mixed(hash ^ tail)
    }

    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
