import Graphics

/// The texts of a table's head, shaped, before the widths of the columns are known.
struct HeadLines: Sendable {
    /// A span, what its columns want to be together, and what they must.
    struct Span: Sendable {
        let span: TableHeadSpan
        let natural: Double
        let least: Double
    }

    let columns: [[ShapedLine]]
    /// Levels of spans from the top, none empty.
    let levels: [[Span]]
    /// "(1)" for each column, or nothing.
    let numbers: [ShapedLine]

    init(_ table: Table, _ look: TableLook, with tools: Tools) throws(LayoutError) {
        columns = try table.columns.map { column throws(LayoutError) in
            try column.headLines(look.head).map { text throws(LayoutError) in try tools.line(text) }
        }
        var levels: [[Span]] = []
        for level in table.spans {
            var spans: [Span] = [], end = 0
            for var span in level.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
                span.columns = span.columns.clamped(to: end..<max(end, table.columns.count))
                guard !span.columns.isEmpty else { continue }
                end = span.columns.upperBound
                spans.append(try Self.measured(span, look.head, tools))
            }
            if !spans.isEmpty { levels.append(spans) }
        }
        self.levels = levels
        guard table.numbersColumns else {
            numbers = []
            return
        }
        let style = look.numbers(tools.theme)
        let names = table.columnNumbers ?? Array(1...table.columns.count)
        numbers = try names.map { number throws(LayoutError) in
            try tools.line(StyledText("(\(number))", style))
        }
    }

    private static func measured(
        _ span: TableHeadSpan, _ style: TextStyle, _ tools: Tools
    ) throws(LayoutError) -> Span {
        var natural = 0.0, least = 0.0
        for text in span.texts(style) {
            natural = max(natural, try tools.line(text).width)
            least = max(least, try tools.longestWord(text))
        }
        return Span(span: span, natural: natural, least: least)
    }

    /// What the head of a column needs.
    func width(_ column: Int) -> Double {
        max(columns[column].map(\.width).max() ?? 0, numbers.isEmpty ? 0 : numbers[column].width)
    }
}

extension Tools {
    /// The width of the longest word of a text.
    func longestWord(_ text: StyledText) throws(LayoutError) -> Double {
        var longest = 0.0
        for span in text.spans {
            for word in span.text.split(separator: " ") {
                var part = span
                part.text = String(word)
                longest = max(longest, try line(StyledText([part])).width)
            }
        }
        return longest
    }
}

/// The head of a table over its columns; y = 0 is the baseline on which the heads of the columns end.
struct ShapedHead: Sendable {
    struct Span: Sendable {
        let columns: Range<Int>
        let lines: [ShapedLine]
        /// Baseline of the last line, and of the rule below.
        let baseline: Double
        let rule: Double
        let x: Double
        let right: Double
    }

    let columns: [[ShapedLine]]
    let levels: [[Span]]
    let numbers: [ShapedLine]
    /// From the baseline of the topmost line of all to 0.
    let rise: Double

    /// Texts are broken over their columns; every level stands on one baseline, above the highest head that
    /// it may span.
    init(
        _ head: HeadLines, over tracks: [TableTrack], of table: Table, _ look: TableLook, with tools: Tools
    ) throws(LayoutError) {
        columns = head.columns
        numbers = head.numbers
        let leading = look.head.leading, cap = look.head.capHeight
        let spanned = Set(head.levels.joined().flatMap { Array($0.span.columns) })
        let under = spanned.map { head.columns[$0].count }.max() ?? 1
        var top = -Double(under - 1) * leading, levels: [[Span]] = []
        for level in head.levels.reversed() {
            let baseline = top - leading - look.step
            let rule = top - cap - (leading + look.step - cap) / 2
            var most = 1, spans: [Span] = []
            for span in level {
                let shaped = try Self.span(span.span, baseline, rule, tracks, table, look, tools)
                most = max(most, shaped.lines.count)
                spans.append(shaped)
            }
            top = baseline - Double(most - 1) * leading
            levels.insert(spans, at: 0)
        }
        self.levels = levels
        let tallest = head.columns.map(\.count).max() ?? 1
        rise = max(Double(max(tallest, 1) - 1) * leading, levels.isEmpty ? 0 : -top)
    }

    /// Over figures it begins where their widest begins, so that its rule is no longer than what it spans.
    private static func span(
        _ span: TableHeadSpan, _ baseline: Double, _ rule: Double, _ tracks: [TableTrack], _ table: Table,
        _ look: TableLook, _ tools: Tools
    ) throws(LayoutError) -> Span {
        let first = tracks[span.columns.lowerBound], last = tracks[span.columns.upperBound - 1]
        let isNumber = table.columns[span.columns.lowerBound].isNumber
        var lines: [ShapedLine] = []
        for text in span.texts(look.head) {
            lines += try tools.lines(text, width: last.right - first.x + 0.01)
        }
        let widest = lines.map(\.width).max() ?? 0
        let start = isNumber ? first.right - first.content : first.x
        let x = max(first.x, min(start, last.right - widest))
        return Span(
            columns: span.columns, lines: lines, baseline: baseline, rule: rule, x: x, right: last.right)
    }
}
