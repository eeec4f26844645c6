/// What a piece of a page means to a reader who does not see it.
public enum Role: Sendable, Hashable {
    case section
    /// From 1, the document's title; a level is never left out on the way down.
    case heading(level: Int)
    case paragraph
    /// Words of somebody else, set apart from the text.
    case quote
    /// Holds items; an item holds a label, if it has one, and a body.
    case list, listItem, label, listBody
    /// Holds a caption, if it has one, then head and body. In each row the columns of its cells, and of
    /// those that reach into it from above, add up to those of the table: a cell that shows nothing is there,
    /// empty.
    case table, tableHead, tableBody, tableRow
    case headerCell(HeaderScope, span: CellSpan)
    case cell(span: CellSpan)
    case figure(alternative: String)
    /// The first part of a table, or of a list of contents.
    case caption
    case note
    case contents, contentsItem
    case span(language: String)
    /// Decoration, running heads, folios: not part of the text.
    case artifact

    /// One field of a table that shows a value, or nothing.
    public static let plainCell = Role.cell(span: CellSpan())
    /// The name of a row, in one field.
    public static let rowHead = Role.headerCell(.row, span: CellSpan())
}

/// Which cells a header cell is the head of.
public enum HeaderScope: Sendable, Hashable {
    /// Those below it.
    case column
    /// Those of its row.
    case row
    /// Those of its row and those below it: the name of a group of rows.
    case both
}

/// How many fields of its table's grid a cell takes.
public struct CellSpan: Sendable, Hashable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int = 1, rows: Int = 1) {
        self.columns = columns
        self.rows = rows
    }
}

extension Role {
    /// As goldens name it: "headerCell column 2×1".
    var dump: String {
        switch self {
        case .headerCell(let scope, let span): "headerCell \(scope)\(span.dump)"
        case .cell(let span): "cell\(span.dump)"
        default: "\(self)"
        }
    }
}

extension CellSpan {
    /// Nothing for one field.
    fileprivate var dump: String { columns == 1 && rows == 1 ? "" : " \(columns)×\(rows)" }
}
