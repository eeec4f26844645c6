/// The text of one page of a PDF, as a reader would copy it.
public struct PageText: Sendable, Hashable {
    /// Piece by piece, in drawing order.
    public var runs: [TextRun]

    public init(runs: [TextRun]) {
        self.runs = runs
    }

    /// Lines from top to bottom, each from left to right.
    public var lines: [TextLine] { TextLine.formed(from: runs) }

    /// All lines; wide gaps within a line (columns, table cells) are tabs.
    public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// Text shown by one operator of a PDF's page.
public struct TextRun: Sendable, Hashable {
    public var text: String
    /// Where the baseline begins, in points from the page's top left, y down.
    public var x: Double
    public var y: Double
    /// Advance along the baseline, in points.
    public var width: Double
    /// Size of the em in points.
    public var size: Double
    /// Angle of the baseline in degrees, clockwise; 0 for level text.
    public var angle: Double

    public init(text: String, x: Double, y: Double, width: Double, size: Double, angle: Double = 0) {
        self.text = text
        self.x = x
        self.y = y
        self.width = width
        self.size = size
        self.angle = angle
    }
}

/// Runs that stand on one baseline.
public struct TextLine: Sendable, Hashable {
    public var runs: [TextRun]
    /// Baseline of the first run that founded the line, in points from the page's top.
    public var y: Double

    /// The runs' text; a gap between two of them is a blank, a gap over an em a tab.
    public var text: String {
        var result = ""
        var last: TextRun?
        for run in runs {
            if let last { result += separator(last, run, after: result) }
            result += run.text
            last = run
        }
        return result
    }

    private func separator(_ left: TextRun, _ right: TextRun, after text: String) -> String {
        let gap = right.x - left.x - left.width
        let em = max(left.size, right.size)
        if gap > em { return "\t" }
        let touchesBlank = text.last?.isWhitespace ?? true || right.text.first?.isWhitespace ?? true
        // A raised or smaller run is another word: a call to a note is no digit of the number before it.
        let isOtherWord = abs(left.y - right.y) > 0.05 * em || min(left.size, right.size) < 0.8 * em
        return !touchesBlank && (gap > 0.12 * em || isOtherWord) ? " " : ""
    }

    /// Level runs gathered by baseline; turned ones stand for themselves, after the others.
    static func formed(from runs: [TextRun]) -> [TextLine] {
        let shown = runs.filter { !$0.text.isEmpty }
        var lines: [TextLine] = []
        // The large ones found the lines, so that raised small ones find theirs.
        let level = shown.enumerated().filter { $0.element.angle == 0 }
            .sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
        for (_, run) in level {
            let near = lines.indices.filter { lines[$0].holds(run) }
            if let best = near.min(by: { abs(lines[$0].y - run.y) < abs(lines[$1].y - run.y) }) {
                lines[best].runs.append(run)
            } else {
                lines.append(TextLine(runs: [run], y: run.y))
            }
        }
        for place in lines.indices { lines[place].runs.sort { ($0.x, $0.y) < ($1.x, $1.y) } }
        lines.sort { ($0.y, $0.runs[0].x) < ($1.y, $1.runs[0].x) }
        return lines + shown.filter { $0.angle != 0 }.map { TextLine(runs: [$0], y: $0.y) }
    }

    /// Whether a run stands on this line's baseline or is raised beside it.
    private func holds(_ run: TextRun) -> Bool {
        // Only a neighbour can be the word that a raised run belongs to.
        let neighbours = runs.filter {
            $0.x - run.size <= run.x + run.width && run.x <= $0.x + $0.width + run.size
        }
        let em = max(run.size, neighbours.map(\.size).max() ?? 0)
        let isRaised = run.y < y && run.size < 0.8 * em
        return abs(y - run.y) <= (isRaised ? 0.5 : 0.25) * em
    }
}
