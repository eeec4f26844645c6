/// What a webhook is to be told.
public struct NewDelivery: Sendable {
    public var office: String
    public var job: String
    public var url: String
    public var secret: String
    public var body: String

    public init(office: String, job: String, url: String, secret: String, body: String) {
        self.office = office
        self.job = job
        self.url = url
        self.secret = secret
        self.body = body
    }
}

/// A call that is due.
public struct DeliveryRecord: Sendable, Hashable {
    public var id: String
    public var office: String
    public var job: String
    public var url: String
    public var secret: String
    public var body: String
    /// How often it was made.
    public var attempt: Int
    public var due: Milliseconds
    /// "waiting", "done" or "given up".
    public var state: String
    /// What the other side said last.
    public var said: String?
}

extension Store {
    static func insert(_ delivery: NewDelivery, _ session: any SQLSession, now: Milliseconds) throws {
        try session.run(
            """
            INSERT INTO delivery (id, office, job, url, secret, body, attempt, due, state, created)
            VALUES (?, ?, ?, ?, ?, ?, 0, ?, 'waiting', ?)
            """,
            .text(Identifier.make("dlv", at: now)), .text(delivery.office), .text(delivery.job),
            .text(delivery.url), .text(delivery.secret), .text(delivery.body), .integer(now), .integer(now))
    }

    /// The next call that is due, for this node alone until `retryAt`; nil where none is.
    public func claimDelivery(retryAt: Milliseconds, now: Milliseconds) async throws -> DeliveryRecord? {
        try await backend.write { session in
            try session.run(
                """
                UPDATE delivery SET attempt = attempt + 1, due = ?
                WHERE id = (SELECT id FROM delivery WHERE state = 'waiting' AND due <= ?
                    ORDER BY due, id LIMIT 1\(session.dialect.skipsLocked))
                RETURNING *
                """, .integer(retryAt), .integer(now)
            ).first.map(DeliveryRecord.init)
        }
    }

    /// Ends a call, or, where `retryAt` is given, has it made again then. One that has ended stays so.
    public func settleDelivery(_ id: String, said: String, done: Bool, retryAt: Milliseconds?) async throws {
        _ = try await backend.write {
            try $0.run(
                "UPDATE delivery SET state = ?, said = ?, due = COALESCE(?, due) "
                    + "WHERE id = ? AND state = 'waiting'",
                .text(done ? "done" : retryAt == nil ? "given up" : "waiting"), .text(said),
                .integer(retryAt), .text(id))
        }
    }

    public func deliveries(ofJob job: String, office: String) async throws -> [DeliveryRecord] {
        try await backend.read {
            try $0.run(
                "SELECT * FROM delivery WHERE job = ? AND office = ? ORDER BY id", .text(job), .text(office)
            ).map(DeliveryRecord.init)
        }
    }
}

extension DeliveryRecord {
    init(_ row: SQLRow) {
        id = row.text("id")
        office = row.text("office")
        job = row.text("job")
        url = row.text("url")
        secret = row.text("secret")
        body = row.text("body")
        attempt = Int(row.integer("attempt"))
        due = row.integer("due")
        state = row.text("state")
        said = row.optionalText("said")
    }
}
