public import Graphics
public import Layout

/// A block of bricks of known heights: breaks only between them. Each brick draws its name, so that a test
/// can read off where it went.
public struct BrickBlock: Block {
    public var name: String
    public var bricks: [Double]
    public var keepsWithNext: Bool
    /// The lowest height to which it can be shrunk.
    public var minimum: Double?
    public var baseline: Double?
    var first = 0

    public init(
        _ name: String, _ bricks: [Double], keepsWithNext: Bool = false, minimum: Double? = nil,
        baseline: Double? = nil
    ) {
        self.name = name
        self.bricks = bricks
        self.keepsWithNext = keepsWithNext
        self.minimum = minimum
        self.baseline = baseline
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        var taken = 0, y = 0.0
        while taken < bricks.count, space.fits(y + bricks[taken]) {
            y += bricks[taken]
            taken += 1
        }
        if taken == bricks.count { return .whole(frame(bricks, in: space)) }
        guard taken > 0 else { return .nothing(because: "a brick of \(bricks[0]) in \(space.height)") }
        var rest = self
        rest.bricks = Array(bricks.dropFirst(taken))
        rest.first = first + taken
        return .part(frame(Array(bricks.prefix(taken)), in: space), rest: rest)
    }

    public func shrunk(into space: Space, with tools: Tools) throws(LayoutError) -> Frame? {
        guard let minimum, space.fits(minimum) else { return nil }
        return frame([space.height], in: space)
    }

    private func frame(_ shown: [Double], in space: Space) -> Frame {
        var y = 0.0
        let drawn = shown.enumerated().map { index, height in
            defer { y += height }
            return Drawing.anchor(
                Anchor(
                    name: "\(name)\(bricks.count + first > 1 ? "\(first + index)" : "")",
                    at: Point(0, y)))
        }
        return Frame(size: Size(space.width, y), baseline: baseline, drawing: .group(drawn))
    }
}

extension Page {
    /// Names and heights of all anchors on the page, in drawing order: "a@64 b@92", rounded to whole points.
    public var anchors: [String] {
        var found: [String] = []
        drawing.forEachLeaf { placed in
            guard case .anchor(let anchor) = placed.leaf else { return }
            found.append("\(anchor.name)@\(Int(placed.transform.apply(anchor.at).y.rounded()))")
        }
        return found
    }
}
