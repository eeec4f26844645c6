import CDeflate

/// A PNG file of 8-bit RGB: unfiltered rows and a light compression, which is both quick and small for flat
/// colour.
struct PNGFile {
    var width: Int
    var height: Int
    /// Dots an inch.
    var dpi: Double
    var text: PictureText

    private static let level: Int32 = 3

    /// The file's bytes for Cairo's pixels (four bytes each: blue, green, red, nothing), which are used up by
    /// it.
    func encode(consuming pixels: UnsafeMutablePointer<UInt8>, stride: Int) throws(PaintError) -> [UInt8] {
        packRows(pixels, stride: stride)
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        append("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0], to: &file)
        append("sRGB", [0], to: &file)
        let dotsPerMetre = Int((dpi / 0.0254).rounded())
        append("pHYs", big(dotsPerMetre) + big(dotsPerMetre) + [1], to: &file)
        for words in PNGText(text).chunks { append("iTXt", words, to: &file) }
        append("IDAT", try compress(UnsafePointer(pixels), count: (1 + 3 * width) * height), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    /// Makes rows of red, green, blue, each behind a byte that says "not filtered". Within the pixels' own
    /// memory, since the system takes longer to give new memory than we take to fill it: what is written
    /// never overtakes what is read.
    private func packRows(_ pixels: UnsafeMutablePointer<UInt8>, stride: Int) {
        var target = pixels
        for row in 0..<height {
            var source = UnsafeRawPointer(pixels + row * stride)
            let first = source.load(as: UInt32.self)
            target[0] = 0
            target += 1
            for column in 0..<width {
                let pixel = column == 0 ? first : source.load(as: UInt32.self)
                target[0] = UInt8(truncatingIfNeeded: pixel >> 16)
                target[1] = UInt8(truncatingIfNeeded: pixel >> 8)
                target[2] = UInt8(truncatingIfNeeded: pixel)
                target += 3
                source += 4
            }
        }
    }

    private func compress(_ bytes: UnsafePointer<UInt8>, count size: Int) throws(PaintError) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(PNGFile.level) else { throw .compression }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, size)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, size, buffer.baseAddress, bound)
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
