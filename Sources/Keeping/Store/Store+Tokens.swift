extension Store {
    public func createOffice(name: String, now: Milliseconds) async throws -> OfficeRecord {
        let office = OfficeRecord(id: Identifier.make("off", at: now), name: name, created: now)
        try await backend.write {
            _ = try $0.run(
                "INSERT INTO office (id, name, created) VALUES (?, ?, ?)", .text(office.id),
                .text(office.name),
                .integer(now))
        }
        return office
    }

    /// The offices, the oldest first.
    public func offices() async throws -> [OfficeRecord] {
        try await backend.read {
            try $0.run("SELECT * FROM office ORDER BY id").map {
                OfficeRecord(id: $0.text("id"), name: $0.text("name"), created: $0.integer("created"))
            }
        }
    }

    /// Keeps a token's salted hash.
    public func addToken(_ token: TokenRecord, salt: String, hash: String) async throws {
        try await backend.write {
            _ = try $0.run(
                """
                INSERT INTO token (id, office, name, scopes, salt, hash, created, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                .text(token.id), .text(token.office), .text(token.name),
                .text(token.scopes.map(\.rawValue).sorted().joined(separator: " ")), .text(salt), .text(hash),
                .integer(token.created), .integer(token.expires))
        }
    }

    /// A token with its salt and hash, by its id.
    public func token(_ id: String) async throws -> (record: TokenRecord, salt: String, hash: String)? {
        try await backend.read {
            try $0.one("SELECT * FROM token WHERE id = ?", .text(id)).map {
                (TokenRecord($0), $0.text("salt"), $0.text("hash"))
            }
        }
    }

    public func tokens(office: String? = nil) async throws -> [TokenRecord] {
        try await backend.read { session in
            guard let office else {
                return try session.run("SELECT * FROM token ORDER BY id").map(TokenRecord.init)
            }
            return try session.run("SELECT * FROM token WHERE office = ? ORDER BY id", .text(office))
                .map(TokenRecord.init)
        }
    }

    /// - Returns: false where there is no such token, or it was revoked before.
    public func revokeToken(_ id: String, now: Milliseconds) async throws -> Bool {
        try await backend.write {
            try !$0.run(
                "UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL RETURNING id", .integer(now),
                .text(id)
            ).isEmpty
        }
    }

    /// Keeps when a token was last shown, to the minute: not every request is worth a write.
    public func noteUse(ofToken id: String, now: Milliseconds) async throws {
        let known = try await backend.read {
            try $0.one("SELECT used FROM token WHERE id = ?", .text(id))?.optionalInteger("used") ?? 0
        }
        guard now - known >= 60_000 else { return }
        _ = try await backend.write {
            try $0.run(
                "UPDATE token SET used = ? WHERE id = ? AND (used IS NULL OR used < ?)", .integer(now),
                .text(id), .integer(now))
        }
    }

    /// What was done by whom, for who must answer for it. Never holds a secret.
    public func note(
        _ action: String, _ subject: String, office: String?, token: String?, address: String?,
        requestID: String?, now: Milliseconds
    ) async throws {
        _ = try await backend.write {
            try $0.run(
                """
                INSERT INTO audit_log (at, office, token, action, subject, address, request_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                .integer(now), .text(office), .text(token), .text(action), .text(subject), .text(address),
                .text(requestID))
        }
    }
}

extension TokenRecord {
    init(_ row: SQLRow) {
        id = row.text("id")
        office = row.text("office")
        name = row.text("name")
        scopes = Set(row.text("scopes").split(separator: " ").compactMap { Scope(rawValue: String($0)) })
        created = row.integer("created")
        expires = row.optionalInteger("expires")
        revoked = row.optionalInteger("revoked")
        used = row.optionalInteger("used")
    }
}
