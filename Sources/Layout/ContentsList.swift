public import Graphics

/// A list that leads to places of the document: its contents, its tables, its figures. A line each, with the
/// page at the right; each line is a link.
public struct ContentsList: Block {
    /// A place by its name, and what the list says of it.
    public struct Entry: Sendable, Hashable {
        /// Before the title in a column of its own, e.g. "Bab 2" or "Tabel 3"; empty: none.
        public var label: String
        public var title: String
        public var anchor: String
        /// 1 for a chapter, 2 for a part of one.
        public var level: Int

        public init(_ title: String, anchor: String, label: String = "", level: Int = 1) {
            self.label = label
            self.title = title
            self.anchor = anchor
            self.level = level
        }
    }

    /// Where the entries come from.
    public enum Source: Sendable, Hashable {
        case entries([Entry])
        /// All tables, or all figures, that the document has (`Anchor.Listing`).
        case listed(Anchor.Listing.Kind)
    }

    /// How it is set.
    public enum Look: Sendable, Hashable {
        /// Small and plain, beside other text.
        case compact
        /// Over the page's width: chapters stand out, dots lead to the page numbers.
        case full
    }

    public var title: String?
    public var source: Source
    public var look: Look

    public init(title: String?, _ source: Source, look: Look = .full) {
        self.title = title
        self.source = source
        self.look = look
    }

    /// A short list beside other text.
    public init(title: String, _ entries: [Entry]) {
        self.init(title: title, .entries(entries), look: .compact)
    }

    public var name: String { title ?? "contents" }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let entries: [Entry]
        switch source {
        case .entries(let given): entries = given
        case .listed(let kind):
            entries = tools.listed(kind).map {
                Entry($0.listing.title, anchor: $0.anchor, label: $0.listing.label)
            }
        }
        let setting = try ContentsSetting(entries, look: look, width: space.width, with: tools)
        var rows: [ContentsRow] = []
        for entry in entries { rows.append(try setting.row(entry, with: tools)) }
        let list = SetContents(name: name, title: title, rows: rows, look: look)
        return try list.place(in: space, with: tools)
    }
}

/// The measures of one list, the same on all of its lines.
struct ContentsSetting {
    let look: ContentsList.Look
    let width: Double
    /// Of the widest label with the gap behind it, on the first level.
    let labelWidth: Double
    /// Kept free at the right for the page numbers.
    private let numberWidth = 9.mm
    private let isLevelled: Bool

    init(
        _ entries: [ContentsList.Entry], look: ContentsList.Look, width: Double, with tools: Tools
    ) throws(LayoutError) {
        self.look = look
        self.width = width
        isLevelled = entries.contains { $0.level > 1 }
        var widest = 0.0
        for entry in entries where !entry.label.isEmpty {
            let style = Self.style(entry, look: look, isLevelled: isLevelled, tools.theme)
            widest = max(widest, try tools.line(StyledText(entry.label, style)).width)
        }
        labelWidth = widest > 0 ? widest + 3.mm : 0
    }

    /// Chapters are strong where the list has more than chapters.
    private static func style(
        _ entry: ContentsList.Entry, look: ContentsList.Look, isLevelled: Bool, _ theme: Theme
    ) -> TextStyle {
        let isStrong = isLevelled && entry.level == 1
        switch look {
        case .compact: return isStrong ? theme[.tableStrong] : theme[.table].with(paint: theme[.ink2])
        case .full: return isStrong ? theme[.bodyStrong] : theme[.body]
        }
    }

    func row(_ entry: ContentsList.Entry, with tools: Tools) throws(LayoutError) -> ContentsRow {
        let style = Self.style(entry, look: look, isLevelled: isLevelled, tools.theme)
        let folio = tools.folio(of: entry.anchor)
        var number = style
        number.tabular = true
        let indent = Double(max(0, entry.level - 1)) * (labelWidth > 0 ? 0 : 4.5.mm)
        let start = labelWidth > 0 ? labelWidth + Double(max(0, entry.level - 2)) * 4.5.mm : indent
        let room = max(18.mm, width - start - numberWidth)
        return ContentsRow(
            entry: entry,
            label: entry.label.isEmpty ? nil : try tools.line(StyledText(entry.label, style)), indent: indent,
            start: start, lines: try tools.lines(StyledText(entry.title, style), width: room),
            number: try tools.line(StyledText(folio ?? "…", number)), isKnown: folio != nil,
            isStrong: isLevelled && entry.level == 1)
    }
}

/// One line of the list, shaped.
struct ContentsRow: Sendable {
    var entry: ContentsList.Entry
    var label: ShapedLine?
    var indent: Double
    /// Where the title begins, on all of its lines.
    var start: Double
    var lines: [ShapedLine]
    var number: ShapedLine
    /// A page has the place: the line is a link to it.
    var isKnown: Bool
    var isStrong: Bool
}

