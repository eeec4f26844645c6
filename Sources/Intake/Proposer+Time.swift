import Datasets
import Localization
import Reading

extension Proposer {
    /// The year of each row: of its column, of its date, or of the whole file.
    mutating func proposeTime() {
        if let dates = mapped("date") { proposeDates(dates) }
        if let years = mapped("year") {
            if let short = years.items.first(where: { $0.text.utf8.count == 2 && Int($0.text) != nil }) {
                askCentury(short, years.column)
            }
            // The column says it for every row.
            mapping.year = nil
            mapping.period = years.items.compactMap { CellLook.year($0.text) }.max()
            return
        }
        if mapped("date") != nil {
            mapping.year = nil
            return
        }
        // The year may be that of the column of values, once it is chosen.
        if mapping.year == nil, value != nil || !questions.contains(where: { $0.key == "value" }) {
            proposeFixedYear()
        }
        mapping.period = mapping.year?.value
    }

    /// The order of the parts of dates, if cells of text need one and any cell decides it.
    private mutating func proposeDates(_ profile: ColumnProfile) {
        let written = profile.items.filter { $0.kind == .text && ColumnProfile.isDate($0.text) }
        let years = written.filter { WrittenDate($0.text) == .shortYear }
        var century: Int?
        if let short = years.first { century = askCentury(short, profile.column) }
        let doubtful = written.filter {
            if case .ambiguous = WrittenDate($0.text, century: century ?? 2000) { true } else { false }
        }
        mapping.period =
            written.compactMap { item -> Int? in
                if case .day(let day) = WrittenDate(item.text, century: century) { day.year } else { nil }
            }.max() ?? profile.items.compactMap { CellLook.year(String($0.text.prefix(4))) }.max()
        guard let first = doubtful.first else { return }
        let orders = DateOrder.allCases.filter { order in
            written.allSatisfy { item in
                if case .day = WrittenDate(item.text, order: order, century: century ?? 2000) { return true }
                // A month in words needs no order.
                if case .day = WrittenDate(item.text, century: century ?? 2000) {
                    return item.text.contains { $0.isLetter }
                }
                return false
            }
        }
        if orders.count == 1, let decides = written.first(where: { Self.decides($0.text, century) }) {
            mapping.dates = .init(
                orders[0].rawValue, Said.datesDecided(table.name(decides.line, profile.column), decides.text))
            return
        }
        askOrder(profile, first, doubtful, orders, written, century)
    }

    private static func decides(_ text: String, _ century: Int?) -> Bool {
        if case .day = WrittenDate(text, century: century ?? 2000) { true } else { false }
    }

    private mutating func askOrder(
        _ profile: ColumnProfile, _ first: ColumnProfile.Item, _ doubtful: [ColumnProfile.Item],
        _ orders: [DateOrder], _ written: [ColumnProfile.Item], _ century: Int?
    ) {
        let offered = (orders.isEmpty ? [.dmy, .mdy] : orders).compactMap { order -> Question.Choice? in
            guard case .day(let day) = WrittenDate(first.text, order: order, century: century ?? 2000) else {
                return nil
            }
            return Question.Choice(order.rawValue, Said.day(first.text, day))
        }
        var seen = [samples(doubtful, profile.column)]
        if orders.isEmpty {
            let sure = written.filter {
                Self.decides($0.text, century) && !$0.text.contains(where: \.isLetter)
            }
            seen.append(Said.mixedDates(samples(sure, profile.column, limit: 5)))
        }
        if let answer = ask(Question("dates", Said.datesQuestion(profile.name), seen: seen, choices: offered))
        {
            mapping.dates = .init(answer, Said.answered)
        }
    }

    /// What years of two digits are short for.
    @discardableResult
    private mutating func askCentury(_ item: ColumnProfile.Item, _ column: Int) -> Int? {
        let digits = String(item.text.suffix(2))
        let answer = ask(
            Question(
                "century", Said.centuryQuestion, seen: [samples([item], column)],
                choices: ["2000", "1900"].map { .init($0, Words("\(item.text) → \($0.prefix(2))\(digits)")) })
        )
        guard let century = answer.flatMap({ Int($0) }) else { return nil }
        mapping.century = .init(century, Said.answered)
        return century
    }

    /// The one year of a file without a column of years, where the titles say it plainly.
    private mutating func proposeFixedYear() {
        let texts =
            shape.titles.flatMap { table.lines[$0].cells.map(\.text) } + [table.sheet.name]
            + (value.map { [$0.name] } ?? [])
        let all = Set(texts.flatMap(CellLook.years)), said = Self.saidYears(texts)
        if said.count == 1, all == said, let year = said.first,
            let title = texts.first(where: { CellLook.years(in: $0).contains(year) })
        {
            mapping.year = .init(year, Said.yearOfTitle(title))
            return
        }
        let question = Question(
            "year", Said.yearQuestion,
            seen: texts.filter { !CellLook.years(in: $0).isEmpty }.map { Words($0) },
            choices: all.sorted().map { .init(String($0), Said.wholeYear($0)) }, free: .year)
        if let year = ask(question).flatMap({ Int($0) }) { mapping.year = .init(year, Said.answered) }
    }

    /// Years that stand behind "tahun", "periode" or the like.
    private static func saidYears(_ texts: [String]) -> Set<Int> {
        var years: Set<Int> = []
        for text in texts {
            let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
            for (word, next) in zip(words, words.dropFirst()) {
                guard ["tahun", "thn", "th", "ta", "year", "periode"].contains(word),
                    let year = CellLook.year(String(next))
                else { continue }
                years.insert(year)
            }
        }
        return years
    }
}
