import Declarations
import Localization
import Reading

/// Finds how one table is to be read: step by step, each from what is known before.
struct Proposer {
    let table: Table
    let answers: [String: String]
    let context: Import.Context
    var shape: TableShape
    var kinds: LineKinds
    var profiles: [ColumnProfile]
    var mapping: Mapping
    var questions: [Question] = []
    var obstacles: [Obstacle] = []
    var remarks: [Words] = []
    /// The column of values, once it is known.
    var value: ColumnProfile?

    init(_ table: Table, _ shape: TableShape, _ context: Import.Context, _ answers: [String: String]) {
        self.table = table
        self.shape = shape
        self.context = context
        self.answers = answers
        kinds = LineKinds(table, shape, apart: LineKinds.kindColumns(table, shape))
        let rows = kinds.rows
        profiles = shape.columns.map {
            ColumnProfile(table, $0, name: shape.names[$0] ?? "", rows: rows)
        }
        mapping = Mapping(file: context.file)
    }

    /// Everything, in the order in which one thing follows from another.
    mutating func run() {
        proposeHead()
        proposeColumns()
        guard obstacles.isEmpty else { return }
        proposeTime()
        proposeNumbers()
        proposeMoney()
        proposePartners()
        proposeRules()
        proposeRest()
    }

    /// The answer to a question, or nil after it was added to the open ones.
    mutating func ask(_ question: Question) -> String? {
        if let given = answers[question.key], let answer = question.answer(given) { return answer }
        if !questions.contains(where: { $0.key == question.key }) { questions.append(question) }
        return nil
    }

    mutating func refuse(_ message: Words, line: Int? = nil, column: Int = 1) {
        let place = SourcePlace(
            file: context.file, line: line.map { table.lines[$0].number } ?? 0, column: column,
            sheet: table.sheet.name.isEmpty ? nil : table.sheet.name)
        obstacles.append(Obstacle(message, at: place))
    }

    func profile(_ column: Int) -> ColumnProfile? { profiles.first { $0.column == column } }

    /// The column that is mapped to a meaning.
    func mapped(_ meaning: String) -> ColumnProfile? {
        guard let header = mapping.columns.first(where: { $0.column == meaning })?.header else { return nil }
        return profiles.first { $0.name == header }
    }

    /// "C7 "1.260", C9 "3.400" (12 cells)".
    func samples(_ items: [ColumnProfile.Item], _ column: Int, limit: Int = 3) -> Words {
        let shown = items.prefix(limit).map { "\(table.name($0.line, column)) \u{201C}\($0.text)\u{201D}" }
            .joined(separator: ", ")
        let count = items.reduce(0) { $0 + $1.count }
        guard count > min(items.count, limit) else { return Words(id: shown, en: shown) }
        return Words(id: "\(shown) (\(count) sel)", en: "\(shown) (\(count) cells)")
    }
}

extension Words {
    /// A text that is the same in both languages: what stands in the file.
    init(_ same: String) { self.init(id: same, en: same) }

    static func + (a: Words, b: Words) -> Words { Words(id: a.id + b.id, en: a.en + b.en) }
}
