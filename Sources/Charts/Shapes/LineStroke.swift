import Graphics

/// One series of values as a line: how each place, and each way between two, looks (`visual-spec` 4.4).
struct LineStroke {
    var items: [ChartItem]
    var paint: Paint
    /// Of what is behind, inside hollow dots.
    var ground: Paint
    var width = 1.3
    var dot = 0.75.mm
    /// A dot at every value, not only at the last, the inexact and the lonely.
    var marksAll = false
    /// Of invented years; nil: as the others.
    var samplePaint: Paint?

    /// How two values that follow each other are joined.
    enum Way: Hashable {
        case solid, dashed
        /// Over years without a value.
        case bridge
        case sample
        /// Not applicable between them: nothing joins.
        case none
    }

    /// Places with a height: nil lies on the floor.
    var known: [Int] {
        items.indices.filter { items[$0].state.hasLength || items[$0].state == .nilValue }
    }

    func way(from first: Int, to last: Int) -> Way {
        let between = items[first..<last].dropFirst()
        if between.contains(where: { $0.state == .notApplicable }) { return .none }
        if !between.isEmpty { return .bridge }
        if items[first].isSample || items[last].isSample { return .sample }
        return items[first].state.isInexact || items[last].state.isInexact ? .dashed : .solid
    }

    /// The line, then its dots; `x` of a place, `y` of a value.
    func drawing(x: (Int) -> Double, y: (Double) -> Double) -> Drawing {
        func point(_ index: Int) -> Point { Point(x(index), y(items[index].length)) }
        let known = known
        var parts: [Drawing] = [], joined: Set<Int> = []
        for (first, last) in zip(known, known.dropFirst()) {
            let way = way(from: first, to: last)
            guard let stroke = stroke(way) else { continue }
            joined.formUnion([first, last])
            parts.append(.stroke(.line(point(first), point(last)), stroke))
        }
        for index in known {
            let item = items[index]
            if let band = band(item, point(index), y) {
                parts.append(band)
            } else if item.state.isInexact {
                parts.append(hollow(point(index), item.isSample))
            } else if marksAll || index == known.last || !joined.contains(index) || item.state == .nilValue {
                parts.append(.fill(.circle(point(index), dot), sampled(item.isSample)))
            }
        }
        return .group(parts)
    }

    private func sampled(_ isSample: Bool) -> Paint { isSample ? samplePaint ?? paint : paint }

    private func stroke(_ way: Way) -> Stroke? {
        switch way {
        case .solid: Stroke(paint, width: width, cap: .round, join: .round)
        case .dashed: Stroke(paint, width: width, dash: [2.6, 1.7])
        case .bridge: Stroke(paint, width: 0.8 * width, dash: [0.8 * width, 2.2])
        case .sample: Stroke(samplePaint ?? paint, width: width, dash: [width, 1.7])
        case .none: nil
        }
    }

    private func hollow(_ at: Point, _ isSample: Bool) -> Drawing {
        let edge = 0.7 * width
        return .group([
            .fill(.circle(at, dot), ground),
            .stroke(.circle(at, dot - edge / 2), Stroke(sampled(isSample), width: edge)),
        ])
    }

    /// A range from end to end, if it is longer than a dot.
    private func band(_ item: ChartItem, _ at: Point, _ y: (Double) -> Double) -> Drawing? {
        guard item.state == .band, let upper = item.upper else { return nil }
        let high = y(upper), low = y(item.lower), half = 0.8.mm
        guard low - high > 2 * dot else { return nil }
        let box = Rect(at.x - half, high, 2 * half, low - high)
        return .group([
            .fill(.rect(box), paint.tint(0.4, on: ground)),
            .stroke(.rect(box.inset(Pen.dashed / 2)), Pen.dashed(sampled(item.isSample))),
        ])
    }
}

extension Theme {
    /// The colour of a line: the dark companion of a fill, and of what stays behind a grey that is still seen.
    func linePaint(of colour: ItemColour) -> Paint {
        let paint = paint(of: colour)
        switch colour {
        case .context, .others:
            return paint.needsEdge(on: self[.paper]) ? paint.fill.tint(0.6, on: paint.edge) : paint.fill
        case .series, .residual, .focus, .total, .rise, .fall: return paint.edge
        }
    }

    /// The colour of a name beside a line.
    func lineTextPaint(of colour: ItemColour) -> Paint {
        switch colour {
        case .context, .others: self[.ink2]
        case .series, .residual, .focus, .total, .rise, .fall: paint(of: colour).edge
        }
    }
}
