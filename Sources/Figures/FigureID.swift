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

    /// Its parts without those of the scope, and those of the scope.
    private var parts: (scope: [String], own: [String]) {
        let all = path.split(separator: "/").map(String.init), count = isScoped ? 3 : 0
        return (Array(all.prefix(count)), Array(all.dropFirst(count)))
    }

    /// What stands between the indicator and the year: "commodity/kopi".
    public var subject: String { parts.own.dropFirst().dropLast().joined(separator: "/") }

    /// The same of another indicator: "growth/partner/CN/2025" for "value/partner/CN/2025".
    public func asking(_ indicator: String) -> FigureID {
        FigureID((parts.scope + [indicator] + parts.own.dropFirst()).joined(separator: "/"))
    }

    /// The same of another year.
    public func inYear(_ year: Int) -> FigureID {
        FigureID((parts.scope + parts.own.dropLast() + [String(year)]).joined(separator: "/"))
    }

    public static func < (a: FigureID, b: FigureID) -> Bool { a.path < b.path }
}
