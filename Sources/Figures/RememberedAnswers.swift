import Synchronization

/// Figures that a set has answered already: tables, sentences and the audit of numbers ask for the same ones.
/// All go when there are very many, so that memory stays flat over thousands of sheets.
final class RememberedAnswers: Sendable {
    private static let limit = 20_000
    private let figures = Mutex<[FigureID: Figure]>([:])

    subscript(id: FigureID) -> Figure? {
        get { figures.withLock { $0[id] } }
        set {
            figures.withLock { figures in
                if figures.count >= Self.limit { figures.removeAll(keepingCapacity: true) }
                figures[id] = newValue
            }
        }
    }
}
