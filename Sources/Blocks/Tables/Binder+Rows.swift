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
        marks.sorted().map { binder.note(of: $0) } + Self.explained(statuses).map { binder.note(of: $0) }
    }
}

extension TableCell {
    /// Prints 0 for a value that is less than half a unit.
    fileprivate var isNegligible: Bool {
        if case .number(let parts) = self { parts.symbol == "0" } else { false }
    }
}

extension Binder {
    /// What a mark means, the same note wherever it is called.
    mutating func note(of mark: PrintedMark) -> PageNote {
        pageNote(mark.key, order: 100 + mark.rawValue, phrase(mark.key) + ".")
    }

    /// What a sign behind a number means.
    func note(of mark: StatusMark) -> PageNote {
        let place = StatusMark.all.firstIndex { $0.sign == mark.sign } ?? 0
        return pageNote(mark.sign, order: 200 + place, mark.sign + " " + mark.words[language] + ".")
    }

    func pageNote(_ key: String, order: Int, call: String = "", _ text: String) -> PageNote {
        PageNote(key: key, order: order, call: call, text: StyledText(text, theme[.note]))
    }

    /// A change for a cell: x where it cannot be calculated.
    mutating func changeCell(_ id: FigureID) -> TableCell {
        if story.figures[id] != nil { return cell(id) }
        marks.insert(.notApplicable)
        return .number(.symbol("x"))
    }
}
