import Graphics

/// Divides the width of a table among its columns, by what stands in them and by their weights.
struct TableWidths {
    let measure: TableMeasure
    let cells: [[ShapedCell]]
    let gaps: [Double]
    /// What each column needs so that nothing breaks.
    let natural: [Double]
    /// Room right of each column's decimal mark.
    let fractions: [Double]
    /// Widths of the words of each text column, those that are printed, with their insets.
    private let words: [[Double]]
    private let headWidths: [Double]

    init(measure: TableMeasure, cells: [[ShapedCell]], heads: [[ShapedLine]], gaps: [Double]) {
        self.measure = measure
        self.cells = cells
        self.gaps = gaps
        let columns = measure.table.columns, rows = measure.table.rows
        var natural: [Double] = [], fractions: [Double] = [], allWords: [[Double]] = [],
            headWidths: [Double] = []
        for (index, column) in columns.enumerated() {
            let inset = index == 0 && column.isText ? measure.textInset : 0
            let head = (heads[index].map(\.width).max() ?? 0) + inset
            var words: [Double] = [], before = 0.0, after = 0.0
            for (row, line) in zip(rows, cells) {
                switch line[index] {
                case .lines(let lines):
                    guard measure.span(index, row).count == 1, let width = lines.first?.width else {
                        continue
                    }
                    words.append(width + measure.inset(index, row))
                case .number(let number):
                    before = max(before, number.before)
                    after = max(after, number.after)
                case .drawn, .empty: break
                }
            }
            natural.append(max(words.max() ?? 0, before + after, head, column.minimum))
            fractions.append(after)
            allWords.append(words)
            headWidths.append(max(head, column.minimum))
        }
        self.natural = natural
        self.fractions = fractions
        words = allWords
        self.headWidths = headWidths
    }

    /// Widths that fill the room; nil where even the narrowest columns do not fit.
    func widths(in room: Double) throws(LayoutError) -> [Double]? {
        var widths = zip(measure.table.columns, natural).map { $0.fixed ?? $1 }
        if widths.reduce(0, +) > room {
            widths = try least()
            guard widths.reduce(0, +) <= room + 0.01 else { return nil }
            widen(&widths, by: room - widths.reduce(0, +))
        }
        let spare = max(0, room - widths.reduce(0, +))
        let sum = measure.table.columns.map(\.weight).reduce(0, +)
        guard sum > 0 else { return widths }
        for (index, column) in measure.table.columns.enumerated() {
            widths[index] += spare * column.weight / sum
        }
        return widths
    }

    /// The narrowest that each column may become: a text column its longest word, and three lines of its
    /// longest cell.
    func least() throws(LayoutError) -> [Double] {
        var least: [Double] = []
        for (index, column) in measure.table.columns.enumerated() {
            guard column.fixed == nil, column.isText else {
                least.append(column.fixed ?? natural[index])
                continue
            }
            var narrow = headWidths[index]
            for (row, line) in zip(measure.table.rows, cells) where measure.span(index, row).count == 1 {
                guard case .lines(let lines) = line[index], let whole = lines.first, whole.width > 0 else {
                    continue
                }
                let inset = measure.inset(index, row)
                if whole.width + inset <= narrow { continue }
                narrow = max(narrow, inset + whole.width * 0.42, inset + (try longestWord(row, index)))
            }
            least.append(min(narrow, natural[index]))
        }
        return least
    }

    private func longestWord(_ row: TableRow, _ index: Int) throws(LayoutError) -> Double {
        let style = measure.look.style(row.kind, measure.tools.theme[measure.table.columns[index].paint])
        var longest = 0.0
        for span in measure.text(row.cells[index], style).spans {
            for word in span.text.split(separator: " ") {
                var part = span
                part.text = String(word)
                longest = max(longest, try measure.tools.line(.init([part])).width)
            }
        }
        return longest
    }

    /// Spends the spare room where it saves the most lines for its width, until none can be saved.
    private func widen(_ widths: inout [Double], by spare: Double) {
        var spare = spare
        while spare > 0.01 {
            var best: (column: Int, width: Double, gain: Double)?
            for index in widths.indices where measure.table.columns[index].fixed == nil {
                for width in steps(index, from: widths[index]) where width - widths[index] <= spare {
                    let saved = lineCount(index, widths[index]) - lineCount(index, width)
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
        let wider = Set(words[column].filter { $0 > width + 0.01 }).sorted()
        let stride = max(1, wider.count / 16)
        return wider.enumerated().filter { $0.offset % stride == stride - 1 || $0.offset == wider.count - 1 }
            .map(\.element)
    }

    /// About how many lines the cells of a column take at a width.
    private func lineCount(_ column: Int, _ width: Double) -> Int {
        words[column].reduce(0) { $0 + max(1, Int((($1 - 0.01) / width).rounded(.up))) }
    }
}
