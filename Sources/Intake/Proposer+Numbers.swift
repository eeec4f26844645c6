import Amounts
import Localization
import Reading

extension Proposer {
    /// Whose points and commas the values use, and what else must be known to read them.
    mutating func proposeNumbers() {
        guard let value else { return }
        let evidence = NumberEvidence(value)
        for (word, items) in evidence.scaleWords.sorted(by: { $0.key < $1.key }) {
            askScaleWord(word, items, value.column)
        }
        if !evidence.unreadable.isEmpty {
            remarks.append(Said.unreadable(samples(evidence.unreadable, value.column, limit: 5)))
        }
        if !evidence.id.isEmpty, !evidence.en.isEmpty { return askMixed(evidence, value) }
        if evidence.id.isEmpty, evidence.en.isEmpty {
            guard evidence.doubtful.isEmpty else { return askConvention(evidence, value) }
            let count = NumberEvidence.cells(evidence.plain + evidence.kept)
            return mapping.numbers = .init("id", Said.plainNumbers(count))
        }
        let isID = evidence.en.isEmpty, sure = isID ? evidence.id : evidence.en
        mapping.numbers = .init(
            isID ? "id" : "en",
            Said.convention(
                isID, table.name(sure[0].line, value.column), sure[0].text, NumberEvidence.cells(sure)))
        proposeThousands(evidence, sure, isID ? .id : .en, value)
    }

    /// One group of three digits is thousands where the column itself proves it.
    private mutating func proposeThousands(
        _ evidence: NumberEvidence, _ sure: [ColumnProfile.Item], _ convention: NumberConvention,
        _ value: ColumnProfile
    ) {
        guard let first = evidence.doubtful.first else { return }
        let seen = samples(evidence.doubtful, value.column)
        let isGroup = evidence.doubtfulAreGroups(in: convention)
        let sign: Character = isGroup == (convention == .id) ? "." : ","
        let proofs = sure.filter { $0.text.contains(sign) }
        let isProved = NumberEvidence.cells(proofs) >= min(3, NumberEvidence.cells(evidence.doubtful))
        guard isGroup else { return proposeDecimals(first, seen, isProved: isProved, convention) }
        if isProved {
            return mapping.thousands = Said.thousandsProved(samples(proofs, value.column), seen)
        }
        let question = Question(
            "thousands", Said.thousandsQuestion, seen: [seen, samples(sure, value.column)],
            choices: [
                .init("always", Said.means(first.text, convention, isThousands: true, unit: unitName)),
                .init("ask", Said.refused(first.text)),
            ])
        if ask(question) == "always" { mapping.thousands = Said.answered }
    }

    /// Three decimals, or thousands of the other convention? In a column of rupiah such cells are refused; of
    /// millions they would be read.
    private mutating func proposeDecimals(
        _ first: ColumnProfile.Item, _ seen: Words, isProved: Bool, _ convention: NumberConvention
    ) {
        let hasScale = mapping.scale != nil || questions.contains { $0.key == "scale" }
        guard hasScale else { return remarks.append(Said.doubtfulDecimals(seen)) }
        guard !isProved else { return }
        let question = Question(
            "decimals", Said.decimalsQuestion, seen: [seen],
            choices: [
                .init("decimals", Said.means(first.text, convention, isThousands: false, unit: unitName)),
                .init("thousands", Said.refused(first.text)),
            ])
        if ask(question) == "thousands" { refuse(Said.mustBeMended(seen), line: first.line) }
    }

    /// Nothing in the column decides.
    private mutating func askConvention(_ evidence: NumberEvidence, _ value: ColumnProfile) {
        let first = evidence.doubtful[0].text, isPoint = first.contains(".")
        let choices = NumberConvention.allCases.map { convention in
            let isThousands = (convention == .id) == isPoint
            return Question.Choice(
                convention.rawValue, Said.means(first, convention, isThousands: isThousands, unit: unitName))
        }
        let question = Question(
            "numbers", Said.numbersQuestion(value.name),
            seen: [samples(evidence.doubtful, value.column, limit: 5)], choices: choices)
        guard let answer = ask(question).flatMap(NumberConvention.init) else { return }
        mapping.numbers = .init(answer.rawValue, Said.answered)
        if evidence.doubtfulAreGroups(in: answer) { mapping.thousands = Said.answered }
    }

    /// Both conventions in one column: somebody must mend some of its cells.
    private mutating func askMixed(_ evidence: NumberEvidence, _ value: ColumnProfile) {
        let question = Question(
            "numbers", Said.mixedQuestion(value.name),
            seen: [
                Said.written("id", samples(evidence.id, value.column, limit: 8)),
                Said.written("en", samples(evidence.en, value.column, limit: 8)),
            ],
            choices: [
                .init(
                    "id", Said.refusesOthers(NumberEvidence.cells(evidence.en)), name: Words("1.234.567,89")),
                .init(
                    "en", Said.refusesOthers(NumberEvidence.cells(evidence.id)), name: Words("1,234,567.89")),
            ])
        if let answer = ask(question) { mapping.numbers = .init(answer, Said.answered) }
    }

    private mutating func askScaleWord(_ word: String, _ items: [ColumnProfile.Item], _ column: Int) {
        let shown = word.uppercased()
        let question = Question(
            "scale-word/\(shown)", Said.scaleWordQuestion(shown), seen: [samples(items, column)],
            choices: ["miliar", "juta", "ribu", "triliun"].map {
                .init($0, Words("\(items[0].text) → \(items[0].text.replacing(shown, with: $0))"))
            })
        if let answer = ask(question) { mapping.scaleWords.append(.init([shown, answer], Said.answered)) }
    }

    /// What values are counted in, for examples: "rupiah", "USD".
    var unitName: String {
        let code = mapping.currency?.value ?? context.currency ?? "IDR"
        return code == "IDR" ? "rupiah" : code
    }
}
