/// A value of JSON that is written in Swift, as the API's document is.
indirect enum JSONValue: Encodable, Sendable, Hashable, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)
    case list([JSONValue])
    case object([String: JSONValue])
    case nothing

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .whole(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .whole(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .flag(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        case .nothing: try container.encodeNil()
        }
    }

    /// What lies under a key of an object.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let values) = self else { return nil }
        return values[key]
    }

    /// The entries of a list.
    var items: [JSONValue] {
        guard case .list(let values) = self else { return [] }
        return values
    }

    var string: String? {
        guard case .text(let value) = self else { return nil }
        return value
    }

    /// A number as it is written.
    var numeral: String? {
        switch self {
        case .whole(let value): String(value)
        case .number(let value): String(value)
        default: nil
        }
    }

    var keys: [String] {
        guard case .object(let values) = self else { return [] }
        return values.keys.sorted()
    }

    /// The object with more keys; those of `other` win.
    func with(_ other: [String: JSONValue]) -> JSONValue {
        guard case .object(let values) = self else { return self }
        return .object(values.merging(other) { _, new in new })
    }
}
