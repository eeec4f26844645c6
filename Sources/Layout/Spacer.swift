public import Graphics

/// Empty room; vanishes at the top of a page and where the page ends.
public struct Spacer: Block {
    public var height: Double

    public init(_ height: Double) {
        self.height = height
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let visible = space.isFreshPage ? 0 : max(0, min(height, space.height))
        return .whole(Frame(size: Size(space.width, visible), drawing: .nothing))
    }
}

/// A line across the room, its upper edge at the block's top. It has no height of its own: the space below is
/// the follower's.
public struct Rule: Block {
    public var weight: Double
    public var paint: PaintRole
    public var keepsWithNext: Bool

    public init(weight: Double = 0.9, _ paint: PaintRole = .ink, keepsWithNext: Bool = true) {
        self.weight = weight
        self.paint = paint
        self.keepsWithNext = keepsWithNext
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let line = Rule.drawing(width: space.width, weight: weight, tools.theme[paint])
        return .whole(Frame(size: Size(space.width, 0), drawing: .tagged(.artifact, id: space.tag(), line)))
    }

    /// A filled rule, so that its edges are exact.
    static func drawing(x: Double = 0, y: Double = 0, width: Double, weight: Double, _ paint: Paint)
        -> Drawing
    {
        .fill(.rect(Rect(x, y - weight / 2, width, weight)), paint)
    }
}
