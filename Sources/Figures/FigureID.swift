/// The identity of a figure: a path such as "share/commodity/kendang-jimbe/2025".
///
/// Indicator first, then of what, then of when. Goods by the slug of their Indonesian name, countries by
/// ISO code, several that share one value joined by "+" ("value/partner/HK+SG/2025"). A value for which
/// a country is only the main destination is named by its goods: "value/line/kendang-jimbe~CN/2025".
public struct FigureID: Sendable, Hashable, Comparable, CustomStringConvertible,
    ExpressibleByStringInterpolation
{
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    public init(stringLiteral path: String) {
        self.path = path
    }

    /// From the parts of a path; empty ones are left out.
    init(_ indicator: String, _ subject: String, _ period: Period) {
        path = [indicator, subject, period.path].filter { !$0.isEmpty }.joined(separator: "/")
    }

    public var description: String { path }

    /// It is a figure of a part of the report: "in/sector/perkebunan/total/2025".
    public var isScoped: Bool { path.hasPrefix("in/") }

    public static func < (a: FigureID, b: FigureID) -> Bool { a.path < b.path }
}
