public import Graphics

/// A figure for a cell, taken apart where it is aligned. All parts are as printed.
public struct NumberParts: Sendable, Hashable {
    /// "≈", ">", "≤": hangs left of the first digit.
    public var mark: String
    /// Sign and digits before the decimal mark, with their thousands marks.
    public var integer: String
    /// The decimal mark and what follows it.
    public var fraction: String
    /// "…", "–", "0" or "x" instead of a figure: under the units digit.
    public var symbol: String
    /// Raised call of a note, right of all.
    public var call: String
    /// Where a click on the figure leads.
    public var link: Link?

    public init(
        mark: String = "", integer: String = "", fraction: String = "", symbol: String = "",
        call: String = "", link: Link? = nil
    ) {
        self.mark = mark
        self.integer = integer
        self.fraction = fraction
        self.symbol = symbol
        self.call = call
        self.link = link
    }

    public static func symbol(_ symbol: String) -> NumberParts { NumberParts(symbol: symbol) }
}

/// What stands in a cell.
public enum TableCell: Sendable, Hashable {
    /// Words, and the raised call of a note behind them.
    case text(String, call: String = "")
    /// Words in styles of their own.
    case styled(StyledText)
    case number(NumberParts)
    /// Drawn by its column.
    case drawn
    case empty
}

/// The small square before a name: the colour under which the chart on the page shows it.
public struct Swatch: Sendable, Hashable {
    public enum Fill: Sendable, Hashable {
        case solid(Paint)
        /// Not itemised: lines at 45°.
        case hatched
    }

    public var fill: Fill
    /// Inner edge, for pale fills; nil: none.
    public var edge: Paint?

    public init(_ fill: Fill, edge: Paint? = nil) {
        self.fill = fill
        self.edge = edge
    }
}

/// A row of a table.
public struct TableRow: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case plain
        /// Heads the rows up to the next group: semibold on a band.
        case group
        /// Semibold under a strong rule.
        case total
    }

    public var kind: Kind
    /// One for each column, from the left; missing ones are empty.
    public var cells: [TableCell]
    /// Steps of 3 mm by which the first cell stands in.
    public var indent: Int
    public var swatch: Swatch?
    /// Keys of the table's notes that it calls.
    public var notes: [String]
    /// What an index finds here.
    public var terms: [Anchored.Term]

    public init(
        _ cells: [TableCell], kind: Kind = .plain, indent: Int = 0, swatch: Swatch? = nil,
        notes: [String] = [], terms: [Anchored.Term] = []
    ) {
        self.kind = kind
        self.cells = cells
        self.indent = indent
        self.swatch = swatch
        self.notes = notes
        self.terms = terms
    }
}
