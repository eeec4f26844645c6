/// A leaf of a drawing with the map from its own coordinates to the page's.
public struct PlacedLeaf: Sendable {
    public var leaf: Drawing
    public var transform: Transform
    /// Roles from the outside in.
    public var roles: [Role]
}

extension Drawing {
    /// Visits every leaf (fill, stroke, glyphs, image, anchor, and each link) in drawing order.
    public func forEachLeaf(_ visit: (PlacedLeaf) -> Void) {
        walk(.identity, [], visit)
    }

    private func walk(_ transform: Transform, _ roles: [Role], _ visit: (PlacedLeaf) -> Void) {
        switch self {
        case .fill, .stroke, .glyphs, .image, .anchor:
            visit(PlacedLeaf(leaf: self, transform: transform, roles: roles))
        case .group(let parts):
            for part in parts { part.walk(transform, roles, visit) }
        case .moved(let inner, let part):
            part.walk(transform.after(inner), roles, visit)
        case .clipped(_, let part):
            part.walk(transform, roles, visit)
        case .tagged(let role, _, let part):
            part.walk(transform, roles + [role], visit)
        case .linked(_, _, let part):
            visit(PlacedLeaf(leaf: self, transform: transform, roles: roles))
            part.walk(transform, roles, visit)
        }
    }

    /// All text of the drawing in drawing order, one element a run.
    public var texts: [String] {
        var found: [String] = []
        forEachLeaf { if case .glyphs(let run, _) = $0.leaf { found.append(run.text) } }
        return found
    }
}
