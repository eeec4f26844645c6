import Graphics

/// Blocks that flow through columns of text, one after the other.
public struct TextColumns: Block {
    public var count: Int
    public var gap: Double
    public var content: any Block
    /// Columns of even height; else each is filled before the next begins.
    public var balanced: Bool

    public init(count: Int, gap: Double, _ items: [StackItem], balanced: Bool = true) {
        self.init(count: count, gap: gap, content: Stack(items), balanced: balanced)
    }

    init(count: Int, gap: Double, content: any Block, balanced: Bool) {
        self.count = max(1, count)
        self.gap = gap
        self.content = content
        self.balanced = balanced
    }

    public var name: String { content.name }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let tools = tools.remembering()
        let full = try fill(space.height, in: space, with: tools)
        guard full.rest == nil, balanced else { return answer(full, in: space) }
        let column = space.below(0, child: "", fresh: true).wide(columnWidth(space))
        let step = tools.theme.grid.step
        var height = step
        if case .whole(let all) = try content.place(in: tall(column), with: tools) {
            height = max(step, (all.size.height / Double(count) / step).rounded(.up) * step)
        }
        while height < space.height {
            let tried = try fill(height, in: space, mayGrow: true, with: tools)
            if tried.rest == nil, tried.reason == nil, tried.columns.allSatisfy({ $0.warnings.isEmpty }) {
                return answer(tried, in: space)
            }
            height += step
        }
        return answer(full, in: space)
    }

    /// What stands in the columns at a height, and what is left.
    private struct Filled {
        var columns: [Frame] = []
        var rest: (any Block)?
        var reason: String?
    }

    private func fill(_ height: Double, in space: Space, mayGrow: Bool = false, with tools: Tools)
        throws(LayoutError) -> Filled
    {
        var filled = Filled(rest: content)
        for _ in 0..<count {
            guard let left = filled.rest else { break }
            var column = space.wide(columnWidth(space))
            column.height = height
            column.mayGrow = mayGrow
            switch try left.place(in: column, with: tools) {
            case .whole(let frame):
                filled.columns.append(frame)
                filled.rest = nil
            case .part(let frame, let rest):
                filled.columns.append(frame)
                filled.rest = rest
            case .nothing(let reason):
                filled.reason = reason
                return filled
            }
        }
        return filled
    }

    private func answer(_ filled: Filled, in space: Space) -> Placement {
        guard !filled.columns.isEmpty else { return .nothing(because: filled.reason ?? "no room for a line") }
        let width = columnWidth(space)
        let drawn = filled.columns.enumerated().map { index, frame in
            frame.drawing.moved(by: Point(Double(index) * (width + gap), 0))
        }
        let frame = Frame(
            size: Size(space.width, filled.columns.map(\.size.height).max() ?? 0),
            baseline: filled.columns.first?.baseline, drawing: .group(drawn),
            continues: filled.columns.last?.continues ?? false,
            warnings: filled.columns.flatMap(\.warnings), notes: filled.columns.notes)
        guard let rest = filled.rest else { return .whole(frame) }
        return .part(frame, rest: TextColumns(count: count, gap: gap, content: rest, balanced: balanced))
    }

    private func columnWidth(_ space: Space) -> Double {
        (space.width - Double(count - 1) * gap) / Double(count)
    }

    private func tall(_ space: Space) -> Space {
        var tall = space
        tall.height = 1e6
        return tall
    }
}
