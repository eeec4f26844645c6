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
        let byNumber = Dictionary(lines.map { ($0.number, $0) }) { first, _ in first }
        var names: [Int: [String]] = [:]
        for (index, line) in own.enumerated() {
            let below = index + 1 < own.count ? own[index + 1] : nil
            let texts = spread(line, over: below, byNumber, apart(merged, in: line.number))
            for (column, text) in texts where names[column]?.last != text {
                names[column, default: []].append(text)
            }
        }
        return names.mapValues { $0.joined(separator: separator) }
    }

    /// No program has sheets with more columns.
    private static let mostColumns = 16_384

    /// The merged cells of a row from the left. Merged cells never lie over each other: where those of a
    /// damaged file do, the first counts, so that together they are no wider than a sheet.
    static func apart(_ merged: [MergedCells], in row: Int) -> [MergedCells] {
        var last = 0
        return merged.filter { $0.rows.contains(row) }
            .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            .filter { cells in
                guard cells.columns.lowerBound > last, cells.columns.upperBound <= mostColumns else {
                    return false
                }
                last = cells.columns.upperBound
                return true
            }
    }

    /// The texts of a line by column, each over all the columns that it heads.
    private static func spread(
        _ line: SourceLine, over below: SourceLine?, _ lines: [Int: SourceLine], _ merged: [MergedCells]
    ) -> [Int: String] {
        var texts: [Int: String] = [:]
        for cell in line.cells { texts[cell.column] = plain(cell.text) }
        texts = texts.filter { !$0.value.isEmpty }
        var isMerged: Set<Int> = []
        for merge in merged {
            isMerged.formUnion(merge.columns)
            guard let text = lines[merge.rows.lowerBound]?[merge.columns.lowerBound].map({ plain($0.text) }),
                !text.isEmpty
            else {
                continue
            }
            for column in merge.columns { texts[column] = text }
        }
        guard let below else { return texts }
        let named = Set(below.cells.map(\.column))
        for (column, text) in texts where named.contains(column) && !isMerged.contains(column) {
            var next = column + 1
            while texts[next] == nil, named.contains(next) {
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
