import Amounts
import Datasets
import Declarations

/// One reading of one sheet for its rows.
struct SheetRows: ~Copyable {
    private let file: RowFile
    private let limits: ReadingLimits
    private let findings: FindingList
    private let decimal: UInt8
    private var out: RowBytes
    /// What stands in the rows before the head is whole, by row and column.
    private var texts: [Int: [Int: String]] = [:]
    private var head: SheetHead?
    /// Whether the cells of a field matter, field by field.
    private var isRead: [Bool] = []
    private var hiddenRows = (count: 0, first: 0)
    /// The row with which what stands below the table begins, where the file declares its text.
    private var endRow = Int.max

    init(_ file: RowFile, _ limits: ReadingLimits, _ findings: FindingList) {
        (self.file, self.limits, self.findings) = (file, limits, findings)
        decimal = UInt8(ascii: file.declared.numbers == .id ? "," : ".")
        out = RowBytes(limit: limits.recordBytes)
    }

    /// Hands all rows of the sheet to the sink.
    /// - Throws: why the sheet cannot be read.
    mutating func run(_ book: borrowing Workbook, _ sheet: Workbook.Sheet, _ sink: inout some RowSink)
        throws(Findings)
    {
        var pump = try SheetPump(sheet, of: book.archive)
        while try pump.step(book.archive) {
            for line in pump.batch.lines {
                if head != nil {
                    try take(line, pump.batch, book.values, &sink)
                } else if try isHead(line, pump.batch, book.values) {
                    try begin(book, sheet, line)
                    guard let head, begin(head, &sink) else { return }
                    warnHidden(head, pump.hiddenColumns)
                    // A row below the declared ones is one of the table already.
                    if line.number > head.row { try take(line, pump.batch, book.values, &sink) }
                }
            }
        }
        guard let head else {
            throw failure(
                file.declared.headerRows.isEmpty ? "the sheet is empty" : "the sheet ends above its head",
                row: 0)
        }
        checkMerged(pump.merged, head)
        if hiddenRows.count > 0 {
            findings.warning(
                "\(hiddenRows.count) of the rows that are read are hidden, the first is row \(hiddenRows.first)",
                hint: "if they do not belong to the table, delete them",
                at: place(hiddenRows.first, head.first))
        }
        sink.end()
    }

    // MARK: The head

    /// Keeps the texts of a row.
    /// - Returns: whether the head is whole with it.
    private mutating func isHead(_ line: GridLine, _ batch: SheetBatch, _ values: CellValues) throws(Findings)
        -> Bool
    {
        var found: [Int: String] = [:]
        for cell in batch.cells[line.cells] {
            out.clear()
            let content = values.write(cell, of: batch, decimal: decimal, to: &out)
            let text = String(decoding: out.field, as: UTF8.self)
            if content.isProblem,
                file.declared.headerRows.isEmpty || file.declared.headerRows.contains(line.number)
            {
                throw Findings(problem(content, text, line.number, Int(cell.column)))
            }
            if !SheetHead.plain(text).isEmpty { found[Int(cell.column)] = text }
        }
        let last = file.declared.headerRows.last
        if line.number <= last ?? Int.max, !found.isEmpty { texts[line.number] = found }
        return last.map { line.number >= $0 } ?? !found.isEmpty
    }

    private mutating func begin(_ book: borrowing Workbook, _ sheet: Workbook.Sheet, _ line: GridLine)
        throws(Findings)
    {
        let declared = file.declared.headerRows
        let rows = declared.isEmpty ? [line.number] : declared
        let needsMerged = rows.count > 1 || rows.contains { SheetHead.hasGaps(texts[$0] ?? [:]) }
        let merged = needsMerged || texts[rows[0]] == nil ? try SheetPump.merged(sheet, of: book.archive) : []
        try checkHead(rows, merged)
        let head = SheetHead(rows: rows, texts: texts, merged: merged)
        guard !head.names.isEmpty else {
            throw failure("the row that is declared as the head is empty", row: head.row)
        }
        if declared.isEmpty, !head.names.contains(where: { isKnown($0) }) {
            try findHead(book, sheet, below: head.row)
        }
        let crossing = merged.first { crosses($0, head) }
        if let crossing { throw Findings(crossingFinding(crossing, head)) }
        isRead = head.names.map { name in
            !name.isEmpty
                && !file.declared.ignored.contains { SheetHead.key($0) == SheetHead.key(name) }
        }
        self.head = head
        texts = [:]
    }

