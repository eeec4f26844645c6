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
    /// Some span has lines between that do not belong to it.
    private var hasBroken = false
    private var isCollapsed = false

    mutating func add(_ amount: Amount, rows more: [RowSpan]) {
        sum = sum.map { $0 + amount } ?? amount
        for span in more { append(span) }
    }

    mutating func add(_ entry: Entry) { add(entry.amount, rows: entry.rows) }

    /// Nothing was added: no entry.
    var entry: Entry? {
        sum.map { Entry(amount: $0, rows: rows) }
    }

    /// Neighbouring lines become one span. When there are very many, those of a file become one that only
    /// says how many of its lines belong to it, so that the memory of a sum does not grow with its rows.
    private mutating func append(_ span: RowSpan) {
        if let last = rows.last, last.isWhole, span.isWhole, last.file == span.file,
            last.lastLine + 1 == span.firstLine
        {
            rows[rows.count - 1].join(span)
        } else if isCollapsed, let index = rows.lastIndex(where: { $0.file == span.file }) {
            rows[index].join(span)
        } else {
            rows.append(span)
            hasBroken = hasBroken || !span.isWhole
            if rows.count >= (hasBroken ? 32 : 512) { reduce() }
        }
    }

    private mutating func reduce() {
        if !hasBroken { rows = Self.joined(rows) { $0.lastLine + 1 == $1.firstLine } }
        guard hasBroken || rows.count > 256 else { return }
        rows = Self.joined(rows) { _, _ in true }
        isCollapsed = true
    }

    /// In the order of their lines, with neighbours of a file joined where `join` says so.
    private static func joined(_ rows: [RowSpan], where join: (RowSpan, RowSpan) -> Bool) -> [RowSpan] {
        var joined: [RowSpan] = []
        for span in rows.sorted(by: { ($0.file, $0.firstLine) < ($1.file, $1.firstLine) }) {
            if let last = joined.last, last.file == span.file, join(last, span) {
                joined[joined.count - 1].join(span)
            } else {
                joined.append(span)
            }
        }
        return joined
    }
}

extension RowSpan {
    /// Every line of it belongs to it.
    var isWhole: Bool { count == lastLine - firstLine + 1 }

    mutating func join(_ other: RowSpan) {
        firstLine = min(firstLine, other.firstLine)
        lastLine = max(lastLine, other.lastLine)
        count += other.count
    }
}
