import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Where the member of a chapter stands: the first of its kind in the whole report, its neighbours, itself.
struct StandingBinding: ChartBinding {
    static let key = "standing"
    static let summary = "A chapter's member among the first of its kind and its neighbours, as bars."

    private let dimension: Dimension
    private let rows: Int

    init(_ reader: inout DeclarationReader) {
        dimension = reader.choice("of", "what the chapter's member is", default: Dimension.commodity)
        rows = reader.int("rows", "how many bars at most", in: 4...9, default: 6)
    }

    /// A row: its name, its figures' ids in the whole report, its place by value from 1.
    private struct Place {
        var name: Words
        var value: FigureID
        var share: FigureID
    }

    func bind(_ binder: inout Binder) -> BoundChart? { binder.inSiblingUnit(standing) }

    private func standing(_ binder: inout Binder) -> BoundChart? {
        let places = places(binder), own = (binder.chapter?.number ?? 1) - 1
        guard places.count > 1 || own > 0 else { return nil }
        let chosen = Self.chosen(of: places.count, around: own, atMost: rows)
        let isGapped = places.count > rows
        var items: [ChartItem] = [], values: [ChartValue] = []
        func add(_ name: String, _ value: FigureID, _ share: FigureID, _ colour: ItemColour) {
            let value = FigureID("whole/" + value.path)
            items.append(binder.item(name, value, colour: colour))
            values.append(ChartValue(name, value, share: FigureID("whole/" + share.path)))
        }
        for index in chosen {
            let place = places[index], name = binder.label(place.name)
            if isGapped { binder.literals.append(String(index + 1)) }
            add(
                isGapped ? "\(index + 1)\u{2002}\(name)" : name, place.value, place.share,
                index == own ? .focus : .context)
        }
        let year = binder.story.year
        if chosen.count == places.count, binder.wholeStory.figures.hasResidual(dimension, in: year) {
            let kind = dimension.rawValue
            add(
                binder.phrase("row-residual"), FigureID("residual/\(kind)/\(year)"),
                FigureID("residual-share/\(kind)/\(year)"), .residual)
        }
        var chart = RankedBars(items: items, names: .left)
        chart.isDense = true
        chart.isTolerant = true
        return BoundChart(
            chart, Words(id: "Diagram batang", en: "Bar chart"),
            values: values, order: .none, minimumHeight: nil)
    }

    /// All of the kind that have a value, by value; one without a value is not among them.
    private func places(_ binder: Binder) -> [Place] {
        let story = binder.wholeStory
        func place(_ member: Member) -> Place {
            Place(name: member.name, value: member.value, share: member.share)
        }
        return switch dimension {
        case .commodity: story.commodities.map(place)
        case .sector: story.figures.sectors(in: story.year).filter(\.hasValue).map(place)
        case .region: story.figures.regions(in: story.year).filter(\.hasValue).map(place)
        case .partner: story.lines.map { Place(name: $0.name, value: $0.value, share: $0.share) }
        }
    }

    /// Which places are shown: all where they are few; else the first three, and the member with its
    /// neighbours.
    static func chosen(of count: Int, around own: Int, atMost rows: Int) -> [Int] {
        guard count > rows, own < count, own >= rows - 2 else { return Array(0..<min(count, rows)) }
        let last = min(count - 1, own + 1)
        let first = last - (rows - 4)
        return [0, 1, 2] + Array(first...last)
    }
}
