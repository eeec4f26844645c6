/// The names of columns whose head has several lines.
public enum HeadNames {
    /// What parts the lines of a head in a name.
    public static let separator = " / "

    /// The name of each column: what stands above it in each line, once where lines say the same.
    ///
    /// What stands in merged cells holds for all of them. Where cells are empty because a file cannot keep
    /// merged cells, a line's text holds for the empty cells to its right as far as the line below names
    /// parts of it.
    /// - Parameters:
    ///   - lines: the lines of the head from the top, and those above in which its merged cells begin.
    ///   - rows: the numbers of the head's own lines; nil: all of them.
    public static func joined(
        _ lines: [SourceLine], of rows: [Int]? = nil, merged: [MergedCells] = []
    ) -> [Int: String] {
        let lines = lines.map { line in
            var line = line
            line.cells = line.cells.filter { !plain($0.text).isEmpty }
            return line
        }
        let own = lines.filter { rows?.contains($0.number) ?? true }
        let columns = Set(own.flatMap { $0.cells.map(\.column) })
            .union(
                merged.filter { merge in own.contains { merge.rows.contains($0.number) } }
                    .flatMap(\.columns))
        var names: [Int: [String]] = [:]
        for (index, line) in own.enumerated() {
            let texts = spread(line, over: index + 1 < own.count ? own[index + 1] : nil, lines, merged)
            for column in columns {
                guard let text = texts[column], names[column]?.last != text else { continue }
                names[column, default: []].append(text)
            }
        }
        return names.mapValues { $0.joined(separator: separator) }
    }

    /// The texts of a line by column, each over all the columns that it heads.
    private static func spread(
        _ line: SourceLine, over below: SourceLine?, _ lines: [SourceLine], _ merged: [MergedCells]
    ) -> [Int: String] {
        var texts: [Int: String] = [:]
        for cell in line.cells { texts[cell.column] = plain(cell.text) }
        texts = texts.filter { !$0.value.isEmpty }
        for merge in merged where merge.rows.contains(line.number) {
            let first = lines.first { $0.number == merge.rows.lowerBound }
            guard let text = first?[merge.columns.lowerBound].map({ plain($0.text) }), !text.isEmpty else {
                continue
            }
            for column in merge.columns { texts[column] = text }
        }
        guard let below else { return texts }
        for (column, text) in texts where below[column] != nil {
            let isMerged = merged.contains {
                $0.rows.contains(line.number) && $0.columns.contains(column)
            }
            var next = column + 1
            while !isMerged, texts[next] == nil, below[next] != nil {
                texts[next] = text
                next += 1
            }
        }
        return texts
    }

    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
