import Graphics

/// Divides the width of a table among its columns, by what stands in them and by their weights.
struct TableWidths: Sendable {
    /// How far cells of text are broken when the room is short.
    enum Wrapping: Sendable {
        /// Into three lines at most.
        case threeLines
        /// Beyond three lines where else they would be wider than 30 mm.
        case measure
        /// Into their words.
        case words
    }

    /// Widths that occur in a column, and how often.
    private struct Count {
        var width: Double
        var count: Int
    }

    private let table: Table
    private let look: TableLook
    private let textInset: Double
    private let cells: [[ShapedCell]]
    private let head: HeadLines
    private let gaps: [Double]
    /// What each column needs so that nothing breaks.
    let natural: [Double]
    /// Room right of each column's decimal mark.
    let fractions: [Double]
    /// Widths of the words of each column, ascending, with their insets.
    private let words: [[Count]]
    /// What of each column does not break: its head, its figures.
    private let unbroken: [Double]

    init(
        measure: TableMeasure, cells: [[ShapedCell]], head: HeadLines,
        sums: [(row: TableRow, cells: [ShapedCell])], gaps: [Double]
    ) {
        table = measure.table
        look = measure.look
        textInset = measure.textInset
        self.cells = cells
        self.head = head
        self.gaps = gaps
        var natural: [Double] = [], fractions: [Double] = [], allWords: [[Count]] = [],
            unbroken: [Double] = []
        for (index, column) in table.columns.enumerated() {
            let inset = index == 0 && column.isText ? measure.textInset : 0
            let head = head.width(index) + inset
            var words: [Double: Int] = [:], before = 0.0, after = 0.0
            for (row, line) in zip(table.rows, cells) + sums {
                switch line[index] {
                case .lines(let lines):
                    guard row.span(of: index, in: table).count == 1, let width = lines.first?.width else {
                        continue
                    }
                    words[width + row.inset(index, textInset), default: 0] += 1
                case .number(let number):
                    before = max(before, number.before)
                    after = max(after, number.after)
                case .drawn, .empty: break
                }
            }
            natural.append(max(words.keys.max() ?? 0, before + after, head, column.minimum))
            fractions.append(after)
            allWords.append(words.map { Count(width: $0, count: $1) }.sorted { $0.width < $1.width })
            unbroken.append(max(head, before + after, column.minimum))
        }
        self.natural = natural
        self.fractions = fractions
        words = allWords
        self.unbroken = unbroken
    }

    /// Widths that fill the room; nil where even the narrowest columns do not fit.
    func widths(
        in room: Double, _ wrapping: Wrapping, with tools: Tools
    ) throws(LayoutError) -> [Double]? {
        var widths = spanned(zip(table.columns, natural).map { $0.fixed ?? $1 }, \.natural)
        if widths.reduce(0, +) > room {
            widths = try least(wrapping, with: tools)
            guard widths.reduce(0, +) <= room + 0.01 else { return nil }
            widen(&widths, by: room - widths.reduce(0, +))
        }
        even(&widths, room: room)
        let spare = max(0, room - widths.reduce(0, +))
        let sum = table.columns.map(\.weight).reduce(0, +)
        guard sum > 0 else { return widths }
        for (index, column) in table.columns.enumerated() {
            widths[index] += spare * column.weight / sum
        }
        return widths
    }

    /// The narrowest that each column may become: its figures, its longest word, and what the wrapping asks.
    func least(_ wrapping: Wrapping, with tools: Tools) throws(LayoutError) -> [Double] {
        spanned(try leastUnspanned(wrapping, with: tools), \.least)
    }

    /// The same without what the spans of the head need.
    func leastUnspanned(_ wrapping: Wrapping, with tools: Tools) throws(LayoutError) -> [Double] {
        var least: [Double] = []
        for (index, column) in table.columns.enumerated() {
            if let fixed = column.fixed {
                least.append(fixed)
                continue
            }
            var narrow = unbroken[index]
            for (row, line) in zip(table.rows, cells) where row.span(of: index, in: table).count == 1 {
                guard case .lines(let lines) = line[index], let whole = lines.first, whole.width > 0 else {
                    continue
                }
                let inset = row.inset(index, textInset), third = whole.width * 0.42
                if whole.width + inset <= narrow { continue }
                let wanted =
                    switch wrapping {
                    case .threeLines: third
                    case .measure: min(third, 30.mm)
                    case .words: 0.0
                    }
                let style = look.style(row.kind, tools.theme[column.paint])
                let word = try tools.longestWord(row.cells[index].words(style))
                narrow = max(narrow, inset + wanted, inset + word)
            }
            least.append(min(narrow, natural[index]))
        }
        return least
    }

    /// Widths at which the spans of the head find their room, or what of them lies over some columns: what is
    /// wanting, in equal shares.
    func spanned(
        _ widths: [Double], _ need: KeyPath<HeadLines.Span, Double>, within shown: Range<Int>? = nil
    ) -> [Double] {
        var widths = widths
        for span in head.levels.reversed().joined() {
            let columns = span.span.columns.clamped(to: shown ?? widths.indices)
            if columns.isEmpty { continue }
            let room = columns.map { widths[$0] }.reduce(0, +) + gaps[columns.dropLast()].reduce(0, +)
            let free = columns.filter { table.columns[$0].fixed == nil }
            let wanting = span[keyPath: need] - room
            guard wanting > 0, !free.isEmpty else { continue }
            for column in free { widths[column] += wanting / Double(free.count) }
        }
        return widths
    }

    /// Makes the columns of figures under a span of the lowest level as wide as the widest, where there is room.
    private func even(_ widths: inout [Double], room: Double) {
        for span in head.levels.last ?? [] {
            let columns = span.span.columns
            guard columns.allSatisfy({ table.columns[$0].isNumber && table.columns[$0].fixed == nil }) else {
                continue
            }
            let widest = columns.map { widths[$0] }.max() ?? 0
            let wanting = columns.reduce(0) { $0 + widest - widths[$1] }
            guard wanting <= room - widths.reduce(0, +) else { continue }
            for column in columns { widths[column] = widest }
        }
    }

    /// Spends the spare room where it saves the most lines for its width, until none can be saved.
    private func widen(_ widths: inout [Double], by spare: Double) {
        var spare = spare
        while spare > 0.01 {
            var best: (column: Int, width: Double, gain: Double)?
            for index in widths.indices where table.columns[index].fixed == nil {
                let lines = lineCount(index, widths[index])
                for width in steps(index, from: widths[index]) where width - widths[index] <= spare {
                    let saved = lines - lineCount(index, width)
                    let gain = Double(saved) / (width - widths[index])
                    if saved > 0, gain > best?.gain ?? 0 { best = (index, width, gain) }
                }
            }
            guard let best else { return }
            spare -= best.width - widths[best.column]
            widths[best.column] = best.width
        }
    }

    /// Widths worth trying: those of at most sixteen cells, from the narrowest that is wider than the column
    /// is now.
    private func steps(_ column: Int, from width: Double) -> [Double] {
        let wider = words[column].map(\.width).filter { $0 > width + 0.01 }
        let stride = max(1, wider.count / 16)
        return wider.enumerated().filter { $0.offset % stride == stride - 1 || $0.offset == wider.count - 1 }
            .map(\.element)
    }

    /// About how many lines the cells of a column take at a width.
    private func lineCount(_ column: Int, _ width: Double) -> Int {
        words[column].reduce(0) { $0 + $1.count * max(1, Int((($1.width - 0.01) / width).rounded(.up))) }
    }
}
