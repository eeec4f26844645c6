import Amounts
import Localization

extension Indicator {
    /// Change since the year before, relative to it.
    public static let growth = Indicator(
        "growth", Words(id: "Pertumbuhan", en: "Growth"), .percentChange,
        of: .whole, .member, .beyond, .cell
    ) { asked throws(FigureError) in
        let (now, before) = (asked.symbol(asked.year), asked.symbol(asked.year - 1))
        let formula = Formula("\(now.name) / \(before.name) − 1", [now, before])
        let pair = try asked.pair()
        guard case .both(let old, let new) = pair else { return asked.figure(.absent(pair.absence), formula) }
        let growth = new.amount.growth(since: old.amount)
        return asked.figure(growth.isVacuous ? .absent(.unsaid(old, new)) : growth, formula)
    }

    /// Change since the year before, in money.
    public static let rise = Indicator(
        "rise", Words(id: "Perubahan nilai", en: "Change of value"), .moneyChange,
        of: .whole, .member, .beyond
    ) { asked throws(FigureError) in
        let (now, before) = (asked.symbol(asked.year), asked.symbol(asked.year - 1))
        let formula = Formula("\(now.name) − \(before.name)", [now, before])
        let pair = try asked.pair()
        guard case .both(let old, let new) = pair else { return asked.figure(.absent(pair.absence), formula) }
        return asked.figure(new.amount.change(since: old.amount), formula)
    }

    /// Share of a part in the growth of the whole: its change over the total of the year before.
    public static let contribution = Indicator(
        "contribution", Words(id: "Sumbangan pada pertumbuhan", en: "Contribution to growth"),
        .percentagePoints, of: .member, .beyond
    ) { asked throws(FigureError) in
        let (now, before) = (asked.symbol(asked.year), asked.symbol(asked.year - 1))
        let base = asked.totalSymbol(asked.year - 1)
        let formula = Formula("(\(now.name) − \(before.name)) / \(base.name)", [now, before, base])
        guard case .both(let old, let new) = try asked.pair() else {
            throw asked.notAvailable("perlu nilai kedua tahun", "it needs the values of both years")
        }
        let total = try asked.total(asked.year - 1)
        return asked.figure(
            new.amount.contribution(since: old.amount, toGrowthFrom: total.amount),
            formula)
    }

    /// Mean growth a year over a span of years: CAGR, the geometric mean.
    public static let annualGrowth = Indicator(
        "cagr", Words(id: "Pertumbuhan rata-rata per tahun (CAGR)", en: "Average annual growth (CAGR)"),
        .percentChange, of: .whole, over: .years
    ) { asked throws(FigureError) in
        guard case .years(let first, let last) = asked.period else {
            throw asked.notAvailable("bukan rentang tahun", "it is not a span of years")
        }
        let (old, new) = (try asked.total(first), try asked.total(last))
        let (from, to) = (asked.totalSymbol(first), asked.totalSymbol(last))
        let formula = Formula("(\(to.name) / \(from.name))^(1/\(last - first)) − 1", [to, from])
        return asked.figure(new.amount.annualGrowth(since: old.amount, years: last - first), formula)
    }
}

extension FigureValue {
    /// A growth of which nothing is said: of −100 % or more is every growth.
    fileprivate var isVacuous: Bool {
        guard case .ratio(let ratio) = self, ratio.interval.upper.value == nil else { return false }
        return ratio.interval.lower.value.map { $0 <= Fraction(-1) } ?? true
    }
}

extension Absence {
    /// Why two bounds tell no growth: a part of one of them is kept back, or is not there.
    fileprivate static func unsaid(_ old: Entry, _ new: Entry) -> Absence {
        old.amount.status.union(new.amount.status).contains(.withheld) ? .withheld : .notApplicable
    }
}

/// The values of two years, or what is in the way.
enum YearPair {
    case both(old: Entry, new: Entry)
    case withoutBase, withoutValue

    var absence: Absence {
        switch self {
        case .both: .notApplicable
        case .withoutBase: .baseMissing
        case .withoutValue: .missing
        }
    }
}

extension Question {
    /// The values of the year and of the year before it. A total may be missing (then there is no growth,
    /// and the report says so); a part must have both.
    func pair() throws(FigureError) -> YearPair {
        if [.beyond, .cell].contains(subject.shape) {
            guard let old = try entry(year - 1), let new = try entry(year),
                !old.isAbsent, !new.isAbsent
            else {
                throw notAvailable(
                    "tidak bernilai seluruhnya pada kedua tahun",
                    "it has no whole value in both years")
            }
            return .both(old: old, new: new)
        }
        guard case .member(let dimension, let index) = subject else {
            guard let table = set.aggregates.year(year) else {
                throw notAvailable(
                    "data tidak mencakup tahun \(year)",
                    "the data does not cover the year \(year)")
            }
            guard let new = table.total, !new.isAbsent else { return .withoutValue }
            guard let old = set.aggregates.year(year - 1)?.total, !old.isAbsent else { return .withoutBase }
            return .both(old: old, new: new)
        }
        if dimension == .partner, !set.isComparable(line: index, in: [year - 1, year]) {
            throw notAvailable(
                "nilainya tidak seluruhnya nilai tujuan itu, jadi tidak dapat dibandingkan",
                "its value is not the whole value of the destination and cannot be compared")
        }
        guard let old = try entry(year - 1), let new = try entry(year), !old.isAbsent, !new.isAbsent else {
            throw notAvailable(
                "nilainya tidak disebut untuk kedua tahun, \(year - 1) dan \(year)",
                "its value is not stated for both years, \(year - 1) and \(year)")
        }
        return .both(old: old, new: new)
    }
}
