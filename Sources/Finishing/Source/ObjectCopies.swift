/// Carries objects of the painted file over to the new one, each once, under new numbers; what nobody refers
/// to stays behind. On the way it mends what Cairo 1.16 leaves out and PDF/A and PDF/UA ask for.
struct ObjectCopies {
    private let file: PaintedFile
    private var numbers: [Int: Int] = [:]
    private var waiting: [Int] = []

    init(_ file: PaintedFile) {
        self.file = file
    }

    /// Writes a value, with its references to the objects' new numbers.
    mutating func write(_ value: SourceValue, into out: inout PDFBytes, _ writer: PDFWriter) {
        switch value {
        case .integer(let number):
            out.append(0x20)
            out.integer(number)
        case .name(let name): out.name(name)
        case .raw(let range):
            out.append(0x20)
            out.append(file.bytes[range])
        case .reference(let number): out.reference(self.number(of: number, writer))
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for value in values { write(value, into: &out, writer) }
            out.append(UInt8(ascii: "]"))
        case .dictionary(let entries):
            out.raw("<<")
            write(entries, into: &out, writer)
            out.raw(">>")
        }
    }

    private mutating func write(
        _ entries: [(key: String, value: SourceValue)], into out: inout PDFBytes, _ writer: PDFWriter
    ) {
        for (key, value) in entries {
            out.name(key)
            write(value, into: &out, writer)
        }
    }

    private mutating func number(of old: Int, _ writer: PDFWriter) -> Int {
        if let known = numbers[old] { return known }
        let new = writer.number()
        numbers[old] = new
        waiting.append(old)
        return new
    }

    /// Writes everything that was referred to.
    mutating func finish(_ writer: PDFWriter) throws(FinishingError) {
        while let old = waiting.popLast() {
            guard let new = numbers[old] else { continue }
            let object = try file.object(old), value = Self.mended(object.value)
            guard let range = object.stream, case .dictionary(let entries) = value else {
                writer.object(new) { write(value, into: &$0, writer) }
                continue
            }
            file.bytes.withUnsafeBufferPointer { bytes in
                writer.stream(new, UnsafeBufferPointer(rebasing: bytes[range])) {
                    write(entries.filter { $0.key != "Length" }, into: &$0, writer)
                }
            }
        }
    }

    private static func mended(_ value: SourceValue) -> SourceValue {
        var value = value
        switch value["Subtype"] {
        case .name("Image")?: value.set("Interpolate", nil)
        case .name("CIDFontType2")? where value["CIDToGIDMap"] == nil:
            value.set("CIDToGIDMap", .name("Identity"))
        default: break
        }
        return value
    }
}
