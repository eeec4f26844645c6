public import Graphics

/// Blocks at fixed places over each other, as on a cover; never split.
public struct Overlay: Block {
    /// A block in its own rectangle of the overlay, in points.
    public struct Pin: Sendable {
        public var block: any Block
        public var at: Rect

        public init(_ block: any Block, at: Rect) {
            self.block = block
            self.at = at
        }
    }

    public var name: String
    /// nil: all the room there is.
    public var height: Double?
    public var pins: [Pin]

    public init(name: String = "Overlay", height: Double? = nil, _ pins: [Pin]) {
        self.name = name
        self.height = height
        self.pins = pins
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let height = height ?? space.height
        guard space.fits(height) else {
            return .nothing(because: "\(Int(height)) pt high in \(Int(space.height)) pt")
        }
        var parts: [Drawing] = [], frames: [Frame] = []
        for (index, pin) in pins.enumerated() {
            var room = space.below(pin.at.y, child: "\(index)", fresh: true).wide(pin.at.width)
            room.height = pin.at.height
            let frame: Frame
            switch try pin.block.place(in: room, with: tools) {
            case .whole(let whole): frame = whole
            case .part:
                frame = try Misfit.place(pin.block, because: "higher than its place", in: room, with: tools)
            case .nothing(let reason):
                frame = try Misfit.place(pin.block, because: reason, in: room, with: tools)
            }
            parts.append(frame.drawing.moved(by: pin.at.origin))
            frames.append(frame)
        }
        return .whole(
            Frame(
                size: Size(space.width, height), drawing: .group(parts),
                warnings: frames.flatMap(\.warnings), notes: frames.notes))
    }
}
