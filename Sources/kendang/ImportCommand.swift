import ArgumentParser
import Declarations
import Intake
import Localization
import Reading
import Rendering
import Working

/// `kendang import`: looks at a file as an office made it and proposes how it is to be read.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Looks at a file as it is, and proposes its entry in report.yaml.",
        discussion: """
            Finds head, columns, convention of numbers, dates, totals and notes, each
            with its evidence. What is ambiguous is asked on a terminal; without one the
            questions are listed (exit code 65) and answered by --answer. Examples:

              kendang import rekap.xlsx
              kendang import rekap.xlsx --into Reports/blitar-2025
              kendang import rekap.csv --answer numbers=id --answer country/Kongo=CD
            """)

    @Argument(help: "The file, as the office has it.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "Puts the file and its entry into this report; made if it is new.", valueName: "report"))
    var into: String?

    @Option(help: ArgumentHelp("The sheet of a workbook, or the table of a database.", valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("Of questions and remarks.", valueName: "id|en"))
    var language: Language = .id

    @Option(
        help: ArgumentHelp("The answer to a question; may be given several times.", valueName: "key=value"))
    var answer: [String] = []

    @Option(
        help: ArgumentHelp("Writes the proposal to a file in place of standard output.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("The area of a report that is made new.", valueName: "name"))
    var area: String?

    @Flag(help: "Replaces the entry of the same file, and the file.")
    var replace = false

    func run() throws {
        let given = try answers()
        try Exit.run { () throws(ReportError) in
            let source = try ImportSource(file, sheet: sheet, into: into)
            let proposal = try proposal(source, given)
            for remark in proposal.remarks { Terminal.error(ImportTexts.remark(remark)[language]) }
            if let into {
                let report = ImportedReport(folder: into, language: language, area: area, replaces: replace)
                try report.write(proposal.mapping, source)
                Terminal.out(try report.check(proposal.mapping))
                return
            }
            let text = proposal.mapping.text(in: language)
            guard let out else { return Terminal.out(text) }
            try source.write([WholeFiles.File(path: out, bytes: Array(text.utf8))])
            Terminal.out(out + "\n")
        }
    }

    private func answers() throws -> [String: String] {
        var answers: [String: String] = [:]
        for text in answer {
            guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
                throw ValidationError("\"\(text)\" is no answer: write key=value")
            }
            answers[String(text[..<sign])] = String(text[text.index(after: sign)...])
        }
        return answers
    }

    /// The proposal with no question open.
    private func proposal(_ source: ImportSource, _ given: [String: String]) throws(ReportError) -> Proposal {
        var asked: [Question] = []
        func propose(_ answers: [String: String]) -> Proposal {
            let proposal = source.propose(answers)
            asked += proposal.questions
            return proposal
        }
        // Asked without answers, the file shows which questions they answer.
        var known: [String: String] = [:]
        for _ in 0...given.count {
            for question in propose(known).questions {
                if let answer = given[question.key] { known[question.key] = answer }
            }
        }
        let mistakes = Proposal.mistakes(in: given, asked: asked)
        guard mistakes.isEmpty else { throw .input(mistakes.map { .error($0[language]) }) }
        var answers = given
        if Terminal.isInteractive {
            let dialogue = Dialogue(language, say: { Terminal.prompt($0) }, read: { readLine() })
            guard let all = dialogue.answers(given, propose) else {
                throw .input([.error(ImportTexts.stopped[language])])
            }
            answers = all
        }
        let proposal = propose(answers)
        guard proposal.obstacles.isEmpty else {
            throw .input(proposal.obstacles.map { .error($0.text[language], at: $0.place) })
        }
        guard proposal.questions.isEmpty else {
            for (index, question) in proposal.questions.enumerated() {
                Terminal.error(question.text(index + 1, in: language) + "   " + question.option + "\n")
            }
            throw .input([.error(ImportTexts.open(proposal.questions.count)[language])])
        }
        return proposal
    }
}
