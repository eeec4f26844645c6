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
        var path = indicator
        for part in [subject, period.path] where !part.isEmpty {
            if !path.isEmpty { path += "/" }
            path += part
        }
        self.path = path
    }

    public var description: String { path }

    /// It is a figure of a part of the report: "in/sector/perkebunan/total/2025".
    public var isScoped: Bool { path.hasPrefix("in/") }

    /// Where it begins behind its scope.
    private var start: String.Index {
        guard isScoped else { return path.startIndex }
        let cuts = path.utf8.indices.lazy.filter { path.utf8[$0] == UInt8(ascii: "/") }.dropFirst(2)
        return cuts.first.map { path.utf8.index(after: $0) } ?? path.endIndex
    }

    /// Where its indicator ends.
    private func end(from start: String.Index) -> String.Index {
        path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
    }

    /// What stands between the indicator and the year: "commodity/kopi".
    public var subject: String {
        let end = end(from: start)
        guard end < path.endIndex, let last = path.utf8.lastIndex(of: UInt8(ascii: "/")), last > end else {
            return ""
        }
        return String(path[path.utf8.index(after: end)..<last])
    }

    /// "share"
    public var indicator: String {
        let start = start
        return String(path[start..<end(from: start)])
    }

    /// The last year that it speaks of; 0 where it names none.
    var lastYear: Int { path.split(separator: "/").last.flatMap { Period(path: $0) }?.year ?? 0 }

    /// The same of another indicator: "growth/partner/CN/2025" for "value/partner/CN/2025".
    public func asking(_ indicator: String) -> FigureID {
        let start = start
        return FigureID(path[..<start] + indicator + path[end(from: start)...])
    }

    /// The same of another year.
    public func inYear(_ year: Int) -> FigureID {
        guard let last = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return FigureID(String(year)) }
        return FigureID(path[...last] + String(year))
    }

    public static func < (a: FigureID, b: FigureID) -> Bool { a.path < b.path }
}
