import Exporting
import Figures
import Localization

/// All figures with both ends, for whoever calculates with them.
struct FigureSheet {
    let table: FigureTable
    let language: Language
    let currency: Currency

    func write(to sheet: WorkbookSheet) throws(WorkbookError) {
        for (index, head) in FigureTable.head.enumerated() {
            try sheet.text(head, row: 1, index + 1, SheetLook.head)
        }
        sheet.freeze(above: 2)
        sheet.printsLandscape()
        let rows = table.rows.prefix(WorkbookSheet.rowLimit - 1)
        let numbers = Set(["year", "month", "lower", "upper"].compactMap(FigureTable.head.firstIndex(of:)))
        for (index, row) in rows.enumerated() {
            for (column, field) in table.fields(row).enumerated() where !field.isEmpty {
                let decimals = field.split(separator: ".").dropFirst().first?.count ?? 0
                if numbers.contains(column), field.utf8.count <= 15, let value = Double(field) {
                    let isYear = column < 8
                    let format =
                        isYear
                        ? "0" : "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
                    try sheet.number(value, row: index + 2, column + 1, SheetLook.cell.with(number: format))
                } else {
                    try sheet.text(field, row: index + 2, column + 1, SheetLook.cell)
                }
            }
        }
        try sheet.filter(row: 1, columns: FigureTable.head.count, to: rows.count + 1)
    }
}

/// What a reader must know of the report, and of the sheets.
struct MetadataSheet {
    let metadata: ReportMetadata
    let language: Language

    func write(to sheet: WorkbookSheet) throws(WorkbookError) {
        sheet.hideGrid()
        sheet.printsLandscape()
        sheet.width(30, ofColumn: 1)
        sheet.width(90, ofColumn: 2)
        var row = 1
        for entry in metadata.entries {
            try sheet.text(entry.label[language], row: row, 1, SheetLook.strong)
            try sheet.text(entry.value[language], row: row, 2, SheetLook.wrapped)
            row += 1
        }
        row += 1
        for note in ExportWords.notes {
            try sheet.text(note[language], row: row, 2, SheetLook.wrapped)
            row += 1
        }
    }
}
