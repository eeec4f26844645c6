import Graphics

/// Blocks next to each other on the columns of the page's grid, their tops on one line; as high as the
/// highest. Where a block needs more width than its columns have, they stand one below the other.
public struct SideBySide: Block {
    /// A block over some columns of the grid.
    public struct Cell: Sendable {
        /// From 0.
        public var start: Int
        public var span: Int
        public var block: any Block

        public init(start: Int, span: Int, _ block: any Block) {
            self.start = start
            self.span = span
            self.block = block
        }
    }

    public var cells: [Cell]
    /// Whether a page may end inside it; else it moves, and is split only on a page of its own.
    public var splits: Bool
    public var keepsWithNext: Bool

    public init(_ cells: [Cell], splits: Bool = true, keepsWithNext: Bool = false) {
        self.cells = cells
        self.splits = splits
        self.keepsWithNext = keepsWithNext
    }

    public var canShrink: Bool { cells.contains { $0.block.canShrink } }
    public var name: String { cells.map(\.block.name).joined(separator: ", ") }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        if let narrow = try narrowCell(with: tools) { return try unpaired(narrow, in: space, with: tools) }
        var shown: [(x: Double, frame: Frame)] = [], rest: [Cell] = []
        let grid = tools.theme.grid
        for cell in cells {
            let room = space.below(0, child: "c\(cell.start)", fresh: true).wide(grid.width(of: cell.span))
            let x = Double(cell.start) * (grid.columnWidth + grid.gutter)
            switch try cell.block.place(in: room, with: tools) {
            case .whole(let frame): shown.append((x, frame))
            case .part(let frame, let left):
                guard splits || space.isLast else {
                    return .nothing(because: "\(cell.block.name) would be split")
                }
                shown.append((x, frame))
                rest.append(Cell(start: cell.start, span: cell.span, left))
            case .nothing(let reason):
                guard space.isLast else { return .nothing(because: "\(cell.block.name): \(reason)") }
                shown.append((x, try Misfit.place(cell.block, because: reason, in: room, with: tools)))
            }
        }
        let frames = shown.map(\.frame)
        let frame = Frame(
            size: Size(space.width, frames.map(\.size.height).max() ?? 0),
            baseline: frames.lazy.compactMap(\.baseline).first,
            drawing: .group(shown.map { $0.frame.drawing.moved(by: Point($0.x, 0)) }),
            continues: frames.contains { $0.continues }, warnings: frames.flatMap(\.warnings),
            notes: frames.notes)
        return rest.isEmpty ? .whole(frame) : .part(frame, rest: SideBySide(rest, splits: splits))
    }

    /// The first cell whose block needs more width than its columns have.
    private func narrowCell(with tools: Tools) throws(LayoutError) -> Cell? {
        for cell in cells {
            let room = tools.theme.grid.width(of: cell.span)
            if let needed = try cell.block.minimumWidth(with: tools), needed > room + 0.01 { return cell }
        }
        return nil
    }

    /// One block below the other, over the whole width.
    private func unpaired(_ cell: Cell, in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let needed = try cell.block.minimumWidth(with: tools) ?? 0
        let room = tools.theme.grid.width(of: cell.span)
        let warning = LayoutWarning(
            block: cell.block.name,
            reason: "stands below its neighbours: needs \(Int(needed.rounded(.up))) pt, has \(Int(room))",
            page: space.page)
        let stack = Stack(
            cells.map { StackItem($0.block, spaceBefore: 9.mm, snap: .baseline) },
            names: cells.map { "c\($0.start)" })
        switch try stack.place(in: space, with: tools) {
        case .whole(var frame):
            frame.warnings.append(warning)
            return .whole(frame)
        case .part(var frame, let rest):
            frame.warnings.append(warning)
            return .part(frame, rest: rest)
        case .nothing(let reason): return .nothing(because: reason)
        }
    }
}
