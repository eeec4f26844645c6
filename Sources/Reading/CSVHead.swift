import Datasets
import Declarations

/// The head of a text file in one delimiter: the names of its columns from one or several lines.
struct CSVHead {
    var names: [String]
    var places: [SourcePlace]
    /// Where the first row begins in the block.
    var next: Int
    /// Lines of the file that it takes.
    var lines: Int

    /// What became of looking for it.
    enum Outcome {
        case head(CSVHead)
        /// Why a record could not be read, and where that begins.
        case stopped(RecordScanner.Outcome, at: Int)
    }

    /// Reads the declared lines, or the next one where none is declared.
    /// - Parameter line: of the file, where the block begins.
    static func read(
        _ blocks: borrowing RecordBlocks, _ scanner: inout RecordScanner, _ file: RowFile, _ line: Int
    ) -> Outcome {
        let rows = file.declared.headerRows
        let last = max(line, rows.last ?? line)
        var at = blocks.start, number = line, width = 0
        var lines: [SourceLine] = [], columns: [Int: SourcePlace] = [:]
        repeat {
            let outcome = scanner.scan(blocks.base, from: at, to: blocks.end, isLast: blocks.isLast)
            guard case .record(let next, let inner) = outcome else { return .stopped(outcome, at: at) }
            if rows.isEmpty || rows.contains(number) {
                let taken = cells(scanner, blocks, at, file, number)
                width = max(width, scanner.count)
                lines.append(SourceLine(number: number, cells: taken.map(\.cell)))
                for (cell, place) in taken { columns[cell.column] = place }
            }
            at = next
            number += 1 + inner
            // The block may end between two lines of the head.
            if number <= last, at >= blocks.end, !blocks.isLast { return .stopped(.incomplete, at: at) }
        } while number <= last && at < blocks.end
        let names = HeadNames.joined(lines)
        let start = SourcePlace(file: file.path, line: line, column: 1)
        return .head(
            CSVHead(
                names: (1...max(1, width)).map { names[$0] ?? "" },
                places: (1...max(1, width)).map { columns[$0] ?? start }, next: at, lines: number - line))
    }

    private static func cells(
        _ scanner: RecordScanner, _ blocks: borrowing RecordBlocks, _ start: Int, _ file: RowFile, _ line: Int
    ) -> [(cell: SourceCell, place: SourcePlace)] {
        let base = UnsafePointer(blocks.base)
        let record = FieldRange(start: Int32(start), end: Int32(blocks.end))
        return scanner.fields.withUnsafeBufferPointer { fields in
            guard let first = fields.baseAddress else { return [] }
            let row = RawRow(
                base: base, fields: first, count: scanner.count, record: record, line: line)
            return (0..<scanner.count).map { index in
                (
                    SourceCell(column: index + 1, text: row.text(index)),
                    SourcePlace(file: file.path, line: line, column: row.column(index))
                )
            }
        }
    }
}
