import Localization
import Reading

extension Proposer {
    /// In what the values are counted: their scale and their currency, from head, titles and cells.
    mutating func proposeMoney() {
        guard let value else { return }
        proposeScale(value)
        proposeCurrency(value)
    }

    /// What is written above, between and below the rows.
    private var titleTexts: [String] {
        let below = shape.body.upperBound..<table.lines.count
        return (Array(shape.titles) + kinds.headings + below.prefix(Self.notesLimit))
            .flatMap { table.lines[$0].cells.map(\.text) }
    }

    private static let notesLimit = 30

    private mutating func proposeScale(_ value: ColumnProfile) {
        let head = MoneyWords.scale(in: value.name)
        let titles = titleTexts.filter(MoneyWords.isUnitTitle)
        let said = titles.map(MoneyWords.scale).filter { $0 != .none }
        switch (head, said.first) {
        case (.none, nil): return
        case (.word(let word), nil): setScale(word, Said.scaleOfHead(value.name))
        case (.word(let word), .word(let other)) where word == other:
            setScale(word, Said.scaleOfHead(value.name))
        case (.none, .word(let word))
        where MoneyWords.currencies(in: value.name).isEmpty && Set(said).count == 1:
            setScale(word, Said.scaleOfTitle(titles[0]))
        case (.ambiguous, _), (.word, _), (.none, _): askScale(head, said, value, titles)
        }
    }

    private mutating func setScale(_ word: String, _ because: Words) {
        if word != "satuan" { mapping.scale = .init(word, because) }
    }

    private mutating func askScale(
        _ head: MoneyWords.Scale, _ said: [MoneyWords.Scale], _ value: ColumnProfile, _ titles: [String]
    ) {
        let sample = value.items.first { $0.kind == .number || CellLook.holdsDigit($0.text) }?.text ?? "1"
        let question = Question(
            "scale", Said.scaleQuestion(value.name),
            seen: ([value.name] + titles).map { Words("\u{201C}\($0)\u{201D}") },
            choices: MoneyWords.scales.map { scale in
                let unit = scale.word == "satuan" ? "" : scale.word + " "
                return .init(scale.word, Words("\(sample) → \(sample) \(unit)\(unitName)"))
            })
        if let answer = ask(question) { setScale(answer, Said.answered) }
    }

    private mutating func proposeCurrency(_ value: ColumnProfile) {
        guard mapped("currency") == nil else { return }
        let head = MoneyWords.currencies(in: value.name)
        let signs = profiles.filter { $0.name.isEmpty && !$0.isEmpty }
            .flatMap { $0.items.compactMap { MoneyWords.currency(ofSign: $0.text) } }
        let cells =
            value.items.filter { $0.kind == .text }.flatMap { MoneyWords.currencies(in: $0.text) } + signs
        let titles = titleTexts.flatMap(MoneyWords.currencies)
        let said = Set(head.isEmpty && cells.isEmpty ? titles : head + cells)
        if said.count == 1, let code = said.first {
            let because =
                !head.isEmpty
                ? Said.currencyOfHead(value.name)
                : !cells.isEmpty ? Said.currencyOfCells : Said.currencyOfTitle
            return setCurrency(code, because)
        }
        let usual = context.currency ?? "IDR"
        let known = said.isEmpty ? [usual] + (usual == "USD" ? [] : ["USD"]) : said.sorted()
        let question = Question(
            "currency", said.isEmpty ? Said.currencyQuestion(value.name) : Said.currenciesDiffer(value.name),
            seen: [samples(value.items, value.column)], choices: known.map { .init($0, Said.inCurrency($0)) },
            free: .currency)
        if let answer = ask(question) { setCurrency(answer, Said.answered) }
    }

    private mutating func setCurrency(_ code: String, _ because: Words) {
        mapping.currency = .init(code, because)
        guard let wanted = context.currency, wanted != code else { return }
        mapping.otherCurrency = code
        remarks.append(Said.otherCurrency(code, wanted))
    }
}
