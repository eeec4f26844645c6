import Graphics

/// The colours of an item: its fill, the darker companion for edges and lines, and whether it is hatched.
struct ItemPaint: Hashable {
    var fill: Paint
    var edge: Paint
    var isHatched = false
    /// Of the dots of invented data; nil: the edge's.
    var dots: Paint?

    /// Too pale to stand on a ground without an edge of its own.
    func needsEdge(on ground: Paint) -> Bool { fill.contrast(with: ground) < 3 }
}

extension Theme {
    func paint(of colour: ItemColour) -> ItemPaint {
        switch colour {
        case .series(let rank): ItemPaint(fill: series(rank).fill, edge: series(rank).edge)
        case .others: ItemPaint(fill: self[.grey2], edge: self[.ink3])
        case .residual: ItemPaint(fill: self[.paper], edge: self[.ink3], isHatched: true)
        case .focus: ItemPaint(fill: self[.focus], edge: self[.focus])
        case .context: ItemPaint(fill: self[.context], edge: self[.ink2])
        case .total: ItemPaint(fill: self[.ink2], edge: self[.ink])
        case .rise: ItemPaint(fill: self[.rise], edge: self[.rise])
        case .fall: ItemPaint(fill: self[.fall], edge: self[.fall])
        }
    }
}

/// Widths of the lines that all charts share, in points, and the dashes of inexact edges.
enum Pen {
    static let edge = 0.45
    static let dashed = 0.7
    static let closing = dashed * 2.2
    static let parting = 1.1
    static let leader = 0.5
    static let grid = 0.4
    static let baseline = 0.7
    static let dash: [Double] = [1.9, 1.3]
    static let dots: [Double] = [0.5, 1.4]

    static func dashed(_ paint: Paint, width: Double = dashed) -> Stroke {
        Stroke(paint, width: width, dash: dash)
    }

    static func dotted(_ paint: Paint, width: Double = edge) -> Stroke {
        Stroke(paint, width: width, dash: [width, 1.3])
    }
}
