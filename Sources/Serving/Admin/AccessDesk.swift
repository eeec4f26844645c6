import Glibc
public import Keeping

/// Offices and their tokens, as the command and the admin address look after them. What is done is noted.
public struct AccessDesk: Sendable {
    let store: Store

    init(store: Store) { self.store = store }

    /// Opens the store of a service, which may run meanwhile.
    /// - Parameter makes: whether a store that is not there yet is made.
    public init(_ setting: ServiceSetting, makes: Bool) async throws {
        if setting.database == nil {
            if !makes, access(setting.data + "/kendang.sqlite", F_OK) != 0 {
                throw StoreError(
                    "\(setting.data): no service has kept anything here",
                    hint: "name its folder with --data, or its configuration with --config")
            }
            try ServiceCore.makeFolder(setting.data)
            Self.becomeOwner(of: setting.data)
        }
        store = try await ServiceCore.openStore(setting)
    }

    /// Root does as the folder's owner does: the service could not write what belongs to root.
    private static func becomeOwner(of folder: String) {
        var status = stat()
        guard geteuid() == 0, stat(folder, &status) == 0, status.st_uid != 0 else { return }
        guard setgid(status.st_gid) == 0, setuid(status.st_uid) == 0 else { return }
    }

    public func close() async { await store.close() }

    public func offices() async throws -> [OfficeRecord] { try await store.offices() }

    /// - Throws: `AccessFault` where the name cannot be one, or there is one of that name.
    public func addOffice(_ name: String, by who: Who, now: Milliseconds) async throws -> OfficeRecord {
        try Self.check(name, what: "an office's name")
        guard try await store.office(named: name) == nil else {
            throw AccessFault.taken("there is an office \"\(name)\" already")
        }
        let office = try await store.createOffice(name: name, now: now)
        try await note("office.made", office.id, office.id, who, now)
        return office
    }

    /// - Parameters:
    ///   - office: by name or id; one that is not there is made.
    ///   - expires: nil: never.
    /// - Returns: the token, and its text, which is told this once.
    public func addToken(
        office name: String, name token: String, scopes: Set<Scope>, expires: Milliseconds?, by who: Who,
        now: Milliseconds
    ) async throws -> (record: TokenRecord, office: OfficeRecord, text: String) {
        try Self.check(token, what: "a token's name")
        guard !scopes.isEmpty else { throw AccessFault.wrong("a token needs a scope: read, render or admin") }
        guard expires.map({ $0 > now }) ?? true else {
            throw AccessFault.wrong("the token would have ended already")
        }
        let office =
            if let known = try await store.office(named: name) { known } else {
                try await addOffice(name, by: who, now: now)
            }
        let secret = TokenSecret.make(at: now)
        let record = TokenRecord(
            id: secret.id, office: office.id, name: token, scopes: scopes, created: now, expires: expires)
        try await store.addToken(record, salt: secret.salt, hash: secret.hash)
        try await note("token.made", record.id, office.id, who, now)
        return (record, office, secret.text)
    }

    public func tokens(office name: String?) async throws -> [TokenRecord] {
        guard let name else { return try await store.tokens() }
        guard let office = try await store.office(named: name) else {
            throw AccessFault.missing("there is no office \"\(name)\"")
        }
        return try await store.tokens(office: office.id)
    }

    /// - Parameter id: of the token, or the token itself.
    public func revokeToken(_ id: String, by who: Who, now: Milliseconds) async throws {
        let id = TokenSecret.id(of: id) ?? id
        guard let known = try await store.token(id) else {
            throw AccessFault.missing("there is no such token")
        }
        guard try await store.revokeToken(id, now: now) else {
            throw AccessFault.taken("the token was revoked before")
        }
        try await note("token.revoked", id, known.record.office, who, now)
    }

    /// Who looks after them: a token on the admin address, or nobody but the machine's own user.
    public struct Who: Sendable {
        var token: String?
        var address: String?
        var requestID: String?

        /// The command on the machine itself.
        public static let command = Who(token: nil, address: "kendang token", requestID: nil)
    }

    private func note(_ action: String, _ subject: String, _ office: String, _ who: Who, _ now: Milliseconds)
        async throws
    {
        try await store.note(
            action, subject, office: office, token: who.token, address: who.address, requestID: who.requestID,
            now: now)
    }

    private static func check(_ name: String, what: String) throws {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard !name.isEmpty, name.first != " ", name.last != " ", name.utf8.count <= 200, isPlain else {
            throw AccessFault.wrong("\(what) has 1 to 200 letters on one line")
        }
    }
}

/// Why an office or token was not made, found or revoked.
public enum AccessFault: Error, Sendable, Hashable {
    case wrong(String)
    case missing(String)
    case taken(String)

    public var message: String {
        switch self {
        case .wrong(let words), .missing(let words), .taken(let words): words
        }
    }
}

extension ServiceCore {
    /// The store of a service: a server that nodes share, or a file in its folder.
    static func openStore(_ setting: ServiceSetting) async throws -> Store {
        guard let address = setting.database else {
            return try await Store(try SQLiteBackend(path: setting.data + "/kendang.sqlite"))
        }
        return try await Store(try PostgreSQLBackend(address: address))
    }
}
