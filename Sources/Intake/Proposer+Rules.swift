import Amounts
import Datasets
import Localization
import Reading

extension Proposer {
    /// Rows that are no data: totals, headings, heads repeated, what stands below; gaps that repeat.
    mutating func proposeRules() {
        proposeSkips()
        proposeEnd()
        guard value != nil else { return }
        proposeTotals()
        askSilentTotals()
        proposeFill()
    }

    private mutating func proposeSkips() {
        if let numbering = shape.numbering {
            mapping.skip.append(.init(table.lead(numbering), Said.numbering(table.lines[numbering].number)))
        }
        for line in kinds.repeatedHeads { addSkip(line, Said.repeatedHead(table.lines[line].number)) }
        for line in kinds.headings { addSkip(line, Said.heading(table.lines[line].number)) }
    }

    private mutating func addSkip(_ line: Int, _ because: Words) {
        let lead = table.lead(line)
        guard !mapping.skip.contains(where: { $0.value.lowercased() == lead.lowercased() }) else { return }
        // A text with which rows of data begin too cannot tell them apart.
        if kinds.rows.contains(where: { TableRules.begins(table.lead($0), with: lead) }) {
            return refuse(Said.sameBeginning(lead), line: line)
        }
        mapping.skip.append(.init(lead, because))
    }

    private mutating func proposeEnd() {
        guard let line = table.lines.indices.first(where: { $0 >= shape.body.upperBound }) else { return }
        let lead = table.lead(line)
        let text = lead.firstIndex(of: ":").map { String(lead[..<$0]) } ?? lead
        let isShared = shape.body.contains { TableRules.begins(table.lead($0), with: text) }
        guard !isShared else { return refuse(Said.sameBeginning(text), line: line) }
        let last = table.lines[table.lines.count - 1].number
        mapping.end = .init(text, Said.below(table.lines[line].number, last))
    }

    /// Rows that words call totals: as the rows' own controls where they can be, else by their place.
    private mutating func proposeTotals() {
        guard let value, !kinds.totalLines.isEmpty else { return }
        if kinds.totals.allSatisfy({ isControl($0.line, $0.text) }) {
            remarks.append(Said.controls(kinds.totalLines.map { table.lines[$0].number }))
            return
        }
        var words: [String: [Int]] = [:], order: [String] = []
        for (line, text) in kinds.totals {
            let word = TotalWords.word(of: text) ?? text
            if words[word.lowercased()] == nil { order.append(word) }
            words[word.lowercased(), default: []].append(table.lines[line].number)
        }
        let differing = differingTotals(value)
        for word in order {
            mapping.totals.append(.init(word, Said.totals(words[word.lowercased()] ?? [])))
        }
        for (line, said, sum) in differing {
            remarks.append(Said.totalDiffers(table.name(line, value.column), said, sum))
        }
    }

    /// Whether a total names its year and stands where a name of goods or of a destination stands, and is
    /// the sum of all rows of that year.
    private func isControl(_ line: Int, _ text: String) -> Bool {
        guard RowWords.isTotal(text), let years = mapped("year"), let value,
            let year = CellLook.year(table.text(line, years.column)),
            ["commodity", "partners", "region"].contains(where: { meaning in
                mapped(meaning).map { table.text(line, $0.column) == text } ?? false
            }), let stated = amount(line)
        else { return false }
        let others = table.lines[line].cells.filter {
            ![years.column, value.column].contains($0.column) && $0.text != text
        }
        guard others.isEmpty else { return false }
        let rows = kinds.rows.filter { CellLook.year(table.text($0, years.column)) == year }
        var sums = RunningSums()
        for row in rows { if let amount = amount(row) { sums.add(amount) } }
        return sums.meets(stated)
    }

