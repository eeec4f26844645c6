/// Names of things in the store: 26 letters and digits, those made later sort later.
public enum Identifier {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// - Parameter time: its first ten letters.
    public static func make(_ prefix: String, at time: Milliseconds) -> String {
        var random = SystemRandomNumberGenerator()
        return make(prefix, at: time, using: &random)
    }

    static func make(_ prefix: String, at time: Milliseconds, using random: inout some RandomNumberGenerator)
        -> String
    {
        var letters: [UInt8] = []
        for shift in stride(from: 45, through: 0, by: -5) {
            letters.append(alphabet[Int(time >> Int64(shift)) & 31])
        }
        for _ in 0..<16 { letters.append(alphabet[Int.random(in: 0..<32, using: &random)]) }
        return prefix + "-" + String(decoding: letters, as: UTF8.self)
    }
}
