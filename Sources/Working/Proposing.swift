import Datasets
import Declarations
import FoundationEssentials
import Glibc
import Intake
import Localization
import Rendering

/// A file as an office has it, looked at for a report that is to be made of it.
struct Proposing {
    private let work: Assignment
    private let source: ImportSource
    private let proposal: Proposal
    private let language: Language

    /// - Throws: where the order's file cannot be read, or an answer answers nothing.
    init(_ work: Assignment, _ places: ProjectPlaces) throws(ReportError) {
        self.work = work
        guard let file = work.order.file, SafePath.fault(of: file) == nil else {
            throw .input([.error("name a file of the folder")])
        }
        language = try work.order.readLanguages().first ?? .id
        let known = Confinement.isFile(places.definition) ? work.folder : nil
        source = try ImportSource(work.folder + "/" + file, sheet: work.order.worksheet, into: known)
        guard !source.isDatabase else {
            throw .input([.error("a database is not looked at here", hint: "send a workbook or a CSV file")])
        }
        let answers = work.order.answers ?? [:]
        proposal = source.propose(answers)
    }

    /// Entry, evidence, questions, obstacles and remarks, in both languages.
    func json() throws(ReportError) -> String {
        let mapping = proposal.mapping
        let looked = LookedFile(
            file: source.name,
            yaml: LookedFile.Both(Words(id: mapping.text(in: .id), en: mapping.text(in: .en))),
            columns: mapping.columns.map {
                LookedFile.Column(column: $0.column, header: $0.header, because: LookedFile.Both($0.because))
            },
            sheet: mapping.sheet?.value, period: mapping.period, currency: mapping.currency?.value,
            questions: proposal.questions.map { question in
                LookedFile.Asked(
                    key: question.key, text: LookedFile.Both(question.text),
                    seen: question.seen.map(LookedFile.Both.init), lines: question.lines,
                    choices: question.choices.map {
                        LookedFile.Choice(
                            answer: $0.answer, means: LookedFile.Both($0.means),
                            name: $0.name.map(LookedFile.Both.init))
                    },
                    free: question.free == .none ? nil : "\(question.free)")
            },
            obstacles: proposal.obstacles.map { LookedFile.Both($0.text) },
            remarks: proposal.remarks.map(LookedFile.Both.init))
        return try Self.text(looked)
    }

    /// The text of report.yaml with the file in it; nothing is guessed that a question asks.
    func definition() throws(ReportError) -> String {
        guard proposal.obstacles.isEmpty else {
            throw .input(proposal.obstacles.map { .error($0.text[language], at: $0.place) })
        }
        guard proposal.questions.isEmpty else {
            throw .input(
                proposal.questions.map { .error($0.text[language], hint: "answer \"\($0.key)\"") })
        }
        let mapping = proposal.mapping, path = work.folder + "/report.yaml"
        guard let bytes = WholeFiles.read(path) else {
            guard let area = work.order.area else { throw .input([.error("name the area of the report")]) }
            return try NewReport.imported(
                entry: mapping.entry(in: language),
                aliases: mapping.aliases.map { ($0.value[0], $0.value[1]) },
                currency: mapping.currency?.value ?? "IDR", year: mapping.period, area: area,
                office: work.order.office, language: language)
        }
        let edit: DefinitionEdit
        do throws(Findings) {
            edit = try DefinitionEdit(String(decoding: bytes, as: UTF8.self), named: path)
        } catch {
            throw .input(error.all)
        }
        do throws(Obstacle) { return try edit.adding(mapping, in: language) } catch {
            throw .input([.error(error.text[language], at: error.place)])
        }
    }

    private static func text(_ value: some Encodable) throws(ReportError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { throw .fault(.error("no JSON")) }
        return String(decoding: data, as: UTF8.self)
    }
}
