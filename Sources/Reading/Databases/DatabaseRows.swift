import Amounts
import Datasets
import Declarations

/// One reading of one table or query. Large tables are summed where they lie, and only their cells come back.
struct DatabaseRows: ~Copyable {
    /// Up to so many rows are read one by one: so many are searched for repeated ones, and each can be shown
    /// when a figure is explained. A table that may repeat rows is always summed.
    static let rowLimit = 200_000

    private let file: RowFile
    private let session: any DatabaseSession
    private let findings: FindingList
    private let decimal: UInt8
    private var out: RowBytes
    private var header: [String] = []
    private var line = 0

    init(_ file: RowFile, _ session: any DatabaseSession, _ limits: ReadingLimits, _ findings: FindingList) {
        (self.file, self.session, self.findings) = (file, session, findings)
        decimal = UInt8(ascii: file.declared.numbers == .id ? "," : ".")
        out = RowBytes(limit: limits.recordBytes)
    }

    /// - Throws: why the database does not answer.
    mutating func run(_ sink: inout some RowSink) throws(Findings) {
        let table = file.declared.table
        let source =
            if let table { session.source(table) } else {
                "(" + (try session.checked(file.declared.query ?? "")) + "\n) AS kendang"
            }
        try session.ask("SELECT * FROM \(source) LIMIT 0")
        header = session.columns
        session.finish()
        let places = header.indices.map { place(0, $0) }
        guard sink.begin(file, header: header, at: places) else { return }
        // Rules of tables go by the order of their rows, which sums have lost.
        let isFree = file.declared.rules.isEmpty
        var isSummed = isFree && file.declared.allowsDuplicates
        if isFree, !isSummed {
            isSummed = try session.number("SELECT COUNT(*) FROM \(source)") > Self.rowLimit
        }
        if isSummed { isSummed = try summed(source, &sink) }
        if !isSummed {
            let order = table.map { session.order(of: $0) } ?? ""
            try session.ask("SELECT * FROM \(source)\(order)")
            try rows(Array(header.indices), isCounted: false, isSum: false, &sink)
        }
        sink.end()
    }

    // MARK: Sums

    /// Has the database sum the values by all columns that matter.
    /// - Returns: false, with no row taken, if it cannot.
    private mutating func summed(_ source: String, _ sink: inout some RowSink) throws(Findings) -> Bool {
        guard let value = index(of: .value) else { return false }
        let keys = header.indices.filter { index in
            index != value
                && file.declared.columns.contains { $0.column != .note && isNamed(header[index], $0.header) }
        }
        let column = session.quoted(header[value])
        let names = keys.map { session.quoted(header[$0]) }
        let isExact = try session.sumsExactly(column, of: source)
        let groups = names + [isExact ? "(\(column) IS NULL)" : column]
        let list = names + [isExact ? "SUM(\(column))" : column, "COUNT(*)"]
        let order = (1...names.count + 1).map(String.init).joined(separator: ", ")
        do throws(Findings) {
            try session.ask(
                "SELECT \(list.joined(separator: ", ")) FROM \(source) "
                    + "GROUP BY \(groups.joined(separator: ", ")) ORDER BY \(order)")
            try rows(keys + [value], isCounted: true, isSum: isExact, &sink)
        } catch {
            // Nothing has been taken yet: sums are made before the first group comes.
            if line == 0, session.isOverflow(error) { return false }
            throw error
        }
        return true
    }

    private func index(of column: Column) -> Int? {
        guard let name = file.declared.header(of: column) else { return nil }
        return header.firstIndex { isNamed($0, name) }
    }

    private func isNamed(_ name: String, _ other: String) -> Bool {
        SheetHead.key(name) == SheetHead.key(other)
    }

    // MARK: Rows

    /// Takes all rows of the answer.
    /// - Parameters:
    ///   - fields: which column of the header each column of the answer is, in ascending order but for the
    ///     value, which is the last where rows are counted.
    ///   - isCounted: whether one column more says how many rows each stands for.
    ///   - isSum: whether the value is the sum of those, or what each of them says.
    private mutating func rows(
        _ fields: [Int], isCounted: Bool, isSum: Bool, _ sink: inout some RowSink
    ) throws(Findings) {
        defer { session.finish() }
        var answer = [Int](repeating: -1, count: header.count)
        for (column, field) in fields.enumerated() { answer[field] = column }
        while try session.step() {
            line += 1
            out.clear()
            var isSound = true
            for field in header.indices {
                if answer[field] >= 0, let problem = session.write(answer[field], decimal: decimal, to: &out)
                {
                    isSound = false
                    let place = place(line, field)
                    findings.add(.error) { .error(problem, hint: "mend the row in the database", at: place) }
                }
                out.endField()
            }
            let weight = isCounted ? try count(fields.count) : 1
            guard !out.isOver else {
                throw Findings(
                    .error(
                        "the row is longer than a record may be",
                        hint: "raise \"record-bytes\" under \"limits\"",
                        at: place(line, 0)))
            }
            guard isSound, !out.isEmpty else { continue }
            if isSum {
                out.hand(to: &sink, line: line, firstColumn: 1, weight: weight, mark: line)
            } else {
                // Words cannot be summed here: each row says them again.
                for number in 0..<weight {
                    out.hand(
                        to: &sink, line: line, firstColumn: 1, mark: isCounted ? line &+ number << 32 : nil)
                }
            }
        }
    }

    private func count(_ column: Int) throws(Findings) -> Int {
        var text = RowBytes(limit: 64)
        _ = session.write(column, decimal: decimal, to: &text)
        return max(1, Int(String(decoding: text.field, as: UTF8.self)) ?? 1)
    }

    private func place(_ line: Int, _ field: Int) -> SourcePlace {
        SourcePlace(file: file.path, line: line, column: field + 1)
    }
}
