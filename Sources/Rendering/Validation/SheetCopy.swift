import Datasets
import Declarations
import Exporting
import Localization
import Reading

/// Copies the sheets of one file, cell by cell, and colours those that something was found in.
struct SheetCopy: CellSink {
    private let workbook: FindingsWorkbook
    private let source: FindingsWorkbook.Source
    private let writer: WorkbookWriter
    /// Where each finding stands; those of this file are added.
    private(set) var places: [FindingsWorkbook.FoundCell?]
    private(set) var error: WorkbookError?

    private var sheet: WorkbookSheet?
    /// The findings of the sheet by their rows.
    private var byRow: [Int: [Int]] = [:]
    /// Words that are wrong wherever their column uses them: the finding and how often it was met again.
    private var words: [Word: (finding: Int, echoes: Int)] = [:]

    /// Findings whose words were met too often for another comment.
    private var silent: Set<Int> = []

    private struct Word: Hashable {
        var column: Int
        var text: String
    }

    /// Of one word; more cells are only coloured.
    private static let echoLimit = 100

    init(
        workbook: FindingsWorkbook, source: FindingsWorkbook.Source, writer: WorkbookWriter,
        places: [FindingsWorkbook.FoundCell?]
    ) {
        self.workbook = workbook
        self.source = source
        self.writer = writer
        self.places = places
    }

    private var findings: [Finding] { workbook.validation.inspection.findings }

    mutating func begin(_ sheet: SourceSheet) -> Bool {
        guard error == nil, sheet.name.isEmpty || source.sheets.contains(sheet.name) else { return false }
        byRow = Dictionary(
            grouping: source.findings.filter { (findings[$0].at?.sheet ?? "") == sheet.name }
        ) { findings[$0].at?.line ?? 0 }
        words = [:]
        do throws(WorkbookError) {
            let copy = try writer.sheet(sheet.name.isEmpty ? source.name : sheet.name)
            copy.printsLandscape()
            copy.freeze(above: source.headRows + 1)
            self.sheet = copy
        } catch {
            self.error = error
        }
        return error == nil
    }

    mutating func take(_ line: SourceLine) -> Bool {
        guard let sheet, error == nil, line.number <= WorkbookSheet.rowLimit else { return false }
        do throws(WorkbookError) { try copy(line, to: sheet) } catch { self.error = error }
        return error == nil
    }

    /// What is found in a row: by columns, and the gravest that holds for the whole row.
    private struct Marks {
        var columns: [Int: [Int]] = [:]
        var row: Finding.Weight?
    }

    private mutating func copy(_ line: SourceLine, to sheet: WorkbookSheet) throws(WorkbookError) {
        let cells = line.cells.filter { $0.column <= WorkbookSheet.columnLimit }
        var marks = Marks()
        for index in byRow[line.number] ?? [] { mark(index, cells, line.number, sheet, &marks) }
        let columns = Set(cells.map(\.column)).union(marks.columns.keys).sorted()
        var next = cells.startIndex
        for column in columns {
            let cell = next < cells.endIndex && cells[next].column == column ? cells[next] : nil
            if cell != nil { next += 1 }
            let found = marks.columns[column] ?? []
            var echo: Int?
            if found.isEmpty, let cell { echo = self.echo(of: cell) }
            let weights = found.map { findings[$0].weight } + [marks.row].compactMap(\.self)
            let weight: Finding.Weight? =
                weights.contains(.error) ? .error : weights.first ?? echo.map { findings[$0].weight }
            try write(cell, line.number, column, weight.map(FindingsWorkbook.fill), sheet)
            if !found.isEmpty {
                try comment(
                    found.map { workbook.comment(findings[$0]) }.joined(separator: "\n\n"), line.number,
                    column, sheet)
            } else if let echo, let place = places[echo], isTold(echo) {
                let same = ValidationWords.same(as: place.cell)[workbook.language]
                try comment(same + "\n" + workbook.comment(findings[echo]), line.number, column, sheet)
            }
        }
    }

    /// Finds the cell of a finding.
    private mutating func mark(
        _ index: Int, _ cells: [SourceCell], _ row: Int, _ sheet: WorkbookSheet, _ marks: inout Marks
    ) {
        let finding = findings[index], rule = Inspection.rule(of: finding)
        let field = finding.at?.field ?? 0
        let column = min(field > 0 ? field : cells.first?.column ?? 1, WorkbookSheet.columnLimit)
        let value = cells.first { $0.column == column }?.text ?? ""
        marks.columns[column, default: []].append(index)
        if rule.isOfRow || field == 0 {
            marks.row = marks.row == .error ? .error : finding.weight
        }
        places[index] = FindingsWorkbook.FoundCell(
            sheet: sheet.name, cell: SourcePlace.letters(ofColumn: column) + String(row),
            value: rule.isOfRow || field == 0 ? "" : value)
        if rule.isOfWord, !value.isEmpty {
            words[Word(column: column, text: value)] = (index, 0)
        }
    }

    /// The finding of a word that was met before; nil where there is none.
    private mutating func echo(of cell: SourceCell) -> Int? {
        guard !words.isEmpty else { return nil }
        let word = Word(column: cell.column, text: cell.text)
        guard let known = words[word] else { return nil }
        words[word]?.echoes += 1
        if known.echoes == Self.echoLimit { silent.insert(known.finding) }
        return known.finding
    }

    private func isTold(_ echo: Int) -> Bool { !silent.contains(echo) }

    private func comment(_ text: String, _ row: Int, _ column: Int, _ sheet: WorkbookSheet)
        throws(WorkbookError)
    {
        try sheet.comment(text, author: "Kendang", row: row, column)
    }

    /// A cell as it was: text as text, numbers and dates as such.
    private func write(
        _ cell: SourceCell?, _ row: Int, _ column: Int, _ fill: UInt32?, _ sheet: WorkbookSheet
    ) throws(WorkbookError) {
        let look = CellLook(number: cell?.format, fill: fill)
        guard let cell else { return try sheet.blank(row: row, column, look) }
        switch cell.kind {
        case .text, .error, .uncalculated: try sheet.text(cell.text, row: row, column, look)
        case .boolean: try sheet.boolean(cell.text == "TRUE", row: row, column, look)
        case .number:
            guard let value = Double(cell.text), value.isFinite else {
                return try sheet.text(cell.text, row: row, column, look)
            }
            try sheet.number(value, row: row, column, look)
        case .date:
            guard let serial = SheetDate.serial(cell.text) else {
                return try sheet.text(cell.text, row: row, column, look)
            }
            let format = cell.format ?? (cell.text.count > 10 ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd")
            try sheet.number(serial, row: row, column, look.with(number: format))
        }
    }
}
