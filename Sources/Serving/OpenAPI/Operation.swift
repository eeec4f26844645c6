import Keeping

/// What the document says of one route.
struct Operation: Sendable {
    enum Method: String, Sendable { case get, post, put, patch, delete }

    /// What a request's body is.
    enum RequestBody: Sendable {
        case json(String)
        /// Files with fields beside them: names of fields with what they are.
        case files(String)
    }

    /// An answer that is no problem.
    struct Answer: Sendable {
        var status: Int
        var about: String
        /// A schema by media type; of bytes: nil.
        var content: [String: JSONValue?]
        var headers: [String]

        init(_ status: Int, _ about: String, _ content: [String: JSONValue?] = [:], headers: [String] = []) {
            self.status = status
            self.about = about
            self.content = content
            self.headers = headers
        }
    }

    var method: Method
    /// As the router has it: "/v1/reports/:id"
    var route: String
    var name: String
    var about: String
    var group: String
    var scope: Scope
    /// May be asked without a token in some cases.
    var isOpen = false
    /// Names of parameters of the document.
    var parameters: [String] = []
    var body: RequestBody?
    var answers: [Answer]
    /// Statuses of problems besides those that every route has.
    var problems: [Int] = []

    init(
        _ method: Method, _ route: String, _ name: String, _ about: String, _ group: String, _ scope: Scope,
        parameters: [String] = [], body: RequestBody? = nil, _ answers: [Answer], problems: [Int] = []
    ) {
        self.method = method
        self.route = route
        self.name = name
        self.about = about
        self.group = group
        self.scope = scope
        self.parameters = parameters
        self.body = body
        self.answers = answers
        self.problems = problems
    }

    /// The schema of the body by its name.
    var bodySchema: String? {
        switch body {
        case .json(let name), .files(let name): name
        case nil: nil
        }
    }

    /// "/v1/reports/{id}/files/{path}"
    var path: String {
        route.split(separator: "/").map { part in
            if part == "**" { return "/{path}" }
            return part.hasPrefix(":") ? "/{\(part.dropFirst())}" : "/" + part
        }.joined()
    }

    private var pathParameters: [JSONValue] {
        route.split(separator: "/").compactMap { part in
            guard part == "**" || part.hasPrefix(":") else { return nil }
            let name = part == "**" ? "path" : String(part.dropFirst())
            return [
                "name": .text(name), "in": "path", "required": true,
                "schema": ["type": "string", "minLength": 1],
            ]
        }
    }

    /// Problems that any route may answer with.
    private static let common = [400, 401, 403, 405, 408, 414, 429, 500, 503]

    var json: JSONValue {
        var responses: [String: JSONValue] = [:]
        let missing = route.contains(":") || body != nil ? [404] : []
        for status in Self.common + missing + problems {
            responses[String(status)] = .object(["$ref": .text("#/components/responses/Problem\(status)")])
        }
        for answer in answers { responses[String(answer.status)] = Self.json(answer) }
        var value: [String: JSONValue] = [
            "operationId": .text(name), "summary": .text(about), "tags": [.text(group)],
            "x-scope": .text(scope.rawValue), "responses": .object(responses),
            "parameters": .list(
                pathParameters
                    + (parameters + ["RequestId"]).map {
                        ["$ref": .text("#/components/parameters/\($0)")]
                    }),
        ]
        if isOpen { value["security"] = [[:], ["token": []]] }
        switch body {
        case .json(let schema):
            value["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": Schemas.reference(schema)]],
            ]
        case .files(let schema):
            value["requestBody"] = [
                "required": true, "content": ["multipart/form-data": ["schema": Schemas.reference(schema)]],
            ]
        case nil: break
        }
        return .object(value)
    }

    private static func json(_ answer: Answer) -> JSONValue {
        var value: [String: JSONValue] = ["description": .text(answer.about)]
        var headers: [String: JSONValue] = ["X-Request-Id": ["$ref": "#/components/headers/X-Request-Id"]]
        for header in answer.headers {
            headers[header] = ["$ref": .text("#/components/headers/" + header)]
        }
        value["headers"] = .object(headers)
        if !answer.content.isEmpty {
            value["content"] = .object(
                answer.content.mapValues { schema in schema.map { ["schema": $0] } ?? [:] })
        }
        return .object(value)
    }
}
