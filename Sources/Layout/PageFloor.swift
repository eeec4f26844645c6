import Graphics

/// What stands on the floor of a page: the notes that something on it calls, then those of the sections that
/// end on it, run in; then the sources, each on a line of its own. Every note stands once.
struct PageFloor: Sendable, Hashable {
    private(set) var called: [PageNote] = []
    private(set) var own: [PageNote] = []
    private(set) var sources: [StyledText] = []
    /// Lines of notes for which the page before had no room.
    private(set) var carried: [ShapedLine] = []
    /// How many lines stand here; the others are carried on. nil: all.
    private var limit: Int?

    init(carried: [ShapedLine] = []) {
        self.carried = carried
    }

    var isEmpty: Bool { called.isEmpty && own.isEmpty && sources.isEmpty && carried.isEmpty }

    /// Adds notes that something on the page calls.
    mutating func call(_ notes: [PageNote]) {
        for note in notes where !called.contains(note) { called.append(note) }
    }

    /// Adds what a section says at its end.
    mutating func close(_ section: Section) {
        for note in section.notes where !own.contains(note) { own.append(note) }
        if let source = section.source, !sources.contains(source) { sources.append(source) }
    }

    /// The lines by paragraphs: those carried on, all notes in one paragraph, the sources.
    private func paragraphs(width: Double, with tools: Tools) throws(LayoutError) -> [[ShapedLine]] {
        var paragraphs = carried.isEmpty ? [] : [carried]
        let ordered = Self.inOrder(called)
        let notes = ordered + Self.inOrder(own).filter { !ordered.contains($0) }
        if !notes.isEmpty {
            paragraphs.append(try tools.lines(Self.runIn(notes, tools.theme[.note]), width: width))
        }
        for source in sources { paragraphs.append(try tools.lines(source, width: width)) }
        return paragraphs
    }

    /// By their order; those of one order as they came.
    private static func inOrder(_ notes: [PageNote]) -> [PageNote] {
        notes.enumerated().sorted {
            ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }.map(\.element)
    }

    /// One paragraph of all notes.
    private static func runIn(_ notes: [PageNote], _ style: TextStyle) -> StyledText {
        var spans: [TextSpan] = []
        for note in notes {
            if !spans.isEmpty { spans.append(TextSpan(" ", style)) }
            var text = note.text.spans
            if !note.call.isEmpty {
                spans.append(TextSpan(note.call, style, superscript: true))
                if !text.isEmpty { text[0].text = "\u{A0}" + text[0].text }
            }
            spans += text
        }
        return StyledText(spans)
    }

    /// Height in points of all that stands here.
    func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        guard !isEmpty else { return 0 }
        let count = try paragraphs(width: width, with: tools).reduce(0) { $0 + $1.count }
        return Double(min(count, limit ?? count)) * tools.theme[.note].leading
    }

    /// Only as many lines as fit into a height, and what is carried on to the next page: two lines at least
    /// on either.
    func cut(to height: Double, width: Double, with tools: Tools) throws(LayoutError)
        -> (floor: PageFloor, rest: [ShapedLine])
    {
        let lines = try paragraphs(width: width, with: tools).flatMap { $0 }
        var count = max(0, Int((height + 0.000_1) / tools.theme[.note].leading))
        guard count < lines.count else { return (self, []) }
        if lines.count - count == 1 { count -= 1 }
        if count < 2 { count = 0 }
        var floor = self
        floor.limit = count
        return (floor, Array(lines.dropFirst(count)))
    }

    /// The floor as a frame whose bottom is its last baseline.
    func frame(width: Double, path: String, with tools: Tools) throws(LayoutError) -> Frame {
        let leading = tools.theme[.note].leading
        var parts: [Drawing] = [], y = 0.0, left = limit ?? Int.max
        for (index, lines) in try paragraphs(width: width, with: tools).enumerated() where left > 0 {
            let shown = lines.prefix(left)
            left -= shown.count
            let drawn = shown.map { line in
                y += leading
                return line.drawing(at: Point(0, y))
            }
            parts.append(.tagged(.note, id: TagID("\(path)/\(index)"), .group(drawn)))
        }
        return Frame(
            size: Size(width, y), baseline: parts.isEmpty ? nil : leading, drawing: .group(parts))
    }
}
