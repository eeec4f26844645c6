public import Graphics

/// A part of a document: what it shows, the notes under it, and how it begins.
public struct Section: Sendable {
    /// Name of the place that contents and links lead to; also the root of its tags.
    public var anchor: String
    /// Its line in the reader's outline; nil: none.
    public var title: String?
    /// With running header and footer inside the margins; else it has the whole sheet, as a cover does.
    public var running: Bool
    public var content: any Block
    /// Stand on the floor of the page on which the section ends.
    public var notes: (any Block)?
    /// The notes are a key that every page of the section needs.
    public var notesOnEveryPage: Bool
    /// Begins a new page; else it takes in the room that the section before has left.
    public var startsPage: Bool
    /// Room above it where it does not begin a page.
    public var spaceBefore: Double
    /// Whether its content prints page numbers. One that does not is placed only once.
    public var refersToPages: Bool

    public init(
        anchor: String, title: String?, running: Bool = true, content: any Block, notes: (any Block)? = nil,
        notesOnEveryPage: Bool = false, startsPage: Bool = true, spaceBefore: Double = 13.5.mm,
        refersToPages: Bool = true
    ) {
        self.anchor = anchor
        self.title = title
        self.running = running
        self.content = content
        self.notes = notes
        self.notesOnEveryPage = notesOnEveryPage
        self.startsPage = startsPage
        self.spaceBefore = spaceBefore
        self.refersToPages = refersToPages
    }
}