    /// Names of columns are short, and merged cells lie beside each other: else a small file could ask for
    /// names without end.
    private func checkHead(_ rows: [Int], _ merged: [MergedCells]) throws(Findings) {
        for row in rows {
            let touching = merged.filter { $0.rows.contains(row) }
            guard HeadNames.apart(touching, in: row).count == touching.count else {
                throw failure(
                    "merged cells of the head lie over each other", hint: "unmerge them, and save the file",
                    row: row)
            }
            for number in Set([row] + touching.map(\.rows.lowerBound)) {
                for (column, text) in texts[number] ?? [:] where text.utf8.count > Self.longestName {
                    throw Findings(
                        .error(
                            "the cell is part of the head, but has more than \(Self.longestName) bytes",
                            hint: "is it the head? say header: with the row that names the columns",
                            at: place(number, column)))
                }
            }
        }
    }

    /// Bytes of the text of a column's head.
    private static let longestName = 4_096

    private func begin(_ head: SheetHead, _ sink: inout some RowSink) -> Bool {
        sink.begin(
            file, header: head.names,
            at: head.names.indices.map { place(head.row, head.first + $0) })
    }

    private func isKnown(_ name: String) -> Bool {
        let key = SheetHead.key(name)
        return file.declared.columns.contains { SheetHead.key($0.header) == key }
    }

    /// Looks for the row that names the columns, where the first with a text does not.
    /// - Throws: which row it is.
    private mutating func findHead(_ book: borrowing Workbook, _ sheet: Workbook.Sheet, below first: Int)
        throws(Findings)
    {
        var pump = try SheetPump(sheet, of: book.archive), left = 50
        let wanted = min(2, file.declared.columns.count)
        while left > 0, try pump.step(book.archive) {
            for line in pump.batch.lines where line.number > first && left > 0 {
                left -= 1
                var known = 0
                for cell in pump.batch.cells[line.cells] {
                    out.clear()
                    _ = book.values.write(cell, of: pump.batch, decimal: decimal, to: &out)
                    if isKnown(String(decoding: out.field, as: UTF8.self)) { known += 1 }
                }
                guard known < max(wanted, 1) else {
                    throw failure(
                        "the first row with a text does not name the columns, but row \(line.number) does",
                        hint: "say header: \(line.number)", row: first)
                }
            }
        }
    }

    // MARK: Merged and hidden cells

    private func crosses(_ cells: MergedCells, _ head: SheetHead) -> Bool {
        cells.rows.contains(head.row) && cells.rows.upperBound > head.row
            && cells.columns.overlaps(head.first...head.first + head.names.count - 1)
    }

    private func crossingFinding(_ cells: MergedCells, _ head: SheetHead) -> Finding {
        let rows = (file.declared.headerRows.first ?? head.row)...cells.rows.upperBound
        return .error(
            "the head goes on to row \(cells.rows.upperBound): cells are merged down to there",
            hint: rows.count > 8
                ? "a head has a few rows: unmerge these cells"
                : "say header: [" + rows.map(String.init).joined(separator: ", ") + "]",
            at: place(cells.rows.lowerBound, cells.columns.lowerBound))
    }

    /// Only the first of merged cells holds the value: the rows below would be read as if it were not theirs.
    private func checkMerged(_ merged: [MergedCells], _ head: SheetHead) {
        // Of how many columns up to each an empty cell would be misread.
        var doubtful = [0]
        for (name, isRead) in zip(head.names, isRead) {
            doubtful.append(
                doubtful[doubtful.count - 1] + (isRead && !file.declared.rules.fills(name) ? 1 : 0))
        }
        for cells in merged where cells.rows.count > 1 {
            if crosses(cells, head) { findings.add(.error) { crossingFinding(cells, head) } }
            guard cells.rows.lowerBound > head.row, cells.rows.lowerBound < endRow else { continue }
            let fields = cells.columns.clamped(to: head.first...head.first + head.names.count - 1)
            let count =
                doubtful[fields.upperBound - head.first + 1] - doubtful[fields.lowerBound - head.first]
            guard cells.columns.overlaps(fields), count > 0 else { continue }
            findings.add(.error) {
                .error(
                    "cells of \(cells.rows.count) rows are merged here: only the first holds the value",
                    hint: "unmerge them and write the value in each row that it is meant for",
                    at: place(cells.rows.lowerBound, cells.columns.lowerBound))
            }
        }
    }

