import Keeping

/// All operations of the API, as the document lists them.
extension Operation {
    static let all: [Operation] = service + reports + figures + renders + jobs + schedules + tools

    /// Reads a body within the limits.
    static let bodyProblems = [413, 415, 422]
    /// Has a worker do something while the client waits.
    static let workProblems = [413, 422]

    static func json(_ status: Int, _ about: String, _ schema: String, headers: [String] = []) -> Answer {
        Answer(status, about, ["application/json": Schemas.reference(schema)], headers: headers)
    }

    private static var service: [Operation] {
        [
            open(
                .get, "/healthz", "health", "Whether the process lives.",
                [Answer(200, "It does.", ["text/plain": ["type": "string"]])]),
            open(
                .get, "/readyz", "readiness", "Whether it can do what it is asked.",
                [Answer(200, "It can.", ["text/plain": ["type": "string"]])]),
            open(
                .get, "/openapi.json", "document", "This document.",
                [
                    Answer(
                        200, "OpenAPI 3.1.", ["application/json": ["type": "object"]], headers: ["ETag"]),
                    Answer(304, "The client has it.", headers: ["ETag"]),
                ], parameters: ["IfNoneMatch"]),
        ]
    }

    private static func open(
        _ method: Method, _ route: String, _ name: String, _ about: String, _ answers: [Answer],
        parameters: [String] = []
    ) -> Operation {
        var operation = Operation(
            method, route, name, about, "service", .read, parameters: parameters, answers)
        operation.isOpen = true
        return operation
    }
}

/// `/v1/reports`.
extension Operation {
    private static var reports: [Operation] {
        [
            Operation(
                .get, "/v1/reports", "listReports", "Reports of the office.", "reports", .read,
                parameters: ["Before", "Limit"], [json(200, "The reports.", "ReportList")]),
            Operation(
                .post, "/v1/reports", "createReport", "Makes a report of a definition and its files.",
                "reports", .render, parameters: ["Draft"], body: .files("ReportUpload"),
                [json(201, "It was made.", "Report", headers: ["Location", "ETag"])],
                problems: bodyProblems + [409]),
            Operation(
                .get, "/v1/reports/:id", "report", "A report.", "reports", .read,
                [json(200, "The report.", "Report", headers: ["ETag"])]),
            Operation(
                .put, "/v1/reports/:id", "addVersion",
                "Adds a version: files that are sent take the place of those "
                    + "of the same path, the others stay.", "reports", .render,
                parameters: ["IfMatch", "Draft", "Replace"], body: .files("ReportUpload"),
                [json(200, "The report with its new version.", "Report", headers: ["ETag"])],
                problems: bodyProblems + [409, 412]),
            Operation(
                .patch, "/v1/reports/:id", "changeReport", "Says who sees a report's charts.", "reports",
                .render, body: .json("ReportChange"), [json(200, "The report.", "Report")],
                problems: bodyProblems),
            Operation(
                .delete, "/v1/reports/:id", "deleteReport", "Takes a report away.", "reports", .render,
                [Answer(204, "It is gone.")]),
            Operation(
                .get, "/v1/reports/:id/versions", "versions", "All versions of a report.", "reports", .read,
                [json(200, "The versions.", "VersionList")]),
            Operation(
                .get, "/v1/reports/:id/versions/:version", "version", "A version, with its files.",
                "reports", .read, [json(200, "The version.", "Version")]),
            Operation(
                .get, "/v1/reports/:id/files/**", "file", "A file of a report, as it was sent.", "reports",
                .read, parameters: ["Version", "IfNoneMatch", "Range", "IfRange"],
                files("The file.", ["application/octet-stream"]), problems: [416]),
        ]
    }

    /// Answers of bytes, whole or in part.
    static func files(_ about: String, _ types: [String], hasRanges: Bool = true) -> [Answer] {
        let content = types.reduce(into: [String: JSONValue?]()) { $0.updateValue(nil, forKey: $1) }
        var answers = [
            Answer(200, about, content, headers: hasRanges ? ["ETag", "Accept-Ranges"] : ["ETag"]),
            Answer(304, "The client has it.", headers: ["ETag"]),
        ]
        if hasRanges {
            answers.append(Answer(206, "A range of it.", content, headers: ["ETag", "Content-Range"]))
        }
        return answers
    }
}
