import Graphics

/// What a section has asked of the page index, and what it was told: it need not be placed again while the
/// answers are the same.
final class Lookups {
    enum Question: Hashable {
        case folio(of: String)
        case list(Anchor.Listing.Kind)
    }

    enum Answer: Hashable {
        case folio(String?)
        case list([PageIndex.Listed])
    }

    private(set) var asked: [Question: Answer] = [:]

    /// Forgets what was asked.
    func begin() { asked = [:] }

    func answer(_ question: Question, from index: PageIndex) -> Answer {
        let answer = index.answer(question)
        asked[question] = answer
        return answer
    }
}

extension PageIndex {
    func answer(_ question: Lookups.Question) -> Lookups.Answer {
        switch question {
        case .folio(let anchor): .folio(self[anchor]?.label)
        case .list(let kind): .list(listed[kind] ?? [])
        }
    }

    /// Whether what was told would be told again.
    func confirms(_ asked: [Lookups.Question: Lookups.Answer]) -> Bool {
        asked.allSatisfy { answer($0.key) == $0.value }
    }
}
