import Declarations
import Glibc

/// A connection to a server of PostgreSQL, within one transaction that only reads and sees one state of the
/// data.
final class PostgreSQLSession: DatabaseSession {
    private let library: PostgreSQLLibrary
    private let place: SourcePlace
    private let seconds: Int
    private var connection: PostgreSQLLibrary.Connection?
    private var result: PostgreSQLLibrary.Result?
    private(set) var columns: [String] = []
    private var types: [UInt32] = []
    /// Whether the rows of a question are still to come.
    private var isAsking = false
    private var isFirst = false
    /// Milliseconds that may still be waited for the answer to a question.
    private var left = 0

    /// - Parameters:
    ///   - address: as libpq has it, without a password.
    ///   - declared: where the definition says so.
    /// - Throws: why there is no connection.
    init(_ address: String, declared: SourcePlace, _ limits: ReadingLimits) throws(Findings) {
        library = try PostgreSQLLibrary(at: declared)
        seconds = limits.databaseSeconds
        place = SourcePlace(file: address)
        let patience = try checkAddress(address, declared)
        connection = connect(address, seconds: patience)
        _ = library.setNotices(connection, { _, _ in }, nil)
        guard library.status(connection) == 0 else {
            throw Findings(
                .error(
                    "no connection to PostgreSQL: "
                        + (PlainAddress.shown(address) == address
                            ? connectionMessage : "the address is wrong"),
                    hint: "is the server up? passwords come from PGPASSWORD or ~/.pgpass", at: place))
        }
        let settings = [
            "SET client_encoding = 'UTF8'", "SET DateStyle = 'ISO, YMD'",
            "SET statement_timeout = \(seconds * 1_000)",
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        ]
        for setting in settings { try run(setting) }
    }

    deinit {
        finish()
        library.close(connection)
    }

    /// - Returns: how many seconds to wait for a connection: what the address says, within the limit.
    private func checkAddress(_ address: String, _ declared: SourcePlace) throws(Findings) -> Int {
        var problem: UnsafeMutablePointer<CChar>?
        guard let options = library.parse(address, &problem) else {
            // The library quotes what it could not read, which may be a password.
            let words =
                PlainAddress.shown(address) == address
                ? problem.map { ": " + Self.plain(String(cString: $0)) } : nil
            library.freeMemory(problem)
            throw Findings(
                .error(
                    "the address of the database cannot be read\(words ?? "")",
                    hint: "write it as postgresql://user@server/database", at: declared))
        }
        defer { library.freeOptions(options) }
        // Each option is six pointers, keyword first and value fourth, and a number.
        var at = options, patience = 10
        while let keyword = at.load(as: UnsafePointer<CChar>?.self) {
            let value = at.load(fromByteOffset: 24, as: UnsafePointer<CChar>?.self)
            let name = String(cString: keyword)
            if name == "connect_timeout", let said = value.flatMap({ Int(String(cString: $0)) }), said > 0 {
                patience = said
            }
            if name.hasSuffix("password"), value != nil {
                throw Findings(
                    .error(
                        "a password stands in the definition, which every edition carries",
                        hint: "take it out; PGPASSWORD or ~/.pgpass gives it to the program", at: declared))
            }
            at += 56
        }
        return min(patience, seconds)
    }

    private func connect(_ address: String, seconds: Int) -> PostgreSQLLibrary.Connection? {
        // What comes later counts: the address may say a name of its own, but not wait without end.
        let pairs = [
            ("application_name", "kendang"), ("dbname", address), ("connect_timeout", String(seconds)),
        ]
        let keys = pairs.map { strdup($0.0) }, values = pairs.map { strdup($0.1) }
        defer { for text in keys + values { free(text) } }
        var keyList = keys.map { UnsafePointer<CChar>($0) } + [nil]
        var valueList = values.map { UnsafePointer<CChar>($0) } + [nil]
        return library.connect(&keyList, &valueList, 1)
    }

    private var connectionMessage: String {
        library.message(connection).map { Self.plain(String(cString: $0)) } ?? "no reason given"
    }

    private static func plain(_ text: String) -> String {
        text.split { $0.isNewline || $0 == "\t" || $0 == " " }.joined(separator: " ")
    }

    // MARK: Questions

    func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    func source(_ table: String) -> String {
        let parts = table.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 ? quoted(String(parts[0])) + "." + quoted(String(parts[1])) : quoted(table)
    }

    func checked(_ query: String) throws(Findings) -> String {
        let parts = query.split(separator: ";").filter { !$0.allSatisfy(\.isWhitespace) }
        guard parts.count == 1 else {
            throw Findings(
                .error(
                    "\"query\" must be one SELECT, without a semicolon in it", hint: "take the semicolon out",
                    at: place))
        }
        return String(parts[0])
    }

    private func run(_ sql: String) throws(Findings) {
        try ask(sql)
        while try step() {}
        finish()
    }

    func ask(_ sql: String) throws(Findings) {
        finish()
        guard library.send(connection, sql, 0, nil, nil, nil, nil, 0) == 1 else { throw lost() }
        _ = library.setSingleRows(connection)
        (isAsking, isFirst) = (true, true)
        left = (seconds + 5) * 1_000
        try next()
        columns = (0..<library.columnCount(result)).map { index in
            library.columnName(result, index).map { String(cString: $0) } ?? ""
        }
        types = (0..<library.columnCount(result)).map { library.columnType(result, $0) }
    }

