import Amounts
import Localization

extension Indicator {
    /// Herfindahl-Hirschman index: the sum of the squares of all shares; what is not itemised may be one
    /// good or very many.
    public static let concentration = Indicator(
        "hhi", Words(id: "Indeks konsentrasi (HHI)", en: "Concentration index (HHI)"), .index, of: .dimension
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.comparable(), try asked.dimension())
        let total = try asked.total(asked.year)
        guard try asked.residual(members) != nil else {
            throw asked.notAvailable("sebagian tidak ada nilainya", "some parts have no value")
        }
        let whole = asked.totalSymbol(asked.year)
        let formula = Formula(
            Words(
                id: "Σ (nilai / \(whole.name))², sisa tersebar tak terhingga sampai satu",
                en: "Σ (value / \(whole.name))², the rest spread over nothing to one"),
            asked.partSymbols(members.standing.order, dimension, asked.year) + [whole])
        let parts = members.standing.order.compactMap { members.entries[$0]?.amount }
        guard let index = try? Concentration.herfindahl(of: parts, total: total.amount) else {
            throw asked.notAvailable("bagian-bagiannya melebihi total", "its parts exceed the total")
        }
        return asked.figure(index, formula)
    }
}
