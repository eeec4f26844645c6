/// A text of a template, cut into its pieces: words, placeholders and literals that are no figures.
///
/// `{growth/$year|prose}` asks a figure, `{leader}` a variable of the story, `{=50}` prints digits that are
/// no figure,
/// `**…**` is semibold. A placeholder whose name begins with a capital begins a sentence.
public struct Sentence: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
        case words(String)
        /// Digits typed by hand and marked as no figure.
        case literal(String)
        case placeholder(Placeholder)
        /// Semibold begins or ends.
        case strong
    }

    /// `{path|form}`: a figure or a variable, and how it is to be said.
    public struct Placeholder: Sendable, Hashable {
        public var path: String
        public var form: String?
        /// Offset in characters from the start of the text, for findings.
        public var offset: Int

        /// A figure's path has a slash; anything else is a variable of the story.
        public var isFigure: Bool { path.contains("/") }
    }

    public var pieces: [Piece]

    /// - Throws: `SentenceError` with the offset of the mistake in characters.
    public init(_ text: String) throws(SentenceError) {
        var scanner = SentenceScanner(text)
        pieces = try scanner.scan()
    }

    public var placeholders: [Placeholder] {
        pieces.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }
}

/// A mistake in a template's text, `offset` characters from its start.
public struct SentenceError: Error, Sendable, Hashable {
    public enum Problem: Sendable, Hashable {
        case unclosedBrace, emptyPlaceholder, strayBrace, unclosedStrong
        /// A number typed by hand: it would be printed without a figure behind it.
        case digit(String)
    }

    public var problem: Problem
    public var offset: Int
}

/// Reads a sentence from left to right.
private struct SentenceScanner {
    private let text: [Character]
    private var place = 0
    private var pieces: [Sentence.Piece] = []
    private var words = ""
    private var isStrong = false

    init(_ text: String) {
        self.text = Array(text)
    }

    mutating func scan() throws(SentenceError) -> [Sentence.Piece] {
        while place < text.count {
            let character = text[place]
            if character == "{" {
                try scanBrace()
            } else if character == "}" {
                throw SentenceError(problem: .strayBrace, offset: place)
            } else if character == "*", place + 1 < text.count, text[place + 1] == "*" {
                endWords()
                pieces.append(.strong)
                isStrong.toggle()
                place += 2
            } else if character.isNumber {
                throw SentenceError(problem: .digit(digits()), offset: place)
            } else {
                words.append(character)
                place += 1
            }
        }
        if isStrong { throw SentenceError(problem: .unclosedStrong, offset: text.count) }
        endWords()
        return pieces
    }

    private mutating func scanBrace() throws(SentenceError) {
        let start = place
        guard let end = text[place...].firstIndex(of: "}") else {
            throw SentenceError(problem: .unclosedBrace, offset: start)
        }
        let inner = String(text[(start + 1)..<end])
        place = end + 1
        endWords()
        if inner.hasPrefix("=") {
            pieces.append(.literal(String(inner.dropFirst())))
            return
        }
        let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, !path.isEmpty else {
            throw SentenceError(problem: .emptyPlaceholder, offset: start)
        }
        let form = parts.count > 1 ? String(parts[1]) : nil
        pieces.append(.placeholder(Sentence.Placeholder(path: String(path), form: form, offset: start)))
    }

    private mutating func endWords() {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
    }

    private func digits() -> String {
        String(text[place...].prefix { $0.isNumber || $0 == "." || $0 == "," })
    }
}
