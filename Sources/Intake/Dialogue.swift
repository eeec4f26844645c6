public import Localization

/// Asks the open questions of a proposal one by one, until none is left or the answers end.
public struct Dialogue {
    private let language: Language
    private let say: (String) -> Void
    private let read: () -> String?

    /// - Parameters:
    ///   - say: shows a text as it is.
    ///   - read: the next line typed; nil at the end of input.
    public init(_ language: Language, say: @escaping (String) -> Void, read: @escaping () -> String?) {
        self.language = language
        self.say = say
        self.read = read
    }

    /// The answers to all questions of a file; nil where the input ended first.
    /// - Parameter propose: the proposal that some answers lead to.
    public func answers(
        _ given: [String: String], _ propose: ([String: String]) -> Proposal
    ) -> [String: String]? {
        var answers = given, number = 1
        while true {
            let proposal = propose(answers)
            guard proposal.obstacles.isEmpty, let question = proposal.questions.first else { return answers }
            say("\n" + question.text(number, in: language))
            guard let answer = answer(question) else { return nil }
            answers[question.key] = answer
            number += 1
        }
    }

    private func answer(_ question: Question) -> String? {
        while true {
            say("> ")
            guard let line = read() else { return nil }
            if let answer = question.answer(line) { return answer }
            say(Said.again[language] + "\n")
        }
    }
}

extension Question {
    /// The question with what was seen and its answers, for a terminal or a list.
    public func text(_ number: Int, in language: Language) -> String {
        var lines = ["\(number). " + text[language]]
        lines += seen.map { "   " + $0[language] }
        for (index, choice) in choices.enumerated() {
            let means = choice.means[language]
            lines.append("   [\(index + 1)] \(choice.answer)" + (means.isEmpty ? "" : ": " + means))
        }
        if free != .none { lines.append("   " + Said.free(free)[language]) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How it is answered without a terminal.
    public var option: String {
        let argument = "\(key)=\(choices.first?.answer ?? "…")"
        let isPlain = argument.allSatisfy { $0.isLetter || $0.isNumber || "/=-._".contains($0) }
        return "--answer " + (isPlain ? argument : "'" + argument.replacing("'", with: "'\\''") + "'")
    }
}

extension Said {
    static let again = Words(
        id: "Itu bukan salah satu jawabannya; tulis nomor atau katanya (Ctrl-D berhenti).",
        en: "That is none of the answers; type its number or its word (Ctrl-D stops).")

    static func free(_ free: Question.Free) -> Words {
        switch free {
        case .none: Words("")
        case .year: Words(id: "atau tahun lain, empat angka", en: "or another year, four digits")
        case .country:
            Words(id: "atau kode negara lain, misalnya CD", en: "or the code of another country, such as CD")
        case .currency:
            Words(
                id: "atau kode mata uang lain, misalnya EUR",
                en: "or the code of another currency, such as EUR")
        }
    }
}
