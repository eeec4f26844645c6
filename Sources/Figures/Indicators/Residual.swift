import Amounts
import Localization

extension Indicator {
    /// The sum of the parts that have a value.
    public static let itemised = Indicator(
        "itemised", Words(id: "Jumlah yang dirinci", en: "Itemised sum"), .money, of: .dimension
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.members(asked.year), try asked.dimension())
        guard let sum = members.itemised else {
            throw asked.notAvailable("tidak ada nilai", "there is no value")
        }
        return asked.figure(
            sum.value,
            Formula(
                Words(
                    id: "jumlah nilai semua \(dimension.member.id) yang disebut nilainya",
                    en: "sum of the values \(dimension.by.en) that are stated"),
                asked.partSymbols(members.standing.order, dimension, asked.year)))
    }

    /// What the total leaves over its parts: not itemised.
    public static let residual = Indicator(
        "residual", Words(id: "Tidak dirinci", en: "Not itemised"), .money, of: .dimension
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.members(asked.year), try asked.dimension())
        let (whole, parts) = (asked.totalSymbol(asked.year), asked.itemisedSymbol(dimension))
        let formula = Formula("\(whole.name) − \(parts.name)", [whole, parts])
        return asked.figure(try asked.residual(members).map { .amount($0) } ?? .absent(.missing), formula)
    }

    /// The same as part of the total.
    public static let residualShare = Indicator(
        "residual-share", Words(id: "Pangsa yang tidak dirinci", en: "Share not itemised"), .percent,
        of: .dimension
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.members(asked.year), try asked.dimension())
        let whole = asked.totalSymbol(asked.year)
        let rest = Formula.Symbol(
            "residual(\(asked.year))",
            asked.set.id("residual", dimension.rawValue, .year(asked.year)))
        let formula = Formula("\(rest.name) / \(whole.name)", [rest, whole])
        guard let residual = try asked.residual(members) else {
            return asked.figure(.absent(.missing), formula)
        }
        return asked.figure(residual.share(of: try asked.total(asked.year).amount), formula)
    }
}

extension Question {
    func itemisedSymbol(_ dimension: Dimension) -> Formula.Symbol {
        Formula.Symbol("itemised(\(year))", set.id("itemised", dimension.rawValue, .year(year)))
    }

    /// What the total leaves over its parts; nil where parts without a value leave it open.
    func residual(_ members: Members) throws(FigureError) -> Amount? {
        let total = try total(year)
        switch set.residual(members, year) {
        case .amount(let amount): return amount
        case .open: return nil
        case .exceeded:
            throw notAvailable(
                "bagian-bagiannya melebihi total (\(total.lower))",
                "its parts exceed the total (\(total.lower))")
        }
    }
}

/// What a total leaves over its parts.
enum Residual {
    case amount(Amount)
    /// Parts without a value are all that is left.
    case open
    /// The parts are certainly more than the total.
    case exceeded
}

extension FigureSet {
    func residual(_ members: Members, _ year: Int) -> Residual {
        guard let table = aggregates.year(year), let total = table.total, !total.isAbsent else {
            return .open
        }
        if members.isDivisionOfTotal {
            guard members.standing.missing.isEmpty else { return .open }
            guard let rest = members.unassigned else { return .amount(Amount(exactly: 0)) }
            return rest.isAbsent ? .open : .amount(rest.amount)
        }
        guard let parts = members.itemised else { return .amount(total.amount) }
        guard let rest = try? Amount.residual(of: total.amount, over: [parts.amount]) else {
            return .exceeded
        }
        return .amount(rest)
    }

    /// The most that goods or destinations without a value of their own may be worth; nil: no limit is known.
    func mostUnnamed(_ members: Members, _ year: Int) -> Int128? {
        guard case .amount(let rest) = residual(members, year) else { return nil }
        return rest.interval.upper.value
    }
}
