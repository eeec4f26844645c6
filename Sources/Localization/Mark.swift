import Amounts

/// What stands before a printed number: as a sign in tables and charts, as words in sentences.
public enum Mark: String, Sendable, Hashable, CaseIterable {
    case none, about, moreThan, atLeast, lessThan, atMost

    /// "≈", ">" and so on; empty for none.
    public var sign: String {
        switch self {
        case .none: ""
        case .about: "≈"
        case .moreThan: ">"
        case .atLeast: "≥"
        case .lessThan: "<"
        case .atMost: "≤"
        }
    }

    /// "sekitar", "lebih dari" and so on; empty for none.
    public var words: Words {
        switch self {
        case .none: Words(id: "", en: "")
        case .about: Words(id: "sekitar", en: "about")
        case .moreThan: Words(id: "lebih dari", en: "more than")
        case .atLeast: Words(id: "sedikitnya", en: "at least")
        case .lessThan: Words(id: "kurang dari", en: "less than")
        case .atMost: Words(id: "paling banyak", en: "at most")
        }
    }

    init(_ qualifier: Qualifier) {
        switch qualifier {
        case .exact, .rounded, .between: self = .none
        case .about: self = .about
        case .moreThan: self = .moreThan
        case .atLeast: self = .atLeast
        case .lessThan: self = .lessThan
        case .atMost: self = .atMost
        }
    }
}
