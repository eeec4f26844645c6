/// A leaf of a drawing with the map from its own coordinates to the page's.
public struct PlacedLeaf: Sendable {
    public var leaf: Drawing
    public var transform: Transform
    /// Roles from the outside in.
    public var roles: [Role]
    /// The innermost.
    public var tag: TagID?
    /// Where a click on it leads.
    public var link: Link?
}

extension Drawing {
    /// Visits every leaf (fill, stroke, glyphs, image, anchor, and each link) in drawing order.
    public func forEachLeaf(_ visit: (PlacedLeaf) -> Void) {
        walk(PlacedLeaf(leaf: self, transform: .identity, roles: []), visit)
    }

    /// - Parameter place: that of the drawing, where it is a leaf.
    private func walk(_ place: PlacedLeaf, _ visit: (PlacedLeaf) -> Void) {
        var place = place
        place.leaf = self
        switch self {
        case .fill, .stroke, .glyphs, .image, .anchor: visit(place)
        case .group(let parts):
            for part in parts { part.walk(place, visit) }
        case .moved(let inner, let part):
            place.transform = place.transform.after(inner)
            part.walk(place, visit)
        case .clipped(_, let part): part.walk(place, visit)
        case .tagged(let role, let tag, let part):
            place.roles.append(role)
            place.tag = tag
            part.walk(place, visit)
        case .linked(let link, _, let part):
            visit(place)
            place.link = link
            part.walk(place, visit)
        }
    }

    /// All text of the drawing in drawing order, one element a run.
    public var texts: [String] {
        var found: [String] = []
        forEachLeaf { if case .glyphs(let run, _) = $0.leaf { found.append(run.text) } }
        return found
    }
}
