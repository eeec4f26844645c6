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
        var signs = binder.statuses.subtracting(binder.story.yearStatus)
        if row.cells.contains(where: \.isNegligible) { signs.insert(.belowHalfUnit) }
        row.notes += binder.marks.sorted().map(\.key)
        row.notes += Self.explained(signs).map(\.sign)
        marks.formUnion(binder.marks)
        statuses.formUnion(signs)
        (binder.marks, binder.statuses) = (marksOutside, statusesOutside)
        rows.append(row)
    }

    /// Signs beside a number, and the 0 in place of one; the others are marks.
    private static func explained(_ statuses: Status) -> [StatusMark] {
        StatusMark.all.filter { mark in
            statuses.contains(mark.status)
                && (mark.status == .belowHalfUnit || !StatusMark.suffix(of: mark.status).isEmpty)
        }
    }

    /// The explanations of all signs of the rows.
    func notes(_ binder: inout Binder) -> [PageNote] {
        let style = binder.theme[.note]
        var notes = marks.sorted().map { mark in
            PageNote(key: mark.key, order: mark.rawValue, text: StyledText(binder.phrase(mark.key), style))
        }
        for (index, mark) in Self.explained(statuses).enumerated() {
            let text = mark.sign + "\u{A0}" + mark.words[binder.language]
            notes.append(
                PageNote(
                    key: mark.sign, order: PrintedMark.allCases.count + index, text: StyledText(text, style)))
        }
        return notes
    }
}

extension TableCell {
    /// Prints 0 for a value that is less than half a unit.
    fileprivate var isNegligible: Bool {
        if case .number(let parts) = self { parts.symbol == "0" } else { false }
    }
}

extension Binder {
    /// A change for a cell: x where it cannot be calculated.
    mutating func changeCell(_ id: FigureID) -> TableCell {
        if story.figures[id] != nil { return cell(id) }
        marks.insert(.notApplicable)
        return .number(.symbol("x"))
    }
}
