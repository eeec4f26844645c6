import Amounts
import Graphics
import Layout
import Localization
import Narration
public import Templates

/// The notes of a section: calls in order, the marks that were printed, notes of the template, the source.
public enum SectionNotes {
    /// What the signs behind numbers mean: "*) angka sementara".
    public static func signs(_ binder: Binder, of bound: BoundChart? = nil) -> [String] {
        explained(binder, of: bound).map(\.text)
    }

    private static func explained(_ binder: Binder, of bound: BoundChart?) -> [(
        mark: StatusMark, text: String
    )] {
        let story = binder.story
        let marks = StatusMark.all.filter {
            binder.statuses.contains($0.status) && !StatusMark.suffix(of: $0.status).isEmpty
        }
        return marks.flatMap { mark in
            let years = [story.year - 1, story.year].filter { story.status(of: $0).contains(mark.status) }
            let isPrinted = bound?.values.contains { $0.name.contains(mark.sign) } ?? true
            if years.isEmpty || isPrinted { return [(mark, mark.sign + " " + mark.words[binder.language])] }
            // Where the picture does not print the sign at the year, the year alone is named.
            return years.map { (mark, "\($0): " + mark.words[binder.language]) }
        }
    }

    static func notes(_ keys: [String], _ binder: inout Binder) -> [PageNote] {
        var notes = binder.notes.enumerated().map { index, note in
            binder.pageNote("note/\(index + 1)", order: index, call: String(index + 1), note)
        }
        notes += binder.marks.sorted().map { binder.note(of: $0) }
        notes += explained(binder, of: nil).map { binder.signNote(of: $0.mark, $0.text + ".") }
        for (index, key) in keys.enumerated() {
            if let text = binder.text(key) { notes.append(binder.pageNote(key, order: 400 + index, text)) }
        }
        if binder.hasRoundedSum {
            notes.append(binder.pageNote("sum-note", order: 500, binder.phrase("sum-note")))
        }
        return notes
    }
}
