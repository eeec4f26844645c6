/// Addresses of servers as messages may show them.
public enum PlainAddress {
    /// A file's name as it is; of an address that may hold a password, only its scheme and its server.
    ///
    /// "postgresql://dinas:rahasia@server/ekspor" is "postgresql://server/…"; what has no scheme, but speaks
    /// of a password, is "(address hidden)".
    public static func shown(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x40 || $0 == 0x3D || $0 == 0x3A }) else { return text }
        let lower = text.lowercased(), hasWord = lower.contains("password")
        guard lower.contains("postgres") || hasWord && text.contains("=") else { return text }
        guard let scheme = text.firstRange(of: "://") else {
            // A path is no address, whatever it is called; one slash too few leaves an address.
            let isAddress =
                ["postgresql:", "postgres:"].contains { lower.hasPrefix($0) } && text.contains("@")
            return isAddress || hasWord && text.contains("=") ? "(address hidden)" : text
        }
        let rest = text[scheme.upperBound...]
        let user = rest.lastIndex(of: "@").map { rest[..<$0] }
        let server = user.map { rest[rest.index(after: $0.endIndex)...] } ?? rest
        let isPlain =
            !(user?.contains { ":@/?".contains($0) } ?? false) && hasPlainPort(server)
            && !(rest.firstIndex(of: "?").map { mayHide(rest[$0...]) } ?? false)
        return isPlain ? text : text[..<scheme.upperBound] + server.prefix { !"/?:=&%".contains($0) } + "/…"
    }

    /// Options that may be a password; their names may be written by the numbers of letters.
    private static func mayHide(_ options: Substring) -> Bool {
        options.contains("%") || options.lowercased().contains("pass")
    }

    /// Whether only digits stand where the port does: else it may be a password without its server.
    private static func hasPlainPort(_ server: Substring) -> Bool {
        let authority = server.prefix { !"/?".contains($0) }
        guard authority.first != "[", let colon = authority.firstIndex(of: ":") else { return true }
        return authority[colon...].allSatisfy { ":,.".contains($0) || $0.isLetter == false }
    }
}
