import Graphics

/// What a document's own layout says should be printed, mark by mark.
struct ExpectedText {
    /// A marked piece of content.
    struct Mark {
        /// Run after run, in drawing order.
        var runs: [String]
    }

    /// Name of a mark: page from 0, number on it.
    struct Name: Hashable {
        var page: Int
        var mark: Int
    }

    /// Of each page its marks, by number.
    var marks: [[Mark]] = []
    /// Of each page the text that is no part of the document's.
    var aside: [[String]] = []
    /// Every mark in reading order.
    var order: [Name] = []
    /// What stands for pictures, in reading order.
    var alternatives: [String] = []
    /// What links say of themselves, in reading order.
    var links: [String] = []
}

extension String {
    /// Without anything that only parts words: painters and readers differ in where they put it.
    var inked: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter {
                    !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{AD}" && $0 != "\u{2060}"
                }))
    }
}
