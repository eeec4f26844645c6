/// Bytes as text of 64 signs, for data within an SVG.
enum Base64 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Without line ends.
    static func text(_ bytes: [UInt8]) -> String {
        let count = (bytes.count + 2) / 3 * 4
        return String(unsafeUninitializedCapacity: count) { target in
            var place = 0
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let left = bytes.count - start
                let word =
                    UInt32(bytes[start]) << 16 | (left > 1 ? UInt32(bytes[start + 1]) << 8 : 0)
                    | (left > 2 ? UInt32(bytes[start + 2]) : 0)
                for index in 0..<4 {
                    let sign = signs[Int(word >> UInt32(18 - 6 * index) & 63)]
                    target[place + index] = index <= left ? sign : UInt8(ascii: "=")
                }
                place += 4
            }
            return count
        }
    }
}
