/// The digits of a number as workbooks keep it, "1.2345678900000001E-7", written plainly.
enum DecimalText {
    /// As many digits as the programs themselves show and calculate with; what lies behind is noise of binary
    /// fractions.
    static let significantDigits = 15
    /// Numbers with more digits before the point are refused rather than written.
    private static let exponentLimit = 300

    /// Writes a number with the declared decimal sign.
    /// - Parameters:
    ///   - width: the fewest digits of a whole number, as "0602" has four.
    ///   - significant: how many digits are kept.
    /// - Returns: false if the bytes are no number.
    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, decimal: UInt8, width: Int,
        significant: Int = significantDigits, to out: inout RowBytes
    ) -> Bool {
        guard width == 0, isShort(bytes) else {
            return writeSlowly(bytes, decimal, width, significant, &out)
        }
        out.append(bytes)
        return true
    }

    /// Nothing but digits that all count: nearly every cell.
    @inline(__always)
    private static func isShort(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 0, bytes.count <= significantDigits else { return false }
        for byte in bytes where byte &- 48 > 9 { return false }
        return true
    }

    private static func writeSlowly(
        _ bytes: UnsafeBufferPointer<UInt8>, _ decimal: UInt8, _ width: Int, _ significant: Int,
        _ out: inout RowBytes
    ) -> Bool {
        guard var number = Parsed(bytes), abs(number.point) <= exponentLimit else { return false }
        number.round(to: significant)
        if number.digits.isEmpty {
            for _ in 0..<max(width, 1) { out.append(48) }
            return true
        }
        if number.isNegative { out.append(UInt8(ascii: "-")) }
        let whole = max(number.point, 0)
        for _ in 0..<max(0, max(width, 1) - whole) { out.append(48) }
        for index in 0..<whole { out.append(index < number.digits.count ? number.digits[index] : 48) }
        guard number.digits.count > number.point else { return true }
        out.append(decimal)
        for _ in 0..<max(0, -number.point) { out.append(48) }
        for digit in number.digits[whole...] { out.append(digit) }
        // Three decimals look like a group of thousands; a fourth leaves no doubt.
        if number.digits.count - number.point == 3 { out.append(48) }
        return true
    }

    /// Digits without zeros at either end, and where the point stands among them.
    private struct Parsed {
        var isNegative = false
        var digits: [UInt8] = []
        var point = 0

        init?(_ bytes: UnsafeBufferPointer<UInt8>) {
            var at = 0, hasDigits = false, isFraction = false
            if bytes.first == UInt8(ascii: "-") { (isNegative, at) = (true, 1) }
            while at < bytes.count {
                let byte = bytes[at]
                if byte &- 48 < 10 {
                    hasDigits = true
                    if byte != 48 || !digits.isEmpty { digits.append(byte) }
                    if !isFraction, !digits.isEmpty { point += 1 }
                    if isFraction, digits.isEmpty { point -= 1 }
                } else if byte == UInt8(ascii: "."), !isFraction {
                    isFraction = true
                } else {
                    break
                }
                at += 1
            }
            guard hasDigits, at == bytes.count || takeExponent(bytes, at) else { return nil }
            trim()
        }

        private mutating func takeExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
            guard bytes[start] | 0x20 == UInt8(ascii: "e"), bytes.count - start <= 6 else { return false }
            let text = String(decoding: bytes[(start + 1)...], as: UTF8.self)
            guard let exponent = Int(text) else { return false }
            point += exponent
            return true
        }

        private mutating func trim() {
            while digits.last == 48 { digits.removeLast() }
            if digits.isEmpty { (isNegative, point) = (false, 0) }
        }

        /// Half away from zero.
        mutating func round(to count: Int) {
            guard digits.count > count else { return }
            let isUp = digits[count] >= UInt8(ascii: "5")
            digits.removeLast(digits.count - count)
            if isUp {
                var at = count - 1
                while at >= 0, digits[at] == UInt8(ascii: "9") {
                    digits[at] = 48
                    at -= 1
                }
                if at >= 0 {
                    digits[at] += 1
                } else {
                    digits.insert(UInt8(ascii: "1"), at: 0)
                    point += 1
                }
            }
            trim()
        }
    }
}
