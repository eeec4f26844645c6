import Amounts
import Charts
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// What the tables of a report have in common.
extension Binder {
    /// A numbered table with its heading, in the list of tables.
    mutating func table(
        _ title: String, _ columns: [TableColumn], _ rows: [TableRow], spans: [[TableHeadSpan]] = [],
        notes: [PageNote] = []
    ) -> StackItem {
        let heading = TableHeading(nextTable(), text(title) ?? "", badge: badge)
        let table = Table(heading: heading, spans: spans, columns: columns, rows: rows, notes: notes)
        let listing = Anchor.Listing(.table, label: heading.number, title: listed(heading.title))
        return StackItem(
            Anchored(table, anchor: "table-\(tableCount)", listing: listing), spaceBefore: 8.mm,
            snap: .baseline)
    }

    /// A title as a list of tables or figures has it: in a chapter with the name of its member.
    func listed(_ title: String) -> String {
        guard let scope = story.figures.scopeName?[language],
            !title.lowercased().contains(scope.lowercased())
        else { return title }
        return "\(title): \(scope)"
    }

    var valueColumn: TableColumn {
        mutating get {
            TableColumn([phrase("column-value")], unit: phrase("unit-only"), kind: .number)
        }
    }

    var shareColumn: TableColumn {
        mutating get { TableColumn([phrase("column-share")], unit: "%", kind: .number) }
    }

    /// One hundred percent, under shares.
    mutating func whole() -> TableCell {
        guard !story.partsExceedTotal else { return .number(.symbol("x")) }
        let parts = parts(.ratio(Ratio(Interval(exactly: Fraction(1, 1)), precision: .exact)), .percent)
        literals.append(parts.integer + parts.fraction)
        return .number(parts)
    }

    /// How far a figure can be trusted, in words: "batas bawah".
    mutating func precision(_ id: FigureID) -> String {
        guard let figure = figure(id), let precision = figure.precision,
            figure.amount?.absence == nil
        else { return absence(of: id).words[language] }
        return precision.words[language]
    }
}

extension TableColumn {
    /// Bars on one scale, one item a row; rows beyond the items stay empty.
    static func bars(_ items: [ChartItem], isDense: Bool) -> TableColumn {
        let largest = items.map(\.drawn).max() ?? 0
        return TableColumn(
            [""],
            kind: .drawn { size, row, tools throws(LayoutError) in
                guard items.indices.contains(row) else { return .nothing }
                let bar = CellBar(item: items[row], largest: largest, isDense: isDense)
                return try bar.draw(in: size, with: tools)
            }, width: .fixed(26.mm), minimum: 24.mm)
    }
}

extension Layout.Swatch {
    /// The colour under which a chart of the page shows an item.
    init?(_ item: ChartItem, theme: Theme) {
        switch item.colour {
        case .series(let index):
            let colour = theme.series(index)
            self.init(.solid(colour.fill), edge: colour.edge)
        case .others: self.init(.solid(theme[.grey2]), edge: theme[.grey])
        case .residual: self.init(.hatched, edge: theme[.ink3])
        case .focus, .context, .total, .rise, .fall: return nil
        }
    }
}
