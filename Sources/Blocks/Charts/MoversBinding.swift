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
        let all = story.members(of: dimension).count
        let changes = story.figures.changes(dimension, in: story.year)
        let rises = changes.rises.prefix(most), falls = changes.falls.prefix(most)
        guard rises.count + falls.count > 2 else { return nil }
        func items(_ moved: some Sequence<MemberChange>, _ binder: inout Binder) -> [ChartItem] {
            moved.compactMap { change in
                var item = binder.change(binder.label(change.name), change.rise)
                item?.share = binder.marked(change.growth)
                return item
            }
        }
        let chart = MoversChart(
            rises: items(rises, &binder), falls: items(falls, &binder),
            riseWord: binder.phrase("movers-up"), fallWord: binder.phrase("movers-down"),
            rest: all > rises.count + falls.count
                ? binder.phrase("movers-rest", ["n": String(all - rises.count - falls.count)]) : nil)
        // A sum of money has no sign in words: which way it went is said before the first of each side.
        func said(_ moved: some Sequence<MemberChange>, _ word: String) -> [ChartValue] {
            moved.enumerated().map { place, change in
                let name = binder.label(change.name)
                return ChartValue(place == 0 ? "\(word): \(name)" : name, change.rise)
            }
        }
        return BoundChart(
            chart, Words(id: "Diagram batang", en: "Bar chart"),
            values: said(rises, chart.riseWord) + said(falls, chart.fallWord),
            minimumHeight: chart.leastHeight)
    }
}
