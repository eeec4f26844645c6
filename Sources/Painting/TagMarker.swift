import Graphics

/// Marks a document's content while it is painted, and grows its tree of tags.
///
/// Marks lie one after the other, never nested and never open over the end of a page: the rest of the tree is
/// kept beside them. What is not marked is no part of the text.
final class TagMarker {
    private(set) var tree = TagTree()
    private let content: MarkedContent
    private var place = Place()
    private var open: TagTree.Owner?
    private var clipped: Rect?
    private var links = 0
    /// The last text of the open mark, if it did not end in a blank: its font, and where on the page it
    /// ended.
    private var last: (font: String, end: Point)?

    /// Where in the tree painting goes on.
    struct Place {
        var element = 0
        /// Nil where content belongs to the element, or is unmarked within an artifact.
        var artifact: TagTree.ArtifactKind?
        var isArtifact = false
        /// Within a figure nothing stands for itself.
        var isFigure = false
    }

    init(_ content: MarkedContent) {
        self.content = content
    }

    func beginPage() {
        tree.beginPage()
        place = Place()
        clipped = nil
    }

    func endPage() { close() }

    // MARK: Elements

    /// Enters an element; answers where to go back to.
    func enter(_ role: Role, _ id: TagID) -> Place {
        let before = place
        if place.isFigure || place.isArtifact { return before }
        if let element = tree.element(role, id, in: place.element) {
            place.element = element
            if case .figure = role { place.isFigure = true }
        } else {
            place.isArtifact = true
            place.artifact = TagTree.ArtifactKind(id)
        }
        return before
    }

    /// Enters a link: it speaks even in a running head, since whoever reaches it must hear where it leads.
    func enter(_ link: Link) -> Place {
        let before = place
        place = Place(element: tree.link(link, number: links, in: place.element))
        links += 1
        return before
    }

    func leave(to before: Place) { place = before }

    // MARK: Content

    /// Text and pictures say something wherever they stand.
    /// - Returns: the font of the text behind which a blank is missing: a reader would else join the last
    ///   word of a line, of a label or of a name with what comes next.
    func willShow(_ run: GlyphRun, _ toPage: Transform) -> String? {
        mark()
        let start = toPage.apply(run.origin), scalars = run.text.unicodeScalars, before = last
        note(run, toPage)
        let endsInBlank = scalars.last?.isBlank ?? true
        last = endsInBlank ? nil : (run.font, toPage.apply(run.origin + Point(run.width, 0)))
        guard open != nil, let before, !(scalars.first?.isBlank ?? true) else { return nil }
        let isNear = abs(start.y - before.end.y) < 0.01 && abs(start.x - before.end.x) < 0.1 * run.size
        return isNear ? nil : before.font
    }

    private func note(_ run: GlyphRun, _ toPage: Transform) {
        tree.show(run.text, isMarked: open != nil)
        guard place.isFigure else { return }
        let origin = run.origin
        extend(Rect(origin.x, origin.y - run.size * 0.75, run.width, run.size), toPage)
    }

    func willShow(_ box: Rect, _ toPage: Transform) {
        mark()
        if place.isFigure { extend(box, toPage) }
    }

    /// Lines and areas say something only in a figure; elsewhere they are its decoration.
    func willPaint(_ path: Path, _ toPage: Transform) {
        if place.isFigure {
            mark()
            if let bounds = path.bounds { extend(bounds, toPage) }
        } else if open != owner {
            close()
        }
    }

    private var owner: TagTree.Owner? {
        if place.isArtifact { return place.artifact.map { .artifact($0) } }
        return place.element == 0 ? nil : .element(place.element)
    }

    private func mark() {
        guard open != owner else { return }
        close()
        guard let owner else { return }
        tree.mark(owner)
        last = nil
        content.beginMark()
        open = owner
    }

    private func close() {
        last = nil
        guard open != nil else { return }
        content.endMark()
        open = nil
    }

    // MARK: What a figure covers

    /// Content goes on within a path; answers within what it went before.
    func clip(_ path: Path, _ toPage: Transform) -> Clip {
        let before = Clip(box: clipped)
        if place.isFigure, let bounds = path.bounds.map({ toPage.bounds(of: $0) }) {
            clipped = clipped.map { $0.intersection(bounds) ?? Rect(bounds.x, bounds.y, 0, 0) } ?? bounds
        }
        return before
    }

    func unclip(to before: Clip) { clipped = before.box }

    /// What may be seen of a figure; nil: all.
    struct Clip {
        fileprivate var box: Rect?
    }

    private func extend(_ box: Rect, _ toPage: Transform) {
        let box = toPage.bounds(of: box)
        guard let clipped else { return tree.extend(place.element, by: box) }
        if let seen = box.intersection(clipped) { tree.extend(place.element, by: seen) }
    }
}

extension Unicode.Scalar {
    /// White space; most letters are told without a table.
    fileprivate var isBlank: Bool {
        value < 0x80 ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
    }
}
