import Glibc
import Graphics
import Localization

/// An axis from nothing to a round number, with round ticks between (`visual-spec` 7.1). It goes below
/// nothing only where there are negative values.
struct AxisScale: Hashable {
    /// The step as digits × 10^exponent, so that ticks are printed without any rounding.
    let digits: Int
    let exponent: Int
    let firstTick: Int
    let lastTick: Int
    /// There is nothing to scale: one tick, at nothing.
    let isEmpty: Bool

    /// Step: the smallest of 1, 2, 2.5, 5, 10 × 10ᵏ that is ≥ largest / parts.
    init(largest: Double, smallest: Double = 0, parts: Int = 4) {
        let top = largest.isFinite && largest > 0 ? largest : 0
        let bottom = smallest.isFinite && smallest < 0 ? smallest : 0
        isEmpty = top == 0 && bottom == 0
        let reach = isEmpty ? 1 : max(top, -bottom)
        (digits, exponent) = isEmpty ? (1, 0) : AxisScale.roundStep(reach / Double(parts))
        let step = AxisScale.value(digits, exponent)
        lastTick = top > 0 ? max(1, Int(ceil(top / step - 1e-9))) : bottom < 0 ? 0 : 1
        firstTick = bottom < 0 ? -Int(ceil(-bottom / step - 1e-9)) : 0
    }

    private init(step: (digits: Int, exponent: Int), firstTick: Int, lastTick: Int) {
        (digits, exponent) = step
        (self.firstTick, self.lastTick) = (firstTick, lastTick)
        isEmpty = false
    }

    /// From the round number under a lowest value that is not nothing: for lines, and for bars whose break is
    /// drawn. Where the two are too near for round steps, the axis begins at nothing.
    init(from low: Double, to high: Double, parts: Int = 4) {
        guard low > 0, high.isFinite, high > low, high / (high - low) < 1e6 else {
            self.init(largest: high, parts: parts)
            return
        }
        let round = AxisScale.roundStep((high - low) / Double(parts))
        let step = AxisScale.value(round.digits, round.exponent)
        self.init(
            step: round, firstTick: Int(floor(low / step + 1e-9)), lastTick: Int(ceil(high / step - 1e-9)))
    }

    /// The smallest round step that is not under a length, as digits × 10^exponent.
    private static func roundStep(_ wanted: Double) -> (digits: Int, exponent: Int) {
        var power = Int(floor(log10(wanted))) - 1
        while true {
            for digits in [10, 20, 25, 50] where value(digits, power) >= wanted * (1 - 1e-12) {
                return (digits, power)
            }
            power += 1
        }
    }

    var step: Double { AxisScale.value(digits, exponent) }
    var lowest: Double { Double(firstTick) * step }
    /// Of an axis that is not drawn: it ends where the values do, not at a tick.
    var end: Double?
    var highest: Double { end ?? Double(lastTick) * step }
    var ticks: [Int] { isEmpty ? [0] : Array(firstTick...lastTick) }

    func value(ofTick tick: Int) -> Double { Double(tick) * step }

    /// Share of the axis, 0…1, at which a value lies.
    func share(_ value: Double) -> Double { (value - lowest) / (highest - lowest) }

    /// The tick's number as printed: decimal comma and points in Indonesian, the reverse in English.
    func label(ofTick tick: Int, _ language: Language) -> String {
        TickText.text(
            tick * digits, exponent: exponent, decimals: TickText.decimals(digits, exponent),
            language)
    }

    private static func value(_ digits: Int, _ exponent: Int) -> Double {
        exponent < 0
            ? Double(digits) / pow(10, Double(-exponent))
            : Double(digits) * pow(10, Double(exponent))
    }
}

/// Round numbers of axes as text; the only numbers that a chart prints by itself.
enum TickText {
    /// As many decimals as a step of digits × 10^exponent needs.
    static func decimals(_ digits: Int, _ exponent: Int) -> Int {
        var digits = digits, exponent = exponent
        while digits != 0, digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
        return max(0, -exponent)
    }

    /// digits × 10^exponent with so many decimals; nothing is rounded.
    static func text(_ digits: Int, exponent: Int, decimals: Int, _ language: Language) -> String {
        let point = language == .id ? "," : ".", group = language == .id ? "." : ","
        var figures = String(digits.magnitude)
        let shift = exponent + decimals
        if shift >= 0 {
            figures += digits == 0 ? "" : String(repeating: "0", count: shift)
        } else {
            figures = String(figures.dropLast(-shift))
        }
        while figures.utf8.count <= decimals { figures = "0" + figures }
        let whole = figures.dropLast(decimals), part = figures.suffix(decimals)
        var grouped = ""
        for (index, figure) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped += group }
            grouped.append(figure)
        }
        return (digits < 0 ? "\u{2212}" : "") + grouped + (decimals > 0 ? point + part : "")
    }
}
