public import Amounts
public import Localization

/// Invented values worded as real ones are, with one of them in a state: what every kind of chart shows of
/// itself.
public struct Specimen: Sendable {
    public var state: SpecimenState
    public var language: Language
    public let wording: Wording
    /// Powers of ten of the unit: everything is in Rp miliar.
    public static let scale = 9

    public init(_ state: SpecimenState, _ language: Language) {
        self.state = state
        self.language = language
        wording = Wording(language: language, currency: .rupiah)
    }

    /// As a source writes it, read as a source is read.
    static func amount(_ text: String) -> Amount { (try? AmountReader(.id).read(text)) ?? .missing }

    /// The amount that is in the state.
    var stated: Amount {
        var amount = Self.amount(state.source)
        if state == .residual {
            amount.precision = .residual
            amount.stated = nil
        }
        if state == .provisional { amount.status.insert(.provisional) }
        if state == .belowHalf { amount.status.insert(.belowHalfUnit) }
        return amount
    }

    /// Five years, ascending; the fourth is in the state.
    public var years: [ChartItem] {
        let sources = ["2.604.310.882", "2.951.007.430", "3.188.260.115", state.source, "4.063.914.207"]
        return sources.enumerated().map { index, source in
            let amount = index == 3 ? stated : Self.amount(source)
            return item(String(2021 + index), amount, colour: .focus)
        }
    }

    /// The total of the parts where they have one: a part without a value leaves none.
    public var total: Amount {
        state == .residual ? Self.amount("15.234.849.966") : Amount.sum(partAmounts)
    }

    /// What is not itemised is at most what the total leaves over the first part's lower end.
    private var partAmounts: [Amount] {
        let first = state == .residual ? "lebih dari Rp 8,1 miliar" : "8.120.455.310"
        return [
            Self.amount(first), stated, Self.amount("2.530.118.900"), Self.amount("1.204.731.066"),
        ]
    }

    /// Parts of a known total, descending in rank; the second is in the state, a residual stands last.
    public var parts: [ChartItem] {
        let names = [
            Words(id: "Ukiran kayu", en: "Wood carvings"),
            Words(id: "Anyaman bambu", en: "Bamboo wickerwork"),
            Words(id: "Kopi", en: "Coffee"), Words(id: "Batik tulis", en: "Hand-drawn batik"),
        ]
        var items = zip(names, partAmounts).enumerated().map { rank, part in
            item(part.0[language], part.1, of: total, colour: .series(rank), isMarked: rank == 1)
        }
        if state == .residual {
            var hidden = items.remove(at: 1)
            hidden.name = Words(id: "Tidak dirinci", en: "Not itemised")[language]
            hidden.colour = .residual
            items.append(hidden)
        }
        return items
    }

    /// Gains and losses against the year before, signed; the second is in the state.
    public var changes: [ChartItem] {
        let sources = [("9.230.118.400", "8.120.455.310"), ("", ""), ("2.210.400.118", "2.530.118.900")]
        let names = [
            Words(id: "Ukiran kayu", en: "Wood carvings"),
            Words(id: "Anyaman bambu", en: "Bamboo wickerwork"),
            Words(id: "Kopi", en: "Coffee"),
        ]
        return zip(names, sources).enumerated().map { index, pair in
            let before = Self.amount(index == 1 ? "1.918.040.620" : pair.1.1)
            let now = index == 1 ? stated : Self.amount(pair.1.0)
            return change(pair.0[language], now.change(since: before), isMarked: index == 1)
        }
    }

    /// A value in Rp miliar, worded: the mark, the share of a total, and the value with its unit.
    public func item(
        _ name: String, _ amount: Amount, of total: Amount? = nil, colour: ItemColour, isMarked: Bool = false
    ) -> ChartItem {
        let value = FigureValue.amount(amount), length = DrawnLength(value, scale: Self.scale)
        let suffix = StatusMark.suffix(of: amount.status)
        let share = total.map { wording.say(amount.share(of: $0), as: .percent, .mark) + suffix }
        return ChartItem(
            name: name, drawn: length.drawn, lower: length.lower, upper: length.upper, state: length.state,
            value: wording.say(value, as: .money, scale: Self.scale, .bare) + suffix, share: share,
            detail: wording.say(value, as: .money, .mark) + suffix, colour: colour,
            isJoint: isMarked && state == .joint, isSample: state == .sample)
    }

    private func change(_ name: String, _ value: FigureValue, isMarked: Bool) -> ChartItem {
        let length = DrawnLength(value, scale: Self.scale)
        return ChartItem(
            name: name, drawn: length.drawn, lower: length.lower, upper: length.upper, state: length.state,
            value: wording.say(value, as: .moneyChange, scale: Self.scale, .bare),
            colour: length.drawn < 0 ? .fall : .rise, isJoint: isMarked && state == .joint,
            isSample: state == .sample)
    }
}

extension Specimen {
    /// The parts as slices of a ring without words, which shows only a residual and a sliver; nil in other
    /// states.
    var ringItems: [ChartItem]? {
        switch state {
        case .exact, .residual, .belowHalf: parts
        case .rounded, .about, .lowerBound, .upperBound, .band, .joint, .missing, .nilValue, .notApplicable,
            .provisional, .sample:
            nil
        }
    }
}
