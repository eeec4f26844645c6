import Amounts
public import Declarations
import Geography
import Localization

/// Takes the rows of all files of a report and keeps the cells: the streaming half of checking.
/// What is wrong with a row is found where it stands; what only shows in the whole is found by `cube()`.
public struct CubeBuilder: RowSink {
    let definition: ReportDefinition
    var findings: FindingList
    var names: NameTables
    var cells = CellTable()
    private(set) var files: [RowFile] = []
    /// Number of the current file.
    var file = -1
    var columns: FileColumns
    private(set) var reader: AmountReader
    private(set) var numbers: PlainNumbers
    private(set) var repeats = RepeatedRows()
    /// Records taken from all files.
    public private(set) var rows = 0
    private var rowsOfFile = 0
    private(set) var allowsDuplicates = false
    /// The year of all rows of a file without a column of years.
    private(set) var fixedYear = 0
    /// Where many rows are read at once.
    var room = BatchRoom()

    public init(_ definition: ReportDefinition, _ findings: FindingList) {
        self.definition = definition
        self.findings = findings
        names = NameTables(definition, findings)
        columns = FileColumns()
        reader = AmountReader(.id)
        numbers = PlainNumbers(reader)
    }

    public mutating func begin(_ rowFile: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        if file >= 0 { cells.endFile(file) }
        files.append(rowFile)
        allowsDuplicates = rowFile.declared.allowsDuplicates
        fixedYear = rowFile.declared.year ?? 0
        file = files.count - 1
        let before = findings.errorCount
        columns = FileColumns(rowFile, header: header, at: places, findings)
        let declared = rowFile.declared
        reader = AmountReader(
            declared.numbers, policy: definition.reading, minorDigits: definition.measure.decimals,
            groupsAreThousands: declared.groupsAreThousands, columnScale: declared.scale,
            currency: definition.measure.currency)
        numbers = PlainNumbers(reader)
        repeats = RepeatedRows()
        names.begin(rowFile)
        room.begin(year: fixedYear)
        rowsOfFile = 0
        return findings.errorCount == before
    }

    /// Counts rows that were taken.
    mutating func count(_ more: Int) {
        rows += more
        rowsOfFile += more
    }

    public mutating func take(_ row: RawRow) {
        count(1)
        guard row.count == columns.width else { return misfit(row) }
        let isRepeat = !allowsDuplicates && isRepeat(row)
        guard let key = key(of: row) else { return }
        let bytes = row.bytes(columns.value)
        if key.isPart, columns.status < 0 || names.isPlain(row, columns.status),
            let value = reader.readExact(bytes)
        {
            let cell = cells.index(of: key.packed)
            if !isOrderFree, !isRepeat { checkNear(cell, value, row) }
            if value < 0 { warnNegative(row) }
            return cells.add(value, to: cell, line: row.line, weight: row.weight)
        }
        takeSlowly(row, bytes, key)
    }

    public mutating func end() {
        if rowsOfFile == 0 {
            findings.error("the file has a header but no rows", at: SourcePlace(file: files[file].path))
        }
    }

    /// A value in words, with a status, or a total.
    private mutating func takeSlowly(_ row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>, _ key: RowKey) {
        var amount: Amount
        do throws(AmountError) {
            amount = try reader.read(String(decoding: bytes, as: UTF8.self))
        } catch {
            return findings.add(.error) {
                .error(error.message, hint: error.hint, at: place(row, columns.value))
            }
        }
        if columns.status >= 0, let status = status(row) {
            if !status.isDisjoint(with: [.missing, .withheld, .notApplicable]), amount.stated != nil {
                return findings.add(.error) {
                    .error(
                        "the row has a value, yet its status says \"\(row.text(columns.status))\"",
                        hint: "remove one of the two", at: place(row, columns.status))
                }
            }
            if amount.stated == nil, status.contains(.withheld) { amount = .withheld }
            amount.status.formUnion(status)
        }
        if let high = amount.interval.upper.value, high < 0 { warnNegative(row) }
        let cell = cells.index(of: key.packed)
        if !key.isPart, let (line, file) = cells.firstRow(cell, file) {
            return findings.add(.error) {
                .error(
                    "this \(key.kind.rawValue) is stated twice: the other stands in line \(line) of "
                        + name(ofFile: file), hint: "keep the one that the report uses",
                    at: place(row, columns.value))
            }
        }
        cells.add(amount, to: cell, line: row.line, weight: row.weight)
    }

    private func status(_ row: RawRow) -> Status? {
        var all: Status = []
        for part in row.text(columns.status).split(separator: ",") {
            let word = part.split(separator: " ").joined(separator: " ")
            guard let status = RowWords.status(word) else {
                findings.add(.error) {
                    .error(
                        "\"\(word)\" is not a status", hint: hint(word, RowWords.statuses),
                        at: place(row, columns.status))
                }
                return nil
            }
            all.formUnion(status)
        }
        return all
    }

    private mutating func isRepeat(_ row: RawRow) -> Bool {
        guard let other = repeats.line(ofEqualTo: row) else { return false }
        findings.add(.error) {
            .error(
                "the row is equal to that in line \(other)",
                hint: "delete one; if both are real, say \"duplicates: allow\" for the file",
                at: place(row, 0))
        }
        return true
    }

    /// The same value for the same goods, destination and time, though the rows differ in something else.
    /// Looked for where equal rows are: among the first of a file (`RepeatedRows.limit`).
    private func checkNear(_ cell: Int, _ value: Int64, _ row: RawRow) {
        let state = cells[cell]
        guard state.count == 1, state.exact == value, value != 0 else { return }
        findings.add(.warning) {
            .warning(
                "the row says the same as line \(state.firstLine), in other words",
                hint: "both are summed; delete one if they are the same trade", at: place(row, columns.value))
        }
    }

    private func warnNegative(_ row: RawRow) {
        findings.add(.warning) {
            .warning(
                "the value is negative: no growth can be calculated from it", at: place(row, columns.value))
        }
    }

    private func misfit(_ row: RawRow) {
        findings.add(.error) {
            .error(
                "the row has \(row.count) fields, the header \(columns.width)",
                hint: "a field that holds the delimiter must stand in quotes", at: place(row, 0))
        }
    }
}

extension CubeBuilder {
    func place(_ row: RawRow, _ field: Int) -> SourcePlace {
        SourcePlace(
            file: files[file].path, line: row.line, column: row.column(max(0, min(field, row.count - 1))),
            sheet: files[file].sheet)
    }

    func hint(_ word: String, _ known: [String]) -> String {
        Nearest.word(to: word, among: known).map { "did you mean \"\($0)\"?" }
            ?? "known here: " + known.joined(separator: ", ")
    }

    func name(ofFile index: Int) -> String { files[index].declared.path }
}
