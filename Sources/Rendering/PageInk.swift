import Graphics

/// The lines of a page as they are printed, each with its place.
struct PageInk {
    private struct Line {
        var text: String
        var left: Double
        var right: Double
        /// Of its baseline.
        var y: Double
    }

    private let size: Size
    private let lines: [Line]

    init(_ page: Page) {
        size = page.size
        var lines: [Line] = []
        page.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf else { return }
            let at = placed.transform.apply(run.origin)
            lines.append(Line(text: run.text, left: at.x, right: at.x + run.width, y: at.y))
        }
        self.lines = lines
    }

    /// Whether a number stands where it is said to: a line that says one of its words runs through the place.
    func holds(_ number: PlacedNumber) -> Bool {
        let words = number.text.split(whereSeparator: \.isWhitespace)
        let left = number.x * size.width, top = number.y * size.height
        let right = left + number.width * size.width, bottom = top + number.height * size.height
        return lines.contains { line in
            line.left <= right && line.right >= left && line.y >= top && line.y <= bottom + 1
                && words.contains { line.text.contains($0) }
        }
    }
}
