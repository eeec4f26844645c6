import Keeping
import Working

/// The schemas of the document: JSON Schema 2020-12, as OpenAPI 3.1 has it.
enum Schemas {
    static func reference(_ name: String) -> JSONValue {
        ["$ref": .text("#/components/schemas/" + name)]
    }

    static var all: [String: JSONValue] {
        requests.merging(answers) { one, _ in one }.merging(uploads) { one, _ in one }
    }

    // MARK: Kinds of values

    static func text(_ about: String, most: Int? = nil, least: Int? = nil) -> JSONValue {
        var value: [String: JSONValue] = ["type": "string", "description": .text(about)]
        if let most { value["maxLength"] = .whole(most) }
        if let least { value["minLength"] = .whole(least) }
        return .object(value)
    }

    static func named(_ pattern: String, _ about: String, most: Int = 200) -> JSONValue {
        [
            "type": "string", "pattern": .text(pattern), "maxLength": .whole(most),
            "description": .text(about),
        ]
    }

    static func choice(_ values: [String], _ about: String) -> JSONValue {
        ["type": "string", "enum": .list(values.map(JSONValue.text)), "description": .text(about)]
    }

    static func whole(_ range: ClosedRange<Int>, _ about: String) -> JSONValue {
        [
            "type": "integer", "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound),
            "description": .text(about),
        ]
    }

    static func count(_ about: String) -> JSONValue {
        ["type": "integer", "minimum": 0, "description": .text(about)]
    }

    static func flag(_ about: String) -> JSONValue { ["type": "boolean", "description": .text(about)] }

    static func list(_ items: JSONValue, most: Int? = nil, _ about: String) -> JSONValue {
        var value: [String: JSONValue] = ["type": "array", "items": items, "description": .text(about)]
        if let most { value["maxItems"] = .whole(most) }
        return .object(value)
    }

    static func time(_ about: String) -> JSONValue {
        ["type": "string", "format": "date-time", "description": .text(about)]
    }

    static func hash(_ about: String) -> JSONValue {
        ["type": "string", "pattern": "^[0-9a-f]{64}$", "description": .text(about)]
    }

    static func identifier(_ prefix: String, _ about: String) -> JSONValue {
        named("^\(prefix)-[0-9a-z]{26}$", about, most: 40)
    }

    /// What may be left out, or be null.
    static func optional(_ value: JSONValue) -> JSONValue {
        guard case .object(var values) = value, case .text(let type)? = values["type"] else {
            return ["anyOf": [value, ["type": "null"]]]
        }
        values["type"] = [.text(type), "null"]
        if case .list(let known)? = values["enum"] {
            values["enum"] = .list(known + [.nothing])
        }
        return .object(values)
    }

    /// An object of which only these keys are known.
    static func object(
        _ keys: [String: JSONValue], required: [String] = [], about: String? = nil, isOpen: Bool = false
    ) -> JSONValue {
        var value: [String: JSONValue] = ["type": "object", "properties": .object(keys)]
        if !isOpen { value["additionalProperties"] = false }
        if !required.isEmpty { value["required"] = .list(required.sorted().map(JSONValue.text)) }
        if let about { value["description"] = .text(about) }
        return .object(value)
    }

    /// A list as every route answers it.
    static func page(_ item: String) -> JSONValue {
        object(
            [
                "items": list(reference(item), "In order, the last made first."),
                "next": text("Ask again with before= this; left out where this is all."),
            ], required: ["items"])
    }
}
