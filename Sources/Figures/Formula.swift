public import Localization

/// How a figure was calculated, readable in both languages, with the figure that each symbol stands for.
public struct Formula: Sendable, Hashable {
    /// A name in the formula and the figure that it stands for.
    public struct Symbol: Sendable, Hashable {
        public var name: String
        public var id: FigureID

        public init(_ name: String, _ id: FigureID) {
            self.name = name
            self.id = id
        }
    }

    /// "total(2025) / total(2024) − 1".
    public var text: Words
    /// In the order in which the formula names them; empty where a source states the value.
    public var symbols: [Symbol]

    public init(_ text: Words, _ symbols: [Symbol] = []) {
        self.text = text
        self.symbols = symbols
    }

    /// The same signs in both languages.
    init(_ signs: String, _ symbols: [Symbol]) {
        self.init(Words(id: signs, en: signs), symbols)
    }

    /// The value of a source's own row.
    static let stated = Formula(Words(id: "dinyatakan sumber", en: "stated by the source"))
    /// Nothing is stated and nothing follows.
    static let nothing = Formula(Words(id: "tidak dinyatakan sumber", en: "not stated by the source"))
}
