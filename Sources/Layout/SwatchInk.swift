import Graphics

extension Swatch {
    /// The square with its top left at zero; the edge lies inside.
    func drawing(side: Double, theme: Theme) -> Drawing {
        let box = Rect(0, 0, side, side)
        switch fill {
        case .solid(let paint):
            let inner = edge.map { Drawing.stroke(.rect(box.inset(0.225)), Stroke($0, width: 0.45)) }
            return .group([.fill(.rect(box), paint), inner ?? .nothing])
        case .hatched:
            let stroke = Stroke(edge ?? theme[.ink3], width: 0.45)
            let pitch = 0.8.mm
            var lines: [Drawing] = []
            for number in 1..<6 {
                let c = Double(number) * pitch
                let from = Point(max(0, c - side), min(c, side)), to = Point(min(c, side), max(0, c - side))
                if c < 2 * side { lines.append(.stroke(.line(from, to), stroke)) }
            }
            return .group([.clipped(to: .rect(box), .group(lines)), .stroke(.rect(box.inset(0.225)), stroke)])
        }
    }
}
