import Amounts
import Datasets

/// A value with the rows behind it.
struct Entry: Sendable, Hashable {
    var amount: Amount
    var rows: [RowSpan]
    /// A source states it as one value; otherwise it is a sum.
    var isStated: Bool { amount.stated != nil || rows.reduce(0) { $0 + $1.count } == 1 }

    /// There is no value, though the source names the part.
    var isAbsent: Bool { amount.absence != nil }

    var lower: Int128 { amount.interval.lower.value ?? 0 }
    var upper: Int128? { amount.interval.upper.value }

    var value: FigureValue { amount.absence.map { .absent($0) } ?? .amount(amount) }
}

/// A running sum of amounts that keeps no list of them: ends add, and the rows behind are joined.
struct Tally: Sendable {
    private(set) var rows: [RowSpan] = []
    private var sum: Amount?

    mutating func add(_ amount: Amount, rows more: [RowSpan]) {
        sum = sum.map { $0 + amount } ?? amount
        for span in more { append(span) }
    }

    mutating func add(_ entry: Entry) { add(entry.amount, rows: entry.rows) }

    /// Nothing was added: no entry.
    var entry: Entry? {
        sum.map { Entry(amount: $0, rows: rows) }
    }

    /// Neighbouring lines become one span; beyond 32 spans, those of a file become one, so that
    /// the memory of a sum does not grow with its rows.
    private mutating func append(_ span: RowSpan) {
        if let last = rows.last, last.file == span.file, last.lastLine + 1 == span.firstLine,
            last.count == last.lastLine - last.firstLine + 1
        {
            rows[rows.count - 1].lastLine = span.lastLine
            rows[rows.count - 1].count += span.count
        } else if rows.count >= 32, let index = rows.lastIndex(where: { $0.file == span.file }) {
            rows[index].firstLine = min(rows[index].firstLine, span.firstLine)
            rows[index].lastLine = max(rows[index].lastLine, span.lastLine)
            rows[index].count += span.count
        } else {
            rows.append(span)
        }
    }
}
