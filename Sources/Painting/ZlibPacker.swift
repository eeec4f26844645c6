import CDeflate
import Graphics

/// Packs what goes into files again and again.
enum ZlibPacker {
    /// - Parameter level: for outlines of letters more than 6 gains nothing but costs time.
    static func packed(_ bytes: [UInt8], level: Int32 = 6) throws(PaintError) -> PackedBytes {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw .compression }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !packed.isEmpty else { throw .compression }
        return PackedBytes(bytes: packed, count: bytes.count)
    }
}
