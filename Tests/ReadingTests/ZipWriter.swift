import CZlib

/// Writes archives byte by byte, so that each may be wrong in one place.
struct ZipWriter {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var isDeflated = true
        /// What the archive says in place of the truth.
        var checksum: UInt32?
        var size: Int?
        var flags = 0
        var method: Int?
        var localName: String?
        var offset: Int?
    }

    var entries: [Entry] = []
    /// What the record at the end says in place of the truth.
    var count: Int?
    var directoryOffset: Int?

    func bytes() -> [UInt8] {
        var out: [UInt8] = [], directory: [UInt8] = []
        for entry in entries {
            let packed = entry.isDeflated ? Self.deflated(entry.bytes) : entry.bytes
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let sum = entry.checksum ?? Self.checksum(entry.bytes)
            let common =
                half(entry.flags) + half(method) + word(0) + word(Int(sum)) + word(packed.count)
                + word(entry.size ?? entry.bytes.count)
            let offset = entry.offset ?? out.count
            let local = Array((entry.localName ?? entry.name).utf8), name = Array(entry.name.utf8)
            out += word(0x0403_4B50) + half(20) + common + half(local.count) + half(0) + local + packed
            directory +=
                word(0x0201_4B50) + half(20) + half(20) + common + half(name.count) + half(0) + half(0)
            directory += half(0) + half(0) + word(0) + word(offset) + name
        }
        let start = directoryOffset ?? out.count, count = count ?? entries.count
        let end = word(0x0605_4B50) + half(0) + half(0) + half(count) + half(count)
        return out + directory + end + word(directory.count) + word(start) + half(0)
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    }

    /// Raw deflate, as archives hold it.
    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        var out = [UInt8](repeating: 0, count: Int(size))
        compress2(&out, &size, bytes, UInt(bytes.count), 6)
        // Two bytes of a header stand before it and four of a checksum behind it.
        return Array(out[2..<Int(size) - 4])
    }

    private func half(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private func word(_ value: Int) -> [UInt8] { half(value & 0xFFFF) + half(value >> 16 & 0xFFFF) }
}
