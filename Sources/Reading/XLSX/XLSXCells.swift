public import Datasets
public import Declarations

/// Reads all sheets of a workbook as cells.
public struct XLSXCells: CellReader {
    public static let formats = [FileFormat.xlsx]

    public init() {}

    public func read(_ file: CellFile, into sink: inout some CellSink, _ findings: FindingList) {
        do throws(Findings) {
            let limits = try ReadingLimits(file.limits)
            let book = try Workbook.open(path: file.path, contents: file.contents, limits)
            var out = RowBytes(limit: limits.textBytes)
            for sheet in book.sheets {
                let merged = try SheetPump.merged(sheet, of: book.archive)
                let described = SourceSheet(name: sheet.name, isHidden: sheet.isHidden, merged: merged)
                if sink.begin(described) { try Self.read(sheet, of: book, &out, into: &sink) }
            }
        } catch {
            for finding in error.all { findings.add(finding) }
        }
    }

    private static func read(
        _ sheet: Workbook.Sheet, of book: borrowing Workbook, _ out: inout RowBytes,
        into sink: inout some CellSink
    ) throws(Findings) {
        var pump = try SheetPump(sheet, of: book.archive)
        while try pump.step(book.archive) {
            for line in pump.batch.lines {
                var cells: [SourceCell] = []
                for cell in pump.batch.cells[line.cells] {
                    out.clear()
                    let content = book.values.write(
                        cell, of: pump.batch, decimal: UInt8(ascii: "."), to: &out)
                    let isNumber = content == .number || content == .date
                    cells.append(
                        SourceCell(
                            column: Int(cell.column), text: String(decoding: out.field, as: UTF8.self),
                            kind: kind(content), format: isNumber ? book.values.formats.code(cell.style) : nil
                        ))
                }
                guard
                    cells.isEmpty
                        || sink.take(SourceLine(number: line.number, isHidden: line.isHidden, cells: cells))
                else { return }
            }
        }
    }

    private static func kind(_ content: CellContent) -> SourceCell.Kind {
        switch content {
        case .text: .text
        case .number: .number
        case .date: .date
        case .boolean: .boolean
        case .uncalculated: .uncalculated
        case .error, .noNumber, .noDate, .noText: .error
        }
    }
}
