import Amounts
import Datasets
import Reading

/// What a cell can be read as, without regard to its column.
struct CellLook: Hashable {
    /// How a text reads as an amount in one convention.
    enum Reading: Hashable {
        case amount(Amount)
        /// `1.260`: group or decimals.
        case ambiguousGroup
        /// "M" and its like, as the cell writes it.
        case ambiguousScale(String)
        case otherCurrency(String)
        case none
    }

    /// Cents are allowed, so that decimals tell a convention also in a column of rupiah.
    private static let minorDigits = 2

    static func reading(
        _ text: String, _ convention: NumberConvention, isThousands: Bool = false,
        scaleWords: [String: Int] = [:]
    ) -> Reading {
        let reader = AmountReader(
            convention, minorDigits: minorDigits, groupsAreThousands: isThousands, scaleWords: scaleWords)
        do throws(AmountError) {
            return .amount(try reader.read(text))
        } catch {
            switch error {
            case .ambiguousGroup: return .ambiguousGroup
            case .ambiguousScale(_, let word): return .ambiguousScale(word)
            case .otherCurrency(_, let found): return .otherCurrency(found)
            case .unreadable, .wrongConvention, .malformedGroups, .tooFine, .tooLarge, .contradiction,
                .reversedRange, .scaleInScaledColumn:
                return .none
            }
        }
    }

    /// Whether a cell holds a number, in words or not, or says that there is none.
    static func isNumeric(_ cell: SourceCell) -> Bool {
        switch cell.kind {
        case .number, .uncalculated: return true
        case .date, .boolean, .error: return false
        case .text: break
        }
        guard cell.text.utf8.count < 80, !cell.text.isEmpty else { return false }
        return NumberConvention.allCases.contains { reading(cell.text, $0) != .none }
    }

    /// Whether digits stand in it.
    static func holdsDigit(_ text: String) -> Bool { text.utf8.contains { (48...57).contains($0) } }

    /// A year of four digits.
    static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text),
            (1900...2200).contains(year)
        else { return nil }
        return year
    }

    /// The years of four digits that stand in a text as words of their own.
    static func years(in text: String) -> [Int] {
        text.split { !($0.isNumber || $0.isLetter) }.compactMap { year(String($0)) }
    }
}
