import Amounts
import Charts
import Datasets
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// From figures to what charts and tables take: worded once, here, so that both print the same.
extension Binder {
    /// The figure, to be printed with its mark.
    private mutating func printed(_ id: FigureID) -> Figure? {
        let figure = figure(id)
        if figure != nil { mark(id) }
        return figure
    }

    private func bare(_ figure: Figure) -> String {
        wording.say(figure.value, as: figure.quantity, scale: unit.scale, .bare) + narrator.suffix(figure)
    }

    /// Why a figure that is named has no value: what it would be calculated from is kept back or not there.
    func absence(of id: FigureID) -> Absence {
        story.isWithheld(id) ? .withheld : .missing
    }

    /// The same, printed by its sign, which the notes explain.
    mutating func absent(_ id: FigureID) -> Absence {
        let absence = absence(of: id)
        marks.insert(PrintedMark(absence))
        return absence
    }

    /// The figure in the unit of the report, without the unit: "> 14,9". "…" where there is none.
    mutating func bare(_ id: FigureID) -> String {
        printed(id).map { bare($0) } ?? absence(of: id).symbol
    }

    /// The figure with its mark and unit: "> Rp 14,9 miliar", "≈ 5,8 %".
    mutating func marked(_ id: FigureID) -> String {
        printed(id).map { narrator.plain($0, .mark) + narrator.suffix($0) } ?? absence(of: id).symbol
    }

    /// The parts of the figure for a table cell; `scale` is the power of ten of its unit, by default the
    /// report's; `places` are the decimals of its column.
    mutating func cell(_ id: FigureID, scale: Int? = nil, places: Int? = nil, call: String = "") -> TableCell
    {
        guard let figure = printed(id) else {
            guard !story.partsExceedTotal else {
                marks.insert(.notApplicable)
                return .number(.symbol("x"))
            }
            return .number(.symbol(absent(id).symbol))
        }
        var parts = parts(
            figure.value, figure.quantity, scale: scale, places: places, call: call,
            said: story.saidAtYears(figure))
        parts.link = link(to: id)
        return .number(parts)
    }

    /// The decimals of a column of these figures, in the unit of that power of ten.
    func decimals(_ ids: some Sequence<FigureID>, scale: Int? = nil) -> Int {
        wording.decimals(for: ids.compactMap { story.figures[$0]?.amount }, scale: scale ?? unit.scale)
    }

    /// - Parameter said: signs that stand elsewhere; nil: those of the year.
    func parts(
        _ value: FigureValue, _ quantity: Quantity, scale: Int? = nil, places: Int? = nil, call: String = "",
        said: Status? = nil
    ) -> NumberParts {
        let cell = wording.cell(value, as: quantity, scale: scale ?? unit.scale, places: places)
        return NumberParts(
            mark: cell.mark, integer: cell.integer, fraction: cell.fraction, symbol: cell.symbol ?? "",
            call: call + StatusMark.suffix(of: cell.status.subtracting(said ?? story.yearStatus)))
    }

    /// An item of a chart of values: what is drawn, in the unit of the report, and how it is worded.
    mutating func item(
        _ name: String, _ value: FigureID, share: FigureID? = nil, colour: ItemColour,
        isJoint: Bool = false
    ) -> ChartItem {
        guard let figure = printed(value) else {
            let absence = absent(value)
            return ChartItem(
                name: name, drawn: 0, state: ChartState(absence), value: absence.symbol, colour: colour)
        }
        let length = DrawnLength(figure.value, scale: unit.scale)
        return ChartItem(
            name: name, drawn: length.drawn, lower: length.lower, upper: length.upper, state: length.state,
            value: bare(figure),
            share: share.map { marked($0) }, detail: narrator.plain(figure, .mark) + narrator.suffix(figure),
            colour: colour, isJoint: isJoint)
    }

    /// A year as charts name it where not every value is printed: with the signs of any of its values.
    func yearLabel(_ year: Int, _ ids: [FigureID]) -> String {
        let label = narrator.label(year)
        guard label == String(year) else { return label }
        let status = ids.compactMap { story.figures[$0]?.status }.reduce(Status()) { $0.union($1) }
        let sign = StatusMark.suffix(of: status)
        return sign.isEmpty ? label : label + "\u{A0}" + sign
    }

    /// The name at the beginning of a line.
    func label(_ name: Words) -> String { wording.capitalised(name[language]) }
}

extension Binder {
    /// The figure in words: "lebih dari Rp 14,9 miliar".
    mutating func prose(_ id: FigureID) -> String {
        guard let figure = figure(id) else { return wording.say(absence(of: id), .prose) }
        return narrator.plain(figure, .prose)
    }

    /// A change as an item of a chart: rises and falls in their colours; nil where it cannot be calculated.
    mutating func change(_ name: String, _ id: FigureID, colour: ItemColour? = nil) -> ChartItem? {
        guard let figure = printed(id), !figure.isAbsent else { return nil }
        var length = DrawnLength(figure.value, scale: unit.scale)
        if figure.ratio != nil { length.scale(by: 100) }
        return ChartItem(
            name: name, drawn: length.drawn, lower: length.lower, upper: length.upper, state: length.state,
            value: bare(figure),
            colour: colour ?? (length.drawn < 0 ? .fall : .rise))
    }

    /// A pair that the source does not name: nothing where the pairs that it names are all of the total.
    mutating func unnamed() -> ChartItem {
        guard story.isWhollyDivided else { return nothing() }
        marks.insert(.nilValue)
        return ChartItem(name: "", drawn: 0, state: .nilValue, value: "–")
    }

    /// A member that is named without a value.
    mutating func nothing(of member: Member) -> ChartItem {
        let absence = absent(member.value)
        return ChartItem(
            name: label(member.name), drawn: 0, state: ChartState(absence), value: absence.symbol)
    }

    /// A place of which the source says nothing.
    mutating func nothing() -> ChartItem {
        marks.insert(.missing)
        return ChartItem(name: "", drawn: 0, state: .missing, value: "…")
    }

    /// The call of the note that a value is not all its main destination's.
    mutating func mainCall(_ commodity: Member, _ country: Words) -> String {
        call(phrase("note-main", ["commodity": commodity.name[language], "country": country[language]]))
    }
}

extension Parts {
    /// Each part in words: "Kendang jimbe lebih dari Rp 14,9 miliar, lebih dari 82,8 persen".
    func said(_ binder: inout Binder) -> [String] {
        parts.map { "\($0.name) \(binder.prose($0.value)), \(binder.prose($0.share))" }
    }
}
