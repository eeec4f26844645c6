import Datasets
import Declarations
import Exporting
import Localization
import Reading

/// The first sheet: every finding on a row, its cell as a link.
struct FindingsSheet {
    let workbook: FindingsWorkbook
    let sheet: WorkbookSheet
    let places: [FindingsWorkbook.FoundCell?]

    private var language: Language { workbook.language }

    func write() throws(WorkbookError) {
        let heads: [(Words, Double)] = [
            (ValidationWords.number, 6.0), (ValidationWords.weight, 13), (ValidationWords.rule, 30),
            (ValidationWords.cell, 22), (ValidationWords.value, 26), (ValidationWords.found, 52),
            (ValidationWords.hint, 52), (ValidationWords.ruleName, 24),
        ]
        for (index, head) in heads.enumerated() {
            try sheet.text(head.0[language], row: 1, index + 1, SheetLook.head)
            sheet.width(head.1, ofColumn: index + 1)
        }
        sheet.freeze(above: 2)
        sheet.printsLandscape()
        let findings = workbook.validation.inspection.findings
        // The list of a sheet ends before the sheet does.
        for (index, finding) in findings.prefix(WorkbookSheet.rowLimit - 2).enumerated() {
            try write(finding, index)
        }
        try sheet.filter(row: 1, columns: heads.count, to: findings.count + 1)
        if findings.isEmpty {
            try sheet.text(ValidationWords.nothing[language], row: 2, 2, SheetLook.cell)
        }
    }

    private func write(_ finding: Finding, _ index: Int) throws(WorkbookError) {
        let row = index + 2, rule = Inspection.rule(of: finding)
        let tint = FindingsWorkbook.fill(finding.weight)
        try sheet.number(Double(index + 1), row: row, 1, SheetLook.count)
        try sheet.text(
            ValidationWords.weight(finding.weight)[language], row: row, 2, SheetLook.cell.with(fill: tint))
        try sheet.text(rule.title[language], row: row, 3, SheetLook.wrapped)
        if let place = places[index] {
            let label = place.sheet + "!" + place.cell
            try sheet.link(label, to: place.sheet, cell: place.cell, row: row, 4, SheetLook.link)
            try sheet.text(place.value, row: row, 5, SheetLook.wrapped)
        } else if let place = finding.at {
            try sheet.text(workbook.validation.text(of: place), row: row, 4, SheetLook.wrapped)
        }
        try sheet.text(finding.message(in: language), row: row, 6, SheetLook.wrapped)
        try sheet.text(finding.hint(in: language) ?? "", row: row, 7, SheetLook.quietWrapped)
        try sheet.text(rule.id, row: row, 8, SheetLook.quietWrapped)
    }
}
