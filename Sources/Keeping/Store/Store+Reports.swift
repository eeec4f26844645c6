/// A version of a report that is to be kept.
public struct NewVersion: Sendable {
    public var title: String
    public var digest: String
    public var note: String?
    public var token: String?
    public var isValid: Bool
    public var summary: String
    public var files: [ReportFile]

    public init(
        title: String, digest: String, note: String? = nil, token: String? = nil, isValid: Bool,
        summary: String = "{}", files: [ReportFile]
    ) {
        self.title = title
        self.digest = digest
        self.note = note
        self.token = token
        self.isValid = isValid
        self.summary = summary
        self.files = files
    }
}

/// Why a version was not kept.
public enum ReportConflict: Error, Sendable, Hashable {
    /// The office has a report of that name.
    case nameTaken
    case notThere
    /// Its last version is another than the one that was to be followed.
    case changed(version: Int)
}

extension Store {
    /// Makes a report with its first version.
    public func createReport(office: String, name: String, _ version: NewVersion, now: Milliseconds)
        async throws -> ReportRecord
    {
        let id = Identifier.make("rpt", at: now)
        return try await backend.write { session in
            let rows = try session.run(
                """
                INSERT INTO report (id, office, name, title, created, changed, version)
                VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (office, name) DO NOTHING RETURNING *
                """,
                .text(id), .text(office), .text(name), .text(version.title), .integer(now), .integer(now))
            guard let row = rows.first else { throw ReportConflict.nameTaken }
            try Self.insert(version, number: 1, of: id, session, now: now)
            return ReportRecord(row)
        }
    }

    /// Adds a version to a report. The same files as its last version add none.
    /// - Parameter following: the version that it must have now; nil: any.
    public func addVersion(
        of id: String, office: String, following: Int? = nil, _ version: NewVersion, now: Milliseconds
    ) async throws -> ReportRecord {
        try await backend.write { session in
            guard
                let row = try session.one(
                    "SELECT * FROM report WHERE id = ? AND office = ? AND deleted IS NULL"
                        + session.dialect.locks,
                    .text(id), .text(office))
            else { throw ReportConflict.notThere }
            let known = ReportRecord(row)
            if let following, known.version != following {
                throw ReportConflict.changed(version: known.version)
            }
            let last = try session.one(
                "SELECT digest FROM report_version WHERE report = ? AND version = ?", .text(id),
                .integer(known.version))
            if last?.text("digest") == version.digest { return known }
            try Self.insert(version, number: known.version + 1, of: id, session, now: now)
            let rows = try session.run(
                "UPDATE report SET version = ?, title = ?, changed = ? WHERE id = ? RETURNING *",
                .integer(known.version + 1), .text(version.title), .integer(now), .text(id))
            guard let row = rows.first else { throw ReportConflict.notThere }
            return ReportRecord(row)
        }
    }

    private static func insert(
        _ version: NewVersion, number: Int, of report: String, _ session: any SQLSession, now: Milliseconds
    ) throws {
        try session.run(
            """
            INSERT INTO report_version (report, version, created, digest, note, token, valid, summary)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(report), .integer(number), .integer(now), .text(version.digest), .text(version.note),
            .text(version.token), .flag(version.isValid), .text(version.summary))
        for file in version.files {
            try session.run(
                "INSERT INTO report_file (report, version, path, sha256, size) VALUES (?, ?, ?, ?, ?)",
                .text(report), .integer(number), .text(file.path), .text(file.sha256), .integer(file.size))
        }
    }

    /// A report by its id or its name.
    public func report(_ id: String, office: String) async throws -> ReportRecord? {
        try await backend.read {
            try $0.one(
                "SELECT * FROM report WHERE (id = ? OR name = ?) AND office = ? AND deleted IS NULL",
                .text(id), .text(id), .text(office)
            ).map(ReportRecord.init)
        }
    }

    /// A report whose charts everybody may see.
    public func publicReport(_ id: String) async throws -> ReportRecord? {
        try await backend.read {
            try $0.one(
                "SELECT * FROM report WHERE id = ? AND is_public = 1 AND deleted IS NULL", .text(id)
            ).map(ReportRecord.init)
        }
    }

    public func reports(office: String, before: String? = nil, limit: Int) async throws -> [ReportRecord] {
        try await backend.read { session in
            var sql = "SELECT * FROM report WHERE office = ? AND deleted IS NULL"
            var values: [SQLValue] = [.text(office)]
            if let before {
                sql += " AND id < ?"
                values.append(.text(before))
            }
            values.append(.integer(limit))
            return try session.run(sql + " ORDER BY id DESC LIMIT ?", values).map(ReportRecord.init)
        }
    }

    public func setPublic(_ id: String, office: String, _ isPublic: Bool) async throws -> ReportRecord? {
        try await backend.write {
            try $0.one(
                """
                UPDATE report SET is_public = ? WHERE id = ? AND office = ? AND deleted IS NULL RETURNING *
                """, .flag(isPublic), .text(id), .text(office)
            ).map(ReportRecord.init)
        }
    }

    /// Takes a report away, with its schedules; its name is free again.
    public func deleteReport(_ id: String, office: String, now: Milliseconds) async throws -> Bool {
        try await backend.write { session in
            let gone = try session.run(
                """
                UPDATE report SET deleted = ?, name = name || '#' || id, is_public = 0
                WHERE id = ? AND office = ? AND deleted IS NULL RETURNING id
                """, .integer(now), .text(id), .text(office))
            guard !gone.isEmpty else { return false }
            try session.run("DELETE FROM schedule WHERE report = ?", .text(id))
            return true
        }
    }

    /// A version with its files; nil where there is none.
    public func version(_ number: Int, of report: ReportRecord) async throws -> VersionRecord? {
        try await backend.read { session in
            guard
                let row = try session.one(
                    "SELECT * FROM report_version WHERE report = ? AND version = ?", .text(report.id),
                    .integer(number))
            else { return nil }
            let files = try session.run(
                "SELECT * FROM report_file WHERE report = ? AND version = ?",
                .text(report.id), .integer(number))
            return VersionRecord(row, files: files)
        }
    }

    /// All versions of a report without their files, the newest first.
    public func versions(of report: ReportRecord) async throws -> [VersionRecord] {
        try await backend.read {
            try $0.run(
                "SELECT * FROM report_version WHERE report = ? ORDER BY version DESC", .text(report.id)
            ).map { VersionRecord($0, files: []) }
        }
    }
}

extension ReportRecord {
    init(_ row: SQLRow) {
        id = row.text("id")
        office = row.text("office")
        name = row.text("name")
        title = row.text("title")
        created = row.integer("created")
        changed = row.integer("changed")
        version = Int(row.integer("version"))
        isPublic = row.flag("is_public")
    }
}

extension VersionRecord {
    init(_ row: SQLRow, files: [SQLRow]) {
        report = row.text("report")
        version = Int(row.integer("version"))
        created = row.integer("created")
        digest = row.text("digest")
        note = row.optionalText("note")
        isValid = row.flag("valid")
        summary = row.text("summary")
        // Sorted here: a server sorts by the customs of its language.
        self.files = files.map {
            ReportFile(path: $0.text("path"), sha256: $0.text("sha256"), size: Int($0.integer("size")))
        }.sorted { $0.path < $1.path }
    }
}
