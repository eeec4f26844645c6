import Localization
import Testing

/// What the annual report says of the stories made by hand, to the letter.
enum Headlines {
    struct Expected: Sendable, CustomTestStringConvertible {
        var tale: String
        var keys: [String]
        var texts: [Language: [String]]
        var testDescription: String { tale }
    }
    static let all: [Expected] = []
}
