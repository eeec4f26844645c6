import Graphics
import Layout

/// A text beside an upright bar in the accent colour as high as itself; never split while a page can hold it.
struct PullQuote: Block {
    let content: any Block

    init(_ content: any Block) { self.content = content }

    private static let inset = 6.mm
    private static let bar = 0.9.mm

    var name: String { content.name }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let room = space.below(0, child: "0", fresh: true).wide(space.width - Self.inset)
        switch try content.place(in: room, with: tools) {
        case .whole(let frame): return .whole(framed(frame, in: space, tools.theme))
        case .part(let frame, let rest):
            guard space.isFreshPage else { return .nothing(because: "\(name) would be split") }
            return .part(framed(frame, in: space, tools.theme), rest: PullQuote(rest))
        case .nothing(let reason): return .nothing(because: reason)
        }
    }

    /// From the capitals of the first line to a little under the last baseline.
    private func framed(_ frame: Frame, in space: Space, _ theme: Theme) -> Frame {
        var framed = frame
        let style = theme[.lead], top = (frame.baseline ?? style.leading) - 0.72 * style.size
        let bar = Path.rect(Rect(0, top, Self.bar, frame.size.height + 0.24 * style.size - top))
        framed.size.width = space.width
        framed.drawing = .group([
            .tagged(.artifact, id: space.tag("bar"), .fill(bar, theme[.accent])),
            frame.drawing.moved(by: Point(Self.inset, 0)),
        ])
        return framed
    }
}

extension PullQuote: Inventoried {
    func list(in inventory: inout Inventory, at path: String) {
        inventory.add(content, at: path, child: "0")
    }
}
