/// A whole number of steps of 10^−places, written in a language. Never through a floating-point number.
struct Digits: Hashable {
    var steps: Int128
    var places: Int

    var isZero: Bool { steps == 0 }

    /// Without sign: "17.990" and ",23" or nothing.
    func parts(_ language: Language) -> (integer: String, fraction: String) {
        (written(language, integer: true, fraction: false), written(language, integer: false, fraction: true))
    }

    func text(_ language: Language) -> String { written(language, integer: true, fraction: true) }

    /// Digit by digit from the right: numbers are what is written most.
    private func written(_ language: Language, integer: Bool, fraction: Bool) -> String {
        let point = language == .id ? UInt8(ascii: ",") : UInt8(ascii: ".")
        let group = language == .id ? UInt8(ascii: ".") : UInt8(ascii: ",")
        // 39 digits at most, each third with a sign before it.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 + max(0, places)) { room in
            var left = steps.magnitude, place = room.count
            func put(_ byte: UInt8) {
                place -= 1
                room[place] = byte
            }
            func next() -> UInt8 {
                if left <= UInt64.max {
                    let (rest, digit) = UInt64(left).quotientAndRemainder(dividingBy: 10)
                    left = UInt128(rest)
                    return UInt8(ascii: "0") + UInt8(digit)
                }
                let (rest, digit) = left.quotientAndRemainder(dividingBy: 10)
                left = rest
                return UInt8(ascii: "0") + UInt8(digit)
            }
            for _ in 0..<places {
                let digit = next()
                if fraction { put(digit) }
            }
            if fraction, places > 0 { put(point) }
            if integer {
                var count = 0
                repeat {
                    if count > 0, count.isMultiple(of: 3) { put(group) }
                    put(next())
                    count += 1
                } while left > 0
            }
            return String(decoding: room[place...], as: UTF8.self)
        }
    }

    static func decimalSign(_ language: Language) -> String { language == .id ? "," : "." }
}
