import CDeflate

/// An OpenType font with each of its tables packed, as browsers take it (WOFF 1.0).
enum WOFF {
    /// The packed file; nil for bytes that are no OpenType font.
    static func packed(_ font: [UInt8]) -> [UInt8]? {
        guard font.count > 12, let compressor = libdeflate_alloc_compressor(9) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let count = number(font, at: 4, bytes: 2)
        guard font.count >= 12 + 16 * count else { return nil }
        var directory: [UInt8] = [], tables: [UInt8] = [], whole = 12 + 16 * count
        let start = 44 + 20 * count
        for index in 0..<count {
            let entry = 12 + 16 * index
            let place = number(font, at: entry + 8), length = number(font, at: entry + 12)
            guard place + length <= font.count else { return nil }
            let table = Array(font[place..<place + length]), small = deflated(table, compressor)
            let kept = small.isEmpty || small.count >= length ? table : small
            directory += font[entry..<entry + 4]
            directory += big(start + tables.count) + big(kept.count) + big(length)
            directory += font[entry + 4..<entry + 8]
            tables += kept + [UInt8](repeating: 0, count: (4 - kept.count % 4) % 4)
            whole += (length + 3) / 4 * 4
        }
        var file = Array("wOFF".utf8) + font[0..<4]
        file += big(start + tables.count) + font[4..<6] + [0, 0]
        file += big(whole) + [0, 1, 0, 0] + [UInt8](repeating: 0, count: 20)
        return file + directory + tables
    }

    private static func deflated(_ bytes: [UInt8], _ compressor: OpaquePointer) -> [UInt8] {
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int = 4) -> Int {
        bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
