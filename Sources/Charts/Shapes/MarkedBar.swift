import Graphics

/// A bar with the edge that its state asks for (`visual-spec` 4.4), in any of four directions.
struct MarkedBar {
    /// Where the bar grows to, from its base.
    enum Direction: Hashable {
        case up, down, left, right
    }

    var rect: Rect
    var direction: Direction
    var state: ChartState
    var paint: ItemPaint
    var isSample = false
    /// The base lies on an axis: it gets no edge of its own.
    var standsOnAxis = true
    var ground: Paint = .white
    /// The longest open end of a lower bound, in points.
    var longestRails = 2.3.mm

    private var length: Double {
        direction == .up || direction == .down ? rect.height : rect.width
    }
    private var thickness: Double {
        direction == .up || direction == .down ? rect.width : rect.height
    }

    /// How far the open end of a lower bound reaches beyond the bar, in points.
    var railLength: Double {
        state == .lowerBound && !isSample ? min(longestRails, 0.4 * length) : 0
    }

    var drawing: Drawing {
        if isSample { return sample }
        switch state {
        case .exact, .rounded, .belowHalf: return solid
        case .about, .band: return .group([tinted, dashedOutline(closing: false)])
        case .upperBound: return .group([tinted, dashedOutline(closing: true)])
        case .lowerBound: return .group([solid, rails])
        case .residual: return .group([hatch, dashedOutline(closing: true)])
        case .missing, .withheld, .nilValue, .notApplicable: return .nothing
        }
    }

    /// A point of the bar: so far from the base, so far from its first side.
    private func point(_ along: Double, _ across: Double) -> Point {
        switch direction {
        case .up: Point(rect.minX + across, rect.maxY - along)
        case .down: Point(rect.minX + across, rect.minY + along)
        case .right: Point(rect.minX + along, rect.minY + across)
        case .left: Point(rect.maxX - along, rect.minY + across)
        }
    }

    private var solid: Drawing {
        if paint.isHatched { return .group([hatch, innerEdge]) }
        let fill = Drawing.fill(.rect(rect), paint.fill)
        return paint.needsEdge(on: ground) ? .group([fill, innerEdge]) : fill
    }

    private var innerEdge: Drawing {
        let inset = min(Pen.edge / 2, min(length, thickness) / 4)
        return .stroke(.rect(rect.inset(inset)), Stroke(paint.edge, width: 2 * inset))
    }

    private var tinted: Drawing { .fill(.rect(rect), paint.fill.tint(0.4, on: ground)) }

    private var hatch: Drawing {
        .group([
            .fill(.rect(rect), ground),
            Texture.hatch(.rect(rect), paint.edge, pitch: length < 2.mm ? 0.7.mm : 1.1.mm),
        ])
    }

    /// Sides and end dashed, inside the bar; a bound closes with a solid, heavier end. A very short hatch has
    /// no base edge: it would close up.
    private func dashedOutline(closing: Bool) -> Drawing {
        let half = min(Pen.dashed / 2, length / 4, thickness / 4), width = 2 * half
        let a = half, b = thickness - half, end = length - half
        var parts: [Drawing] = []
        let base = state == .residual && length < 2.mm ? nil : standsOnAxis ? nil : half
        if closing {
            parts.append(
                .stroke(
                    .line(point(base ?? 0, a), point(length, a)),
                    Pen.dashed(paint.edge, width: width)))
            parts.append(
                .stroke(
                    .line(point(base ?? 0, b), point(length, b)),
                    Pen.dashed(paint.edge, width: width)))
            if let base {
                parts.append(
                    .stroke(
                        .line(point(base, 0), point(base, thickness)),
                        Pen.dashed(paint.edge, width: width)))
            }
            let heavy = min(Pen.closing, 0.35 * length)
            parts.append(
                .stroke(
                    .line(point(length - heavy / 2, 0), point(length - heavy / 2, thickness)),
                    Stroke(paint.edge, width: heavy)))
        } else if let base {
            parts.append(
                .stroke(
                    .polygon([point(base, a), point(end, a), point(end, b), point(base, b)]),
                    Pen.dashed(paint.edge, width: width)))
        } else {
            parts.append(
                .stroke(
                    .polyline([point(0, a), point(end, a), point(end, b), point(0, b)]),
                    Pen.dashed(paint.edge, width: width)))
        }
        return .group(parts)
    }

    /// The open end: two dashed rails, and a chevron where there is room for one.
    private var rails: Drawing {
        let reach = railLength
        guard reach > 0.15.mm else { return .nothing }
        let width = max(0.8, Pen.dashed), half = width / 2
        let stroke = Stroke(paint.edge, width: width, dash: [1.2, 1.1])
        var parts: [Drawing] = [half, thickness - half].map { across in
            .stroke(.line(point(length + 0.3, across), point(length + reach, across)), stroke)
        }
        if thickness >= 3.mm, reach >= 1.4.mm - 0.01 {
            let depth = min(0.45 * reach, 1.mm), wide = min(1.3.mm, 0.3 * thickness),
                tip = length + 0.72 * reach
            parts.append(
                .stroke(
                    .polyline([
                        point(tip - depth, thickness / 2 - wide),
                        point(tip, thickness / 2),
                        point(tip - depth, thickness / 2 + wide),
                    ]),
                    Stroke(paint.edge, width: width)))
        }
        return .group(parts)
    }

    private var sample: Drawing {
        let inset = min(Pen.edge / 2, min(length, thickness) / 4)
        return .group([
            .fill(.rect(rect), paint.fill.tint(0.12, on: ground)),
            Texture.dots(rect.inset(2 * inset), paint.dots ?? paint.edge),
            .stroke(.rect(rect.inset(inset)), Stroke(paint.edge, width: 2 * inset)),
        ])
    }
}

extension Theme {
    /// Invented data has no colour of its own, except for the direction of a change.
    func paint(of item: ChartItem) -> ItemPaint {
        // What is not itemised has no colour of its own: hatched in grey wherever it stands.
        if item.state == .residual, !item.isSample { return paint(of: .residual) }
        guard item.isSample, item.colour != .rise, item.colour != .fall else { return paint(of: item.colour) }
        return ItemPaint(fill: self[.paper], edge: self[.ink3], dots: self[.grey])
    }
}