    /// Totals that are not the sum of rows above them.
    private func differingTotals(_ value: ColumnProfile) -> [(line: Int, said: String, sum: String)] {
        var sums = RunningSums(), found: [(Int, String, String)] = []
        for line in shape.body {
            guard let amount = amount(line) else { continue }
            if kinds.totalLines.contains(line) {
                if amount.absence == nil, !sums.meets(amount) {
                    found.append((line, table.text(line, value.column), sums.said))
                }
                sums.mark()
            } else if kinds.rows.contains(line) {
                sums.add(amount)
            }
        }
        return found
    }

    /// Rows that no word calls a total, but that are the sum of those above or below them.
    private mutating func askSilentTotals() {
        guard let value, kinds.rows.count <= Self.silentLimit else { return }
        let amounts = kinds.rows.map { line in amount(line)?.exactValue ?? nil }
        for (index, line) in kinds.rows.enumerated() {
            guard let own = amounts[index], own > 0, let span = Self.span(of: own, at: index, amounts) else {
                continue
            }
            let first = table.lines[kinds.rows[span.lowerBound]].number
            let last = table.lines[kinds.rows[span.upperBound]].number
            let question = Question(
                "total/\(table.lines[line].number)",
                Said.silentQuestion(table.lines[line].number, label(line)),
                seen: [
                    Said.equalsRows(
                        table.name(line, value.column), table.text(line, value.column), first, last)
                ],
                choices: [.init("row", Said.isRow), .init("total", Said.isTotal)])
            guard ask(question) == "total" else { continue }
            let name = label(line)
            if span.upperBound < index, isAlone(name, line) {
                mapping.totals.append(.init(name, Said.silentTotal(table.lines[line].number)))
            } else {
                refuse(Said.mustBeNamed, line: line, column: value.column)
            }
        }
    }

    /// The goods or the destination of a line, else what it begins with.
    private func label(_ line: Int) -> String {
        ["commodity", "partners", "region"].lazy
            .compactMap { mapped($0).map { table.text(line, $0.column) } }
            .first { !$0.isEmpty } ?? table.lead(line)
    }

    /// Whether a text begins a cell of this line and of no other row.
    private func isAlone(_ text: String, _ line: Int) -> Bool {
        !kinds.rows.contains { other in
            other != line && table.lines[other].cells.contains { TableRules.begins($0.text, with: text) }
        }
    }

    /// More rows than this are no table that somebody sums by hand.
    private static let silentLimit = 2_000

    /// The three or more rows directly before or after one whose sum it is.
    private static func span(of own: Int128, at index: Int, _ amounts: [Int128?]) -> ClosedRange<Int>? {
        for step in [-1, 1] {
            var at = index + step, sum: Int128 = 0, count = 0
            while amounts.indices.contains(at), let next = amounts[at], next >= 0, sum < own {
                sum += next
                count += next > 0 ? 1 : 0
                if sum == own, count > 1 { return min(at, index + step)...max(at, index + step) }
                at += step
            }
        }
        return nil
    }

    /// A number as a program keeps it, to the cent.
    private static func kept(_ text: String) -> Amount? {
        guard let point = text.firstIndex(of: ".") else {
            return try? AmountReader(.en, minorDigits: 2).read(text)
        }
        let cut = text[..<point] + text[point...].prefix(3)
        return try? AmountReader(.en, minorDigits: 2).read(String(cut))
    }

    /// The value of a line as the mapping would read it, with a group of three digits as thousands.
    private func amount(_ line: Int) -> Amount? {
        guard let value, let cell = table.cell(line, value.column) else { return nil }
        if cell.kind == .number { return Self.kept(cell.text) }
        let convention = NumberConvention(rawValue: mapping.numbers.value) ?? .id
        let words = Dictionary(
            mapping.scaleWords.map { word in
                (word.value[0].lowercased(), MoneyWords.scales.first { $0.word == word.value[1] }?.power ?? 0)
            }, uniquingKeysWith: { first, _ in first })
        let reading = CellLook.reading(cell.text, convention, isThousands: true, scaleWords: words)
        if case .amount(let amount) = reading { return amount }
        return nil
    }
}
