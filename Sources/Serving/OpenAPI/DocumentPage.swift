import Keeping

/// The document as a page: made once, read without scripts.
enum DocumentPage {
    static func html(style: String, icon: String) -> String {
        let groups = Document.json["tags"]?.items ?? []
        let parts = groups.map(section).joined()
        let index = groups.map { group in
            let name = group["name"]?.string ?? ""
            return "<li><a href=\"#\(escaped(name))\">\(escaped(name))</a></li>"
        }.joined(separator: "\n")
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>API · Kendang</title>
            <link rel="stylesheet" href="\(style)"><link rel="icon" href="\(icon)" type="image/svg+xml">
            </head><body>
            <header class="bar"><div class="wide"><a class="brand" href="/">Kendang</a></div></header>
            <main class="reference"><div class="wide">
            <h1>API</h1>
            <p class="lead">\(escaped(Document.about))</p>
            <p>The same for programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
            <nav aria-label="Groups"><ul>\(index)</ul></nav>
            \(parts)
            <section id="problems"><h2>problems</h2>\(problems)</section>
            <section id="schemas"><h2>schemas</h2>\(schemas)</section>
            </div></main></body></html>
            """
    }

    private static func section(_ group: JSONValue) -> String {
        let name = group["name"]?.string ?? "", about = group["description"]?.string ?? ""
        let operations = Operation.all.filter { $0.group == name }.map(article).joined()
        return """
            <section id="\(escaped(name))"><h2>\(escaped(name))</h2>
            <p>\(escaped(about))</p>\(operations)</section>

            """
    }

    private static func article(_ operation: Operation) -> String {
        let json = operation.json
        var text = """
            <article id="\(operation.name)"><h3><code>\(operation.method.rawValue.uppercased()) \
            \(escaped(operation.path))</code></h3>
            <p>\(escaped(operation.about)) \
            \(operation.isOpen ? "No token is needed." : "Scope: <code>\(operation.scope.rawValue)</code>.")</p>

            """
        let parameters = operation.parameters.compactMap { Parameters.all[$0] }
        if !parameters.isEmpty {
            text += table(
                "Parameters",
                parameters.map {
                    ($0["name"]?.string ?? "", $0["in"]?.string ?? "", $0["description"]?.string ?? "")
                })
        }
        if let body = operation.bodySchema {
            text += "<p>Body: <a href=\"#schema-\(body)\"><code>\(body)</code></a></p>\n"
        }
        let own = Set(operation.answers.map { String($0.status) })
        text += table(
            "Answers",
            operation.answers.sorted { $0.status < $1.status }.map {
                (String($0.status), $0.content.keys.sorted().joined(separator: ", "), $0.about)
            })
        let others = (json["responses"]?.keys ?? []).filter { !own.contains($0) }
        text += "<p>Problems: <a href=\"#problems\">\(others.sorted().joined(separator: " "))</a></p>\n"
        return text + "</article>\n"
    }

    /// What a status says wherever it comes.
    private static var problems: String {
        table(
            "Statuses",
            Document.statuses.map { (String($0.status), "application/problem+json", $0.about) })
    }

    private static var schemas: String {
        Schemas.all.sorted { $0.key < $1.key }.map { name, schema in
            let properties = schema["properties"]
            let rows = (properties?.keys ?? []).map { key in
                (key, kind(properties?[key]), properties?[key]?["description"]?.string ?? "")
            }
            let required = (schema["required"]?.items ?? []).compactMap(\.string).joined(separator: ", ")
            return "<article id=\"schema-\(name)\"><h3><code>\(name)</code></h3>\n"
                + (required.isEmpty ? "" : "<p>Required: <code>\(escaped(required))</code></p>\n")
                + table("Keys", rows) + "</article>\n"
        }.joined()
    }

    /// "integer 36 to 1200", "string: id, en", "array of string".
    private static func kind(_ schema: JSONValue?) -> String {
        guard let schema else { return "" }
        if let name = schema["$ref"]?.string?.split(separator: "/").last { return String(name) }
        if let first = schema["anyOf"]?.items.first { return kind(first) }
        let type = schema["type"]?.string ?? schema["type"]?.items.first?.string ?? ""
        if type == "array" { return "array of " + kind(schema["items"]) }
        let values = (schema["enum"]?.items ?? []).compactMap(\.string)
        if !values.isEmpty { return type + ": " + values.joined(separator: ", ") }
        guard let least = schema["minimum"]?.numeral else { return type }
        return type + " from " + least + (schema["maximum"]?.numeral.map { " to " + $0 } ?? "")
    }

    private static func table(_ title: String, _ rows: [(String, String, String)]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = rows.map {
            "<tr><th scope=\"row\"><code>\(escaped($0.0))</code></th><td>\(escaped($0.1))</td>"
                + "<td>\(escaped($0.2))</td></tr>"
        }.joined(separator: "\n")
        return
            "<div class=\"scroll\"><table class=\"rows\"><caption>\(title)</caption><tbody>\n\(lines)\n"
            + "</tbody></table></div>\n"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
