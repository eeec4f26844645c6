import Graphics

/// The measures of a table, wide or dense.
struct TableLook: Sendable {
    let isDense: Bool
    let pitch: Double
    /// Between the lines of one cell: the pitch of dense rows.
    let leading: Double
    let cap: Double
    let step: Double
    let regular: TextStyle
    let strong: TextStyle
    let head: TextStyle

    init(isDense: Bool, theme: Theme) {
        self.isDense = isDense
        step = theme.grid.step
        leading = theme.grid.baseline
        pitch = isDense ? leading : 4 * step
        regular = theme[isDense ? .tableDense : .table]
        strong = theme[isDense ? .tableDenseStrong : .tableStrong]
        head = theme[.tableHead]
        cap = regular.capHeight
    }

    /// From a baseline to the rule below it, midway to the capitals of the next row.
    var toRule: Double { (pitch - cap) / 2 }
    /// Beyond the pitch, one step half of which lies below the rule under the head: dense rows would sit
    /// tight under it.
    var underHead: Double { isDense ? step : 0 }
    /// From the last baseline to the frame's bottom.
    var tail: Double { (toRule / step).rounded(.up) * step }

    func style(_ kind: TableRow.Kind, _ paint: Paint) -> TextStyle {
        kind == .plain ? regular.with(paint: paint) : strong
    }

    /// From the rule over the head (or the heading's baseline, 2 mm above it) to the last baseline of the
    /// columns' heads, whose first line of all stands `rise` above it.
    func headDepth(rise: Double, underHeading: Bool) -> Double {
        let needed = (underHeading ? 2.mm : 0) + step + head.capHeight + rise
        return ((needed - 0.001) / step).rounded(.up) * step
    }

    /// The numbers of the columns, lighter than their heads.
    func numbers(_ theme: Theme) -> TextStyle { head.with(weight: 400).with(paint: theme[.ink3]) }

    /// Between a column and the next.
    static func gap(_ left: TableColumn, _ right: TableColumn) -> Double {
        switch (left.kind, right.kind) {
        case (.number, .number), (.text, .number): 3.mm
        case (.number, .text), (.number, .drawn): 6.mm
        case (.text, .text), (.text, .drawn): 2.mm
        case (.drawn, _): 4.mm
        }
    }
}
