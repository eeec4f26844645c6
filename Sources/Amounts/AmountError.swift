/// Why a text is not an amount; carries the text as the office wrote it.
public enum AmountError: Error, Sendable, Hashable {
    /// No number in it, or words that say nothing about a number.
    case unreadable(String)
    /// `1.260`: one thousand two hundred and sixty, or 1.26? `plain` and `decimal` are two ways to write it.
    case ambiguousGroup(String, plain: String, decimal: String)
    /// `M`: miliar or million?
    case ambiguousScale(String, word: String)
    /// Written in the other convention than the file declares.
    case wrongConvention(String, declared: NumberConvention)
    /// Groups that are not of three digits: `1.26.000`.
    case malformedGroups(String)
    /// More decimals than the smallest unit of the measure has.
    case tooFine(String)
    /// Beyond what can be calculated with (10^27 smallest units).
    case tooLarge(String)
    /// Two different qualifiers, or a qualifier before a range.
    case contradiction(String)
    /// A range whose lower end is above its upper end.
    case reversedRange(String)
    /// A scale word in a column whose unit is declared already.
    case scaleInScaledColumn(String, word: String)
    /// Another currency than the file declares.
    case otherCurrency(String, found: String)

    /// The cell as it stands in the file.
    public var text: String {
        switch self {
        case .unreadable(let text), .ambiguousGroup(let text, _, _), .ambiguousScale(let text, _),
            .wrongConvention(let text, _), .malformedGroups(let text), .tooFine(let text),
            .tooLarge(let text), .contradiction(let text), .reversedRange(let text),
            .scaleInScaledColumn(let text, _), .otherCurrency(let text, _):
            text
        }
    }

    /// One English sentence: what is wrong.
    public var message: String {
        switch self {
        case .unreadable(let text): "\"\(text)\" is not a number"
        case .ambiguousGroup(let text, _, _): "\"\(text)\" is ambiguous: thousands or decimals?"
        case .ambiguousScale(let text, let word):
            "\"\(word)\" in \"\(text)\" is ambiguous: miliar or million?"
        case .wrongConvention(let text, let declared):
            "\"\(text)\" is not written in the convention \"\(declared.rawValue)\" that the file declares"
        case .malformedGroups(let text): "\"\(text)\" has groups that are not of three digits"
        case .tooFine(let text): "\"\(text)\" has more decimals than the smallest unit of the measure"
        case .tooLarge(let text): "\"\(text)\" is too large"
        case .contradiction(let text): "\"\(text)\" has two qualifiers that do not go together"
        case .reversedRange(let text): "\"\(text)\" begins above its end"
        case .scaleInScaledColumn(let text, let word):
            "\"\(text)\" says \"\(word)\", but the unit of the column is declared already"
        case .otherCurrency(let text, let found): "\"\(text)\" is in \(found), not in the declared currency"
        }
    }

    /// The minus before the first digit of a cell.
    static func sign(_ text: String) -> String {
        text.prefix { !$0.isNumber }.contains { $0 == "-" || $0 == "−" } ? "-" : ""
    }

    /// One English sentence: what to do about it.
    public var hint: String? {
        switch self {
        case .unreadable: "write digits, or … where there is no value and – where it is truly nil"
        case .ambiguousGroup(let text, let plain, let decimal):
            "write \(Self.sign(text))\(plain), or \(Self.sign(text))\(decimal), or declare `thousands: always` for the file"
        case .ambiguousScale: "write ribu, juta, miliar, triliun or thousand, million, billion, trillion"
        case .wrongConvention(_, .id): "write 1.234.567,89, or declare `numbers: en` for the file"
        case .wrongConvention(_, .en): "write 1,234,567.89, or declare `numbers: id` for the file"
        case .malformedGroups, .tooLarge: "check the digits against the source"
        case .tooFine: "round it in the source, or declare the measure's smallest unit"
        case .contradiction: "keep the one qualifier that the source means"
        case .reversedRange: "write the lower end first"
        case .scaleInScaledColumn: "remove the word, or the declaration"
        case .otherCurrency: "convert it at a rate that the report names, or keep it in a file of its own"
        }
    }
}
