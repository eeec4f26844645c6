import Declarations
import Glibc

/// A database of SQLite, opened for reading only: no statement may change anything, open another file, load
/// an extension or take longer than its limit.
final class SQLiteSession: DatabaseSession {
    private let library: SQLiteLibrary
    private let path: String
    private var database: SQLiteLibrary.Database?
    private var statement: SQLiteLibrary.Statement?
    /// The bytes of a database in memory.
    private var memory: UnsafeMutablePointer<UInt8>?
    /// When to give up, in nanoseconds of the clock that never jumps.
    private let deadline: UnsafeMutablePointer<UInt64>
    private let seconds: Int

    /// - Throws: why the file cannot be opened.
    init(path: String, contents: [UInt8]?, _ limits: ReadingLimits) throws(Findings) {
        self.path = path
        deadline = .allocate(capacity: 1)
        deadline.initialize(to: Self.now + UInt64(limits.databaseSeconds) * 1_000_000_000)
        seconds = limits.databaseSeconds
        library = try SQLiteLibrary(at: SourcePlace(file: path))
        try checkFile(try FileBytes(path: path, contents: contents))
        let name = contents == nil ? path : ":memory:"
        guard library.open(name, &database, contents == nil ? SQLiteLibrary.openReadOnly : 6, nil) == 0 else {
            throw failure()
        }
        if let contents { try load(contents) }
        try protect(limits)
    }

    deinit {
        finish()
        _ = library.close(database)
        memory?.deallocate()
        deadline.deallocate()
    }

    private func checkFile(_ file: consuming FileBytes) throws(Findings) {
        let place = SourcePlace(file: path)
        if file.count == 0 { throw Findings(.error("the file is empty", at: place)) }
        guard try file.bytes(at: 0, 16) == Array("SQLite format 3\0".utf8) else {
            throw Findings(
                .error(
                    "the file is no database of SQLite, whatever its name says", hint: "say its format",
                    at: place))
        }
    }

