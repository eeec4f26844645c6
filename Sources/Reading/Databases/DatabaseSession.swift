import Declarations

/// An open database that answers one question after another.
protocol DatabaseSession: AnyObject {
    /// A name as the database's language has it, whatever is in it.
    func quoted(_ name: String) -> String

    /// A table's name as it stands in a question; a server's may begin with its schema.
    func source(_ table: String) -> String

    /// What may be asked in place of a table, once it is known to be one question that changes nothing.
    func checked(_ query: String) throws(Findings) -> String

    /// Asks; rows follow by `step`.
    func ask(_ sql: String) throws(Findings)

    /// The columns of what was asked.
    var columns: [String] { get }

    /// The next row.
    /// - Returns: false after the last.
    func step() throws(Findings) -> Bool

    /// Writes a field of the row.
    /// - Returns: what is wrong with it; nil if all is well.
    func write(_ column: Int, decimal: UInt8, to out: inout RowBytes) -> String?

    /// The rows are no longer wanted.
    func finish()

    /// Whether all values of a column are whole numbers, or such as the database sums without loss, or none.
    func sumsExactly(_ column: String, of source: String) throws(Findings) -> Bool

    /// Whether an error means that a sum left the range of its type.
    func isOverflow(_ error: Findings) -> Bool

    /// The order of a table's rows, where it has one.
    func order(of table: String) -> String
}

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
