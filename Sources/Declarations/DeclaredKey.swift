/// A key that a reader asked for: what may be written there. From these the lists of keys are made that
/// `kendang blocks` prints and `Templates/README.md` shows.
public struct DeclaredKey: Sendable, Hashable {
    /// What stands behind the key.
    public enum Kind: Sendable, Hashable {
        case text
        /// A number, with its limits in words: "2 to 60"; nil where there are none.
        case number(String?)
        /// true or false.
        case truth
        /// One of these words.
        case choice([String])
        /// One or several of these words.
        case choices([String])
        /// Texts.
        case texts
        /// Whatever the meaning says.
        case list, map
        /// Maps, each with the keys of `keys`.
        case maps
        case anything
    }

    /// Whether it must be there.
    public enum Need: Sendable, Hashable {
        case required, optional
        /// It may be left out, and then is as if this were written.
        case standard(String)
    }

    public var name: String
    public var kind: Kind
    public var need: Need
    /// One line of meaning.
    public var about: String
    /// Of `maps`: the keys of each.
    public var keys: [DeclaredKey]

    public init(_ name: String, _ kind: Kind, _ need: Need, _ about: String, keys: [DeclaredKey] = []) {
        self.name = name
        self.kind = kind
        self.need = need
        self.about = about
        self.keys = keys
    }

    /// "number, 2 to 60", "commodity, partner or sector".
    public var type: String {
        switch kind {
        case .text: "text"
        case .number(let limits): limits.map { "number, \($0)" } ?? "number"
        case .truth: "true or false"
        case .choice(let words): Self.either(words)
        case .choices(let words): "list of " + Self.either(words)
        case .texts: "list of texts"
        case .list: "list"
        case .map: "map"
        case .maps: "list of maps"
        case .anything: "any"
        }
    }

    /// "required", "optional", or what it is if left out.
    public var presence: String {
        switch need {
        case .required: "required"
        case .optional: "optional"
        case .standard(let value): value
        }
    }

    /// "page or flow", "xl, l or m".
    static func either(_ words: [String]) -> String {
        words.count < 2
            ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}
