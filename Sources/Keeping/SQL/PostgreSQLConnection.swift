import Glibc
import Reading

/// Why a statement did not succeed, and what may be done then.
struct PostgreSQLFailure: Error {
    enum Kind {
        /// Another transaction was in the way: once more from the start.
        case conflict
        /// The connection broke while nothing was to be kept yet: once more, with another.
        case lost
        /// There was none, or no answer in time.
        case silent
        /// The server has answered, and will not answer otherwise.
        case refused
    }

    var kind: Kind
    var message: String
}

/// One connection, opened when it is needed and again where it was lost. Used by one thread at a time.
final class PostgreSQLConnection {
    let library: PostgreSQLLibrary
    let address: PostgreSQLAddress
    let seconds: Int
    private(set) var connection: PostgreSQLLibrary.Connection?
    private var statements: [String: String] = [:]

    init(_ library: PostgreSQLLibrary, _ address: PostgreSQLAddress, seconds: Int) {
        self.library = library
        self.address = address
        self.seconds = max(seconds, 1)
    }

    deinit { drop() }

    /// Closes it; what the server has not been told to keep it forgets.
    func drop() {
        if let connection { library.close(connection) }
        connection = nil
    }

    // MARK: Transactions

    private static let mostTries = 12

    /// All of `work`, or nothing of it.
    func transaction<Result>(
        _ begin: String, isReading: Bool, _ work: (any SQLSession) throws -> Result
    ) throws -> Result {
        var tries = 0
        while true {
            tries += 1
            let session = PostgreSQLTransaction(self)
            do {
                try open()
                try session.ask(begin)
                let result = try work(session)
                // Work that has gone on after an error has done less than it thinks.
                if let failure = session.failure { throw failure }
                try commit(session, isReading: isReading)
                return result
            } catch {
                rollBack()
                let failure = session.failure ?? (error as? PostgreSQLFailure)
                guard let failure else { throw error }
                guard Self.mayPass(failure, tries) else {
                    throw StoreError(
                        failure.message, isAway: failure.kind == .lost || failure.kind == .silent)
                }
                Self.wait(after: tries)
            }
        }
    }

    private func commit(_ session: PostgreSQLTransaction, isReading: Bool) throws {
        do {
            try session.ask("COMMIT")
        } catch let failure as PostgreSQLFailure where failure.kind == .lost || failure.kind == .silent {
            guard !isReading else { throw failure }
            session.forgive()
            throw StoreError(
                "whether the change was kept is not known: \(failure.message)", isUncertain: true)
        }
    }

    private func rollBack() {
        guard connection != nil else { return }
        let session = PostgreSQLTransaction(self)
        do {
            try session.ask("ROLLBACK")
        } catch {
            // What cannot be rolled back is not to be built upon.
            drop()
        }
    }

    private static func mayPass(_ failure: PostgreSQLFailure, _ tries: Int) -> Bool {
        switch failure.kind {
        case .conflict: tries < mostTries
        case .lost: tries < 4
        case .silent, .refused: false
        }
    }

    /// Longer with every try, and never as long as another's.
    private static func wait(after tries: Int) {
        let most = min(5_000 << UInt32(min(tries, 7)), 500_000)
        usleep(UInt32.random(in: 1_000...UInt32(most)))
    }

    // MARK: Opening

    private func open() throws {
        if let connection, library.status(connection) == 0 { return }
        drop()
        connection = connect()
        _ = library.setNotices(connection, { _, _ in }, nil)
        guard library.status(connection) == 0 else {
            let words = address.plain(library.message(connection))
            drop()
            throw PostgreSQLFailure(kind: .lost, message: "no connection to PostgreSQL: \(words)")
        }
        try PostgreSQLTransaction(self).ask(
            """
            SELECT set_config('statement_timeout', '\(seconds * 1_000)', false),
                set_config('idle_in_transaction_session_timeout', '60000', false),
                set_config('synchronous_commit', CASE current_setting('synchronous_commit')
                    WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)
            """)
    }

    private func connect() -> PostgreSQLLibrary.Connection? {
        // What comes later counts: the address may have a name and times of its own, but no other letters.
        let pairs = [
            ("application_name", "kendang"), ("connect_timeout", "5"), ("keepalives_idle", "10"),
            ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
            ("dbname", address.text), ("client_encoding", "UTF8"),
        ]
        let keys = pairs.map { strdup($0.0) }, values = pairs.map { strdup($0.1) }
        defer { for text in keys + values { free(text) } }
        var keyList = keys.map { UnsafePointer<CChar>($0) } + [nil]
        var valueList = values.map { UnsafePointer<CChar>($0) } + [nil]
        return library.connect(&keyList, &valueList, 1)
    }

    /// The statement as the server has it.
    func numbered(_ sql: String) -> String {
        if let known = statements[sql] { return known }
        if statements.count >= 200 { statements = [:] }
        let text = PostgreSQLStatement.numbered(sql)
        statements[sql] = text
        return text
    }
}

enum PostgreSQLStatement {
    /// "?" outside quotes becomes "$1", "$2", …
    static func numbered(_ sql: String) -> String {
        var text = "", count = 0, isQuoted = false
        for letter in sql {
            if letter == "'" { isQuoted.toggle() }
            if letter == "?", !isQuoted {
                count += 1
                text += "$\(count)"
            } else {
                text.append(letter)
            }
        }
        return text
    }
}
