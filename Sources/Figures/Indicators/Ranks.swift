import Amounts
import Localization

extension Indicator {
    /// The place among those whose values are stated; shared where intervals overlap.
    public static let rank = Indicator(
        "rank", Words(id: "Peringkat", en: "Rank"), .rank, of: .member
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.comparable(), try asked.dimension())
        let entry = try asked.valued(asked.year)
        let places = members.standing.places(of: entry.amount.interval)
        let formula = Formula(
            Words(
                id: "urutan di antara \(dimension.member.id) yang disebut nilainya",
                en: "place among those with a stated value, \(dimension.by.en)"),
            [asked.symbol(asked.year), asked.itemisedSymbol(dimension)])
        return asked.figure(
            .rank(
                Rank(
                    lowest: places.best, highest: places.worst,
                    among: members.standing.order.count)), formula)
    }

    /// The place among all, also those that no row names: as many of them may stand before it as the
    /// residual allows. `among` is nil: nobody knows how many there are.
    public static let rankAmongAll = Indicator(
        "rank-among-all", Words(id: "Peringkat di antara semua", en: "Rank among all"), .rank, of: .member
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.comparable(), try asked.dimension())
        let entry = try asked.valued(asked.year)
        guard let most = asked.set.mostUnnamed(members, asked.year) else {
            throw asked.notAvailable(
                "bagian yang tidak dirinci tidak berbatas",
                "what is not itemised has no limit")
        }
        let before = most / (entry.lower + 1)
        guard before < 1000 else {
            throw asked.notAvailable(
                "terlalu banyak yang mungkin mendahuluinya",
                "too many may stand before it")
        }
        let places = members.standing.places(of: entry.amount.interval)
        let rest = Formula.Symbol(
            "residual(\(asked.year))",
            asked.set.id("residual", dimension.rawValue, .year(asked.year)))
        let formula = Formula(
            Words(
                id: "peringkat di antara yang disebut + banyaknya yang muat dalam residual(\(asked.year))",
                en: "rank among those named + as many as residual(\(asked.year)) can hold"),
            [asked.symbol(asked.year), rest])
        return asked.figure(
            .rank(Rank(lowest: places.best, highest: places.worst + Int(before), among: nil)),
            formula)
    }

    /// How many times the second the first is, where both places are certain.
    public static let leaderOverSecond = Indicator(
        "times", Words(id: "Terbesar terhadap kedua", en: "Largest over second"), .times, of: .dimension
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.comparable(), try asked.dimension())
        let order = members.standing.order
        guard order.count > 1, let first = members.entries[order[0]], let second = members.entries[order[1]],
            members.standing.places(of: first.amount.interval) == (1, 1),
            members.standing.places(of: second.amount.interval) == (2, 2)
        else {
            throw asked.notAvailable(
                "tidak pasti mana yang pertama dan kedua",
                "it is not certain which are first and second")
        }
        guard second.lower > 0 else { throw asked.notAvailable("yang kedua nol", "the second is zero") }
        let symbols = asked.partSymbols(order.prefix(2), dimension, asked.year)
        return asked.figure(
            first.amount.multiple(of: second.amount),
            Formula(symbols.map(\.name).joined(separator: " / "), symbols))
    }
}
