// Most of a page's bytes are outlines, in which a reader of texts has nothing to read.
extension Lexer {
    /// Goes on behind operators that only draw, as far as nothing else than they and their numbers follows:
    /// to where the operands of another may begin. Between two operators only.
    mutating func skipDrawing() {
        let start = offset
        var place = drawingEnd
        // What ends it may be the end of a word, and has operands before it.
        while place > start, bytes[place - 1] >= UInt8(ascii: "A") { place -= 1 }
        while place > start, bytes[place - 1] < UInt8(ascii: "A") { place -= 1 }
        offset = place
    }

    /// The first byte that is no digit, point, minus sign, blank or operator of paths and their paint; or the
    /// end of `cm`.
    private var drawingEnd: Int {
        bytes.withUnsafeBufferPointer { bytes in
            Self.drawing.withUnsafeBufferPointer { drawing in
                var place = offset
                while place < end {
                    let kind = drawing[Int(bytes[place])]
                    if kind == 0 { break }
                    if kind == 2, place > 0, bytes[place - 1] == UInt8(ascii: "c") { break }
                    place += 1
                }
                return place
            }
        }
    }

    /// 1 of the bytes of drawing, 2 of the m that may be the end of `cm`, 0 of all others.
    private static let drawing: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "m"): 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: " "),
            UInt8(ascii: "\n"), UInt8(ascii: "l"), UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "f"),
            UInt8(ascii: "S"):
            1
        default: 0
        }
    }
}
