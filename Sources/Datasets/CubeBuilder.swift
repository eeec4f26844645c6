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
    private let comparedRows: Int
    private let limit: RowLimit?
    private var documents = RepeatedRows()
    /// Records taken from all files.
    public private(set) var rows = 0
    private var rowsOfFile = 0
    /// One for each file that was begun, in the order of reading; the last is whole after `closeTally`.
    public private(set) var tallies: [RowTally] = []
    private(set) var allowsDuplicates = false
    /// Of a file with values in several currencies, or a report with a second one.
    var converter: Converter?
    /// Stated totals of quarters.
    var quarterTotals: [QuarterTotal] = []
    /// Who stands behind the cells, where a column says it.
    var exporters = Exporters()
    /// The cells in the second currency.
    var besideCells = CellTable()
    /// The year of all rows of a file without a column of years.
    private(set) var fixedYear = 0
    /// Where many rows are read at once.
    var room = BatchRoom()

    /// - Parameter limit: more rows than these are not wanted.
    public init(_ definition: ReportDefinition, _ findings: FindingList, limit: RowLimit? = nil) {
        self.init(definition, findings, comparedRows: RepeatedRows.limit, limit: limit)
    }

    /// - Parameter comparedRows: how many rows of a file are compared with each other.
    init(
        _ definition: ReportDefinition, _ findings: FindingList, comparedRows: Int, limit: RowLimit? = nil
    ) {
        self.definition = definition
        self.limit = limit
        self.comparedRows = comparedRows
        self.findings = findings
        names = NameTables(definition, findings)
        columns = FileColumns()
        reader = AmountReader(.id)
        numbers = PlainNumbers(reader)
    }

    public mutating func begin(_ rowFile: RowFile, header: [String], at places: [SourcePlace]) -> Bool {
        if file >= 0 {
            cells.endFile(file)
            besideCells.endFile(file)
        }
        closeTally()
        files.append(rowFile)
        tallies.append(RowTally(rowFile))
        allowsDuplicates = rowFile.declared.allowsDuplicates
        fixedYear = rowFile.declared.year ?? 0
        file = files.count - 1
        let before = findings.errorCount
        columns = FileColumns(rowFile, header: header, at: places, findings)
        let declared = rowFile.declared
        reader = AmountReader(
            declared.numbers, policy: definition.reading, minorDigits: definition.measure.decimals,
            groupsAreThousands: declared.groupsAreThousands, columnScale: declared.scale,
            scaleWords: declared.scaleWords, currency: definition.measure.currency)
        numbers = PlainNumbers(reader)
        converter = converter(for: rowFile, reader)
        repeats = RepeatedRows(limit: comparedRows)
        documents = RepeatedRows()
        names.begin(rowFile)
        room.begin(year: fixedYear)
        rowsOfFile = 0
        return findings.errorCount == before
    }

    /// Counts records that were taken, and the rows of the source that they stand for.
    mutating func count(_ more: Int, weight: Int) {
        rows += more
        rowsOfFile += weight
    }

    /// Whether there are more rows than are wanted.
    public var hasTooMany: Bool { limit?.isPassed(by: rows) ?? false }

    public mutating func take(_ row: RawRow) {
        count(1, weight: row.weight)
        guard row.count == columns.width else { return misfit(row) }
        if !columns.nameless.isEmpty, let field = nameless(row) { return misplaced(row, field) }
        let isRepeat = !allowsDuplicates && isRepeat(row)
        guard let key = key(of: row) else { return refuse(row) }
        let bytes = row.bytes(columns.value)
        if converter != nil { return takeConverted(row, bytes, key) }
        if columns.exporter < 0, columns.document < 0, key.isPart,
            columns.status < 0 || names.isPlain(row, columns.status),
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
        tallies[file].isWhole = true
        if rowsOfFile == 0 {
            findings.add(.noRows, at: SourcePlace(file: files[file].path))
        }
    }

    /// A value in words, with a status, or a total.
    private mutating func takeSlowly(_ row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>, _ key: RowKey) {
        let before = findings.errorCount
        if let amount = amount(of: row, bytes, reader) { store(amount, row, key) }
        if findings.errorCount > before { names.marks.refuse(row) }
    }

    /// The value of a row with its status; nil after a finding.
    func amount(
        of row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: AmountReader
    ) -> Amount? {
        var amount: Amount
        do throws(AmountError) {
            amount = try reader.read(bytes)
        } catch {
            findings.add(DataRule(of: error)) { DataFault(error).at(place(row, columns.value)) }
            return nil
        }
        guard columns.status >= 0, let status = status(row) else { return amount }
        if !status.isDisjoint(with: [.missing, .withheld, .notApplicable]), amount.stated != nil {
            findings.add(.statusContradiction) {
                DataFault.statusOfValue(row.text(columns.status)).at(place(row, columns.status))
            }
            return nil
        }
        if amount.stated == nil, status.contains(.withheld) { amount = .withheld }
        amount.status.formUnion(status)
        return amount
    }

    /// Adds a row's value to its cell; a total that is stated twice is found.
    mutating func store(_ amount: Amount, _ row: RawRow, _ key: RowKey) {
        if let high = amount.interval.upper.value, high < 0 { warnNegative(row) }
        if key.quarter > 0 {
            return quarterTotals.append(
                QuarterTotal(
                    key: key.packed.key, quarter: key.quarter, amount: amount,
                    place: place(row, columns.value)))
        }
        if columns.exporter >= 0, key.isPart {
            exporters.add(
                row, columns.exporter, key.exporterCell, amount, file: file)
        }
        if columns.document >= 0, key.isPart, !allowsDuplicates { checkDocument(row, key, amount) }
        let cell = cells.index(of: key.packed)
        if key.isPart, amount.status.subtracting(.nilValue).isEmpty,
            let value = amount.exactValue.flatMap({ Int64(exactly: $0) })
        {
            // Of deals with a document or an exporter these tell more than the words of the row.
            if !isOrderFree, max(columns.document, columns.exporter) < 0 { checkNear(cell, value, row) }
            return cells.add(value, to: cell, line: row.line, weight: row.weight)
        }
        // A database may have summed several rows that state it.
        let same = row.weight > 1 ? (line: row.line, file: file) : cells.firstRow(cell, file)
        if !key.isPart, let (line, file) = same {
            return findings.add(.statedTwice) {
                DataFault.statedTwice(key.kind, line: line, file: name(ofFile: file))
                    .at(place(row, columns.value))
            }
        }
        cells.add(amount, to: cell, line: row.line, weight: row.weight)
    }

    private func status(_ row: RawRow) -> Status? {
        var all: Status = []
        for part in row.text(columns.status).split(separator: ",") {
            let word = part.split(separator: " ").joined(separator: " ")
            guard let status = RowWords.status(word) else {
                findings.add(.unknownStatus) {
                    DataFault.unknownStatus(word, known: RowWords.statuses).at(place(row, columns.status))
                }
                return nil
            }
            all.formUnion(status)
        }
        return all
    }

    private mutating func isRepeat(_ row: RawRow) -> Bool {
        guard let other = repeats.line(ofEqualTo: row) else { return false }
        names.marks.refuse(row)
        findings.add(.equalRows) { DataFault.equalRow(line: other).at(place(row, 0)) }
        return true
    }

    /// The same value for the same goods, destination and time, though the rows differ in something else.
    /// Looked for where equal rows are: among the first of a file (`RepeatedRows.limit`).
    private mutating func checkNear(_ cell: Int, _ value: Int64, _ row: RawRow) {
        let state = cells[cell]
        guard state.count == 1, state.exact == value, value != 0 else { return }
        names.marks.warn(row)
        findings.add(.nearDuplicate) {
            DataFault.nearDuplicate(line: Int(state.firstLine)).at(place(row, columns.value))
        }
    }

    /// The same document with the same goods, destination, time and value.
    private mutating func checkDocument(_ row: RawRow, _ key: RowKey, _ amount: Amount) {
        let document = row.bytes(columns.document)
        guard !document.isEmpty, let value = amount.interval.lower.value, value != 0 else { return }
        let hash = WordBytes.mixed(
            WordBytes.hash(document) ^ WordBytes.mixed(key.packed.word)
                ^ UInt64(truncatingIfNeeded: value) &* 0x9E37_79B9_7F4A_7C15)
        guard let other = documents.line(ofEqualTo: hash, at: row.line) else { return }
        names.marks.warn(row)
        findings.add(.sameDocument) { DataFault.sameDocument(line: other).at(place(row, columns.document)) }
    }

    /// The field of a column without a name that holds something.
    private func nameless(_ row: RawRow) -> Int? { columns.nameless.first { !row.bytes($0).isEmpty } }

    private mutating func misplaced(_ row: RawRow, _ field: Int) {
        names.marks.refuse(row)
        findings.add(.namelessColumn) { DataFault.namelessColumn(row.text(field)).at(place(row, field)) }
    }

    private mutating func warnNegative(_ row: RawRow) {
        names.marks.warn(row)
        findings.add(.negativeValue) { DataFault.negative.at(place(row, columns.value)) }
    }

    private mutating func misfit(_ row: RawRow) {
        names.marks.refuse(row)
        findings.add(.fieldCount) {
            DataFault.fieldCount(row.count, header: columns.width).at(place(row, 0))
        }
    }
}

extension CubeBuilder {
    /// Puts what was counted of the current file into its tally.
    public mutating func closeTally() {
        guard let last = tallies.indices.last else { return }
        tallies[last].read = rowsOfFile
        tallies[last].refused = names.marks.refused
        tallies[last].warned = names.marks.warned
    }

    /// A row whose words are wrong: its value is looked at all the same, so that all is found at once.
    private mutating func refuse(_ row: RawRow) {
        names.marks.refuse(row)
        do throws(AmountError) {
            _ = try reader.read(String(decoding: row.bytes(columns.value), as: UTF8.self))
        } catch {
            findings.add(DataRule(of: error)) { DataFault(error).at(place(row, columns.value)) }
        }
    }

    func place(_ row: RawRow, _ field: Int) -> SourcePlace {
        row.place(of: max(0, min(field, row.count - 1)), in: files[file])
    }

    func name(ofFile index: Int) -> String { files[index].declared.name }
}
