import Amounts
public import Localization

/// Why the figures of an edition cannot be understood.
public struct VintageFault: Error, Sendable, Hashable {
    public var words: String
}

extension RecordedFigure {
    /// Reads what `FigureExport` wrote, or `Vintage.json`.
    init(_ json: JSONText) throws(VintageFault) {
        guard let path = json["id"]?.string, !path.isEmpty else { throw VintageFault(words: "it has no id") }
        func fault(_ key: String) -> VintageFault { VintageFault(words: "its \"\(key)\" is not known") }
        guard let quantity = json["quantity"]?.string.flatMap(Quantity.init) else { throw fault("quantity") }
        guard let id = json["label"]?["id"]?.string, let en = json["label"]?["en"]?.string else {
            throw fault("label")
        }
        let places = quantity.isRatio ? 6 : 0
        func end(_ key: String) throws(VintageFault) -> Bound<Int128> {
            guard let value = json[key], let isOpen = json[key + "Open"]?.bool else { throw fault(key) }
            if case .null = value { return Bound(nil, isOpen: true) }
            guard let digits = value.string.flatMap({ Int128(decimal: $0, places: places) }) else {
                throw fault(key)
            }
            return Bound(digits, isOpen: isOpen)
        }
        let lower = try end("lower"), upper = try end("upper")
        let names = (json["status"]?.items ?? []).compactMap(\.string)
        let isAbsent = lower.value == nil && upper.value == nil
        let absence = isAbsent ? names.first.flatMap(Absence.init) : nil
        if isAbsent, absence == nil { throw fault("status") }
        if let low = lower.value, let high = upper.value, low > high { throw fault("lower") }
        let stated = try Stated(json["stated"] ?? .null)
        self.init(
            id: FigureID(path), label: Words(id: id, en: en), quantity: quantity,
            inputs: (json["inputs"]?.items ?? []).compactMap { $0.string.map { FigureID($0) } },
            ends: isAbsent ? nil : Interval(lower: lower, upper: upper), absence: absence, stated: stated,
            status: isAbsent ? [] : Status(names: names),
            precision: isAbsent || quantity == .count || quantity == .rank
                ? .exact : stated?.precision ?? Self.precision(json, lower, upper),
            rounded: json["rounded"]?.string.flatMap { Int128(decimal: $0, places: places) },
            among: json["among"]?.integer)
        isLowerCut = json["lowerCut"]?.bool ?? false
        isUpperCut = json["upperCut"]?.bool ?? false
    }

    /// As it says; of an edition that does not, by the sign before what it printed.
    private static func precision(_ json: JSONText, _ lower: Bound<Int128>, _ upper: Bound<Int128>)
        -> Precision
    {
        if let said = json["precision"]?.string.flatMap(Precision.init) { return said }
        let printed = (json["printed"]?.members ?? []).lazy.compactMap { $0.1["mark"]?.string }.first ?? ""
        switch printed.first {
        case "≈": return .about
        case ">": return .moreThan
        case "≥": return .atLeast
        case "<": return .lessThan
        case "≤": return lower.value == nil ? .atMost : .residual
        default:
            guard let low = lower.value, let high = upper.value else { return .about }
            return high - low <= 1 ? .exact : printed.contains("–") ? .between : .rounded
        }
    }

    /// What `init` reads; without what only a person reads.
    var json: JSONText {
        func text(_ bound: Bound<Int128>?) -> JSONText {
            .text(bound?.value.map { $0.decimal(places: quantity.isRatio ? 6 : 0) })
        }
        var pairs: [(String, JSONText)] = [
            ("id", .string(id.path)),
            ("label", .object([("id", .string(label.id)), ("en", .string(label.en))])),
            ("quantity", .string(quantity.rawValue)), ("lower", text(ends?.lower)),
            ("upper", text(ends?.upper)),
            ("lowerOpen", .bool(ends?.lower.isOpen ?? true)),
            ("upperOpen", .bool(ends?.upper.isOpen ?? true)),
            ("stated", stated?.json ?? .null),
            ("status", .array((absence.map { [$0.rawValue] } ?? status.names).map { .string($0) })),
        ]
        if ends != nil, stated == nil, quantity != .count, quantity != .rank {
            pairs.append(("precision", .string(precision.rawValue)))
        }
        if isLowerCut { pairs.append(("lowerCut", .bool(true))) }
        if isUpperCut { pairs.append(("upperCut", .bool(true))) }
        if let rounded { pairs.append(("rounded", .string(rounded.decimal(places: 6)))) }
        if let among { pairs.append(("among", .integer(among))) }
        // Only a formula over all members says who they were.
        if id.namesAllMembers { pairs.append(("inputs", .array(inputs.map { .string($0.path) }))) }
        return .object(pairs)
    }
}

extension Stated {
    var json: JSONText {
        .object([
            ("qualifier", .string(qualifier.rawValue)), ("digits", .string(String(digits))),
            ("upperDigits", .text(upperDigits.map { String($0) })),
            ("decimals", .integer(decimals)), ("scale", .integer(scale)),
        ])
    }

    /// Nil of null.
    fileprivate init?(_ json: JSONText) throws(VintageFault) {
        guard case .object = json else { return nil }
        guard let qualifier = json["qualifier"]?.string.flatMap(Qualifier.init),
            let digits = json["digits"]?.string.flatMap({ Int128($0) }),
            let decimals = json["decimals"]?.integer,
            let scale = json["scale"]?.integer, (0...30).contains(decimals), (0...30).contains(scale)
        else { throw VintageFault(words: "its \"stated\" is not known") }
        self.init(
            qualifier: qualifier, digits: digits, decimals: decimals, scale: scale,
            upperDigits: json["upperDigits"]?.string.flatMap { Int128($0) })
    }
}

extension Quantity {
    /// Given with six places.
    fileprivate var isRatio: Bool {
        switch self {
        case .percent, .percentChange, .percentagePoints, .index, .times: true
        case .money, .moneyChange, .count, .rank: false
        }
    }
}

extension Int128 {
    /// "-0.211500" in steps of the last of so many places; nil of anything else, and of other numbers of
    /// places.
    fileprivate init?(decimal text: String, places: Int) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == (places == 0 ? 1 : 2), places == 0 || parts[1].utf8.count == places,
            let value = Int128(parts.joined()), text.utf8.first != UInt8(ascii: "+")
        else { return nil }
        self = value
    }

    fileprivate func decimal(places: Int) -> String {
        guard places > 0 else { return String(self) }
        var digits = String(magnitude)
        while digits.count <= places { digits = "0" + digits }
        return (self < 0 ? "-" : "") + digits.dropLast(places) + "." + digits.suffix(places)
    }
}
