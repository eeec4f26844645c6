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

    /// Of ratios, whatever they are printed as.
    private static let places = 6

    var statedJSON: JSONText {
        guard let stated else { return .null }
        return .object([
            ("qualifier", .string(stated.qualifier.rawValue)), ("digits", .string(String(stated.digits))),
            ("upperDigits", .text(stated.upperDigits.map { String($0) })),
            ("decimals", .integer(stated.decimals)), ("scale", .integer(stated.scale)),
        ])
    }
}

extension Status {
    /// The names of all that is said, in the order of numbers 1.
    var names: [String] {
        let known: [(Status, String)] = [
            (.missing, "missing"), (.nilValue, "nil"), (.belowHalfUnit, "belowHalfUnit"),
            (.notApplicable, "notApplicable"), (.provisional, "provisional"),
            (.veryProvisional, "veryProvisional"), (.revised, "revised"), (.estimated, "estimated"),
            (.withheld, "withheld"),
        ]
        return known.filter { contains($0.0) }.map(\.1)
    }
}
