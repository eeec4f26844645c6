import Amounts
public import Figures
public import Localization

extension Narrator {
    /// The text of a figure in one of the forms that templates ask for.
    public func say(_ figure: Figure, _ form: SayingForm) -> String {
        switch form {
        case .mark: plain(figure, .mark) + suffix(figure)
        case .prose, .stated: plain(figure, .prose)
        case .headline: plain(figure, figure.precision == .exact ? .magnitude : .headline)
        case .coarse: plain(figure, figure.precision == .exact ? .magnitude : .coarse)
        case .short:
            wording.say(figure.value, as: figure.quantity, scale: moneyScale(figure), .mark) + suffix(figure)
        case .shortProse:
            wording.say(figure.value, as: figure.quantity, scale: moneyScale(figure), .prose) + suffix(figure)
        case .full: plain(figure, .full)
        case .fullMark: plain(figure, figure.precision == .exact ? .full : .mark) + suffix(figure)
        case .range: wording.say(Self.range(figure.value, story.unit.scale), as: figure.quantity, .prose)
        case .magnitude: plain(figure, .magnitude)
        case .words: words(figure)
        case .upper: wording.say(Self.upper(figure.value), as: figure.quantity, .prose)
        }
    }

    /// One unit of money for the whole report; a stated value keeps its own.
    public func plain(_ figure: Figure, _ form: Form) -> String { story.figures.say(figure, wording, form) }

    private func moneyScale(_ figure: Figure) -> Int? {
        switch figure.quantity {
        case .money, .moneyChange: story.unit.scale
        case .percent, .percentChange, .percentagePoints, .index, .times, .count, .rank: nil
        }
    }

    private func words(_ figure: Figure) -> String {
        if case .count(let count) = figure.value { wording.inWords(count) } else { plain(figure, .prose) }
    }

    /// The same interval, said as one: with the digits of its ends where these are few.
    static func range(_ value: FigureValue, _ scale: Int) -> FigureValue {
        switch value {
        case .amount(var amount):
            amount.stated = ends(amount.interval, scale)
            amount.precision = .between
            return .amount(amount)
        case .ratio(var ratio):
            ratio.precision = .between
            return .ratio(ratio)
        case .count, .rank, .absent: return value
        }
    }

    /// Both ends as a source would write them, to at most three decimals of the unit; nil where they need
    /// more.
    private static func ends(_ interval: Interval<Int128>, _ scale: Int) -> Stated? {
        guard let low = interval.lower.value, let high = interval.upper.value, low >= 0 else { return nil }
        for decimals in 0...min(3, scale) {
            let step = (0..<scale - decimals).reduce(Int128(1)) { size, _ in size * 10 }
            if low % step == 0, high % step == 0 {
                return Stated(
                    qualifier: .between, digits: low / step, decimals: decimals, scale: scale,
                    upperDigits: high / step)
            }
        }
        return nil
    }

    /// Only what is known of the upper end.
    static func upper(_ value: FigureValue) -> FigureValue {
        switch value {
        case .amount(var amount):
            amount.stated = nil
            amount.precision = .atMost
            return .amount(amount)
        case .ratio(var ratio):
            ratio.precision = .atMost
            return .ratio(ratio)
        case .count, .rank, .absent: return value
        }
    }
}

extension String {
    /// The first letter small: the name behind a placeholder that begins a sentence.
    public var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
}

extension Narrator {
    /// " *)" and the like, behind a printed number. What is said of every value of the year stands at the
    /// year.
    public func suffix(_ figure: Figure) -> String {
        let isOfYear = [story.year, story.year - 1].contains { figure.id.path.hasSuffix("/\($0)") }
        let sign = StatusMark.suffix(
            of: figure.status.subtracting(isOfYear ? story.saidAtYears(figure) : []))
        return sign.isEmpty ? "" : "\u{A0}" + sign
    }

    /// "2025 *)": the year with the signs that are said of all its values.
    public func label(_ year: Int) -> String {
        let sign = StatusMark.suffix(of: story.status(of: year))
        return String(year) + (sign.isEmpty ? "" : "\u{A0}" + sign)
    }
}
