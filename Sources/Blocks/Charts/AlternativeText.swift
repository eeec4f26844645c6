import Amounts
import Figures
import Localization
import Narration
public import Templates

/// What a reader hears instead of a chart (`visual-spec` 11): kind and subject, then its values with their
/// marks in words, then the source; 40 to 90 words, the same digits as the picture.
public enum AlternativeText {
    /// The words that stand around the chart.
    public struct Setting: Sendable {
        public var title: String
        public var subtitle: String
        public var source: String

        public init(title: String, subtitle: String, source: String) {
            self.title = title
            self.subtitle = subtitle
            self.source = source
        }
    }

    public static let least = 40
    public static let most = 90
    /// More values than these are told by the first ones and the rest.
    private static let all = 8

    /// The fullest telling that is not too long: shares are left out before values, values before names.
    public static func text(of bound: BoundChart, _ setting: Setting, _ binder: inout Binder) -> String {
        // Twelve months are few enough to be told.
        let few = bound.order == .time ? 12 : all
        let tellings = bound.values.count <= few ? [bound.values] : []
        let fewer = [5, 3, 2].map { shortened(bound, first: $0, &binder) }
        var shortest = ""
        for values in tellings + fewer {
            for detail in bound.printsShares ? [Detail.both, .share] : [.value] {
                shortest = said(bound, values, detail, setting, &binder)
                guard wordCount(shortest) <= most else { continue }
                // Of little there is to say, a reader hears at least where it is from.
                return wordCount(shortest) < least ? shortest + " " + publication(binder) : shortest
            }
        }
        return shortest
    }

    private static let more = Words(id: "dan {n} nilai lain", en: "and {n} more values")

    private enum Detail {
        case both, share, value
    }

    private static func said(
        _ bound: BoundChart, _ values: [ChartValue], _ detail: Detail, _ setting: Setting,
        _ binder: inout Binder
    ) -> String {
        var parts = values.map { said($0, detail, &binder) }
        // Of values without an order nothing else says that there are more.
        if bound.order == .none, values.count < bound.values.count {
            parts.append(more[binder.language].replacing("{n}", with: "\(bound.values.count - values.count)"))
        }
        let sentences = [
            "\(bound.kind[binder.language]): \(setting.title)", setting.subtitle,
            binder.wording.capitalised(parts.joined(separator: "; ")), setting.source,
        ]
        return sentences.filter { !$0.isEmpty }.map(ended).joined(separator: " ")
    }

    /// "Kendang jimbe lebih dari Rp 14,9 miliar, lebih dari 82,8 persen".
    private static func said(_ value: ChartValue, _ detail: Detail, _ binder: inout Binder) -> String {
        let missing = binder.wording.say(.missing, .prose)
        let amount = value.value.map { binder.prose($0) } ?? missing
        let share = value.share.map { binder.prose($0) }
        let name = value.name.isEmpty ? "" : value.name + " "
        switch detail {
        case .both: return name + [amount, share].compactMap(\.self).joined(separator: ", ")
        case .share: return name + (share ?? amount)
        case .value: return name + amount
        }
    }

    /// The report and who publishes it.
    private static func publication(_ binder: Binder) -> String {
        let publication = binder.story.publication, language = binder.language
        return ended(publication.title[language] + ", " + publication.office[language])
    }

    private static func ended(_ sentence: String) -> String {
        sentence.last.map { ".?!".contains($0) } ?? true ? sentence : sentence + "."
    }

    public static func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// The first ones, the rest as one sum, and what stands last in rank; of years the first, the highest,
    /// the lowest and the last.
    private static func shortened(_ bound: BoundChart, first count: Int, _ binder: inout Binder)
        -> [ChartValue]
    {
        let values = bound.values
        guard values.count > count + 1 else { return values }
        switch bound.order {
        case .none: return Array(values.prefix(2 * count))
        case .time: return ends(values, binder)
        case .rank(let dimension):
            let year = binder.story.year
            let rest = FigureID("value/beyond/\(count)/\(dimension.rawValue)/\(year)")
            let share = FigureID("share/beyond/\(count)/\(dimension.rawValue)/\(year)")
            let named = values.prefix(count)
            guard binder.story.figures[rest] != nil else { return Array(named) }
            let isPart = values.contains { $0.share != nil }
            let others = ChartValue(binder.phrase("alternative-rest"), rest, share: isPart ? share : nil)
            let last = values.last { value in value.value.map { $0.path.hasPrefix("residual") } ?? false }
            return named + [others] + (last.map { [$0] } ?? [])
        }
    }

    /// First, highest, lowest and last in the order of time, then what is no value of a time, as the change;
    /// where several could be highest the first is told.
    private static func ends(_ values: [ChartValue], _ binder: Binder) -> [ChartValue] {
        func size(_ value: ChartValue) -> Int128? {
            let figure = value.value.flatMap { binder.story.figures[$0] }
            return figure?.quantity == .money ? figure?.amount?.interval.lower.value : nil
        }
        func isChange(_ value: ChartValue) -> Bool {
            value.value.flatMap { binder.story.figures[$0] }.map { $0.quantity != .money } ?? false
        }
        let known = values.indices.filter { size(values[$0]) != nil }
        let highest = known.max { (size(values[$0]) ?? 0) < (size(values[$1]) ?? 0) }
        let lowest = known.min { (size(values[$0]) ?? 0) < (size(values[$1]) ?? 0) }
        let told = Set([known.first, highest, lowest, known.last].compactMap(\.self))
        return told.sorted().map { values[$0] } + values.filter(isChange)
    }
}
