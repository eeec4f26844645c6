public import Graphics

/// A drawing made for its place: a chart, a picture, a mark. It is never split; it may be made lower where a
/// page asks for it.
public struct Drawn: Block {
    /// How high it wants to be.
    public enum Height: Sendable {
        case points(Double)
        /// Width over height.
        case aspect(Double)
        /// Asked of the drawing once its width is known.
        case measured(@Sendable (_ width: Double, Tools) throws(LayoutError) -> Double)
    }

    public typealias Draw = @Sendable (Size, Tools) throws(LayoutError) -> Drawing

    public var name: String
    public var height: Height
    /// The lowest height at which it may still be drawn; nil: it does not shrink, but where its shape is
    /// given and no page has room for it, it gets smaller in both directions, to a half.
    public var minimumHeight: Double?
    /// What it shows, in words; nil for decoration.
    public var alternative: String?
    public let draw: Draw
    /// That of `draw`: what it has drawn at a size is remembered under it.
    private let identity = RememberedDrawings.Identity()

    public init(
        name: String, height: Height, minimumHeight: Double? = nil, alternative: String?,
        draw: @escaping Draw
    ) {
        self.name = name
        self.height = height
        self.minimumHeight = minimumHeight
        self.alternative = alternative
        self.draw = draw
    }

    public var canShrink: Bool { minimumHeight != nil }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let wanted: Double
        switch height {
        case .points(let points): wanted = points
        case .aspect(let ratio): wanted = space.width / ratio
        case .measured(let measure): wanted = try measure(space.width, tools)
        }
        let height = wanted - space.squeeze * max(0, wanted - (minimumHeight ?? wanted))
        guard space.fits(height) else {
            return .nothing(because: "\(Int(height.rounded())) pt high in \(Int(space.height)) pt")
        }
        return .whole(try frame(height: height, in: space, with: tools))
    }

    public func shrunk(into space: Space, with tools: Tools) throws(LayoutError) -> Frame? {
        if let minimumHeight {
            guard space.fits(minimumHeight) else { return nil }
            return try frame(height: space.height, in: space, with: tools)
        }
        guard case .aspect(let ratio) = height, space.fits(space.width / ratio / 2) else { return nil }
        var frame = try frame(
            height: space.height, in: space.wide(min(space.width, space.height * ratio)), with: tools)
        frame.size.width = space.width
        return frame
    }

    private func frame(height: Double, in space: Space, with tools: Tools) throws(LayoutError) -> Frame {
        let size = Size(space.width, height)
        if space.isTrial { return Frame(size: size, drawing: .nothing) }
        let role = alternative.map { Role.figure(alternative: $0) } ?? .artifact
        let drawing = try tools.drawings.drawing(identity, size) { () throws(LayoutError) in
            try draw(size, tools)
        }
        return Frame(size: size, drawing: .tagged(role, id: space.tag(), drawing))
    }
}
