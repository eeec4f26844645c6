import CDeflate

/// A PNG file of 8-bit RGB: unfiltered rows and a light compression, which is both quick and small for flat colour.
struct PNGFile {
    var width: Int
    var height: Int
    /// Dots an inch.
    var dpi: Double

    private static let level: Int32 = 3

    /// The file's bytes for Cairo's pixels (four bytes each: blue, green, red, nothing).
    func encode(_ pixels: UnsafePointer<UInt8>, stride: Int) throws(PaintError) -> [UInt8] {
        let rows = rgbRows(pixels, stride: stride)
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let compressed = try compress(rows)
        file.reserveCapacity(compressed.count + 128)
        append("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0], to: &file)
        append("sRGB", [0], to: &file)
        let dotsPerMetre = Int((dpi / 0.0254).rounded())
        append("pHYs", big(dotsPerMetre) + big(dotsPerMetre) + [1], to: &file)
        append("IDAT", compressed, to: &file)
        append("IEND", [], to: &file)
        return file
    }

    /// Rows of red, green, blue, each behind a byte that says "not filtered".
    private func rgbRows(_ pixels: UnsafePointer<UInt8>, stride: Int) -> [UInt8] {
        let length = 1 + 3 * width
        return [UInt8](unsafeUninitializedCapacity: length * height) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            for row in 0..<height {
                var target = base + row * length
                target[0] = 0
                target += 1
                var source = UnsafeRawPointer(pixels + row * stride).assumingMemoryBound(to: UInt32.self)
                for _ in 0..<width {
                    let pixel = source.pointee
                    target[0] = UInt8(truncatingIfNeeded: pixel >> 16)
                    target[1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    target[2] = UInt8(truncatingIfNeeded: pixel)
                    target += 3
                    source += 1
                }
            }
            count = length * height
        }
    }

    private func compress(_ bytes: [UInt8]) throws(PaintError) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(PNGFile.level) else { throw .compression }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        guard !packed.isEmpty else { throw .compression }
        return packed
    }

    private func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
        let start = file.count + 4
        file += big(data.count)
        file += Array(name.utf8)
        file += data
        let sum = file.withUnsafeBytes { bytes in
            libdeflate_crc32(0, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        }
        file += big(Int(sum))
    }

    private func big(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
