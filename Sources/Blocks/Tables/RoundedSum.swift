import Layout
import Templates

/// Whether printed figures add up as printed: a note says so only where they do not (`numbers` 3, rule 4).
extension Binder {
    /// Compares the total, the last row, with the sum of the rows above it.
    mutating func checkSum(of rows: [TableRow], column: Int) {
        let printed = rows.compactMap { row -> PrintedNumber? in
            guard row.cells.indices.contains(column), case .number(let parts) = row.cells[column] else {
                return nil
            }
            return PrintedNumber(parts)
        }
        guard printed.count == rows.count else { return }
        checkSum(of: printed)
    }

    /// The same of texts without marks: "13,53", the total last.
    mutating func checkSum(of texts: [String]) {
        let printed = texts.compactMap { PrintedNumber($0) }
        if printed.count == texts.count { checkSum(of: printed) }
    }

    private mutating func checkSum(of printed: [PrintedNumber]) {
        guard let total = printed.last else { return }
        let places = printed.map(\.places).max() ?? 0
        let parts = printed.dropLast().map { $0.steps(places) }
        if parts.reduce(0, +) != total.steps(places) { hasRoundedSum = true }
    }
}

/// A number as its printed digits: −4,70 is −470 hundredths.
private struct PrintedNumber {
    private let digits: Int
    let places: Int

    /// nil for a number with a mark, and for a symbol other than nil.
    init?(_ parts: NumberParts) {
        if parts.symbol == "–" {
            self.init("0|")
            return
        }
        guard parts.mark.isEmpty, parts.symbol.isEmpty else { return nil }
        self.init(parts.integer + "|" + parts.fraction.drop { !$0.isNumber })
    }

    /// "13|53", or text with its decimal sign before the last one or two digits.
    init?(_ text: String) {
        let isFall = text.hasPrefix("\u{2212}")
        let body = text.filter { $0.isNumber || $0 == "|" || $0 == "," || $0 == "." }
        let cut = body.lastIndex { !$0.isNumber }
        let fraction = cut.map { body[body.index(after: $0)...] } ?? ""
        let isDecimal = cut.map { body[$0] == "|" } ?? false || fraction.count < 3
        guard let value = Int(body.filter(\.isNumber)), text.first.map({ !"≈><≥≤…x".contains($0) }) ?? false
        else {
            return nil
        }
        digits = isFall ? -value : value
        places = isDecimal ? fraction.count : 0
    }

    func steps(_ wanted: Int) -> Int {
        (places..<max(places, wanted)).reduce(digits) { size, _ in size * 10 }
    }
}
