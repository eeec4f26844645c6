import Intake
import Localization
import Testing

/// Questions on a terminal: asked one by one, wrong answers again, the end of input stops all.
@Suite struct DialogueTests {
    static let file = OfficeFile(
        "doubts", "Tahun;Komoditas;Tujuan;Nilai\n2025;kopi;Kongo;1.260\n2025;teh;India;3.400\n")

    /// What is said and answered when these lines are typed.
    private func talk(_ typed: [String]) -> (answers: [String: String]?, said: String) {
        var left = typed[...], said = ""
        let dialogue = Dialogue(.en, say: { said += $0 }, read: { left.popFirst() })
        let answers = dialogue.answers([:]) {
            Import.propose(Self.file.tables, Self.file.context, answers: $0)
        }
        return (answers, said)
    }

    @Test func asksUntilNothingIsOpen() {
        let (answers, said) = talk(["perhaps", "1", "idr", "cd"])
        #expect(answers == ["numbers": "id", "currency": "IDR", "country/Kongo": "CD"])
        #expect(
            said.contains("1. Points and commas") && said.contains("3. \u{201C}Kongo\u{201D}: which country?")
        )
        #expect(said.contains("That is none of the answers"))
    }

    @Test func hasNoDefault() {
        #expect(talk(["", "", "", ""]).answers == nil)
    }

    @Test func endOfInputStops() {
        #expect(talk(["1", "1"]).answers == nil)
        #expect(talk([]).answers == nil)
    }

    @Test func answersOfOptionsAreChecked() {
        let asked = Self.file.proposal.questions
        #expect(Proposal.mistakes(in: ["numbers": "id", "country/Kongo": "cg"], asked: asked).isEmpty)
        #expect(
            Proposal.mistakes(in: ["numbers": "maybe"], asked: asked).map(\.en) == [
                "\u{201C}maybe\u{201D} is no answer to numbers: choose id, en"
            ])
        #expect(Proposal.mistakes(in: ["dates": "dmy"], asked: asked).count == 1)
    }

    @Test func optionsAreSafeInAShell() {
        let file = OfficeFile("quote", "Tahun;Apa 'itu';Nilai (Rp)\n2025;kopi;1.234.567\n")
        #expect(file.proposal.questions.map(\.option) == ["--answer 'column/Apa '\\''itu'\\''=commodity'"])
    }
}
