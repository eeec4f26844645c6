public import Datasets
public import Declarations

/// Reads one sheet of a workbook as rows.
public struct XLSXReader: RowReader {
    public static let format = FileFormat.xlsx

    public init() {}

    public func read(_ file: RowFile, into sink: inout some RowSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.declared.limits)
            let book = try Workbook.open(path: file.path, contents: file.contents, limits)
            let sheet = try book.sheet(file.declared.sheet)
            var file = file
            file.sheet = sheet.name
            var rows = SheetRows(file, limits, findings)
            try rows.run(book, sheet, &sink)
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }
}