    private func load(_ contents: [UInt8]) throws(Findings) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: contents.count)
        copy.initialize(from: contents, count: contents.count)
        memory = copy
        let size = Int64(contents.count)
        guard library.deserialize(database, "main", copy, size, size, SQLiteLibrary.keepReadOnly) == 0 else {
            throw failure()
        }
    }

    private func protect(_ limits: ReadingLimits) throws(Findings) {
        for pragma in ["query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"] {
            try ask("PRAGMA " + pragma)
            _ = try step()
            finish()
        }
        // By number: the length of a value and of a statement, the depth of an expression, files beside it,
        // triggers within triggers, threads.
        let bounds: [(Int32, Int)] = [
            (0, limits.recordBytes), (1, 1 << 20), (3, 200), (7, 0), (10, 10), (11, 0),
        ]
        for (kind, most) in bounds { _ = library.limit(database, kind, Int32(most)) }
        _ = library.setBusyTime(database, 2_000)
        library.setProgress(
            database, 10_000,
            { data in
                guard let deadline = data?.assumingMemoryBound(to: UInt64.self) else { return 0 }
                return SQLiteSession.now > deadline.pointee ? 1 : 0
            }, deadline)
        _ = library.setAuthorizer(
            database,
            { _, action, _, name, _, _ in
                guard SQLiteLibrary.harmless.contains(action) else { return SQLiteLibrary.deny }
                guard action == 31, let name else { return 0 }
                let function = String(cString: name).lowercased()
                return ["load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"].contains(
                    function)
                    ? SQLiteLibrary.deny : 0
            }, nil)
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    // MARK: Questions

    func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    func checked(_ query: String) throws(Findings) -> String {
        let text = query.split(omittingEmptySubsequences: false) { $0 == ";" }
        let parts = text.filter { !$0.allSatisfy(\.isWhitespace) }
        guard parts.count == 1 else {
            throw Findings(
                .error(
                    "\"query\" must be one SELECT, without a semicolon in it", hint: "take the semicolon out",
                    at: SourcePlace(file: path)))
        }
        return String(parts[0])
    }

    func ask(_ sql: String) throws(Findings) {
        finish()
        guard library.prepare(database, sql, -1, &statement, nil) == 0 else { throw failure() }
        guard statement != nil, library.isReadOnly(statement) != 0 || sql.hasPrefix("PRAGMA") else {
            throw Findings(.error("the query would change the database", at: SourcePlace(file: path)))
        }
    }

    var columns: [String] {
        (0..<library.columnCount(statement)).map { index in
            library.columnName(statement, index).map { String(cString: $0) } ?? ""
        }
    }

    func step() throws(Findings) -> Bool {
        switch library.step(statement) {
        case SQLiteLibrary.row: return true
        case SQLiteLibrary.done: return false
        default: throw failure()
        }
    }

    func finish() {
        _ = library.finalize(statement)
        statement = nil
    }

    func write(_ column: Int, decimal: UInt8, to out: inout RowBytes) -> String? {
        let index = Int32(column)
        switch library.columnType(statement, index) {
        case SQLiteLibrary.null: return nil
        case SQLiteLibrary.blob: return "the field holds bytes, not a text or a number"
        case SQLiteLibrary.real:
            let text = String(library.columnDouble(statement, index))
            let isNumber = Array(text.utf8).withUnsafeBufferPointer {
                DecimalText.write($0, decimal: decimal, width: 0, to: &out)
            }
            return isNumber ? nil : "the field holds no number that can be written, but \(text)"
        default:
            guard let text = library.columnText(statement, index) else { return nil }
            let bytes = UnsafeBufferPointer(start: text, count: Int(library.columnBytes(statement, index)))
            if bytes.contains(0) { return "the field holds a NUL byte: it is no text" }
            if bytes.contains(where: { $0 >= 0x80 }), UTF8Check.firstInvalid(bytes) != nil {
                return "the field is not UTF-8"
            }
            out.append(bytes)
            return nil
        }
    }

    func sumsExactly(_ column: String, of source: String) throws(Findings) -> Bool {
        try number("SELECT COUNT(*) FROM \(source) WHERE typeof(\(column)) NOT IN ('integer', 'null')") == 0
    }

    func isOverflow(_ error: Findings) -> Bool {
        error.all.contains { $0.message.contains("integer overflow") }
    }

    func order(of table: String) -> String {
        do throws(Findings) {
            try ask("SELECT 1 FROM \(quoted(table)) ORDER BY rowid LIMIT 0")
            finish()
            return " ORDER BY rowid"
        } catch {
            // A view, or a table without numbers of rows.
            return ""
        }
    }

    private func failure() -> Findings {
        let words = library.message(database).map { String(cString: $0) } ?? "no reason given"
        let place = SourcePlace(file: path)
        if words == "interrupted" {
            return Findings(
                .error(
                    "the database took more than \(seconds) seconds to answer",
                    hint: "ask for less, or raise \"database-seconds\" under \"limits\"", at: place))
        }
        if words == "not authorized" || words.hasPrefix("not authorized") {
            return Findings(
                .error(
                    "the query does more than read this database", hint: "write one plain SELECT", at: place))
        }
        let hint: String? =
            words.hasPrefix("no such table") || words.hasPrefix("no such column")
            ? tables : words == "database is locked" ? "another program writes to it; try again later" : nil
        return Findings(.error("SQLite says: \(words)", hint: hint, at: place))
    }

    /// The tables that there are, as a hint.
    private var tables: String? {
        var names: [String] = [], list: SQLiteLibrary.Statement?
        let sql = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name LIMIT 20"
        guard library.prepare(database, sql, -1, &list, nil) == 0 else { return nil }
        defer { _ = library.finalize(list) }
        while library.step(list) == SQLiteLibrary.row {
            if let text = library.columnText(list, 0) { names.append(String(cString: text)) }
        }
        return names.isEmpty ? "it has no tables" : "it has the tables: " + names.joined(separator: ", ")
    }
}
