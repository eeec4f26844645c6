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

    public init(_ block: any Block, spaceBefore: Double = 0, snap: Snap = .none) {
        self.block = block
        self.spaceBefore = spaceBefore
        self.snap = snap
    }
}

/// Blocks below each other; breaks between and inside them, and never parts a heading from its follower.
public struct Stack: Block {
    public var items: [StackItem]
    /// Number of the first item, so that what is left of a stack keeps its tags.
    var first = 0

    public init(_ items: [StackItem]) {
        self.items = items
    }

    public init(_ blocks: [any Block], spacing: Double = 0) {
        self.init(blocks.map { StackItem($0, spaceBefore: spacing) })
    }

    public var name: String { items.first?.block.name ?? "Stack" }
    public var keepsWithNext: Bool { items.last?.block.keepsWithNext ?? false }
    public var canShrink: Bool { items.contains { $0.block.canShrink } }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        var placed = Placed()
        for (index, item) in items.enumerated() {
            let step = try place(item, at: index, after: placed, in: space, with: tools)
            switch step.placement {
            case .whole(let frame):
                placed.add(frame, at: step.y, keepsWithNext: item.block.keepsWithNext)
            case .part(let frame, let rest):
                placed.add(frame, at: step.y, keepsWithNext: false)
                let left = [StackItem(rest, snap: item.snap)] + items.dropFirst(index + 1)
                return .part(placed.frame(width: space.width), rest: self.rest(left, from: index))
            case .nothing(let reason):
                if let broken = broken(at: index, because: reason, placed, in: space) { return broken }
                let room = space.below(step.y, child: "\(first + index)", fresh: true)
                let frame = try Misfit.place(item.block, because: reason, in: room, with: tools)
                placed.add(frame, at: step.y, keepsWithNext: false)
            }
        }
        return .whole(placed.frame(width: space.width))
    }

    /// The child does not fit: the page ends above it and above the headings that belong to it. nil where
    /// they have the page for themselves, so that no other page will do better.
    private func broken(at index: Int, because reason: String, _ placed: Placed, in space: Space)
        -> Placement?
    {
        let kept = placed.countBeforeHeadings
        if placed.hasInk(in: kept) {
            return .part(
                placed.first(kept).frame(width: space.width),
                rest: rest(Array(items.dropFirst(kept)), from: kept))
        }
        return space.isFreshPage ? nil : .nothing(because: "\(items[index].block.name): \(reason)")
    }

    private func rest(_ left: [StackItem], from index: Int) -> Stack {
        var stack = Stack(left)
        stack.first = first + index
        return stack
    }

    /// Offers the room below what is placed, and moves the child down until its baseline lies on the grid.
    private func place(
        _ item: StackItem, at index: Int, after placed: Placed, in space: Space,
        with tools: Tools
    ) throws(LayoutError) -> (placement: Placement, y: Double) {
        let y = placed.bottom(before: item)
        func offer(_ y: Double) throws(LayoutError) -> Placement {
            let room = space.below(y, child: "\(first + index)", fresh: placed.isFresh)
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

/// The children of a stack that stand already.
struct Placed {
    struct Child {
        var frame: Frame
        var y: Double
        var keepsWithNext: Bool
    }

    var children: [Child] = []

    /// Nothing is seen yet: spacers at the top of a page have no height.
    var isEmpty: Bool { children.allSatisfy { $0.frame.size.height == 0 } }
    /// Only headings stand: what follows may ask for the whole page all the same.
    var isFresh: Bool { children.allSatisfy { $0.keepsWithNext || $0.frame.size.height == 0 } }
    var bottom: Double { children.last.map { $0.y + $0.frame.size.height } ?? 0 }

    func bottom(before item: StackItem) -> Double { bottom + (isEmpty ? 0 : item.spaceBefore) }

    mutating func add(_ frame: Frame, at y: Double, keepsWithNext: Bool) {
        children.append(Child(frame: frame, y: y, keepsWithNext: keepsWithNext))
    }

    /// How many stand when the headings at the end leave with their follower.
    var countBeforeHeadings: Int {
        children.count - children.reversed().prefix { $0.keepsWithNext }.count
    }

    func hasInk(in count: Int) -> Bool { children.prefix(count).contains { $0.frame.size.height > 0 } }

    func first(_ count: Int) -> Placed { Placed(children: Array(children.prefix(count))) }

    func frame(width: Double) -> Frame {
        let baseline = children.lazy.compactMap { child in child.frame.baseline.map { child.y + $0 } }.first
        return Frame(
            size: Size(width, bottom), baseline: baseline,
            drawing: .group(children.map { $0.frame.drawing.moved(by: Point(0, $0.y)) }),
            continues: children.last?.frame.continues ?? false, warnings: children.flatMap(\.frame.warnings))
    }
}
