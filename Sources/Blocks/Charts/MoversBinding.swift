import Amounts
import Charts
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// The largest rises and falls by commodity, destination or sector since the year before.
struct MoversBinding: ChartBinding {
    static let key = "movers"
    static let summary = "The largest rises and the largest falls since the year before, on one scale."

    private let dimension: Dimension
    private let most: Int

    init(_ reader: inout DeclarationReader) {
        dimension = reader.choice("of", "whose changes they are", default: .commodity)
        most = reader.int("largest", "how many of each at most", in: 1...15, default: 10)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard story.previous != nil else { return nil }
        var moved: [(name: String, id: FigureID, size: Int128)] = []
        for member in story.members(of: dimension) {
            let id = FigureID("rise/\(member.path)/\(story.year)")
            guard let interval = story.figures[id]?.amount?.interval, let low = interval.lower.value,
                let high = interval.upper.value, low > 0 || high < 0
            else { continue }
            moved.append((binder.label(member.name), id, low > 0 ? low : high))
        }
        let all = story.members(of: dimension).count
        let rises = moved.filter { $0.size > 0 }.sorted { $0.size > $1.size }.prefix(most)
        let falls = moved.filter { $0.size < 0 }.sorted { $0.size < $1.size }.prefix(most)
        guard rises.count + falls.count > 2 else { return nil }
        func items(_ moved: some Sequence<(name: String, id: FigureID, size: Int128)>, _ binder: inout Binder)
            -> [ChartItem]
        {
            moved.compactMap { entry in
                var item = binder.change(entry.name, entry.id)
                item?.share = binder.marked(entry.id.asking("growth"))
                return item
            }
        }
        let chart = MoversChart(
            rises: items(rises, &binder), falls: items(falls, &binder),
            riseWord: binder.phrase("movers-up"), fallWord: binder.phrase("movers-down"),
            rest: all > rises.count + falls.count
                ? binder.phrase("movers-rest", ["n": String(all - rises.count - falls.count)]) : nil)
        return BoundChart(
            chart, Words(id: "Diagram batang", en: "Bar chart"),
            values: (Array(rises) + falls).map { ChartValue($0.name, $0.id) },
            minimumHeight: chart.leastHeight)
    }
}
