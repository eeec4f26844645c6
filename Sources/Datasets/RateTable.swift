public import Declarations
public import Localization

/// By which day's rate values in other currencies are converted.
public enum RateRule: Sendable, Hashable {
    /// That of the day on which the row's document was made.
    case documentDate
    /// One day's rate for all rows.
    case on(CalendarDay)

    /// "by document date", "on 2026-01-31"; nil for anything else.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        if words == ["by", "document", "date"] {
            self = .documentDate
        } else if words.count == 2, words[0] == "on", let day = CalendarDay(iso: words[1]) {
            self = .on(day)
        } else {
            return nil
        }
    }
}

/// What a number of units of a currency are worth in the table's base currency, from one day to another.
public struct ExchangeRate: Sendable, Hashable {
    /// ISO 4217.
    public var currency: String
    /// The rate is `units` / 10^`decimals` of the base currency for `per` units of the other.
    public var units: Int128
    public var decimals: Int
    public var per: Int
    public var from: CalendarDay
    /// The last day; nil: until the next rate of the currency begins.
    public var until: CalendarDay?
    /// "kurs pajak", "kurs tengah".
    public var kind: String
    public var place: SourcePlace
}

/// The exchange rates that an office uses, by currency and day.
public struct RateTable: Sendable, Hashable {
    /// The currency that the rates are in.
    public let base: String
    public let kinds: [String]
    private let rates: [String: [ExchangeRate]]

    /// - Parameter findings: takes rates of one currency that hold on the same day.
    public init(_ all: [ExchangeRate], base: String, _ findings: FindingList) {
        self.base = base
        kinds = Set(all.map(\.kind)).filter { !$0.isEmpty }.sorted()
        rates = Dictionary(grouping: all, by: \.currency).mapValues { list in
            list.sorted { $0.from < $1.from }
        }
        for list in rates.values {
            for (rate, next) in zip(list, list.dropFirst())
            where rate.from == next.from || rate.until.map({ $0 >= next.from }) == true {
                findings.add(
                    .twoRates(rate.currency, on: next.from.iso, line: rate.place.line), at: next.place)
            }
        }
    }

    public var currencies: [String] { rates.keys.sorted() }

    /// The rate of a currency on a day; nil where the table has none.
    public func rate(of currency: String, on day: CalendarDay) -> ExchangeRate? {
        guard let list = rates[currency] else { return nil }
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].from <= day { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let found = list[low - 1]
        return found.until.map { $0 < day } == true ? nil : found
    }

    /// From the first to the last day of which rates of a currency are known.
    public func days(of currency: String) -> (from: CalendarDay, until: CalendarDay?)? {
        guard let list = rates[currency], let first = list.first, let last = list.last else { return nil }
        return (first.from, last.until)
    }

    /// What smallest units of one currency are worth in smallest units of another, as a fraction.
    /// - Parameter decimals: of each currency's smallest unit.
    /// - Returns: nil where a rate is missing, with the currency that has none.
    func factor(
        from source: (code: String, decimals: Int), to target: (code: String, decimals: Int),
        on day: CalendarDay
    ) -> (numerator: Int128, denominator: Int128, missing: String?) {
        var (numerator, denominator): (Int128, Int128) = (1, 1)
        if source.code != base {
            guard let rate = rate(of: source.code, on: day) else { return (1, 1, source.code) }
            numerator *= rate.units
            denominator *= Int128(rate.per) * Self.power(rate.decimals)
        }
        if target.code != base {
            guard let rate = rate(of: target.code, on: day) else { return (1, 1, target.code) }
            numerator *= Int128(rate.per) * Self.power(rate.decimals)
            denominator *= rate.units
        }
        if target.decimals > source.decimals {
            numerator *= Self.power(target.decimals - source.decimals)
        } else {
            denominator *= Self.power(source.decimals - target.decimals)
        }
        return (numerator, denominator, nil)
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
