import Rendering

/// The API in OpenAPI 3.1: written once, as values, and served as JSON and as a page.
enum Document {
    static let json: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Kendang", "version": .text(Version.creator), "summary": "Trade statistics as reports.",
            "description": .text(about),
        ],
        "servers": [["url": "/"]], "tags": .list(tags), "paths": .object(paths),
        "security": [["token": []]],
        "components": [
            "schemas": .object(Schemas.all), "parameters": .object(Parameters.all),
            "headers": .object(Parameters.headers), "responses": .object(problems),
            "securitySchemes": [
                "token": [
                    "type": "http", "scheme": "bearer",
                    "description":
                        "A token of an office, made by `kendang token`, with scopes read, render, admin.",
                ]
            ],
        ],
    ]

    static let about = """
        Reports are definitions with their files, in versions that do not change. What is made of them is made \
        at once, or as a job whose files are kept. No file leaves that was not audited: an answer is the whole \
        file or a problem. Problems are RFC 9457 and carry the findings that the command would print; one that \
        is about a limit names it, and says when to come again. Times are RFC 3339 in UTC; schedules are in \
        WIB. What is another office's is answered as what is not there.
        """

    private static let tags: [JSONValue] = [
        ("reports", "Definitions and their files."), ("figures", "What a report says."),
        ("charts", "What is made at once."), ("jobs", "What takes longer than one waits."),
        ("schedules", "Jobs that come again."), ("tools", "What is done to one file."),
        ("service", "The service itself; no token is asked for."),
    ].map { ["name": .text($0.0), "description": .text($0.1)] }

    private static var paths: [String: JSONValue] {
        Operation.all.reduce(into: [:]) { paths, operation in
            let more = [operation.method.rawValue: operation.json]
            paths[operation.path] = (paths[operation.path] ?? .object([:])).with(more)
        }
    }

    /// What may go wrong, by status.
    static let statuses: [(status: Int, about: String, headers: [String])] = [
        (400, "The request cannot be read.", []),
        (401, "No token, or one that is not known, has ended or was revoked.", ["WWW-Authenticate"]),
        (403, "The token may not do that, or the report is under embargo.", []),
        (404, "It is not there, or another office's.", []),
        (405, "The path is known, the method is not.", ["Allow"]),
        (408, "The request came too slowly.", []),
        (409, "What is there stands against it.", []),
        (412, "The report has changed: If-Match names another version.", []),
        (413, "Larger than a limit, which is named.", []),
        (414, "The address is too long.", []),
        (415, "The body is of another media type.", []),
        (416, "There is no such range.", ["Content-Range"]),
        (422, "Read and refused: findings tell why.", []),
        (429, "Too many requests of one client.", ["Retry-After"]),
        (500, "The service's own fault; the instance names it in the log.", []),
        (503, "A limit of the service as a whole, which is named, or it is stopping.", ["Retry-After"]),
    ]

    private static var problems: [String: JSONValue] {
        statuses.reduce(into: [:]) { problems, row in
            var headers: [String: JSONValue] = ["X-Request-Id": ["$ref": "#/components/headers/X-Request-Id"]]
            for header in row.headers {
                headers[header] = ["$ref": .text("#/components/headers/" + header)]
            }
            problems["Problem\(row.status)"] = [
                "description": .text(row.about), "headers": .object(headers),
                "content": ["application/problem+json": ["schema": Schemas.reference("Problem")]],
            ]
        }
    }
}
