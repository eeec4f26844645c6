import Graphics

extension Drawing {
    /// The same drawing as other eyes see it.
    func seen(in vision: ColourVision) -> Drawing {
        switch self {
        case .fill(let path, let paint): return .fill(path, vision.seen(paint))
        case .stroke(let path, var stroke):
            stroke.paint = vision.seen(stroke.paint)
            return .stroke(path, stroke)
        case .glyphs(let run, let paint): return .glyphs(run, vision.seen(paint))
        case .group(let parts): return .group(parts.map { $0.seen(in: vision) })
        case .moved(let transform, let part): return .moved(transform, part.seen(in: vision))
        case .clipped(let path, let part): return .clipped(to: path, part.seen(in: vision))
        case .tagged(let role, let id, let part): return .tagged(role, id: id, part.seen(in: vision))
        case .linked(let link, let box, let part): return .linked(link, in: box, part.seen(in: vision))
        // A logo keeps the colours of its file: pictures are not taken apart.
        case .anchor, .image: return self
        }
    }
}
