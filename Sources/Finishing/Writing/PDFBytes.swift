/// Bytes of a PDF in the making, in the syntax of its objects. What it is asked to write it writes in one way
/// only, so that the same document has the same bytes.
struct PDFBytes {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }
    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }
    mutating func append(_ other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

    /// Syntax as it stands: names, brackets, keywords.
    mutating func raw(_ syntax: StaticString) {
        syntax.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func integer(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude, divisor: UInt = 1
        while rest / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// A number to a ten-thousandth, without exponent and zeros at the end.
    mutating func real(_ value: Double) {
        let rounded = Int((value * 10_000).rounded())
        if rounded < 0 { bytes.append(UInt8(ascii: "-")) }
        integer(Int(rounded.magnitude / 10_000))
        var rest = rounded.magnitude % 10_000, place: UInt = 1_000
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        while rest > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest / place))
            rest %= place
            place /= 10
        }
    }

    /// Where another object is: " 12 0 R".
    mutating func reference(_ object: Int) {
        bytes.append(UInt8(ascii: " "))
        integer(object)
        raw(" 0 R")
    }

    mutating func reals(_ values: [Double]) {
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            real(value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A name with its slash; what a name may not hold is written as its code.
    mutating func name(_ name: String) {
        bytes.append(UInt8(ascii: "/"))
        for byte in name.utf8 {
            if byte > 0x20, byte < 0x7F, !Self.isDelimiter(byte), byte != UInt8(ascii: "#") {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "#"))
                hex(byte)
            }
        }
    }

    /// A text: as ASCII where it is, else as UTF-16.
    mutating func text(_ text: String) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            string(text.utf8)
        } else {
            raw("(\\376\\377")
            for unit in text.utf16 {
                inString(UInt8(unit >> 8))
                inString(UInt8(unit & 0xFF))
            }
            raw(")")
        }
    }

    /// A string of bytes.
    mutating func string(_ content: some Sequence<UInt8>) {
        bytes.append(UInt8(ascii: "("))
        for byte in content { inString(byte) }
        bytes.append(UInt8(ascii: ")"))
    }

    private mutating func inString(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        // A reader would take a bare carriage return for a line feed.
        case 0x0D: raw("\\r")
        default: bytes.append(byte)
        }
    }

    mutating func hex(_ byte: UInt8) {
        for digit in [byte >> 4, byte & 15] {
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
