/// A country or territory by its ISO 3166-1 alpha-2 code in capitals, e.g. "HK"; XK for Kosovo.
public struct CountryCode: Sendable, Hashable, Comparable {
    public let code: String

    public init(_ code: String) {
        self.code = code
    }

    public static func < (a: CountryCode, b: CountryCode) -> Bool { a.code < b.code }
}
