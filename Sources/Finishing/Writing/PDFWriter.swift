import Graphics

/// Writes a PDF 1.7 from objects that are given in any order: streams as they come, all else gathered into
/// object streams, and at the end the table of where everything is.
///
/// qpdf can do it too, but made a finished page cost more than a painted one; it is the judge in the tests.
final class PDFWriter {
    private var out = PDFBytes()
    private var places: [Place] = [.unused]
    private var packing = PDFBytes()
    private var packed: [(number: Int, offset: Int)] = []
    private let deflate: Deflate

    private enum Place {
        case unused
        /// At a byte of the file.
        case at(Int)
        /// In an object stream, by its place there.
        case inside(stream: Int, index: Int)
    }

    /// More of them in one stream pack better, but a reader must unpack all for one.
    private static let mostPacked = 200

    /// - Parameter size: about how many bytes the file will have.
    init(expecting size: Int, _ deflate: Deflate) {
        self.deflate = deflate
        out.reserve(size)
        out.raw("%PDF-1.7\n%")
        // Says to whoever asks that the file is no text.
        out.append([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// A number for an object that will be written.
    func number() -> Int {
        places.append(.unused)
        return places.count - 1
    }

    func numbers(_ count: Int) -> Range<Int> {
        let first = places.count
        places.append(contentsOf: repeatElement(.unused, count: count))
        return first..<places.count
    }

    /// Writes an object that is no stream.
    func object(_ number: Int, _ write: (inout PDFBytes) -> Void) {
        packed.append((number, packing.count))
        write(&packing)
        packing.append(0x0A)
        if packed.count == Self.mostPacked { flush() }
    }

    /// Writes an object that is no stream, under a new number.
    func object(_ write: (inout PDFBytes) -> Void) -> Int {
        let number = number()
        object(number, write)
        return number
    }

    /// Writes a stream of these bytes as they are; the entries say how they are packed.
    func stream(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ entries: (inout PDFBytes) -> Void) {
        places[number] = .at(out.count)
        out.integer(number)
        out.raw(" 0 obj\n<<")
        entries(&out)
        out.raw("/Length ")
        out.integer(bytes.count)
        out.raw(">>\nstream\n")
        out.append(bytes)
        out.raw("\nendstream\nendobj\n")
    }

    /// Writes a stream that is packed already.
    func stream(_ number: Int, _ packed: PackedBytes, _ entries: (inout PDFBytes) -> Void) {
        packed.bytes.withUnsafeBufferPointer { bytes in
            stream(number, bytes) { out in
                entries(&out)
                out.raw("/Filter/FlateDecode")
            }
        }
    }

    /// Writes a stream, packed.
    func packedStream(_ number: Int, _ bytes: [UInt8], _ entries: (inout PDFBytes) -> Void) {
        deflate.withPacked(bytes) { packed in
            stream(number, packed) { out in
                entries(&out)
                out.raw("/Filter/FlateDecode")
            }
        }
    }

    private func flush() {
        guard !packed.isEmpty else { return }
        let number = number()
        var head = PDFBytes()
        for (index, entry) in packed.enumerated() {
            head.integer(entry.number)
            head.append(0x20)
            head.integer(entry.offset)
            head.append(0x20)
            places[entry.number] = .inside(stream: number, index: index)
        }
        let first = head.count, count = packed.count
        head.append(packing.bytes)
        packedStream(number, head.bytes) { out in
            out.raw("/Type/ObjStm/N ")
            out.integer(count)
            out.raw("/First ")
            out.integer(first)
        }
        packing.clear()
        packed.removeAll(keepingCapacity: true)
    }

    /// The whole file. Its ID is made of all that it holds, so that the same document has the same.
    func file(root: Int, info: Int) -> [UInt8] {
        flush()
        let table = number(), start = out.count
        places[table] = .at(start)
        let id = ContentHash.of(out.bytes)
        packedStream(table, tableBytes()) { out in
            out.raw("/Type/XRef/W[1 4 2]/Size ")
            out.integer(places.count)
            out.raw("/Root")
            out.reference(root)
            out.raw("/Info")
            out.reference(info)
            out.raw("/ID[<")
            for byte in id { out.hex(byte) }
            out.raw("><")
            for byte in id { out.hex(byte) }
            out.raw(">]")
        }
        out.raw("startxref\n")
        out.integer(start)
        out.raw("\n%%EOF\n")
        return out.bytes
    }

    /// Of each object its kind, its place and its number there, in 1, 4 and 2 bytes.
    private func tableBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(places.count * 7)
        func add(_ kind: UInt8, _ place: Int, _ last: Int) {
            bytes.append(kind)
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: place >> shift)) }
            for shift in [8, 0] { bytes.append(UInt8(truncatingIfNeeded: last >> shift)) }
        }
        for (number, place) in places.enumerated() {
            switch place {
            case .unused: add(0, 0, number == 0 ? 65_535 : 0)
            case .at(let offset): add(1, offset, 0)
            case .inside(let stream, let index): add(2, stream, index)
            }
        }
        return bytes
    }
}

/// A number of 128 bits made of bytes: not against forgery, only to tell documents apart.
enum ContentHash {
    /// Two multiplicative hashes of eight bytes at a time, from different beginnings.
    static func of(_ bytes: [UInt8]) -> [UInt8] {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325, second: UInt64 = 0x9E37_79B9_7F4A_7C15
        func mix(_ word: UInt64) {
            first = (first ^ word) &* 0x0000_0100_0000_01B3
            first ^= first >> 29
            second = (second ^ word) &* 0xFF51_AFD7_ED55_8CCD
            second ^= second >> 32
        }
        bytes.withUnsafeBytes { buffer in
            let words = buffer.count / 8
            for index in 0..<words { mix(buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
            for index in words * 8..<buffer.count { mix(UInt64(buffer[index])) }
        }
        mix(UInt64(bytes.count))
        return [first, second].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }
}
