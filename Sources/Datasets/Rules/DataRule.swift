public import Declarations
public import Localization

/// A rule that data are checked by. Its name is what files and reports call it, and does not change.
public struct DataRule: Sendable, Hashable {
    /// "ambiguous-number".
    public let id: String
    /// Of what is found by it, unless the office lets it pass.
    public let weight: Finding.Weight
    /// What is wrong where it is broken, as a heading over all places: "Angka mendua".
    public let title: Words
    /// The finding stands at the first row that uses a word of its column, and holds for all rows that do.
    public let isOfWord: Bool
    /// All of a row is meant, not one of its fields.
    public var isOfRow: Bool { [.fieldCount, .equalRows, .nearDuplicate, .nothingNamed].contains(self) }

    private init(
        _ id: String, _ weight: Finding.Weight, _ title: (id: String, en: String), isOfWord: Bool = false
    ) {
        self.id = id
        self.weight = weight
        self.title = Words(id: title.id, en: title.en)
        self.isOfWord = isOfWord
    }

    /// An error at one place.
    static func error(_ id: String, _ title: (id: String, en: String)) -> DataRule {
        DataRule(id, .error, title)
    }

    /// An error of a word, wherever its column uses it.
    static func wrongWord(_ id: String, _ title: (id: String, en: String)) -> DataRule {
        DataRule(id, .error, title, isOfWord: true)
    }

    static func warning(_ id: String, _ title: (id: String, en: String)) -> DataRule {
        DataRule(id, .warning, title)
    }

    static func doubtfulWord(_ id: String, _ title: (id: String, en: String)) -> DataRule {
        DataRule(id, .warning, title, isOfWord: true)
    }

    /// The rule of a name; nil where there is none.
    public static func named(_ id: String) -> DataRule? { byName[id] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
