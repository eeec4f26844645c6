/// The part that a text plays on a page; the theme says how it looks.
public enum TextRole: String, Sendable, Hashable, CaseIterable {
    case coverTitle, coverFinding, h1, lead, figureXL, figureL, figureM
    case kicker, h2, subtitle, body, bodyStrong
    case chartLabel, chartLabelStrong, chartValue, smallLabel, smallLabelStrong
    case table, tableStrong, tableDense, tableDenseStrong, tableHead
    case note, runningHead, folio, badge
}

/// A colour of the theme by its purpose.
public enum PaintRole: String, Sendable, Hashable, CaseIterable {
    case ink, ink2, ink3, accent, rise, fall
    case paper, kertas, kabut, sea, land, home
    case rule, hair, grey, grey2
    case cover, coverAmber, coverPale, coverInk
    case focus, context
}

/// A colour of the categorical palette: the fill, and a darker companion for lines and edges.
public struct SeriesColour: Sendable, Hashable {
    public var name: String
    public var fill: Paint
    public var edge: Paint

    public init(name: String, fill: Paint, edge: Paint) {
        self.name = name
        self.fill = fill
        self.edge = edge
    }
}

/// Every look of a document, read once from a theme file: charts and blocks ask for roles, never for values.
public struct Theme: Sendable, Hashable {
    public var name: String
    public var paints: [PaintRole: Paint]
    /// In order of rank; at least eight.
    public var series: [SeriesColour]
    /// Low to high; six.
    public var ramp: [Paint]
    public var styles: [TextRole: TextStyle]
    public var grid: PageGrid
    /// Press charts.
    public var press: PressTokens
    /// No type is set smaller, in points, whatever has to fit.
    public var smallestType = 6.0

    public init(
        name: String, paints: [PaintRole: Paint], series: [SeriesColour], ramp: [Paint],
        styles: [TextRole: TextStyle], grid: PageGrid, press: PressTokens
    ) {
        self.name = name
        self.paints = paints
        self.series = series
        self.ramp = ramp
        self.styles = styles
        self.grid = grid
        self.press = press
    }

    /// The colour of a purpose. A theme that was read has all of them.
    public subscript(_ role: PaintRole) -> Paint { paints[role] ?? .black }

    /// The style of a part. A theme that was read has all of them.
    public subscript(_ role: TextRole) -> TextStyle {
        styles[role] ?? TextStyle(FontFace("Inter"), size: 8, leading: 4.5.mm, paint: .black)
    }

    public func text(_ string: String, _ role: TextRole) -> StyledText { StyledText(string, self[role]) }

    public func text(_ string: String, _ role: TextRole, _ paint: PaintRole) -> StyledText {
        StyledText(string, self[role].with(paint: self[paint]))
    }

    /// The colour of the item at a rank from 0; after the last one it begins anew.
    public func series(_ index: Int) -> SeriesColour { series[index % series.count] }

    /// White or ink: the first that reads on a fill at 4.5:1; nil when neither does.
    public func textPaint(on fill: Paint) -> Paint? {
        if Paint.white.contrast(with: fill) >= 4.5 { return .white }
        return self[.ink].contrast(with: fill) >= 4.5 ? self[.ink] : nil
    }
}

/// The page's skeleton, in points.
public struct PageGrid: Sendable, Hashable {
    public var page: Size
    public var baseline: Double
    public var leftMargin: Double
    public var columns: Int
    public var columnWidth: Double
    public var gutter: Double
    /// Grid line of the last baseline of notes.
    public var floorLine: Int
    public var headerLine: Int
    public var footerLine: Int

    public init(
        page: Size, baseline: Double, leftMargin: Double, columns: Int, columnWidth: Double,
        gutter: Double, floorLine: Int, headerLine: Int, footerLine: Int
    ) {
        self.page = page
        self.baseline = baseline
        self.leftMargin = leftMargin
        self.columns = columns
        self.columnWidth = columnWidth
        self.gutter = gutter
        self.floorLine = floorLine
        self.headerLine = headerLine
        self.footerLine = footerLine
    }

    /// A third of a line: the step on which rows of tables lie.
    public var step: Double { baseline / 3 }
    public var width: Double { width(of: columns) }

    public func width(of count: Int) -> Double { Double(count) * (columnWidth + gutter) - gutter }
    public func line(_ number: Int) -> Double { Double(number) * baseline }
}
