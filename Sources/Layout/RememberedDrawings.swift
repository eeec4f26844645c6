import Graphics

/// Remembers what was drawn: layout places the same chart again when it tries a page twice. Made with the
/// tools of one document, dropped with them.
final class RememberedDrawings {
    /// Tells one drawing from another, however often its block is copied.
    final class Identity: Sendable {}

    private struct Key: Hashable {
        let identity: ObjectIdentifier
        let size: Size
    }

    /// The identities are kept, so that none is given anew while its drawing is known.
    private var known: [Key: (identity: Identity, drawing: Drawing)] = [:]

    /// The drawing of that identity at a size: the one that is known, or a new one.
    func drawing(
        _ identity: Identity, _ size: Size, otherwise draw: () throws(LayoutError) -> Drawing
    ) throws(LayoutError) -> Drawing {
        let key = Key(identity: ObjectIdentifier(identity), size: size)
        if let known = known[key] { return known.drawing }
        let drawing = try draw()
        known[key] = (identity, drawing)
        return drawing
    }
}
