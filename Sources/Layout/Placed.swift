import Graphics

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
            continues: children.last?.frame.continues ?? false, warnings: children.flatMap(\.frame.warnings),
            notes: children.map(\.frame).notes)
    }
}
