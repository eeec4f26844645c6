import Declarations

/// What else stands among the rows of a table that people keep by hand, and how it is to be understood.
public struct TableRules: Sendable, Hashable {
    /// Texts with which rows begin that sum those above them: compared with them, never added.
    public var totals: [String] = []
    /// Texts with which rows begin that say nothing: headings, a head repeated. They may have no value.
    public var skip: [String] = []
    /// The text with which the first row below the table begins; nil: rows go on to the end of the file.
    public var end: String?
    /// Columns whose empty cells repeat what stands above, by name.
    public var fill: [String] = []
    /// The column whose words qualify the value beside it ("sekitar"), by name.
    public var qualifier: String?

    public init() {}

    init(_ map: inout DeclarationReader) {
        totals = map.strings("totals", "texts with which rows begin that sum those above")
        skip = map.strings("skip", "texts with which rows begin that say nothing")
        end = map.optionalString("end", "the text with which the first row below the table begins")
        fill = map.strings("fill", "columns whose empty cells repeat what stands above")
        qualifier = map.optionalString("qualifier", "the column whose words qualify the value")
    }

    /// Whether rows pass as they are.
    public var isEmpty: Bool { self == TableRules() }

    /// Whether empty cells of a column repeat what stands above.
    public func fills(_ name: String) -> Bool {
        fill.contains { FileColumns.key($0) == FileColumns.key(name) }
    }

    /// Whether a text begins with a declared one, as whole words, whatever its case and spaces.
    public static func begins(_ text: String, with declared: String) -> Bool {
        let text = FileColumns.key(text), declared = FileColumns.key(declared)
        guard !declared.isEmpty, text.hasPrefix(declared) else { return false }
        guard let next = text.dropFirst(declared.count).first, let last = declared.last else { return true }
        return !(isOfWord(next) && isOfWord(last))
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
