public import Localization

/// What a total can be divided by.
public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case commodity, partner, sector, region

    /// "menurut komoditas".
    public var by: Words {
        switch self {
        case .commodity: Words(id: "menurut komoditas", en: "by commodity")
        case .partner: Words(id: "menurut tujuan", en: "by destination")
        case .sector: Words(id: "menurut sektor", en: "by sector")
        case .region: Words(id: "menurut wilayah", en: "by region")
        }
    }

    /// A member of it, in a formula: "komoditas".
    var member: Words {
        switch self {
        case .commodity: Words(id: "komoditas", en: "commodity")
        case .partner: Words(id: "tujuan", en: "destination")
        case .sector: Words(id: "sektor", en: "sector")
        case .region: Words(id: "wilayah", en: "region")
        }
    }
}

/// Of what a figure is asked.
public enum Subject: Sendable, Hashable {
    /// The whole of the exports.
    case whole
    /// The whole of a month.
    case month
    /// All parts of the whole along a dimension.
    case dimension(Dimension)
    /// One part: index of a commodity, of a line of destinations, of a sector or of a region.
    case member(Dimension, Int)
    /// The first so many parts.
    case top(Int, Dimension)
    /// One commodity to one line of destinations; nil: to none that is named.
    case cell(commodity: Int, line: Int?)
    /// All parts with a value after the first so many, by the order of the period's year: "n others".
    case beyond(Int, Dimension)
    /// One commodity to all destinations after the first so many countries of the year's matrix.
    case cellBeyond(commodity: Int, after: Int)

    /// Its kind, by which an indicator says what it can be asked of.
    public var shape: Shape {
        switch self {
        case .whole: .whole
        case .month: .month
        case .dimension: .dimension
        case .member: .member
        case .top: .top
        case .beyond: .beyond
        case .cell: .cell
        case .cellBeyond: .cellBeyond
        }
    }
}

/// The kinds of subjects.
public enum Shape: String, Sendable, Hashable, CaseIterable {
    case whole, month, dimension, member, top, beyond, cell, cellBeyond
}

/// Of when a figure is asked.
public enum Period: Sendable, Hashable {
    case year(Int)
    case month(Int, Int)
    case years(Int, Int)

    /// "2025", "2025-03", "2021-2025".
    public var path: String {
        switch self {
        case .year(let year): "\(year)"
        case .month(let year, let month): "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
        case .years(let first, let last): "\(first)-\(last)"
        }
    }

    /// Its last year.
    public var year: Int {
        switch self {
        case .year(let year), .month(let year, _), .years(_, let year): year
        }
    }

    init?(path: some StringProtocol) {
        let parts = path.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 4, let first = Int(parts[0]), first > 0 else { return nil }
        guard parts.count == 2 else {
            self = .year(first)
            return
        }
        guard let second = Int(parts[1]), second > 0 else { return nil }
        switch parts[1].count {
        case 2 where second <= 12: self = .month(first, second)
        case 4 where second > first: self = .years(first, second)
        default: return nil
        }
    }
}
