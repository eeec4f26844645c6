import Declarations
import Graphics
import Layout
import Templates

/// Blocks next to each other, each column a list of blocks of its own.
struct SideBySideBlock: BlockKind {
    static let key = "side-by-side"

    struct Column: Sendable {
        let span: Int
        let blocks: [any BindableBlock]
    }

    let columns: [Column]

    init(_ reader: inout DeclarationReader) {
        let findings = reader.findings
        columns = reader.list("cells").map { declaration in
            var cell = declaration.reader(findings)
            let span = cell.int("columns", in: 1...24)
            let blocks = TemplateBlock.blocks(of: cell.list("blocks"), findings)
            cell.finish()
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
