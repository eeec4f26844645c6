/// Which levels the headings of a document have, in the order in which they are bound: 1 for its title, one
/// more for each step down, none left out, whatever texts are silent.
public struct HeadingLevels: Sendable, Hashable {
    private var hasTitle = false
    /// Of the last heading of a section, or of the title; 0: there is none yet.
    private var last = 0
    /// Of the headings within the section that is being bound: figures, short texts.
    public private(set) var ofBlocks = 1

    public init() {}

    /// The document's title, on a cover.
    public mutating func beginTitle() {
        hasTitle = true
        last = 1
        ofBlocks = 2
    }

    /// Of the headline of a section.
    /// - Parameter level: 1 for a chapter, 2 for a section of one.
    public mutating func beginSection(level: Int, hasHeadline: Bool) -> Int {
        let own = min(hasTitle ? level + 1 : level, last + 1)
        if hasHeadline { last = own }
        ofBlocks = hasHeadline ? own + 1 : own
        return own
    }
}
