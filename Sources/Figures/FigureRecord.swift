import Amounts

/// A figure as it is told to other programs: its ends as text, rounded outward.
struct FigureRecord: Sendable {
    let figure: Figure
    let lower, upper: String?
    let lowerOpen, upperOpen: Bool
    let stated: Stated?
    let status: [String]

    init(_ figure: Figure) {
        self.figure = figure
        switch figure.value {
        case .amount(let amount):
            lower = amount.interval.lower.value.map { String($0) }
            upper = amount.interval.upper.value.map { String($0) }
            (lowerOpen, upperOpen) = (amount.interval.lower.isOpen, amount.interval.upper.isOpen)
            (stated, status) = (amount.stated, amount.status.names)
        case .ratio(let ratio):
            lower = ratio.interval.lower.value?.decimal(places: Self.places, .down)
            upper = ratio.interval.upper.value?.decimal(places: Self.places, .up)
            (lowerOpen, upperOpen) = (ratio.interval.lower.isOpen, ratio.interval.upper.isOpen)
            (stated, status) = (nil, ratio.status.names)
        case .count(let count):
            (lower, upper, lowerOpen, upperOpen) = (String(count), String(count), false, false)
            (stated, status) = (nil, [])
        case .rank(let rank):
            (lower, upper, lowerOpen, upperOpen) = (String(rank.lowest), String(rank.highest), false, false)
            (stated, status) = (nil, [])
        case .absent(let absence):
            (lower, upper, lowerOpen, upperOpen) = (nil, nil, true, true)
            (stated, status) = (nil, [absence.rawValue])
        }
    }

    /// What a reader needs, beside its ends, to print a figure that no source states as it was printed.
    var printing: [(StaticString, JSONText)] {
        switch figure.value {
        case .amount(let amount) where amount.stated == nil:
            return [("precision", .string(amount.precision.rawValue))]
        case .ratio(let ratio):
            let rounded = ratio.rounded?.decimal(places: Self.places, .nearest)
            let recorded = RecordedFigure(figure)
            return [("precision", .string(ratio.precision.rawValue))]
                + (recorded.isLowerCut ? [("lowerCut", .bool(true))] : [])
                + (recorded.isUpperCut ? [("upperCut", .bool(true))] : [])
                + (rounded.map { [("rounded", .string($0))] } ?? [])
        case .rank(let rank): return rank.among.map { [("among", .integer($0))] } ?? []
        case .amount, .count, .absent: return []
        }
    }

    /// Of ratios, whatever they are printed as.
    private static let places = 6

    var statedJSON: JSONText { stated?.json ?? .null }
}

extension Status {
    private static let known: [(Status, String)] = [
        (.missing, "missing"), (.nilValue, "nil"), (.belowHalfUnit, "belowHalfUnit"),
        (.notApplicable, "notApplicable"), (.provisional, "provisional"),
        (.veryProvisional, "veryProvisional"), (.revised, "revised"), (.estimated, "estimated"),
        (.withheld, "withheld"),
    ]

    /// The names of all that is said, in the order of numbers 1.
    var names: [String] { Self.known.filter { contains($0.0) }.map(\.1) }

    /// What names say; of others nothing.
    init(names: [String]) {
        self = Self.known.filter { names.contains($0.1) }.reduce([]) { $0.union($1.0) }
    }
}
