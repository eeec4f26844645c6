import Amounts
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Rows of tables over several pages: each says itself which signs it prints, so that the foot of each page
/// explains those of its own rows.
struct NotedRows {
    private(set) var rows: [TableRow] = []
    private var marks: Set<PrintedMark> = []
    private var statuses: Status = []

    /// Adds a row whose cells are bound in the closure; what they print is explained by the table, no longer
    /// by the section.
    mutating func add(_ binder: inout Binder, _ make: (inout Binder) -> TableRow) {
        let (marksOutside, statusesOutside) = (binder.marks, binder.statuses)
        (binder.marks, binder.statuses) = ([], [])
        var row = make(&binder)
        var signs = binder.statuses
            .subtracting(binder.story.yearStatus.union(binder.story.previousStatus))
        for case .number(let parts) in row.cells {
            switch parts.symbol {
            case "…": binder.marks.insert(.missing)
            case "c": binder.marks.insert(.withheld)
            case "–": binder.marks.insert(.nilValue)
            case "x": binder.marks.insert(.notApplicable)
            default: signs.formUnion(StatusMark.all.first { $0.sign == parts.symbol }?.status ?? [])
            }
        }
        row.notes += binder.marks.sorted().map(\.key)
        row.notes += Self.explained(signs).map { binder.note(of: $0).key }
        marks.formUnion(binder.marks)
        statuses.formUnion(signs)
        (binder.marks, binder.statuses) = (marksOutside, statusesOutside)
        rows.append(row)
    }

    /// Signs beside a number, and 0 in place of one; the others are marks.
    private static func explained(_ statuses: Status) -> [StatusMark] {
        let inPlace: Status = [.belowHalfUnit]
        return StatusMark.all.filter { mark in
            statuses.contains(mark.status)
                && (inPlace.contains(mark.status) || !StatusMark.suffix(of: mark.status).isEmpty)
        }
    }

    /// The explanations of all signs of the rows.
    func notes(_ binder: inout Binder) -> [PageNote] {
        marks.sorted().map { binder.note(of: $0) } + Self.explained(statuses).map { binder.note(of: $0) }
            + binder.yearNotes
    }
}

extension Binder {
    /// What a mark means, the same note wherever it is called.
    mutating func note(of mark: PrintedMark) -> PageNote {
        pageNote(mark.key, order: 100 + mark.rawValue, phrase(mark.key) + ".")
    }

    /// What a sign behind a number means.
    func note(of mark: StatusMark) -> PageNote {
        signNote(of: mark, mark.sign + " " + mark.words[language] + ".")
    }

    /// What the signs at the years in heads mean: "*) angka sementara." A sign that is said of all values of
    /// a year stands at the year alone, every other one at its value; the key says of both the same.
    var yearNotes: [PageNote] {
        let said = story.status(of: story.year - 1).union(story.status(of: story.year))
        return StatusMark.all.filter { said.contains($0.status) }.map { note(of: $0) }
    }

    /// Keys of the notes that a head with a year calls.
    func keysOfSigns(at year: Int) -> [String] {
        let said = story.status(of: year)
        return StatusMark.all.filter { said.contains($0.status) }.map { note(of: $0).key }
    }

    /// The same note, whether a table or the section calls it.
    func signNote(of mark: StatusMark, _ text: String) -> PageNote {
        pageNote("sign/" + text, order: 300 + (StatusMark.all.firstIndex { $0.sign == mark.sign } ?? 0), text)
    }

    func pageNote(_ key: String, order: Int, call: String = "", _ text: String) -> PageNote {
        PageNote(key: key, order: order, call: call, text: StyledText(text, theme[.note]))
    }

    /// A change or a share for a cell: x where it cannot be calculated.
    mutating func calculatedCell(_ id: FigureID) -> TableCell {
        if story.figures[id] != nil { return cell(id) }
        let absence: Absence = story.isWithheld(id) ? .withheld : .notApplicable
        marks.insert(PrintedMark(absence))
        return .number(.symbol(absence.symbol))
    }
}
