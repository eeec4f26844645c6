import Reading

/// A token as its holder has it, "kdg_<id>_<secret>", and what the store keeps of it: a salt and a hash, of
/// which no secret can be made.
///
/// The secret is 32 random bytes, so that one round of SHA-256 is enough: there is nothing to guess.
public struct TokenSecret: Sendable {
    public let id: String
    public let text: String
    public let salt: String
    public let hash: String

    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

    /// Makes one.
    /// - Parameter time: goes into its id.
    public static func make(at time: Milliseconds) -> TokenSecret {
        var random = SystemRandomNumberGenerator()
        let secret = (0..<43).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        // An id without its dash, so that "_" parts the three.
        let id = String(Identifier.make("t", at: time).dropFirst(2))
        let text = "kdg_\(id)_" + String(decoding: secret, as: UTF8.self)
        let salted = SHA256.hexadecimal(salt)
        return TokenSecret(id: id, text: text, salt: salted, hash: hash(text, salt: salted))
    }

    /// The id of a token that somebody shows; nil where it is none by its form.
    public static func id(of text: String) -> String? {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "kdg", parts[1].utf8.count == 26, parts[2].utf8.count == 43 else {
            return nil
        }
        return String(parts[1])
    }

    /// Whether a token is the one of which a hash was kept; as long for a wrong one as for the right one.
    public static func matches(_ text: String, salt: String, hash: String) -> Bool {
        let own = Array(Self.hash(text, salt: salt).utf8), kept = Array(hash.utf8)
        guard own.count == kept.count else { return false }
        return zip(own, kept).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hash(_ text: String, salt: String) -> String {
        SHA256.hex(Array(salt.utf8) + Array(text.utf8))
    }
}
