public import Charts
public import Declarations
public import Figures
import Graphics
public import Localization
public import Templates

/// A chart that a template or a press file can ask for: reads its own keys, and is bound to figures.
public protocol ChartBinding: Sendable {
    /// What stands behind `block:` in a template and behind `chart:` in a press file.
    static var key: String { get }
    /// One line on what it shows, for authors of templates.
    static var summary: String { get }
    /// Reads what is declared, each key asked once with a line on what it means; mistakes go to the reader's
    /// findings.
    init(_ reader: inout DeclarationReader)
    /// The chart with its words and figures; nil where the rows have nothing to show. What would mislead is
    /// refused through the binder.
    func bind(_ binder: inout Binder) -> BoundChart?
}

/// Every chart that can be asked for. A new one is one file and one line here.
public enum ChartBindings {
    public static let all: [any ChartBinding.Type] = [
        StripBinding.self, ColumnsBinding.self, MonthsBinding.self, BuildUpBinding.self, DonutBinding.self,
        MapBinding.self,
        MatrixBinding.self, ChangesBinding.self, ContributionsBinding.self, RankedBinding.self,
        TreemapBinding.self, LineBinding.self, SlopeBinding.self, MultiplesBinding.self,
        GrowthRatesBinding.self, PieBinding.self, MoversBinding.self, StandingBinding.self,
        DestinationsBinding.self,
    ]

    public static let byKey: [String: any ChartBinding.Type] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.key, $0) })

    /// The keys that a chart asks for, wherever it stands.
    public static func keys(of kind: any ChartBinding.Type) -> [DeclaredKey] {
        DeclarationReader.described { _ = kind.init(&$0) }
    }

    /// The keys that every chart of a template has besides.
    public static let commonKeys = DeclarationReader.described { _ = TitledFigure(&$0) }
}

/// A chart with its words, and the figures behind them.
public struct BoundChart: Sendable {
    /// How its values hang together: decides how a long list of them is told.
    public enum Order: Sendable, Hashable {
        /// By size: the first ones, then the others as one sum.
        case rank(of: Dimension)
        /// By time: the first, the highest, the lowest, the last.
        case time
        /// As they stand.
        case none
    }

    public var chart: any Chart
    /// What it is, for a reader who does not see it: "Diagram donat".
    public var kind: Words
    /// Every value that it shows.
    public var values: [ChartValue]
    public var order: Order
    /// On a page: the lowest height at which it may be drawn, and the room over it, in points.
    public var minimumHeight: Double?
    public var gap: Double
    /// Shares stand in the picture, not only values.
    public var printsShares: Bool
    /// What a press chart of it must say under the picture.
    public var note: String?
    /// In a wide press chart it is better drawn under the words than beside them.
    public var isFlat: Bool
    /// A press chart of it fills its frame to the edges of the picture.
    public var bleeds: Bool

    init(
        _ chart: any Chart, _ kind: Words, values: [ChartValue], order: Order = .none,
        minimumHeight: Double? = 54.mm, gap: Double = 4.5.mm, printsShares: Bool = false,
        isFlat: Bool = false,
        note: String? = nil, bleeds: Bool = false
    ) {
        self.chart = chart
        self.kind = kind
        self.values = values
        self.order = order
        self.minimumHeight = minimumHeight
        self.gap = gap
        self.printsShares = printsShares
        self.isFlat = isFlat
        self.note = note
        self.bleeds = bleeds
    }
}

/// One value of a chart: its name, and the figures that it prints.
public struct ChartValue: Sendable, Hashable {
    public var name: String
    /// Nil: the source names it without a value.
    public var value: FigureID?
    public var share: FigureID?

    init(_ name: String, _ value: FigureID?, share: FigureID? = nil) {
        self.name = name
        self.value = value
        self.share = share
    }
}
