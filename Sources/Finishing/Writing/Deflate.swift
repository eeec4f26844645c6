import CDeflate

/// Packs streams, one after the other; its memory serves many files.
final class Deflate {
    private let compressor: OpaquePointer?
    private var room: [UInt8] = []

    /// Operators and tags pack a twentieth smaller at level 5 and take two to four times as long (`make
    /// bench`, stage "finishing").
    private static let level: Int32 = 1

    init() {
        compressor = libdeflate_alloc_compressor(Self.level)
    }

    deinit {
        if let compressor { libdeflate_free_compressor(compressor) }
    }

    /// Whether there was memory for it.
    var isReady: Bool { compressor != nil }

    /// Gives the bytes as a zlib stream, for as long as it is looked at.
    func withPacked(_ bytes: [UInt8], _ look: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard let compressor else { return }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        if room.count < bound { room = [UInt8](repeating: 0, count: bound * 2) }
        room.withUnsafeMutableBufferPointer { room in
            let count = libdeflate_zlib_compress(
                compressor, bytes, bytes.count, room.baseAddress, room.count)
            look(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    /// The bytes as a zlib stream, as small as it gets: for what is packed once.
    static func smallest(_ bytes: [UInt8]) -> [UInt8] {
        let compressor = libdeflate_alloc_compressor(9)
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
    }
}
