/// A language of publication.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case id, en
}

/// A text in every language of publication: a missing one does not compile.
public struct Words: Sendable, Hashable {
    public let id: String
    public let en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    public subscript(_ language: Language) -> String {
        switch language {
        case .id: id
        case .en: en
        }
    }
}
