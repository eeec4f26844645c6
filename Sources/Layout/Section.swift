public import Graphics

/// A part of a document: what it shows, the notes under it, and how it begins.
public struct Section: Sendable {
    /// How its pages lie.
    public enum Orientation: Sendable, Hashable {
        /// Upright; a block that needs more width (`Block.minimumWidth`) gets pages on their side.
        case asNeeded
        case portrait, landscape
    }

    /// Name of the place that contents and links lead to; also the root of its tags.
    public var anchor: String
    /// Its line in the reader's outline; nil: none.
    public var title: String?
    /// Of that line: 1 for a chapter, 2 for a part of one.
    public var level = 1
    /// What running heads say from here on; nil: the title, if it is a chapter's.
    public var runningTitle: String?
    /// With running header and footer inside the margins; else it has the whole sheet, as a cover does.
    public var running: Bool
    public var content: any Block
    /// Stand on the floor of the page on which the section ends, behind the notes that the page calls.
    public var notes: [PageNote]
    /// Stands under all notes, on a line of its own.
    public var source: StyledText?
    /// Notes and source are a key that every page of the section needs.
    public var notesOnEveryPage: Bool
    /// Begins a new page; else it takes in the room that the section before has left.
    public var startsPage: Bool
    /// Begins on a page with an odd number, after a blank one if need be.
    public var startsOnRight = false
    /// Room above it where it does not begin a page.
    public var spaceBefore: Double
    public var orientation = Orientation.asNeeded
    /// What its first page wears above.
    public var openingHeader = Furniture.Header.full
    /// Counts anew from its first page on, which it then begins; nil: goes on counting.
    public var numbering: PageNumbering?

    public init(
        anchor: String, title: String?, running: Bool = true, content: any Block, notes: [PageNote] = [],
        source: StyledText? = nil, notesOnEveryPage: Bool = false, startsPage: Bool = true,
        spaceBefore: Double = 13.5.mm
    ) {
        self.anchor = anchor
        self.title = title
        self.running = running
        self.content = content
        self.notes = notes
        self.source = source
        self.notesOnEveryPage = notesOnEveryPage
        self.startsPage = startsPage
        self.spaceBefore = spaceBefore
    }

    /// Says something on the floor of its own accord.
    var hasOwnNotes: Bool { !notes.isEmpty || source != nil }
    /// May take in the room that is left on a page.
    var joinsPages: Bool { running && !startsPage && !startsOnRight && numbering == nil }
}
