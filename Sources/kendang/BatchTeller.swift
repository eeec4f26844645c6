import Declarations
import Glibc
import Rendering
import Synchronization

/// Tells how a batch goes on: a line that is written over on a terminal, lines of JSON where they are asked
/// for, nothing in a pipe.
final class BatchTeller: Sendable {
    private let isJSON: Bool
    private let last = Mutex(0.0)
    /// Seconds between two lines.
    private static let pause = 0.1

    init(isJSON: Bool) { self.isJSON = isJSON }

    func tell(_ progress: BatchProgress) {
        guard isJSON || Terminal.showsProgress else { return }
        let isDue = last.withLock { last in
            guard progress.done == progress.total || progress.seconds - last >= Self.pause else {
                return false
            }
            last = progress.seconds
            return true
        }
        guard isDue else { return }
        if isJSON {
            Terminal.out(Self.json("progress", progress))
        } else {
            Terminal.progress(Self.line(progress))
        }
    }

    func end(_ outcome: BatchOutcome) {
        Terminal.endProgress()
        for finding in outcome.findings { Terminal.error(finding.text) }
        for finding in outcome.end?.findings ?? [] { Terminal.error(finding.text) }
        if isJSON { Terminal.out(Self.json("end", outcome.progress)) }
        // What is not whole is told wherever the command runs.
        if Terminal.showsProgress || !outcome.isComplete { Terminal.error(Self.summary(outcome)) }
    }

    /// "412 of 1,000 · 231 a second · 3 s left · 2 failed · 5 warnings".
    static func line(_ progress: BatchProgress) -> String {
        var parts = ["\(progress.done) of \(progress.total)"]
        if let rate = progress.rate { parts.append("\(tenths(rate)) a second") }
        if let left = progress.remaining, progress.done < progress.total {
            parts.append("\(length(left)) left")
        }
        if progress.failed > 0 { parts.append("\(progress.failed) failed") }
        if progress.warnings > 0 { parts.append("\(progress.warnings) warnings") }
        return parts.joined(separator: " · ")
    }

    static func summary(_ outcome: BatchOutcome) -> String {
        let progress = outcome.progress
        var parts = ["\(progress.made) sheets made"]
        if progress.kept > 0 { parts.append("\(progress.kept) kept") }
        if progress.failed > 0 { parts.append("\(progress.failed) failed") }
        let left = progress.total - progress.done
        if left > 0 { parts.append("\(left) not made") }
        var text = parts.joined(separator: ", ") + " of \(progress.total); "
        text +=
            "\(progress.files) files, \(progress.pages) pages, \(progress.bytes / 1024) kB in \(outcome.folder); "
        text += "\(progress.warnings) warnings; \(tenths(progress.seconds)) s"
        if let rate = progress.rate { text += ", \(tenths(rate)) a second" }
        if left > 0 { text += "\n--resume goes on where it ended" }
        if progress.failed > 0 { text += "\n\(outcome.manifest) names each sheet that failed" }
        return text
    }

    private static func json(_ event: String, _ progress: BatchProgress) -> String {
        let left = progress.remaining.map(tenths) ?? "null"
        return "{\"event\":\"\(event)\",\"done\":\(progress.done),\"total\":\(progress.total),"
            + "\"made\":\(progress.made),\"kept\":\(progress.kept),\"failed\":\(progress.failed),"
            + "\"warnings\":\(progress.warnings),\"files\":\(progress.files),\"bytes\":\(progress.bytes),"
            + "\"seconds\":\(tenths(progress.seconds)),\"rate\":\(progress.rate.map(tenths) ?? "null"),"
            + "\"remaining\":\(left)}\n"
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// "45 s", "3 min 20 s", "2 h 5 min".
    private static func length(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3_600) h \(whole / 60 % 60) min"
    }
}
