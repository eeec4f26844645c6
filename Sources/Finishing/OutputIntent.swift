import Glibc
import Graphics

/// What the colours of the file mean: sRGB, by a profile of our own.
enum OutputIntent {
    /// Writes the intent with its profile; answers the object of the intent.
    static func write(_ writer: PDFWriter) -> Int {
        let profile = writer.number()
        writer.stream(profile, Self.packed) { $0.raw("/N 3") }
        return writer.object { out in
            out.raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
            out.raw("/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile")
            out.reference(profile)
            out.raw(">>")
        }
    }

    private static let packed = PackedBytes(bytes: Deflate.smallest(profile), count: profile.count)

    /// The smallest profile of version 2.1 that programs take for sRGB: description, copyright, white, the
    /// three primaries and one curve for all of them (ICC.1:2001-04; IEC 61966-2-1). Its date is fixed.
    static let profile: [UInt8] = {
        let description = Self.text(Array("desc".utf8), "sRGB")
        let curve = Self.curve()
        let tags: [(name: String, data: [UInt8])] = [
            ("desc", description), ("cprt", Array("text".utf8) + zeros(4) + Array("CC0".utf8) + [0]),
            ("wtpt", xyz(0.9642, 1, 0.8249)),
            // The primaries adapted to D50, as the connection space wants them.
            ("rXYZ", xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", xyz(0.14307, 0.06061, 0.71410)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = big(tags.count, 4), data: [UInt8] = [], known: [[UInt8]: Int] = [:]
        let start = 128 + 4 + tags.count * 12
        for tag in tags {
            let place = known[tag.data] ?? start + data.count
            if known.updateValue(place, forKey: tag.data) == nil {
                data += tag.data + zeros((4 - tag.data.count % 4) % 4)
            }
            table += Array(tag.name.utf8) + big(place, 4) + big(tag.data.count, 4)
        }
        return header(size: start + data.count) + table + data
    }()

    private static func header(size: Int) -> [UInt8] {
        var header = big(size, 4) + zeros(4) + [2, 0x10, 0, 0]
        header += Array("mntrRGB XYZ ".utf8)
        // 1 January 2025, midnight.
        header += [2025, 1, 1, 0, 0, 0].flatMap { big($0, 2) }
        header += Array("acsp".utf8) + zeros(24) + zeros(4)
        return header + fixed(0.9642) + fixed(1) + fixed(0.8249) + zeros(48)
    }

    private static func curve() -> [UInt8] {
        Array("curv".utf8) + zeros(4) + big(1024, 4)
            + (0..<1024).flatMap { step in
                let value = Double(step) / 1023
                let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
                return big(Int((linear * 65_535).rounded()), 2)
            }
    }

    /// A description in ASCII, with none in other scripts.
    private static func text(_ type: [UInt8], _ words: String) -> [UInt8] {
        let ascii = Array(words.utf8) + [0]
        return type + zeros(4) + big(ascii.count, 4) + ascii + zeros(4 + 4 + 2 + 1 + 67)
    }

    private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        Array("XYZ ".utf8) + zeros(4) + fixed(x) + fixed(y) + fixed(z)
    }

    private static func fixed(_ value: Double) -> [UInt8] { big(Int((value * 65_536).rounded()), 4) }
    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    private static func big(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