    func step() throws(Findings) -> Bool {
        if isFirst { isFirst = false } else { try next() }
        return library.resultStatus(result) == PostgreSQLLibrary.singleRow && library.rowCount(result) == 1
    }

    /// Waits for the next part of the answer.
    private func next() throws(Findings) {
        library.clear(result)
        result = nil
        guard isAsking else { return }
        try wait()
        result = library.result(connection)
        switch library.resultStatus(result) {
        case PostgreSQLLibrary.singleRow, PostgreSQLLibrary.rowsDone, PostgreSQLLibrary.commandDone: return
        default:
            defer { finish() }
            throw result == nil ? lost() : failure()
        }
    }

    /// A server that has gone silent, or answers by single bytes, is not waited for: it would have given up
    /// by itself before.
    private func wait() throws(Findings) {
        let clock = ContinuousClock()
        while library.isBusy(connection) != 0 {
            var entry = pollfd(fd: library.socket(connection), events: Int16(POLLIN), revents: 0)
            let start = clock.now
            let found = poll(&entry, 1, 1_000)
            left -= Int((clock.now - start) / .milliseconds(1))
            guard left > 0, found >= 0 || errno == EINTR else { throw silent() }
            if found > 0, library.consume(connection) == 0 { throw lost() }
        }
    }

    func finish() {
        library.clear(result)
        result = nil
        guard isAsking else { return }
        isAsking = false
        // The rest of an answer is not waited for longer than the answer; without it nothing more is asked.
        while let rest = rest() { library.clear(rest) }
    }

    private func rest() -> PostgreSQLLibrary.Result? {
        do throws(Findings) { try wait() } catch { return nil }
        return library.result(connection)
    }

    // MARK: Fields

    func write(_ column: Int, decimal: UInt8, to out: inout RowBytes) -> String? {
        let index = Int32(column)
        guard library.isNull(result, 0, index) == 0, let text = library.value(result, 0, index) else {
            return nil
        }
        let bytes = UnsafeBufferPointer(start: text, count: Int(library.length(result, 0, index)))
        switch types[column] {
        case PostgreSQLType.bytes: return "the field holds bytes, not a text or a number"
        case PostgreSQLType.truth: out.append(bytes.first == UInt8(ascii: "t") ? "TRUE" : "FALSE")
        case PostgreSQLType.float4, PostgreSQLType.float8, PostgreSQLType.numeric:
            let digits = types[column] == PostgreSQLType.numeric ? Int.max : DecimalText.significantDigits
            guard DecimalText.write(bytes, decimal: decimal, width: 0, significant: digits, to: &out) else {
                return "the field holds no number that can be written, but "
                    + String(decoding: bytes, as: UTF8.self)
            }
        case PostgreSQLType.timestamp:
            let midnight = " 00:00:00".utf8
            let isDay = bytes.count > midnight.count && bytes.suffix(midnight.count).elementsEqual(midnight)
            out.append(isDay ? UnsafeBufferPointer(rebasing: bytes.dropLast(midnight.count)) : bytes)
        default: out.append(bytes)
        }
        return nil
    }

    func sumsExactly(_ column: String, of source: String) throws(Findings) -> Bool {
        try ask("SELECT \(column) FROM \(source) LIMIT 0")
        finish()
        return types.allSatisfy { PostgreSQLType.exact.contains($0) }
    }

    func isOverflow(_ error: Findings) -> Bool { false }

    func order(of table: String) -> String {
        do throws(Findings) {
            try run("SAVEPOINT kendang")
            do throws(Findings) {
                try run("SELECT 1 FROM \(source(table)) ORDER BY ctid LIMIT 0")
                return " ORDER BY ctid"
            } catch {
                // A view has no places of rows.
                try run("ROLLBACK TO SAVEPOINT kendang")
                return ""
            }
        } catch {
            return ""
        }
    }

    // MARK: Errors

    private func failure() -> Findings {
        func field(_ code: Unicode.Scalar) -> String? {
            library.errorField(result, Int32(code.value)).map { Self.plain(String(cString: $0)) }
        }
        let state = field("C") ?? "", words = field("M") ?? connectionMessage
        if state == "57014" {
            return Findings(
                .error(
                    "the database took more than \(seconds) seconds to answer",
                    hint: "ask for less, or raise \"database-seconds\" under \"limits\"", at: place))
        }
        let hints = [field("D"), field("H")].compactMap { $0 }
        return Findings(
            .error(
                "PostgreSQL says: \(words) (\(state))",
                hint: hints.isEmpty ? nil : hints.joined(separator: " "),
                at: place))
    }

    private func lost() -> Findings {
        Findings(.error("the connection to PostgreSQL was lost: \(connectionMessage)", at: place))
    }

    private func silent() -> Findings {
        Findings(
            .error(
                "PostgreSQL has not answered for \(seconds + 5) seconds",
                hint: "is the network up? \"database-seconds\" under \"limits\" says how long to wait",
                at: place))
    }
}

/// The numbers of the server's own types.
enum PostgreSQLType {
    static let truth: UInt32 = 16, bytes: UInt32 = 17, float4: UInt32 = 700, float8: UInt32 = 701
    static let numeric: UInt32 = 1700, timestamp: UInt32 = 1114
    /// Whole and decimal numbers, of which sums lose nothing.
    static let exact: Set<UInt32> = [20, 21, 23, numeric]
}
