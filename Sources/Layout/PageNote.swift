public import Graphics

/// A note at the foot of a page that something on the page calls: a raised figure behind a word, a sign in a
/// table. A page prints each of its notes once, and none that nothing on it calls.
public struct PageNote: Sendable, Hashable {
    /// What calls it, "1" or "≥": the same key is the same note.
    public var key: String
    /// Notes of one page stand in this order.
    public var order: Int
    /// The raised call before the text; empty: none, the text explains itself.
    public var call: String
    public var text: StyledText

    public init(key: String, order: Int, call: String = "", text: StyledText) {
        self.key = key
        self.order = order
        self.call = call
        self.text = text
    }
}
