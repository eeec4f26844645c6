import Graphics
import Layout

/// A block pushed down inside its room, where another block beside it sets the line.
struct Lowered: Block {
    let block: any Block
    /// In points.
    let by: Double

    init(_ block: any Block, by: Double) {
        self.block = block
        self.by = by
    }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let room = space.below(by, child: "0", fresh: space.isFreshPage)
        switch try block.place(in: room, with: tools) {
        case .whole(let frame): return .whole(lowered(frame))
        case .part(let frame, let rest): return .part(lowered(frame), rest: rest)
        case .nothing(let reason): return .nothing(because: reason)
        }
    }

    private func lowered(_ frame: Frame) -> Frame {
        var frame = frame
        frame.size.height += by
        frame.baseline = frame.baseline.map { $0 + by }
        frame.drawing = frame.drawing.moved(by: Point(0, by))
        return frame
    }
}

extension Lowered: Inventoried {
    func list(in inventory: inout Inventory, at path: String) {
        inventory.add(block, at: path, child: "0")
    }
}
