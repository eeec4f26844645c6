import Keeping

/// Parameters and headers that several operations share.
enum Parameters {
    static let all: [String: JSONValue] = query.merging(head) { one, _ in one }

    private static let query: [String: JSONValue] = [
        "Before": inQuery(
            "before", Schemas.named("^[a-z]+-[0-9a-z]{26}$", "An id.", most: 40),
            "Only what was made before this id."),
        "Limit": inQuery("limit", Schemas.whole(1...500, "50 where it is left out."), "So many at most."),
        "State": inQuery(
            "state", Schemas.choice(JobState.allCases.map(\.rawValue), "A state."), "Only jobs in this state."
        ),
        "Version": inQuery(
            "version", Schemas.whole(1...Int(Int32.max), "A version."), "Left out: the last version."),
        "Draft": inQuery(
            "draft", Schemas.flag("true or false."), "Keeps what has errors, too; nothing is made of it."),
        "Replace": inQuery(
            "replace", Schemas.flag("true or false."), "The files that are sent are all that there are."),
        "Download": inQuery(
            "download", Schemas.flag("true or false."), "As an attachment under its own name."),
        "FiguresFormat": inQuery("format", Schemas.choice(["json", "csv"], "A format."), "json or csv."),
        "In": inQuery("in", Schemas.text("A member.", most: 500), "Of one member: sector/perkebunan."),
        "Size": inQuery(
            "size", Schemas.named("^(wide|square|portrait|[0-9]{3,4}x[0-9]{3,4})$", "A size."),
            "wide, square, portrait, or pixels as 1200x630."),
        "Language": inQuery("language", Schemas.choice(["id", "en"], "A language."), "id or en."),
        "Scale": inQuery(
            "scale",
            ["type": "number", "minimum": .number(0.5), "maximum": 8, "description": "A factor."],
            "Pixels for one of the size."),
    ]

    private static let head: [String: JSONValue] = [
        "IdempotencyKey": inHeader(
            "Idempotency-Key", Schemas.text("A name of the client's own.", most: 200, least: 1),
            "The same request under the same key is done once, and answered with the same job."),
        "IfMatch": inHeader(
            "If-Match", Schemas.named("^(\\*|\"v[1-9][0-9]{0,8}\")$", "An ETag."),
            "Only if this is still the report's last version."),
        "IfNoneMatch": inHeader(
            "If-None-Match", Schemas.text("ETags, or *."), "304 where the client has it."),
        "Range": inHeader(
            "Range", Schemas.text("bytes=0-499; what is no single range of bytes is answered with all."),
            "Only these bytes."),
        "IfRange": inHeader(
            "If-Range", Schemas.text("An ETag."), "All of it where this is another file."
        ),
        "RequestId": inHeader(
            "X-Request-Id", Schemas.text("1 to 64 letters, digits and dashes; another is replaced."),
            "The client's own name for the request, as the log has it."),
    ]

    static let headers: [String: JSONValue] = [
        "X-Request-Id": header("The request as the log knows it."),
        "ETag": header("Of bytes their hash; of a report its version; of a job its revision."),
        "Location": header("Where what was made is."),
        "Accept-Ranges": header("bytes: ranges are answered."),
        "Content-Range": header("Which bytes of how many."),
        "Retry-After": header("Seconds until it is worth asking again."),
        "Allow": header("The methods that are known."),
        "WWW-Authenticate": header("Bearer."),
        "Idempotency-Replayed": header("true: the job was there already."),
    ]

    private static func header(_ about: String) -> JSONValue {
        ["description": .text(about), "schema": ["type": "string"]]
    }

    private static func inQuery(_ name: String, _ schema: JSONValue, _ about: String) -> JSONValue {
        ["name": .text(name), "in": "query", "schema": schema, "description": .text(about)]
    }

    private static func inHeader(_ name: String, _ schema: JSONValue, _ about: String) -> JSONValue {
        ["name": .text(name), "in": "header", "schema": schema, "description": .text(about)]
    }
}
