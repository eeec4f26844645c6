extension Drawing {
    /// The same drawing at another size: every coordinate, width, dash and glyph is multiplied, so that no
    /// transform is needed for it. What a transform turns or enlarges it still does; only its move is scaled.
    public func scaled(by factor: Double) -> Drawing {
        guard factor != 1 else { return self }
        switch self {
        case .fill(let path, let paint): return .fill(path.mapped { $0 * factor }, paint)
        case .stroke(let path, let stroke):
            return .stroke(path.mapped { $0 * factor }, stroke.scaled(by: factor))
        case .glyphs(let run, let paint): return .glyphs(run.scaled(by: factor), paint)
        case .image(let picture, let box): return .image(picture, in: box.scaled(by: factor))
        case .group(let parts): return .group(parts.map { $0.scaled(by: factor) })
        case .moved(var map, let part):
            map.tx *= factor
            map.ty *= factor
            return .moved(map, part.scaled(by: factor))
        case .clipped(let path, let part):
            return .clipped(to: path.mapped { $0 * factor }, part.scaled(by: factor))
        case .tagged(let role, let id, let part): return .tagged(role, id: id, part.scaled(by: factor))
        case .linked(let link, let box, let part):
            return .linked(link, in: box.scaled(by: factor), part.scaled(by: factor))
        case .anchor(var anchor):
            anchor.at = anchor.at * factor
            return .anchor(anchor)
        }
    }
}

extension Stroke {
    /// With its width and dashes multiplied.
    public func scaled(by factor: Double) -> Stroke {
        var stroke = self
        stroke.width *= factor
        stroke.dash = dash.map { $0 * factor }
        return stroke
    }
}

extension GlyphRun {
    /// With its size, its origin and the places of its glyphs multiplied.
    public func scaled(by factor: Double) -> GlyphRun {
        var run = self
        run.size *= factor
        run.origin = origin * factor
        run.width *= factor
        run.glyphs = glyphs.map { Glyph(id: $0.id, x: $0.x * factor, y: $0.y * factor) }
        return run
    }
}
