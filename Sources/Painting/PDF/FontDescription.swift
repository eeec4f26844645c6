import CHarfBuzz
import Graphics

/// What a font file says of itself that a PDF must say too.
struct FontDescription {
    /// Thousandths of an em for one unit of the font.
    let perUnit: Double
    /// PostScript's name.
    let name: String
    let metrics: PaintedFont.Metrics

    init(_ face: OpaquePointer, _ font: OpaquePointer) {
        let perUnit = 1_000 / Double(max(1, hb_face_get_upem(face)))
        self.perUnit = perUnit
        name = Self.name(face)
        func metric(_ tag: String) -> Double? {
            var value: Int32 = 0
            let isThere = hb_ot_metrics_get_position(
                font, hb_ot_metrics_tag_t(rawValue: FontRepertoire.tag(tag)), &value)
            return isThere != 0 ? (Double(value) * perUnit).rounded() : nil
        }
        let ascent = metric("hasc") ?? 800, descent = metric("hdsc") ?? -200
        metrics = PaintedFont.Metrics(
            box: Self.box(face, perUnit), ascent: ascent, descent: descent,
            capHeight: metric("cpht") ?? ascent, stem: Self.stem(face))
    }

    /// The bytes of a blob, which is let go; nil for an empty one.
    static func bytes(_ blob: OpaquePointer?) -> [UInt8]? {
        defer { hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &count), count > 0 else { return nil }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    /// PDF's names of fonts hold nothing but letters, figures and hyphens here.
    private static func name(_ face: OpaquePointer) -> String {
        var room = [CChar](repeating: 0, count: 128), count = UInt32(room.count)
        hb_ot_name_get_utf8(face, 6, nil, &count, &room)
        let bytes = room.prefix(Int(count)).map { UInt8(bitPattern: $0) }.filter {
            switch $0 {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
            default: false
            }
        }
        return bytes.isEmpty ? "Font" : String(decoding: bytes, as: UTF8.self)
    }

    private static func box(_ face: OpaquePointer, _ perUnit: Double) -> Rect {
        let head = bytes(hb_face_reference_table(face, FontRepertoire.tag("head"))) ?? []
        guard head.count >= 44 else { return Rect(0, -200, 1_000, 1_000) }
        let sides = [36, 38, 40, 42].map { (Double(signed(head, at: $0)) * perUnit).rounded() }
        return Rect(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1])
    }

    /// No table of OpenType says it; it grows with the weight, from 87 for a regular face.
    private static func stem(_ face: OpaquePointer) -> Double {
        let table = bytes(hb_face_reference_table(face, FontRepertoire.tag("OS/2"))) ?? []
        let weight = table.count >= 6 ? signed(table, at: 4) : 400
        return (10 + 220 * Double(min(max(weight, 50), 950) - 50) / 1_000).rounded()
    }

    private static func signed(_ bytes: [UInt8], at place: Int) -> Int {
        Int(Int16(truncatingIfNeeded: Int(bytes[place]) << 8 | Int(bytes[place + 1])))
    }
}
