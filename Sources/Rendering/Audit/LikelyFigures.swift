import Amounts
import Figures
import Localization
import Narration
import Synchronization

/// The figures that look like a printed number, to be asked before all others: whether one explains it is
/// decided by its texts alone.
struct LikelyFigures: Sendable {
    /// A number that a figure may be printed as, about.
    private struct Shown: Sendable {
        var value: Double
        var figure: Int
        /// The unit of money, as a power of ten; nil of what has none.
        var scale: Int?
    }

    let figures: [Figure]
    private let narrator: Narrator
    /// By value.
    private let shown: [Shown]

    init(_ figures: [Figure], _ narrator: Narrator) {
        self.figures = figures
        self.narrator = narrator
        let unit = narrator.story.unit, minor = narrator.wording.currency.minorDigits
        var scales: [(scale: Int, unit: Double)] = []
        for scale in [unit.scale, unit.finer.scale, 0, 6, 9, 12]
        where !scales.contains(where: { $0.scale == scale }) {
            scales.append((scale, Self.power(scale + minor)))
        }
        var shown: [Shown] = []
        shown.reserveCapacity(figures.count * 6)
        for (index, figure) in figures.enumerated() {
            figure.forEachEnd { value in
                guard figure.amount != nil else { return shown.append(Shown(value: value, figure: index)) }
                // Less than the last of two decimals is printed in no such unit.
                for (scale, unit) in scales where value >= unit * 0.004 || value == 0 {
                    shown.append(Shown(value: value / unit, figure: index, scale: scale))
                }
            }
        }
        self.shown = shown.sorted { $0.value < $1.value }
    }

    private static func power(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    /// Whether a figure that is about as large has a text with that number.
    func explain(_ number: String, of audit: NumberAudit) -> Bool {
        let (value, decimals) = Self.value(number, narrator.language), last = 1 / Self.power(decimals)
        var place = shown.partitioningIndex { $0.value >= value - last }
        while place < shown.count, shown[place].value <= value + last {
            if explains(shown[place], number, decimals, audit) { return true }
            place += 1
        }
        return false
    }

    private func explains(_ shown: Shown, _ number: String, _ decimals: Int, _ audit: NumberAudit) -> Bool {
        let figure = figures[shown.figure]
        if shown.scale == nil || decimals <= 2 {
            let cell = narrator.wording.cell(
                figure.value, as: figure.quantity, scale: shown.scale,
                places: shown.scale == nil ? nil : decimals)
            if NumberAudit.numbers(in: cell.text).contains(number) { return true }
        }
        return Form.allCases.contains { form in
            NumberAudit.numbers(in: narrator.plain(figure, form)).contains(number)
        }
    }

    /// About how much a number is, and its decimals.
    private static func value(_ number: String, _ language: Language) -> (value: Double, decimals: Int) {
        let point = language == .id ? UInt8(ascii: ",") : UInt8(ascii: ".")
        var value = 0.0, decimals = 0, isFraction = false
        for byte in number.utf8 {
            if byte &- 0x30 < 10 {
                value = value * 10 + Double(byte - 0x30)
                if isFraction { decimals += 1 }
            } else if byte == point {
                isFraction = true
            }
        }
        return (value / power(decimals), decimals)
    }
}

extension Figure {
    /// The ends of the value, without their signs, as they are printed but for units of money.
    fileprivate func forEachEnd(_ take: (Double) -> Void) {
        switch value {
        case .amount(let amount):
            let low = amount.interval.lower.value, high = amount.interval.upper.value
            if let low { take(Double(low.magnitude)) }
            if let high, high != low { take(Double(high.magnitude)) }
        case .ratio(let ratio):
            let factor: Double =
                switch quantity {
                case .percent, .percentChange, .percentagePoints: 100
                case .index, .times, .money, .moneyChange, .count, .rank: 1
                }
            var last: Fraction?
            for end in [ratio.interval.lower.value, ratio.interval.upper.value, ratio.rounded] {
                guard let end, end != last else { continue }
                take(abs(Double(end.numerator) / Double(end.denominator)) * factor)
                last = end
            }
        case .count(let count): take(Double(count))
        case .rank(let rank):
            take(Double(rank.lowest))
            if rank.highest != rank.lowest { take(Double(rank.highest)) }
        case .absent: break
        }
    }
}

/// The figures of one document, gathered once for all its audits.
final class RememberedFigures: Sendable {
    private let known = Mutex<LikelyFigures?>(nil)

    func figures(_ gather: () -> LikelyFigures) -> LikelyFigures {
        known.withLock { known in
            if let known { return known }
            let gathered = gather()
            known = gathered
            return gathered
        }
    }
}

extension Array {
    /// The first place from which on all are so; the array is parted so.
    fileprivate func partitioningIndex(_ isSo: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if isSo(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
