import Amounts
import Reading

/// What the cells of a column say of whose points and commas they use.
struct NumberEvidence: Hashable {
    /// Texts that can only be of one convention.
    var id: [ColumnProfile.Item] = []
    var en: [ColumnProfile.Item] = []
    /// `1.260` and the like.
    var doubtful: [ColumnProfile.Item] = []
    /// Texts that say the same in both.
    var plain: [ColumnProfile.Item] = []
    /// Cells that a program keeps as numbers.
    var kept: [ColumnProfile.Item] = []
    var unreadable: [ColumnProfile.Item] = []
    /// Words such as "M" that are miliar or million, in lower case.
    var scaleWords: [String: [ColumnProfile.Item]] = [:]

    /// - Parameter qualified: the text of a cell with the word of a column beside it.
    init(_ profile: ColumnProfile) {
        for item in profile.items {
            switch item.kind {
            case .number: kept.append(item)
            case .text: take(item)
            case .date, .boolean, .error, .uncalculated: unreadable.append(item)
            }
        }
    }

    private mutating func take(_ item: ColumnProfile.Item) {
        var words: [String: Int] = [:]
        for convention in NumberConvention.allCases {
            if case .ambiguousScale(let word) = CellLook.reading(item.text, convention) {
                words[word.lowercased()] = 9
                scaleWords[word.lowercased(), default: []].append(item)
                break
            }
        }
        let asID = CellLook.reading(item.text, .id, scaleWords: words)
        let asEN = CellLook.reading(item.text, .en, scaleWords: words)
        switch (asID, asEN) {
        case (.amount(let a), .amount(let b)) where a.interval == b.interval: plain.append(item)
        case (.amount, .none): id.append(item)
        case (.none, .amount): en.append(item)
        case (.none, .none), (.ambiguousScale, _), (_, .ambiguousScale), (.otherCurrency, _),
            (_, .otherCurrency):
            unreadable.append(item)
        case (.amount, .amount), (.ambiguousGroup, _), (_, .ambiguousGroup): doubtful.append(item)
        }
    }

    static func cells(_ items: [ColumnProfile.Item]) -> Int { items.reduce(0) { $0 + $1.count } }

    /// Whether the doubtful cells use the group sign of a convention, every one of them.
    func doubtfulAreGroups(in convention: NumberConvention) -> Bool {
        let group: Character = convention == .id ? "." : ","
        return doubtful.allSatisfy { $0.text.contains(group) }
    }
}
