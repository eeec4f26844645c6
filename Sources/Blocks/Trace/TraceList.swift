import Graphics
import Layout
import Localization
import Templates

/// Entries of figures in two columns, as many as a page holds; an entry goes over a break only if it is long.
struct TraceList: Block {
    /// What stands in the columns.
    enum Part: Sendable {
        /// A part of the document, and its first number.
        case heading(String, Int)
        case entry(TraceEntry)
    }

    private let parts: ArraySlice<Part>
    /// Lines of the first entry that stand already.
    private let skip: Int

    private static let gap = 6.mm
    /// Room of the numbers.
    private static let gutter = 8.mm
    /// Between entries.
    private static let space = 1.8.mm
    /// Lines that an entry must bring at either side of a break.
    private static let least = 12

    init(_ parts: ArraySlice<Part>, skip: Int = 0) {
        self.parts = parts
        self.skip = skip
    }

    var name: String { TraceWords.title.id }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let width = (space.width - Self.gap) / 2
        var rest = parts, skip = skip, drawn: [Drawing] = [], height = 0.0
        for column in 0..<2 where !rest.isEmpty {
            var filling = Filling(width: width, height: space.height, space: space, tools: tools)
            try filling.fill(&rest, &skip)
            drawn.append(.group(filling.drawings).moved(by: Point(Double(column) * (width + Self.gap), 0)))
            height = max(height, filling.y)
        }
        guard height > 0 || parts.isEmpty else { return .nothing(because: "no room for an entry") }
        let step = tools.theme.grid.step
        let size = Size(space.width, min(space.height, (height / step).rounded(.up) * step))
        let frame = Frame(
            // On a line of the grid begins the list, whatever stands first in it.
            size: size, baseline: tools.theme.grid.baseline,
            drawing: space.isTrial ? .nothing : .group(drawn))
        return rest.isEmpty ? .whole(frame) : .part(frame, rest: TraceList(rest, skip: skip))
    }

    /// One column while it is filled.
    private struct Filling {
        let width: Double
        let height: Double
        let space: Space
        let tools: Tools
        var y = 0.0
        var drawings: [Drawing] = []

        private var theme: Theme { tools.theme }
        private var leading: Double { theme[.note].leading }

        mutating func fill(_ rest: inout ArraySlice<Part>, _ skip: inout Int) throws(LayoutError) {
            while let part = rest.first {
                switch part {
                case .heading(let title, let number):
                    guard try add(heading: title, number, before: rest.dropFirst().first) else { return }
                case .entry(let entry):
                    let lines = try ShapedEntry(entry, width: width, with: tools)
                    let taken = taken(of: lines.count - skip, isFirst: y == 0)
                    guard taken > 0 else { return }
                    add(lines, skip..<skip + taken)
                    skip = skip + taken < lines.count ? skip + taken : 0
                    if skip > 0 { return }
                }
                rest.removeFirst()
            }
        }

        /// How many of an entry's lines stand here.
        private func taken(of count: Int, isFirst: Bool) -> Int {
            let top = isFirst ? 0 : y + TraceList.space, room = Int((height - top + 0.001) / leading)
            if room >= count { return count }
            let least = isFirst ? 1 : TraceList.least
            let taken = min(room, count - min(TraceList.least, count - 1))
            return taken >= least ? taken : 0
        }

        private mutating func add(_ entry: ShapedEntry, _ range: Range<Int>) {
            let top = y == 0 ? 0 : y + TraceList.space
            if !space.isTrial {
                drawings.append(entry.drawing(range, top: top, leading: leading, in: space))
            }
            y = top + Double(range.count) * leading
        }

        /// A heading stays with the entry that follows.
        private mutating func add(heading: String, _ number: Int, before next: Part?) throws(LayoutError)
            -> Bool
        {
            let step = theme.grid.step, style = theme.text(heading, .bodyStrong)
            let lines = try tools.lines(style, width: width)
            let top = y == 0 ? 0 : ((y + 6.mm) / step).rounded(.up) * step
            let bottom = top + Double(lines.count) * style.leading
            var needed = leading
            if case .entry(let entry)? = next {
                let count = try ShapedEntry(entry, width: width, with: tools).count
                needed = Double(min(count, TraceList.least)) * leading
            }
            guard y == 0 || bottom + TraceList.space + needed <= height + 0.001 else { return false }
            if !space.isTrial {
                let drawn = lines.enumerated().map { index, line in
                    line.drawing(at: Point(0, top + Double(index + 1) * style.leading))
                }
                let id = space.tag("h\(number)")
                drawings.append(.tagged(.heading(level: 3), id: id, .group(drawn)))
            }
            y = bottom
            return true
        }
    }

    /// An entry whose lines are broken.
    private struct ShapedEntry {
        let entry: TraceEntry
        private let lines: [ShapedLine]
        /// The first lines, which are the label's.
        private let labels: Int
        private let number: ShapedLine
        private let page: ShapedLine?
        private let width: Double

        var count: Int { lines.count }

        init(_ entry: TraceEntry, width: Double, with tools: Tools) throws(LayoutError) {
            self.entry = entry
            self.width = width
            let theme = tools.theme, style = theme[.note], room = width - TraceList.gutter
            number = try tools.line(
                StyledText("\(entry.number)" + Self.blank, style.with(paint: theme[.accent])))
            let folio = entry.origin.map { tools.folio(of: $0) ?? "…" }
            page = try folio.map { folio throws(LayoutError) in
                try tools.line(StyledText(Self.page(folio, entry, style, tools.language)))
            }
            var lines: [ShapedLine] = [], labels = 0
            for (index, text) in entry.lines(theme, tools.language).enumerated() {
                let less = index == 0 ? (page?.width ?? -3.mm) + 3.mm : 0
                let ended = StyledText(text.spans + [TextSpan(Self.blank, style)])
                lines += try tools.lines(ended, width: room - less)
                if index == 0 { labels = lines.count }
            }
            self.lines = lines
            self.labels = labels
        }

        /// Behind each line that ends for the eye, so that a reader hears the next one as other words.
        private static let blank = " "

        private static func page(
            _ folio: String, _ entry: TraceEntry, _ style: TextStyle, _ language: Language
        ) -> [TextSpan] {
            let says =
                entry.isOnCover
                ? TraceWords.cover[language] : "\(TraceWords.page[language])\u{A0}\(folio)"
            let link = entry.origin.map { Link.anchor(name: $0, description: says) }
            return [TextSpan(says, style, link: link), TextSpan(blank, style)]
        }

        func drawing(_ range: Range<Int>, top: Double, leading: Double, in space: Space) -> Drawing {
            var parts: [Drawing] = []
            let first = top + leading
            if range.lowerBound == 0 {
                parts.append(number.drawing(at: Point(0, first)))
            }
            for (index, line) in lines[range].enumerated() {
                parts.append(
                    line.drawing(at: Point(TraceList.gutter, first + Double(index) * leading)))
                // Seen beside the label, heard after it.
                if range.lowerBound + index == labels - 1, let page {
                    let y = first - Double(range.lowerBound) * leading
                    parts.append(page.drawing(at: Point(width - page.width, y)))
                }
            }
            let tagged = Drawing.tagged(
                .paragraph, id: space.tag("e\(entry.number)"), .group(parts))
            guard range.lowerBound == 0 else { return tagged }
            let anchor = Anchor(name: FigureTrace.anchor(entry.number), at: Point(0, top))
            return .group([.anchor(anchor), tagged])
        }
    }
}
