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

    /// A number to a ten-thousandth.
    mutating func real(_ value: Double) { bytes.append(contentsOf: PDFNumber.text(value).utf8) }

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
            let units = [0xFEFF] + Array(text.utf16)
            string(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        }
    }

    /// A string of bytes.
    mutating func string(_ content: some Sequence<UInt8>) {
        bytes.append(UInt8(ascii: "("))
        for byte in content {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            // A reader would take a bare carriage return for a line feed.
            case 0x0D: raw("\\r")
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: ")"))
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

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }
}
