import Graphics

/// A head over several columns: "Nilai ekspor (Rp miliar)" over five years, ruled off below.
public struct TableHeadSpan: Sendable, Hashable {
    /// From the top; broken where the columns are too narrow.
    public var lines: [String]
    /// Counted from 0.
    public var columns: Range<Int>
    /// Raised behind the last line.
    public var call: String
    /// Keys of the table's notes that it calls, beside that of its call.
    public var notes: [String]

    public init(
        _ lines: [String], over columns: Range<Int>, call: String = "", notes: [String] = []
    ) {
        self.lines = lines
        self.columns = columns
        self.call = call
        self.notes = notes
    }

    /// The lines in a style, the call behind the last.
    func texts(_ style: TextStyle) -> [StyledText] { StyledText.lines(lines, call: call, style) }
}

extension StyledText {
    /// Lines of a head, with a raised call behind the last.
    static func lines(_ lines: [String], call: String, _ style: TextStyle) -> [StyledText] {
        lines.enumerated().map { index, line in
            guard index == lines.count - 1, !call.isEmpty else { return StyledText(line, style) }
            return StyledText([TextSpan(line, style), TextSpan(call, style, superscript: true)])
        }
    }
}
