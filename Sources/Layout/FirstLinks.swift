import Graphics

/// Sets the anchors of the places from which a document first leads somewhere, where their pages were asked
/// for: the ways back.
struct FirstLinks {
    /// Names of anchors whose first link was not met yet.
    private var open: Set<String> = []

    init(_ asked: [Lookups.Question: Lookups.Answer]) {
        for case .folio(let name) in asked.keys {
            if let target = Anchor.target(ofFirstLink: name) { open.insert(target) }
        }
    }

    /// The next page, with an anchor at each first link.
    mutating func marked(_ page: Page) -> Page {
        guard !open.isEmpty else { return page }
        var found: [Drawing] = []
        page.drawing.forEachLeaf { placed in
            guard case .linked(.anchor(let name, _), let area, _) = placed.leaf, open.remove(name) != nil
            else { return }
            let at = placed.transform.apply(area.origin)
            found.append(.anchor(Anchor(name: Anchor.firstLink(to: name), at: at)))
        }
        guard !found.isEmpty else { return page }
        var page = page
        page.drawing = .group([page.drawing] + found)
        return page
    }
}
