import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// One commodity's part in a change: gains first, then what is left of many, then losses.
struct ChangeStep {
    var id: FigureID
    var item: ChartItem

    /// The seven first commodities and the others, or all where they are eight at most.
    static func steps(_ indicator: String, _ binder: inout Binder) -> [ChangeStep] {
        let members = binder.story.commodities, year = binder.story.year
        let shown = members.count > 8 ? 7 : members.count
        var steps = members.prefix(shown).compactMap { member -> ChangeStep? in
            let id = FigureID("\(indicator)/commodity/\(member.slug)/\(year)")
            return binder.change(binder.label(member.name), id).map { ChangeStep(id: id, item: $0) }
        }
        // Gains, the largest first; then losses, the largest first.
        steps.sort { first, second in
            let (a, b) = (first.item.drawn, second.item.drawn)
            return (a >= 0) != (b >= 0) ? a >= 0 : abs(a) > abs(b)
        }
        guard members.count > shown else { return steps }
        let id = FigureID("\(indicator)/beyond/\(shown)/commodity/\(year)")
        let name = binder.phrase("row-others", ["n": String(members.count - shown)])
        guard let others = binder.change(name, id).map({ ChangeStep(id: id, item: $0) }) else { return steps }
        let place = others.item.drawn >= 0 ? steps.firstIndex { $0.item.drawn < 0 } : nil
        steps.insert(others, at: place ?? steps.endIndex)
        return steps
    }
}
