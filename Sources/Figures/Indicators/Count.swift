import Amounts
import Localization

extension Indicator {
    /// How many are named: goods, sectors and regions with a value, destinations in any role.
    public static let count = Indicator(
        "count", Words(id: "Banyaknya yang disebut", en: "Number named"), .count, of: .dimension
    ) { asked throws(FigureError) in
        let (members, dimension) = (try asked.members(asked.year), try asked.dimension())
        let formula = Formula(
            Words(
                id: "banyaknya \(dimension.member.id) yang disebut",
                en: "how many the rows name, \(dimension.by.en)"),
            asked.partSymbols(members.standing.order, dimension, asked.year))
        switch dimension {
        case .commodity, .sector, .region:
            return asked.figure(.count(members.standing.order.count), formula)
        case .partner:
            let named = (members.standing.order + members.standing.missing)
                .flatMap { asked.set.aggregates.lines.all[$0].countries }
            return asked.figure(.count(Set(named).count), formula)
        }
    }
}
