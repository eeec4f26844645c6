import Graphics

/// The slices of a ring with their edges: hatched where unknown, dashed outside where not exact, parted by
/// the ground.
struct RingDrawing {
    var ring: Ring
    var slices: [Slice]
    var items: [ChartItem]
    var ground: Paint
    var theme: Theme

    var drawing: Drawing {
        let seen = slices.filter { $0.sweep > 0 }
        return .group(
            seen.map(fill) + partings(seen)
                + seen.filter { items[$0.item].state.isInexact }.map(dashes))
    }

    private func fill(_ slice: Slice) -> Drawing {
        let item = items[slice.item], paint = theme.paint(of: item.colour)
        let outline = ring.sector(from: slice.start, to: slice.end)
        if paint.isHatched || item.state == .residual {
            return .group([Texture.hatch(outline, theme[.ink3]), edges(slice, theme[.ink3])])
        }
        let body = Drawing.fill(outline, paint.fill)
        return paint.needsEdge(on: ground) ? .group([body, edges(slice, paint.edge)]) : body
    }

    /// Inner edges along the two arcs: the sides are parted by the ground.
    private func edges(_ slice: Slice, _ paint: Paint) -> Drawing {
        let half = Pen.edge / 2
        return .group(
            (ring.inner > 0 ? [ring.outer - half, ring.inner + half] : [ring.outer - half]).map { radius in
                .stroke(
                    ring.arc(from: slice.start, to: slice.end, radius: radius),
                    Stroke(paint, width: Pen.edge))
            })
    }

    /// Lines in the ground colour between neighbours; thinner beside a slice that they would hide.
    private func partings(_ seen: [Slice]) -> [Drawing] {
        guard seen.count > 1 else { return [] }
        return seen.indices.map { index in
            let slice = seen[index], before = seen[(index + seen.count - 1) % seen.count]
            let width = min(Pen.parting, 0.4 * min(ring.length(slice.sweep), ring.length(before.sweep)))
            return .stroke(
                .line(
                    ring.point(slice.start, max(0, ring.inner - 0.3)),
                    ring.point(slice.start, ring.outer + 0.3)),
                Stroke(ground, width: width))
        }
    }

    private func dashes(_ slice: Slice) -> Drawing {
        let colour = theme.paint(of: items[slice.item].colour)
        let short = min(1.0, slice.sweep / 8), radius = ring.outer + 0.85.mm
        return .stroke(
            ring.arc(from: slice.start + short, to: slice.end - short, radius: radius),
            Pen.dashed(colour.edge))
    }
}
