public import Graphics

/// A block that is one element to a reader of tags: a list, an item of one, a quotation. It stands as it
/// would without, and on two pages it is still one.
public struct Tagged: Block {
    public var block: any Block
    public var role: Role
    /// Ends the tag, which begins with the block's own path.
    public var tag: String

    public init(_ block: any Block, as role: Role, tag: String) {
        self.block = block
        self.role = role
        self.tag = tag
    }

    public var name: String { block.name }
    public var keepsWithNext: Bool { block.keepsWithNext }
    public var canShrink: Bool { block.canShrink }

    public func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? {
        try block.minimumWidth(with: tools)
    }

    public func shrunk(into space: Space, with tools: Tools) throws(LayoutError) -> Frame? {
        try block.shrunk(into: space, with: tools).map { tagged($0, in: space) }
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        switch try block.place(in: space, with: tools) {
        case .whole(let frame): .whole(tagged(frame, in: space))
        case .part(let frame, let rest):
            .part(tagged(frame, in: space), rest: Tagged(rest, as: role, tag: tag))
        case .nothing(let reason): .nothing(because: reason)
        }
    }

    private func tagged(_ frame: Frame, in space: Space) -> Frame {
        var frame = frame
        frame.drawing = .tagged(role, id: space.tag(tag), frame.drawing)
        return frame
    }
}

extension Tagged: Inventoried {
    public func list(in inventory: inout Inventory, at path: String) { inventory.add(block, at: path) }
}
