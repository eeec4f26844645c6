import Amounts
import Datasets
import Localization

extension Indicator {
    /// Part of the total of the same year.
    public static let share = Indicator(
        "share", Words(id: "Pangsa", en: "Share"), .percent, of: .member, .beyond, .cell
    ) { asked throws(FigureError) in
        let (part, whole) = (asked.symbol(asked.year), asked.totalSymbol(asked.year))
        let formula = Formula("\(part.name) / \(whole.name)", [part, whole])
        guard let entry = try asked.entry(asked.year) else {
            throw asked.notAvailable("tidak disebut untuk tahun \(asked.year)", "not named for \(asked.year)")
        }
        guard !entry.isAbsent else { return asked.figure(entry.value, formula) }
        let total = try asked.total(asked.year)
        let members = try asked.members(asked.year)
        _ = try asked.residual(members)
        let share = members.rounded(entry.amount.share(of: total.amount), of: asked.parts(of: members))
        return asked.figure(share, formula)
    }

    /// Part of the total that its largest parts make up together; only where it is certain which they are.
    public static let topShare = Indicator(
        "share", Words(id: "Pangsa", en: "Share"), .percent, of: .top
    ) { asked throws(FigureError) in
        guard case .top(let count, let dimension) = asked.subject else {
            throw asked.notAvailable("bukan yang terbesar", "they are not the largest")
        }
        let members = try asked.comparable()
        guard members.standing.order.count >= count else {
            throw asked.notAvailable(
                "hanya \(members.standing.order.count) yang bernilai",
                "only \(members.standing.order.count) have a value")
        }
        guard asked.isCertain(firsts: count, of: members) else {
            throw asked.notAvailable(
                "tidak pasti mana \(count) yang terbesar",
                "it is not certain which \(count) are the largest")
        }
        var sum = Tally()
        let firsts = members.standing.order.prefix(count)
        for index in firsts { if let entry = members.entries[index] { sum.add(entry) } }
        let symbols = asked.partSymbols(firsts, dimension, asked.year)
        let total = try asked.total(asked.year), whole = asked.totalSymbol(asked.year)
        _ = try asked.residual(members)
        let signs = "(" + symbols.map(\.name).joined(separator: " + ") + ") / \(whole.name)"
        guard let parts = sum.entry else { throw asked.notAvailable("tidak ada nilai", "there is no value") }
        let share = members.rounded(parts.amount.share(of: total.amount), of: firsts)
        return asked.figure(share, Formula(signs, symbols + [whole]))
    }
}

extension Members {
    /// A share with the text that makes it add up with the others: the sum of the rounded shares of its
    /// parts.
    func rounded(_ share: FigureValue, of parts: some Collection<Int>) -> FigureValue {
        guard case .ratio(var ratio) = share, !parts.isEmpty else { return share }
        let steps = parts.compactMap { roundedShares[$0] }
        guard steps.count == parts.count, case let sum = steps.reduce(0, +), sum > 0 else { return share }
        ratio.rounded = Fraction(sum, 1000)
        return .ratio(ratio)
    }
}

extension Question {
    /// The members that the subject is made of.
    func parts(of members: Members) -> [Int] {
        switch subject {
        case .member(_, let index): [index]
        case .beyond(let count, _): Array(members.standing.order.dropFirst(count))
        case .top(let count, _): Array(members.standing.order.prefix(count))
        case .whole, .month, .dimension, .cell, .cellBeyond: []
        }
    }

    /// Members that may be ranked against each other: not where a value is not wholly one destination's.
    func comparable() throws(FigureError) -> Members {
        let members = try members(year)
        if try dimension() == .partner {
            let lines = members.standing.order + members.standing.missing
            guard lines.allSatisfy({ set.aggregates.lines.all[$0].role == .sole }) else {
                throw notAvailable(
                    "sebagian nilai hanya menyebut tujuan utama atau beberapa tujuan bersama",
                    "some values name only a main destination, or several together")
            }
        }
        return members
    }

    /// Nothing outside the first so many, named or not, can be larger than any of them.
    func isCertain(firsts count: Int, of members: Members) -> Bool {
        let firsts = members.standing.order.prefix(count).compactMap { members.entries[$0] }
        guard let least = firsts.map(\.lower).min() else { return false }
        let rest = members.standing.order.dropFirst(count).compactMap { members.entries[$0] }
        guard rest.allSatisfy({ $0.upper.map { $0 <= least } ?? false }) else { return false }
        guard let most = set.mostUnnamed(members, year) else { return false }
        return most <= least
    }
}