    private func warnHidden(_ head: SheetHead, _ hidden: [ClosedRange<Int>]) {
        let fields = head.names.indices.filter { index in
            isKnown(head.names[index]) && hidden.contains { $0.contains(head.first + index) }
        }
        guard let first = fields.first else { return }
        findings.warning(
            fields.count == 1
                ? "the column \"\(head.names[first])\" is read, though it is hidden"
                : "\(fields.count) of the columns that are read are hidden, the first is \"\(head.names[first])\"",
            hint: "if it is the wrong one, map another under \"columns\"",
            at: place(head.row, head.first + first))
    }

    // MARK: Rows

    private mutating func take(
        _ line: GridLine, _ batch: SheetBatch, _ values: CellValues, _ sink: inout some RowSink
    ) throws(Findings) {
        guard let head else { return }
        findEnd(line, batch, values)
        out.clear()
        var isSound = true
        for index in line.cells {
            let cell = batch.cells[index]
            let field = Int(cell.column) - head.first
            guard field >= 0, field < isRead.count, !head.names[field].isEmpty else {
                isSound = takeOutside(cell, line, batch, values) && isSound
                continue
            }
            while out.fieldCount < field { out.endField() }
            let content = values.write(cell, of: batch, decimal: decimal, to: &out)
            if content.isProblem, isRead[field] {
                isSound = false
                let text = String(decoding: out.field, as: UTF8.self)
                findings.add(.error) { problem(content, text, line.number, Int(cell.column)) }
            }
            out.endField()
        }
        while out.fieldCount < isRead.count { out.endField() }
        guard !out.isOver else {
            throw failure(
                "the row has more than \(limits.recordBytes) bytes",
                hint: "raise \"record-bytes\" under \"limits\"", row: line.number)
        }
        guard isSound, !out.isEmpty else { return }
        if line.isHidden {
            hiddenRows = (hiddenRows.count + 1, hiddenRows.count == 0 ? line.number : hiddenRows.first)
        }
        out.hand(to: &sink, line: line.number, firstColumn: head.first)
    }

    /// Remembers the row that begins with the declared end of the table.
    private mutating func findEnd(_ line: GridLine, _ batch: SheetBatch, _ values: CellValues) {
        guard endRow == Int.max, let end = file.declared.rules.end else { return }
        for index in line.cells {
            out.clear()
            _ = values.write(batch.cells[index], of: batch, decimal: decimal, to: &out)
            let text = SheetHead.plain(String(decoding: out.field, as: UTF8.self))
            guard text.isEmpty else {
                if TableRules.begins(text, with: end) { endRow = line.number }
                return
            }
        }
    }

    /// A cell beside the table, or in a column without a name.
    /// - Returns: whether it holds nothing but blanks.
    private mutating func takeOutside(
        _ cell: GridCell, _ line: GridLine, _ batch: SheetBatch, _ values: CellValues
    ) -> Bool {
        let fields = out.fieldCount
        let content = values.write(cell, of: batch, decimal: decimal, to: &out)
        let text = String(decoding: out.field, as: UTF8.self)
        out.restart()
        guard content.isProblem || !SheetHead.plain(text).isEmpty, out.fieldCount == fields,
            line.number < endRow, !file.declared.ignored.contains("")
        else {
            return true
        }
        findings.add(.error) {
            .error(
                "the cell holds \"\(text)\", but its column has no name in row \(head?.row ?? 0)",
                hint: "name the column (and list it under \"ignore\"), or clear the cell",
                at: place(line.number, Int(cell.column)))
        }
        return false
    }

    private func problem(_ content: CellContent, _ text: String, _ row: Int, _ column: Int) -> Finding {
        let (message, hint): (String, String) =
            switch content {
            case .error: ("the cell holds the error \(text)", "mend its formula, and save the file")
            case .uncalculated:
                (
                    "the formula has no value: the program that wrote the file did not calculate it",
                    "open the file in Excel or LibreOffice, let it recalculate, and save it"
                )
            case .noDate: ("the cell is formatted as a date, but its number is none", "correct the cell")
            case .noText: ("the cell refers to a text that the workbook does not hold", "save the file anew")
            default: ("the number of the cell cannot be read", "write the number anew")
            }
        return .error(message, hint: hint, at: place(row, column))
    }

    private func place(_ row: Int, _ column: Int) -> SourcePlace {
        SourcePlace(file: file.path, line: row, column: column, sheet: file.sheet)
    }

    private func failure(_ message: String, hint: String? = nil, row: Int) -> Findings {
        Findings(.error(message, hint: hint, at: place(row, head?.first ?? 1)))
    }
}

extension CellContent {
    /// Whether the cell has no value that could be read.
    var isProblem: Bool {
        switch self {
        case .text, .number, .date, .boolean: false
        case .error, .uncalculated, .noNumber, .noDate, .noText: true
        }
    }
}
