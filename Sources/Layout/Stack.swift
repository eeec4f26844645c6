import Graphics

/// A block in a stack: the space above it, and where its first baseline must lie.
public struct StackItem: Sendable {
    public enum Snap: Sendable, Hashable {
        /// The first baseline on the page's grid of lines (4.5 mm).
        case baseline
        /// The first baseline on a third of a line (1.5 mm).
        case step
        case none
    }

    public var block: any Block
    /// Points from the bottom of the block above, which for text is its last baseline. Dropped at the top of
    /// a stack.
    public var spaceBefore: Double
    /// Moves the block down, never up.
    public var snap: Snap
    /// Leaves for the next page with what follows it, as a heading does, though its block would not.
    public var isCompany = false

    var keepsWithNext: Bool { isCompany || block.keepsWithNext }

    public init(_ block: any Block, spaceBefore: Double = 0, snap: Snap = .none) {
        self.block = block
        self.spaceBefore = spaceBefore
        self.snap = snap
    }
}

/// Blocks below each other; breaks between and inside them, and never parts a heading from its follower.
public struct Stack: Block {
    public var items: [StackItem]
    /// The first item that is not placed yet: what is left of a stack keeps its tags.
    private var start = 0
    /// What is left of that item.
    private var begun: (any Block)?
    /// Under which names the items get their room; nil: their numbers.
    private var names: [String]?

    public init(_ items: [StackItem]) {
        self.items = items
    }

    init(_ items: [StackItem], names: [String]) {
        self.items = items
        self.names = names
    }

    public init(_ blocks: [any Block], spacing: Double = 0) {
        self.init(blocks.map { StackItem($0, spaceBefore: spacing) })
    }

    public var name: String { items.isEmpty ? "Stack" : item(min(start, items.count - 1)).block.name }
    public var keepsWithNext: Bool { items.last?.block.keepsWithNext ?? false }
    public var canShrink: Bool { (start..<items.count).contains { item($0).block.canShrink } }

    private func item(_ index: Int) -> StackItem {
        guard index == start, let begun else { return items[index] }
        return StackItem(begun, snap: items[index].snap)
    }

    /// The name under which an item gets its room.
    func child(_ index: Int) -> String { names?[index] ?? "\(index)" }

    /// That of the first block and the headings above it, which stand on one page.
    public func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? {
        try leadingWidth(from: start, with: tools)
    }

    private func leadingWidth(from index: Int, with tools: Tools) throws(LayoutError) -> Double? {
        var widest: Double?
        for index in index..<max(index, items.count) {
            let block = item(index).block
            if let needed = try block.minimumWidth(with: tools) { widest = max(widest ?? 0, needed) }
            if !block.keepsWithNext, !(block is Spacer) { break }
        }
        return widest
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        var placed = Placed()
        for index in start..<max(start, items.count) {
            let item = item(index)
            if try turns(at: index, in: space, with: tools) {
                if placed.hasInk(in: placed.children.count) {
                    return .part(placed.frame(width: space.width), rest: rest(from: index))
                }
                if !space.isFreshPage { return .nothing(because: "\(item.block.name) turns the page") }
            }
            let step = try place(item, at: index, after: placed, in: space, with: tools)
            switch step.placement {
            case .whole(let frame):
                placed.add(frame, at: step.y, keepsWithNext: item.keepsWithNext)
            case .part(let frame, let left):
                placed.add(frame, at: step.y, keepsWithNext: false)
                return .part(placed.frame(width: space.width), rest: rest(from: index, begun: left))
            case .nothing(let reason):
                if let broken = broken(at: index, because: reason, placed, in: space) { return broken }
                let room = space.below(step.y, child: child(index), fresh: true)
                let frame = try Misfit.place(item.block, because: reason, in: room, with: tools)
                placed.add(frame, at: step.y, keepsWithNext: false)
            }
        }
        return .whole(placed.frame(width: space.width))
    }

    /// Whether an item cannot stand on this page because it is upright and the item too wide for that, or the
    /// page on its side and the item not.
    private func turns(at index: Int, in space: Space, with tools: Tools) throws(LayoutError) -> Bool {
        guard let limit = space.turnsBeyond, !(item(index).block is Spacer) else { return false }
        return (try leadingWidth(from: index, with: tools) ?? 0 > limit + 0.01) != space.isLandscape
    }

    /// The child does not fit: the page ends above it and above the headings that belong to it. nil where
    /// they have the page for themselves, so that no other page will do better.
    private func broken(at index: Int, because reason: String, _ placed: Placed, in space: Space)
        -> Placement?
    {
        let kept = placed.countBeforeHeadings
        if placed.hasInk(in: kept) {
            let rest = rest(from: start + kept, begun: kept == 0 ? begun : nil)
            return .part(placed.first(kept).frame(width: space.width), rest: rest)
        }
        return space.isLast ? nil : .nothing(because: "\(item(index).block.name): \(reason)")
    }

    private func rest(from index: Int, begun: (any Block)? = nil) -> Stack {
        var stack = self
        stack.start = index
        stack.begun = begun
        return stack
    }

    /// Offers the room below what is placed, and moves the child down until its baseline lies on the grid.
    private func place(
        _ item: StackItem, at index: Int, after placed: Placed, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> (placement: Placement, y: Double) {
        let y = placed.bottom(before: item)
        func offer(_ y: Double) throws(LayoutError) -> Placement {
            let room = space.below(y, child: child(index), fresh: placed.isFresh)
            return try item.block.place(in: room, with: tools)
        }
        let placement = try offer(y)
        guard let baseline = placement.frame?.baseline else { return (placement, y) }
        let shift = item.snap.shift(space.top + y + baseline, grid: tools.theme.grid)
        guard shift > 0 else { return (placement, y) }
        if case .whole(let frame) = placement, space.fits(y + shift + frame.size.height) {
            return (placement, y + shift)
        }
        return (try offer(y + shift), y + shift)
    }
}

extension StackItem.Snap {
    /// How far down a baseline at this height must move.
    func shift(_ baseline: Double, grid: PageGrid) -> Double {
        let pitch: Double
        switch self {
        case .baseline: pitch = grid.baseline
        case .step: pitch = grid.step
        case .none: return 0
        }
        let lines = baseline / pitch
        let nearest = lines.rounded()
        return abs(lines - nearest) < 0.001 ? (nearest - lines) * pitch : (lines.rounded(.up) - lines) * pitch
    }
}
