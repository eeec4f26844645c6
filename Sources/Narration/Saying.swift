/// One way to say something, and what must hold for it to be true.
public struct Variant: Sendable, Hashable {
    /// Names of guards; "not x" turns one round. All must hold.
    public var guards: [String]
    public var sentence: Sentence

    public init(guards: [String], sentence: Sentence) {
        self.guards = guards
        self.sentence = sentence
    }
}

/// What a template wants said at one place: the first variant whose guards all hold is said; none may be
/// silence.
public struct Saying: Sendable, Hashable {
    public var variants: [Variant]

    public init(_ variants: [Variant]) {
        self.variants = variants
    }
}

/// What was said: text in runs of one weight, a figure in a run of its own, and the figures that it asked,
/// in order.
public struct Told: Sendable, Hashable {
    public struct Run: Sendable, Hashable {
        public var text: String
        public var isStrong: Bool
        /// The figure that the run says, as in `figures`; nil of words.
        public var figure: String?
    }

    public var runs: [Run]
    public var figures: [String]
    /// Those of them that were said with a mark, as in a table.
    public var marked: [String]
    /// Digits that the template marked as no figure.
    public var literals: [String]

    public var text: String { runs.map(\.text).joined() }
}
