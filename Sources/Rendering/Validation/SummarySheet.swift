import Datasets
import Declarations
import Exporting
import Localization
import Reading

/// The second sheet: counts of rows, totals beside sums, findings by rule.
struct SummarySheet {
    let workbook: FindingsWorkbook
    let sheet: WorkbookSheet

    private var validation: Validation { workbook.validation }
    private var language: Language { workbook.language }

    func write() throws(WorkbookError) {
        let inspection = validation.inspection, wording = validation.wording(language)
        sheet.hideGrid()
        sheet.printsLandscape()
        for (index, width) in [52.0, 24, 24, 34, 48].enumerated() {
            sheet.width(width, ofColumn: index + 1)
        }
        try sheet.text(
            ValidationWords.title[language] + ": " + validation.definition.title[language], row: 1, 1,
            SheetLook.title)
        try sheet.text(ValidationWords.lead(inspection, wording), row: 2, 1, SheetLook.lead)
        var row = 4
        try writeFiles(&row)
        try writeTotals(&row)
        try writeRules(&row)
        if inspection.omitted > 0 {
            let more = ValidationWords.notListed(wording.digits(inspection.omitted))
            try sheet.text(more[language], row: row, 1, SheetLook.lead)
        }
    }

    private func heads(_ words: [Words], numbers: ClosedRange<Int>, _ row: Int) throws(WorkbookError) {
        for (index, word) in words.enumerated() {
            try sheet.text(
                word[language], row: row, index + 1,
                numbers.contains(index) ? SheetLook.headRight : SheetLook.head)
        }
    }

    private func writeFiles(_ row: inout Int) throws(WorkbookError) {
        let files = validation.inspection.files
        guard !files.isEmpty else { return }
        try heads(
            [ValidationWords.file] + [.read, .accepted, .warned, .refused].map(ValidationWords.head),
            numbers: 1...4, row)
        let counts = [\RowTally.read, \.accepted, \.warned, \.refused]
        for file in files {
            row += 1
            let note = validation.note(on: file).map { " (\($0[language]))" } ?? ""
            try sheet.text(validation.name(of: file) + note, row: row, 1, SheetLook.wrapped)
            for (column, count) in counts.enumerated() {
                try sheet.number(Double(file[keyPath: count]), row: row, column + 2, SheetLook.count)
            }
        }
        if files.count > 1 {
            row += 1
            try sheet.text(ValidationWords.allFiles[language], row: row, 1, SheetLook.strong)
            for (column, count) in counts.enumerated() {
                let sum = files.reduce(0) { $0 + $1[keyPath: count] }
                try sheet.number(Double(sum), row: row, column + 2, SheetLook.total)
            }
        }
        row += 2
    }

    private func writeTotals(_ row: inout Int) throws(WorkbookError) {
        let totals = validation.inspection.totals
        guard !totals.isEmpty else { return }
        try heads(
            [
                ValidationWords.total, ValidationWords.stated, ValidationWords.sum, ValidationWords.result,
                ValidationWords.place,
            ], numbers: 1...2, row)
        let right = CellLook(ink: SheetLook.cell.ink, alignment: .right)
        for total in totals {
            row += 1
            let kind = total.kind == .control ? ", " + ValidationWords.control[language] : ""
            let difference = validation.difference(of: total, language)
            try sheet.text(total.name[language] + kind, row: row, 1, SheetLook.wrapped)
            try sheet.text(validation.text(of: total.stated, language), row: row, 2, right)
            try sheet.text(total.sum.map { validation.text(of: $0, language) } ?? "–", row: row, 3, right)
            let isOpen = total.verdict == .differs && !total.isWaived
            try sheet.text(
                ValidationWords.verdict(total, difference: difference)[language], row: row, 4,
                SheetLook.wrapped.with(fill: isOpen ? FindingsWorkbook.red : nil))
            try sheet.text(validation.text(of: total.place), row: row, 5, SheetLook.wrapped)
        }
        row += 2
    }

    private func writeRules(_ row: inout Int) throws(WorkbookError) {
        let groups = validation.inspection.groups
        guard !groups.isEmpty else { return }
        try heads(
            [ValidationWords.rule, ValidationWords.weight, ValidationWords.count, ValidationWords.ruleName],
            numbers: 2...2, row)
        for group in groups {
            row += 1
            try sheet.text(group.rule.title[language], row: row, 1, SheetLook.wrapped)
            try sheet.text(
                ValidationWords.weight(group.weight)[language], row: row, 2,
                SheetLook.cell.with(fill: FindingsWorkbook.fill(group.weight)))
            try sheet.number(Double(group.count), row: row, 3, SheetLook.count)
            try sheet.text(group.rule.id, row: row, 4, SheetLook.cell)
        }
        row += 2
    }
}
