import Glibc

/// Runs that stand on one baseline, from left to right (text of right-to-left scripts too).
public struct TextLine: Sendable, Hashable {
    public var runs: [TextRun]
    /// The runs' text; a gap between two of them is a blank, a gap over an em a tab.
    public var text: String

    /// Runs gathered by baseline.
    static func formed(from runs: [TextRun]) -> [TextLine] {
        if runs.count == 1 {
            return runs[0].text.isEmpty ? [] : [TextLine(runs: runs, text: runs[0].text)]
        }
        let shown = runs.filter { !$0.text.isEmpty }
        let level = LevelLine.formed(from: shown.filter { $0.angle == 0 })
        let angles = Set(shown.map(\.angle)).subtracting([0]).sorted()
        return level.map { TextLine(runs: $0.runs, text: $0.text) }
            + angles.flatMap { angle in
                // Turned runs are turned back to be read, and then put where they were.
                LevelLine.formed(from: shown.filter { $0.angle == angle }.map { $0.turned(by: -angle) }).map {
                    TextLine(runs: $0.runs.map { $0.turned(by: angle) }, text: $0.text)
                }
            }
    }
}

extension TextRun {
    /// The run turned about the page's corner; degrees clockwise.
    fileprivate func turned(by degrees: Double) -> TextRun {
        let sine = sin(degrees * .pi / 180), cosine = cos(degrees * .pi / 180)
        var run = self
        run.x = x * cosine - y * sine
        run.y = x * sine + y * cosine
        run.angle += degrees
        return run
    }
}

/// A line in the making, on a level baseline.
private struct LevelLine {
    var runs: [TextRun]
    /// Baseline of the run that founded the line.
    var y: Double

    static func formed(from runs: [TextRun]) -> [LevelLine] {
        var lines: [LevelLine] = []
        // The large ones found the lines, so that raised small ones find theirs.
        let bySize = runs.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
        for (_, run) in bySize {
            var best: Int?, distance = Double.infinity
            for place in lines.indices {
                let away = abs(lines[place].y - run.y)
                if away < distance, lines[place].holds(run) { (best, distance) = (place, away) }
            }
            if let best {
                lines[best].runs.append(run)
            } else {
                lines.append(LevelLine(runs: [run], y: run.y))
            }
        }
        for place in lines.indices { lines[place].runs.sort { ($0.x, $0.y) < ($1.x, $1.y) } }
        return lines.sorted { ($0.y, $0.runs[0].x) < ($1.y, $1.runs[0].x) }
    }

    /// Whether a run stands on this line's baseline or is raised beside it.
    private func holds(_ run: TextRun) -> Bool {
        // Only a neighbour can be the word that a raised run belongs to.
        var em = run.size
        for other in runs
        where other.size > em && other.x - run.size <= run.x + run.width
            && run.x <= other.x + other.width + run.size
        {
            em = other.size
        }
        let isRaised = run.y < y && run.size < 0.8 * em
        return abs(y - run.y) <= (isRaised ? 0.5 : 0.25) * em
    }

    var text: String {
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
        return !touchesBlank && (gap > TextRun.wordGap * em || isOtherWord) ? " " : ""
    }
}

extension TextRun {
    /// A gap of more ems than this parts two words.
    static let wordGap = 0.15
}
