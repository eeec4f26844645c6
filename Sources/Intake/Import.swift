import Datasets
public import Declarations
public import Localization
public import Reading

/// Looks at a file as an office made it and proposes how it is to be read.
public enum Import {
    /// The tables of a file, cell by cell.
    /// - Throws: what is wrong with the file as a file.
    public static func tables(of file: CellFile) throws(Findings) -> [Table] {
        let findings = FindingList()
        guard let reader = CellReaders.reader(of: file.format) else {
            throw Findings(
                .error(
                    "the columns of a \(file.format.rawValue) file cannot be looked at",
                    hint: "write its entry by hand: \"table\" or \"query\", and \"columns\"",
                    at: SourcePlace(file: file.path)))
        }
        var sink = TableSink()
        reader.read(file, into: &sink, findings)
        try findings.throwIfErrors()
        sink.finish()
        return sink.tables
    }

    /// What is known beside the file.
    public struct Context: Sendable {
        /// The file's path within the report.
        public var file: String
        /// The currency of the report's measure; nil: there is no report yet.
        public var currency: String?
        /// Destinations that the report declares already.
        public var knownNames: Set<String>
        public var isDatabase: Bool

        public init(
            file: String, currency: String? = nil, knownNames: Set<String> = [], isDatabase: Bool = false
        ) {
            self.file = file
            self.currency = currency
            self.knownNames = knownNames
            self.isDatabase = isDatabase
        }
    }

    /// - Parameters:
    ///   - answers: by the keys of questions.
    ///   - sheet: the one to look at; nil: the only one with a table.
    public static func propose(
        _ tables: [Table], _ context: Context, answers: [String: String] = [:], sheet: String? = nil
    ) -> Proposal {
        var answers = answers
        if let sheet { answers["sheet"] = sheet }
        var proposal = Proposal(
            mapping: Mapping(file: context.file), questions: [], obstacles: [], remarks: [])
        let whole = SourcePlace(file: context.file)
        let shapes = tables.compactMap { table in TableShape(table).map { (table: table, shape: $0) } }
        let found = shapes.filter { !$0.shape.body.isEmpty }
        guard !found.isEmpty else {
            let hasCells = tables.contains { !$0.lines.isEmpty }
            let text = !hasCells ? Said.noTable : shapes.isEmpty ? Said.noHead : Said.noRows
            proposal.obstacles = [Obstacle(text, at: whole)]
            return proposal
        }
        var chosen = found[0]
        if found.count > 1 || sheet != nil {
            let question = Said.sheetQuestion(
                found.map { ($0.table.sheet.name, $0.shape.body.count, $0.table.sheet.isHidden) })
            guard let name = answers["sheet"].flatMap(question.answer),
                let match = found.first(where: { $0.table.sheet.name == name })
            else {
                proposal.questions = [question]
                return proposal
            }
            chosen = match
        }
        var proposer = Proposer(chosen.table, chosen.shape, context, answers)
        proposer.run()
        return proposer.proposal
    }
}

extension Proposer {
    /// What was found, as it goes out.
    var proposal: Proposal {
        Proposal(mapping: mapping, questions: questions, obstacles: obstacles, remarks: remarks)
    }
}

extension Proposal {
    /// What is wrong with given answers: no choice of their question, or of no question at all.
    /// - Parameter asked: every question that came up, open or answered.
    public static func mistakes(in answers: [String: String], asked: [Question]) -> [Words] {
        answers.sorted { $0.key < $1.key }.compactMap { key, answer in
            guard let question = asked.first(where: { $0.key == key }) else { return Said.unknownAnswer(key) }
            if question.answer(answer) != nil { return nil }
            return Said.badAnswer(key, answer, question.choices.map(\.answer))
        }
    }
}
