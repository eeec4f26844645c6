import Amounts
import Charts
import Localization

/// Invented values at the ends of what rows can hold, worded as a report words its own.
struct ExtremeValues {
    let language: Language
    private let specimen: Specimen
    var wording: Wording { specimen.wording }

    init(_ language: Language) {
        self.language = language
        specimen = Specimen(.exact, language)
    }

    func word(_ id: String, _ en: String) -> String { Words(id: id, en: en)[language] }

    /// As a source writes it; what cannot be read is missing.
    static func amount(_ text: String) -> Amount { (try? AmountReader(.id).read(text)) ?? .missing }

    /// A value in Rp miliar.
    func item(_ name: String, _ text: String, _ colour: ItemColour = .focus, of total: String? = nil)
        -> ChartItem
    {
        specimen.item(name, Self.amount(text), of: total.map(Self.amount), colour: colour)
    }

    /// A value in a unit of its own, drawn on one scale of Rp miliar with the others.
    func mixed(_ name: String, _ text: String) -> ChartItem {
        var item = item(name, text)
        item.value = wording.say(Self.amount(text), as: .money, .mark)
        return item
    }

    /// Its rate of growth.
    func growth(_ name: String, from before: String, to now: String) -> ChartItem {
        let value = Self.amount(now).growth(since: Self.amount(before))
        var length = DrawnLength(value, scale: Specimen.scale)
        length.scale(by: 100)
        let isNew = Self.amount(before).status.contains(.nilValue)
        return ChartItem(
            name: name, drawn: length.drawn, lower: length.lower, upper: length.upper, state: length.state,
            value: wording.say(value, as: .percentChange, .bare),
            detail: isNew ? word("baru pada 2025", "new in 2025") : nil,
            colour: length.drawn < 0 ? .fall : length.drawn > 0 ? .rise : .focus)
    }

    /// The bracket from one total to the next.
    func bracket(from before: String, to now: String) -> GrowthNote {
        let (before, now) = (Self.amount(before), Self.amount(now))
        let growth = now.growth(since: before), change = now.change(since: before)
        return GrowthNote(
            percent: wording.say(growth, as: .percentChange, .mark),
            amount: wording.say(change, as: .moneyChange, .mark),
            isFall: DrawnLength(growth, scale: 0).drawn < 0)
    }

    func years(_ values: [(String, String)], _ colour: ItemColour = .focus) -> [ChartItem] {
        values.map { item($0.0, $0.1, colour) }
    }
}
