public import Graphics

/// Notes and source under a page, in small lines; the frame's bottom is the last baseline, which the
/// paginator puts on the floor.
public struct Notes: Block {
    public var lines: [StyledText]

    public init(_ lines: [StyledText]) {
        self.lines = lines
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let leading = tools.theme[.note].leading
        var parts: [Drawing] = [], y = 0.0
        for (index, text) in lines.enumerated() {
            let shaped = try tools.lines(text, width: space.width).map { line in
                y += leading
                return line.drawing(at: Point(0, y))
            }
            parts.append(.tagged(.note, id: space.tag("\(index)"), .group(shaped)))
        }
        guard space.fits(y) else {
            return .nothing(because: "\(Int(y)) pt of notes in \(Int(space.height)) pt")
        }
        return .whole(Frame(size: Size(space.width, y), baseline: leading, drawing: .group(parts)))
    }
}
