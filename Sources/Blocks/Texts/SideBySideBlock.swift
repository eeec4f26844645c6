import Declarations
import Graphics
import Layout
import Templates

/// Blocks next to each other, each column a list of blocks of its own.
struct SideBySideBlock: BlockKind {
    static let key = "side-by-side"
    static let summary = "Blocks next to each other, each column with a list of its own."

    struct Column: Sendable {
        let span: Int
        let blocks: [any BindableBlock]
    }

    let columns: [Column]

    init(_ reader: inout DeclarationReader) {
        columns = reader.maps("cells", "the columns, from left to right") { cell in
            let span = cell.int("columns", "how many of the page's twelve", in: 1...24)
            let declared = cell.list("blocks", "blocks, as those of a section")
            let blocks = TemplateBlock.blocks(of: declared, cell.findings)
            let findings = cell.findings
            return Column(span: span, blocks: blocks.compactMap { BlockCatalogue.read($0, findings) })
        }
    }

    /// A column without anything to show leaves its room to the others; none shows nothing.
    func bind(_ binder: inout Binder) -> BoundBlock? {
        var cells: [SideBySide.Cell] = [], start = 0
        for column in columns {
            let bound = column.blocks.compactMap { $0.bind(&binder) }
            if !bound.isEmpty {
                var items = bound.flatMap(\.items)
                items[0].spaceBefore = 0
                cells.append(SideBySide.Cell(start: start, span: column.span, Stack(items)))
            }
            start += column.span
        }
        guard !cells.isEmpty else { return nil }
        if cells.count == 1 {
            cells = [SideBySide.Cell(start: 0, span: binder.theme.grid.columns, cells[0].block)]
        }
        return BoundBlock([StackItem(SideBySide(cells), spaceBefore: 9.mm, snap: .baseline)])
    }
}
