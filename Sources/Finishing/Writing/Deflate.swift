import CDeflate

/// Packs and unpacks the streams of one file.
final class Deflate {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var room: [UInt8] = []

    /// Above this little is gained and much time lost on streams of operators (`make bench`, stage
    /// "finishing").
    private static let level: Int32 = 5

    init() throws(FinishingError) {
        guard let compressor = libdeflate_alloc_compressor(Self.level),
            let decompressor = libdeflate_alloc_decompressor()
        else { throw .unreadable("no memory for packing") }
        self.compressor = compressor
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
    }

    /// The bytes as a zlib stream.
    func packed(_ bytes: [UInt8]) -> [UInt8] {
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }

    /// The bytes of a zlib stream; the room that they need is found by trying.
    func unpacked(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) -> [UInt8] {
        var size = max(1 << 14, bytes.count * 8)
        while size < 1 << 31 {
            var result = LIBDEFLATE_BAD_DATA
            let unpacked = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                result = libdeflate_zlib_decompress(
                    decompressor, bytes.baseAddress, bytes.count, buffer.baseAddress, size, &count)
                if result != LIBDEFLATE_SUCCESS { count = 0 }
            }
            if result == LIBDEFLATE_SUCCESS { return unpacked }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { break }
            size *= 4
        }
        throw .unreadable("a stream of the painted file cannot be unpacked")
    }
}
