import Glibc
import Reading

/// The statements of one transaction. After an error it only has that error to say.
final class PostgreSQLTransaction: SQLSession {
    private let connection: PostgreSQLConnection
    private var library: PostgreSQLLibrary { connection.library }
    private(set) var failure: PostgreSQLFailure?

    init(_ connection: PostgreSQLConnection) { self.connection = connection }

    var dialect: SQLDialect { .postgresql }

    /// The error is told by another, in other words.
    func forgive() { failure = nil }

    func run(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        try ask(connection.numbered(sql), values)
    }

    @discardableResult
    func ask(_ sql: String, _ values: [SQLValue] = []) throws -> [SQLRow] {
        if let failure { throw failure }
        do {
            try send(sql, values)
            return try rows()
        } catch let error as PostgreSQLFailure {
            failure = error
            throw error
        }
    }

    private func send(_ sql: String, _ values: [SQLValue]) throws {
        // The server's texts end at a zero byte: what stands behind it would be lost in silence.
        for case .text(let text) in values where text.utf8.contains(0) {
            throw StoreError("a text has a zero byte in it")
        }
        let texts: [UnsafeMutablePointer<CChar>?] = values.map { value in
            switch value {
            case .null: nil
            case .integer(let number): strdup(String(number))
            case .text(let text): strdup(text)
            }
        }
        defer { for text in texts { free(text) } }
        let sent = texts.withUnsafeBytes {
            library.send(
                connection.connection, sql, Int32(texts.count), nil, texts.isEmpty ? nil : $0.baseAddress,
                nil, nil, 0)
        }
        guard sent == 1 else { throw lost() }
    }

    /// The rows of the answer, and nothing left to be read behind it.
    private func rows() throws -> [SQLRow] {
        var rows: [SQLRow] = [], error: PostgreSQLFailure?
        while true {
            try wait()
            guard let result = library.result(connection.connection) else { break }
            defer { library.clear(result) }
            switch library.resultStatus(result) {
            case PostgreSQLLibrary.commandDone: break
            case PostgreSQLLibrary.rowsDone: rows = self.rows(of: result)
            default: error = error ?? refusal(result)
            }
        }
        if library.status(connection.connection) != 0 { throw lost(error?.message) }
        if let error { throw error }
        return rows
    }

    /// A server that has gone silent is not waited for: it would have given up by itself before.
    private func wait() throws {
        var left = (connection.seconds + 5) * 1_000
        while library.isBusy(connection.connection) != 0 {
            var entry = pollfd(
                fd: library.socket(connection.connection), events: Int16(POLLIN), revents: 0)
            let found = poll(&entry, 1, 1_000)
            left -= found == 0 ? 1_000 : 0
            guard left > 0, found >= 0 || errno == EINTR else {
                connection.drop()
                throw PostgreSQLFailure(
                    kind: .silent,
                    message: "PostgreSQL has not answered for \(connection.seconds + 5) seconds")
            }
            if found > 0, library.consume(connection.connection) == 0 { throw lost() }
        }
    }

    private func rows(of result: PostgreSQLLibrary.Result) -> [SQLRow] {
        let columns = library.columnCount(result)
        var names: [String: Int] = [:]
        for column in 0..<columns {
            if let name = library.columnName(result, column) { names[String(cString: name)] = Int(column) }
        }
        let types = (0..<columns).map { library.columnType(result, $0) }
        return (0..<library.rowCount(result)).map { row in
            SQLRow(
                names: names,
                values: (0..<columns).map { value(result, row, $0, types[Int($0)]) })
        }
    }

    private func value(_ result: PostgreSQLLibrary.Result, _ row: Int32, _ column: Int32, _ type: UInt32)
        -> SQLValue
    {
        guard library.isNull(result, row, column) == 0, let bytes = library.value(result, row, column) else {
            return .null
        }
        let text = String(
            decoding: UnsafeBufferPointer(start: bytes, count: Int(library.length(result, row, column))),
            as: UTF8.self)
        // bigint, smallint, integer, numeric.
        guard [20, 21, 23, 1700].contains(type), let number = Int64(text) else { return .text(text) }
        return .integer(number)
    }

    // MARK: Errors

    private func lost(_ words: String? = nil) -> PostgreSQLFailure {
        let words = words ?? connection.address.plain(library.message(connection.connection))
        return PostgreSQLFailure(kind: .lost, message: "the connection to PostgreSQL was lost: \(words)")
    }

    private func refusal(_ result: PostgreSQLLibrary.Result) -> PostgreSQLFailure {
        func field(_ code: Unicode.Scalar) -> String? {
            library.errorField(result, Int32(code.value)).map { connection.address.plain($0) }
        }
        // What the statement was given is left out: the detail quotes values, and some are secrets.
        let state = field("C") ?? "", words = field("M") ?? "no reason given"
        switch state {
        case "40001", "40P01": return PostgreSQLFailure(kind: .conflict, message: "\(words) (\(state))")
        case "57014":
            return PostgreSQLFailure(
                kind: .refused, message: "PostgreSQL took more than \(connection.seconds) seconds to answer")
        default:
            return PostgreSQLFailure(kind: .refused, message: "PostgreSQL says: \(words) (\(state))")
        }
    }
}
