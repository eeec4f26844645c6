import Declarations

/// A code of the Harmonized System: text, never a number.
public struct HSCode: Sendable, Hashable {
    /// 2, 4, 6, 8 or 10 digits.
    public let digits: String
    /// A zero that a spreadsheet had dropped was put back.
    public let isRepaired: Bool

    /// Reads a code with or without points and spaces; nil for what is none.
    public init?(_ text: String) {
        var digits = ""
        for character in text where character != "." && character != " " && character != "\u{A0}" {
            guard character.isASCII, character.isNumber else { return nil }
            digits.append(character)
        }
        isRepaired = [3, 5, 7, 9].contains(digits.count)
        if isRepaired { digits = "0" + digits }
        guard [2, 4, 6, 8, 10].contains(digits.count), let chapter = Int(digits.prefix(2)),
            (1...99).contains(chapter), chapter != 77, !isRepaired || chapter < 10
        else { return nil }
        self.digits = digits
    }

    /// As printed: "0301.11.00".
    public var text: String {
        guard digits.count > 4 else { return digits }
        var text = String(digits.prefix(4)), rest = digits.dropFirst(4)
        while !rest.isEmpty {
            text += "." + rest.prefix(2)
            rest = rest.dropFirst(2)
        }
        return text
    }
}

extension NameTables {
    /// Reads the code in a commodity's row.
    mutating func newCode(_ row: RawRow, _ field: Int, _ commodity: Int, _ year: Int) -> Int {
        guard let text = text(row, field), !text.isEmpty else { return NameCode.none }
        guard let code = HSCode(text) else {
            return wrong(.notAnHSCode(text), row, field)
        }
        if code.isRepaired {
            warn(.lostZero(text, readAs: code.text), row, field)
        }
        checkAgainstTable(code, commodity, year, row, field)
        sights?.see(.code, commodity, row, field, digits: code.digits)
        if commodities[commodity].code == nil { commodities[commodity].code = code.digits }
        return commodity
    }
}
