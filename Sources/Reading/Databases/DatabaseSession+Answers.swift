import Declarations

extension DatabaseSession {
    func source(_ table: String) -> String { quoted(table) }

    /// The one number that is the answer.
    func number(_ sql: String) throws(Findings) -> Int {
        try ask(sql)
        defer { finish() }
        guard try step() else { return 0 }
        var out = RowBytes(limit: 64)
        _ = write(0, decimal: UInt8(ascii: "."), to: &out)
        return Int(String(decoding: out.field, as: UTF8.self)) ?? 0
    }
}
