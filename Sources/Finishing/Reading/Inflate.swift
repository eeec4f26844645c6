import CDeflate

/// Unpacks the streams of one file.
final class Inflate {
    private let decompressor: OpaquePointer

    init() throws(FinishingError) {
        guard let decompressor = libdeflate_alloc_decompressor() else {
            throw .unreadable("no memory for unpacking")
        }
        self.decompressor = decompressor
    }

    deinit { libdeflate_free_decompressor(decompressor) }

    /// What a stream holds, by the filter and the predictor that its entries name.
    func decoded(_ stored: ArraySlice<UInt8>, _ item: PDFItem, at offset: Int) throws(SyntaxFault) -> [UInt8]
    {
        let filter = item.entry("Filter")
        if filter.isNull { return Array(stored) }
        guard filter.isName("FlateDecode") else {
            throw SyntaxFault(words: "packed in a way that we do not write", offset: offset)
        }
        guard let bytes = unpacked(stored) else {
            throw SyntaxFault(words: "it cannot be unpacked", offset: offset)
        }
        let parameters = item.entry("DecodeParms"), predictor = parameters.entry("Predictor").integer ?? 1
        guard predictor > 1 else { return bytes }
        let colours = parameters.entry("Colors").integer ?? 1
        let bits = parameters.entry("BitsPerComponent").integer ?? 8
        guard predictor >= 10, bits == 8, (1...32).contains(colours),
            let columns = parameters.entry("Columns").integer, (1...1 << 20).contains(columns),
            let plain = PNGRows.undone(bytes, row: columns * colours, step: colours)
        else { throw SyntaxFault(words: "rows that cannot be told from each other", offset: offset) }
        return plain
    }

    /// The bytes of a zlib stream; nil where it is none, is not whole or has something behind it.
    func unpacked(_ stored: ArraySlice<UInt8>) -> [UInt8]? {
        // No stream is more than 1,032 times as long as it is packed.
        let most = stored.count * 1_032 + 64
        var room = min(most, stored.count * 8 + 1 << 12)
        while true {
            var used = 0, result = LIBDEFLATE_BAD_DATA
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, size in
                result = stored.withUnsafeBytes { input in
                    libdeflate_zlib_decompress_ex(
                        decompressor, input.baseAddress, input.count, output.baseAddress, room, &used, &size)
                }
                if result != LIBDEFLATE_SUCCESS { size = 0 }
            }
            if result == LIBDEFLATE_SUCCESS { return used == stored.count ? bytes : nil }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE, room < most else { return nil }
            room = min(most, room * 4)
        }
    }
}

/// Rows of bytes that say only by how much they differ from their neighbours, as in PNG.
enum PNGRows {
    /// The plain rows; nil where they are no whole rows.
    /// - Parameters:
    ///   - row: bytes of a plain row.
    ///   - step: bytes from one sample to the next of its kind.
    static func undone(_ bytes: [UInt8], row: Int, step: Int) -> [UInt8]? {
        guard bytes.count.isMultiple(of: row + 1) else { return nil }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for start in stride(from: 0, to: bytes.count, by: row + 1) {
            let above = plain.count - row
            for place in 0..<row {
                let left = place >= step ? plain[plain.count - step] : 0
                let up = above >= 0 ? plain[above + place] : 0
                let corner = above >= 0 && place >= step ? plain[above + place - step] : 0
                guard let guess = guess(bytes[start], left, up, corner) else { return nil }
                plain.append(bytes[start + 1 + place] &+ guess)
            }
        }
        return plain
    }

    private static func guess(_ kind: UInt8, _ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8? {
        switch kind {
        case 0: return 0
        case 1: return left
        case 2: return up
        case 3: return UInt8((Int(left) + Int(up)) / 2)
        case 4:
            let estimate = Int(left) + Int(up) - Int(corner)
            let far = [left, up, corner].map { abs(estimate - Int($0)) }
            return far[0] <= far[1] && far[0] <= far[2] ? left : far[1] <= far[2] ? up : corner
        default: return nil
        }
    }
}
