// Most of a page's bytes are outlines, in which a reader of texts has nothing to read.
extension Lexer {
    /// Goes on behind operators that only draw, as far as whole blocks of bytes hold nothing else than them and
    /// their numbers: to where the operands of another may begin. Between two operators only.
    mutating func skipDrawing() {
        let start = offset
        var place = drawingEnd
        // A block may end in an operator, or in its operands.
        while place > start, bytes[place - 1] >= UInt8(ascii: "A") { place -= 1 }
        while place > start, bytes[place - 1] < UInt8(ascii: "A") { place -= 1 }
        offset = place
    }

    /// Behind the blocks that hold digits, points, minus signs, blanks and operators of paths and their paint,
    /// and no `cm`.
    private var drawingEnd: Int {
        // The byte before a block is looked at too.
        guard offset > 0 else { return offset }
        return bytes.withUnsafeBytes { bytes in
            var place = offset
            while place + 16 <= end {
                let block = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
                var isDrawing = block &- Self.zero .< 10
                isDrawing .|= block .== Self.blank .| block .== Self.line .| block .== Self.point
                isDrawing .|= block .== Self.minus .| block .== Self.move .| block .== Self.to
                isDrawing .|= block .== Self.curve .| block .== Self.close .| block .== Self.fill
                isDrawing .|= block .== Self.stroke
                guard all(isDrawing) else { return place }
                let before = bytes.loadUnaligned(fromByteOffset: place - 1, as: SIMD16<UInt8>.self)
                if any(block .== Self.move .& before .== Self.curve) { return place }
                place += 16
            }
            return place
        }
    }

    private static var zero: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "0")) }
    private static var blank: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: " ")) }
    private static var line: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "\n")) }
    private static var point: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: ".")) }
    private static var minus: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "-")) }
    private static var move: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "m")) }
    private static var to: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "l")) }
    private static var curve: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "c")) }
    private static var close: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "h")) }
    private static var fill: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "f")) }
    private static var stroke: SIMD16<UInt8> { SIMD16(repeating: UInt8(ascii: "S")) }
}