/// The list, or what is left of it.
struct SetContents: Block {
    var name: String
    var title: String?
    var rows: ArraySlice<ContentsRow>
    var look: ContentsList.Look
    /// Of each row, those that it is under, the outermost first.
    private let parents: [[Int]]

    init(name: String, title: String?, rows: [ContentsRow], look: ContentsList.Look) {
        self.name = name
        self.title = title
        self.rows = rows[...]
        self.look = look
        var parents: [[Int]] = [], open: [Int] = []
        for (number, row) in rows.enumerated() {
            while let last = open.last, rows[last].entry.level >= row.entry.level { open.removeLast() }
            parents.append(open)
            open.append(number)
        }
        self.parents = parents
    }

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let step = tools.theme.grid.baseline
        var y = title == nil ? 0 : step, taken = rows.startIndex
        while taken < rows.endIndex {
            let next = bottom(of: rows[taken], from: y, isFirst: taken == rows.startIndex, step: step)
            guard space.fits(next) else { break }
            y = next
            taken += 1
        }
        if taken == rows.endIndex { return .whole(try frame(rows, in: space, with: tools)) }
        // A chapter stays with the first line under it.
        while taken > rows.startIndex, rows[taken - 1].isStrong { taken -= 1 }
        guard taken > rows.startIndex else {
            return .nothing(because: "\(rows.count) lines of contents in \(Int(space.height)) pt")
        }
        var rest = self
        rest.title = nil
        rest.rows = rows[taken...]
        return .part(try frame(rows[..<taken], in: space, with: tools), rest: rest)
    }

    private func bottom(of row: ContentsRow, from y: Double, isFirst: Bool, step: Double) -> Double {
        y + (isFirst ? 0 : gap(above: row, step: step)) + Double(row.lines.count) * step
    }

    /// Chapters stand apart.
    private func gap(above row: ContentsRow, step: Double) -> Double {
        row.isStrong && look == .full ? step * 2 / 3 : 0
    }

    private func frame(_ shown: ArraySlice<ContentsRow>, in space: Space, with tools: Tools)
        throws(LayoutError) -> Frame
    {
        let step = tools.theme.grid.baseline
        var y = 0.0, items: [Drawing] = []
        if let title {
            let head = try tools.line(title, .tableStrong)
            y = step
            items.append(.tagged(.caption, id: space.tag("title"), head.drawing(at: Point(0, y))))
        }
        for (number, row) in zip(shown.indices, shown) {
            y += number == shown.startIndex ? 0 : gap(above: row, step: step)
            let item = drawing(row, number: number, top: y, in: space, with: tools)
            items.append(nested(item, under: parents[number], in: space))
            y += Double(row.lines.count) * step
        }
        return Frame(
            size: Size(space.width, y), baseline: y > 0 ? step : nil,
            drawing: items.isEmpty ? .nothing : .tagged(.contents, id: space.tag("list"), .group(items)))
    }

    /// A line within the lists of the lines that it is under: each list is one, also over two pages.
    private func nested(_ item: Drawing, under parents: [Int], in space: Space) -> Drawing {
        parents.reversed().reduce(item) { inner, parent in
            .tagged(.contents, id: space.tag("\(parent)/list"), inner)
        }
    }

    private func drawing(_ row: ContentsRow, number: Int, top: Double, in space: Space, with tools: Tools)
        -> Drawing
    {
        let step = tools.theme.grid.baseline, last = top + Double(row.lines.count) * step
        var dots = Drawing.nothing
        var drawn: [Drawing] = row.label.map { [$0.drawing(at: Point(row.indent, top + step))] } ?? []
        for (index, line) in row.lines.enumerated() {
            drawn.append(line.drawing(at: Point(row.start, top + Double(index + 1) * step)))
        }
        let end = space.width - row.number.width
        if look == .full, let text = row.lines.last {
            let drawn = leader(from: row.start + text.width + 2.mm, to: end - 2.mm, y: last, tools.theme)
            dots = .tagged(.artifact, id: space.tag("\(number)/leader"), drawn)
        }
        drawn.append(row.number.drawing(at: Point(end, last)))
        var item = Drawing.group(drawn)
        if row.isKnown {
            let area = Rect(0, top + step * 0.25, space.width, last - top)
            let words = row.label == nil ? row.entry.title : "\(row.entry.label) \(row.entry.title)"
            item = .linked(.anchor(name: row.entry.anchor, description: words), in: area, item)
        }
        return .group([dots, .tagged(.contentsItem, id: space.tag("\(number)"), item)])
    }

    /// Dots on places that are the same on all lines.
    private func leader(from start: Double, to end: Double, y: Double, _ theme: Theme) -> Drawing {
        let pitch = theme.grid.step, side = 0.3.mm
        var x = (start / pitch).rounded(.up) * pitch, dots: [PathElement] = []
        while x + side <= end {
            dots += Path.rect(Rect(x, y - side, side, side)).elements
            x += pitch
        }
        return dots.isEmpty ? .nothing : .fill(Path(dots), theme[.grey])
    }
}
