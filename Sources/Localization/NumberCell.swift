public import Amounts

/// A number of a table column, in the pieces that are aligned: the mark hangs, the integer part ends at the
/// decimal sign, the fraction begins there.
public struct NumberCell: Sendable, Hashable {
    /// "≈", ">"; empty for none.
    public var mark: String
    /// With its sign: "+21", "−3". Empty where there is a symbol.
    public var integer: String
    /// With the decimal sign; of a band also its upper end: ",4–17,6".
    public var fraction: String
    /// "…", "–", "x", "0" instead of a number: under the units digit.
    public var symbol: String?
    /// What else is said of the value, for the marks `*)` and r.
    public var status: Status

    public init(
        mark: String = "", integer: String = "", fraction: String = "", symbol: String? = nil,
        status: Status = []
    ) {
        self.mark = mark
        self.integer = integer
        self.fraction = fraction
        self.symbol = symbol
        self.status = status
    }

    /// All in one, as the `bare` form has it.
    public var text: String {
        symbol ?? (mark.isEmpty ? "" : mark + Spacing.thin) + integer + fraction
    }
}

extension Wording {
    /// The decimals of a column of money: as many as its largest amount has in the unit of that power of ten.
    public func decimals(for amounts: some Sequence<Amount>, scale: Int) -> Int {
        var largest: UInt128 = 0
        for amount in amounts where amount.absence == nil {
            for end in [amount.interval.lower.value, amount.interval.upper.value] {
                largest = max(largest, end?.magnitude ?? 0)
            }
        }
        for _ in 0..<(scale + currency.minorDigits) { largest /= 10 }
        return Numeral.decimals(ofLargest: largest)
    }

    /// The cell of a figure in a column whose unit stands in the head. `places` are the decimals of the
    /// column; what the source states with fewer keeps its own.
    public func cell(
        _ value: FigureValue, as quantity: Quantity, scale: Int? = nil, places: Int? = nil
    ) -> NumberCell {
        switch value {
        case .absent(let absence): return NumberCell(symbol: absence.symbol)
        case .count, .rank: return NumberCell(integer: say(value, as: quantity, .bare))
        case .amount(let amount):
            if let absence = amount.absence {
                return NumberCell(symbol: absence.symbol, status: amount.status)
            }
            let numeral = Numeral(amount, quantity, scale: scale, currency: currency, places: places)
            return cell(numeral, amount.status)
        case .ratio(let ratio): return cell(Numeral(ratio, quantity), ratio.status)
        }
    }

    private func cell(_ numeral: Numeral, _ status: Status) -> NumberCell {
        guard let claim = numeral.claim else {
            return NumberCell(symbol: Absence.missing.symbol, status: status)
        }
        if let symbol = numeral.symbol { return NumberCell(symbol: symbol, status: status) }
        let (sign, digits) = signed(claim, plus: numeral.quantity.isChange)
        let point = language == .id ? UInt8(ascii: ",") : UInt8(ascii: ".")
        // What is not ASCII is the dash of a band.
        let bytes = digits.utf8
        let end = bytes.firstIndex { $0 == point || $0 <= 0x20 || $0 >= 0x80 } ?? bytes.endIndex
        return NumberCell(
            mark: claim.mark.sign, integer: sign + digits[..<end], fraction: String(digits[end...]),
            status: status)
    }

    /// The unit of a chart or column: the largest for which the largest amount is at least 1.
    public func unit(for amounts: some Sequence<Amount>) -> MoneyUnit {
        var largest: UInt128 = 0
        for amount in amounts where amount.absence == nil {
            for end in [amount.interval.lower.value, amount.interval.upper.value] {
                largest = max(largest, end?.magnitude ?? 0)
            }
        }
        return MoneyUnit(scale: MoneyUnit.scale(ofLargest: largest, currency))
    }

    /// "Rp miliar", "Rp billion"; "rupiah" is "Rp" alone.
    public func word(for unit: MoneyUnit) -> String {
        let word = scaleWord(unit.scale)
        return currency.prefix + (word.isEmpty ? "" : Spacing.firm + word)
    }
}
