import Datasets
import Declarations

/// The names of a sheet's columns.
struct SheetHead {
    /// The column of the first name, from 1.
    var first = 1
    /// One for each column from there to the last that has a name; empty between them where none stands.
    var names: [String] = []
    /// The last row of the head.
    var row = 0

    /// - Parameters:
    ///   - rows: the head's rows.
    ///   - texts: what stands in them and above, by row and column.
    ///   - merged: cells that are shown as one; the first of them says what all say.
    init(rows: [Int], texts: [Int: [Int: String]], merged: [MergedCells]) {
        row = rows.last ?? 0
        let lines = Set(rows + merged.map(\.rows.lowerBound)).sorted().map { number in
            SourceLine(
                number: number,
                cells: (texts[number] ?? [:]).sorted { $0.key < $1.key }.map {
                    SourceCell(column: $0.key, text: $0.value)
                })
        }
        let spread = HeadNames.joined(lines, of: rows, merged: merged)
        guard let first = spread.keys.min(), let last = spread.keys.max() else { return }
        self.first = first
        names = (first...last).map { spread[$0] ?? "" }
    }

    /// One line, with one blank between words.
    static func plain(_ text: String) -> String {
        text.split { $0 == " " || $0.isNewline || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// Names are compared without regard to case and blanks.
    static func key(_ name: String) -> String { plain(name).lowercased() }

    /// Whether a row between its first and its last text has cells without: perhaps merged ones.
    static func hasGaps(_ texts: [Int: String]) -> Bool {
        guard let first = texts.keys.min(), let last = texts.keys.max() else { return false }
        return last - first + 1 > texts.count
    }
}
