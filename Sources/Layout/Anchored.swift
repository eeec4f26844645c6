public import Graphics

/// A block with places to jump to at its top: its line in the outline, in the list of tables or figures, its
/// terms in an index.
public struct Anchored: Block {
    /// A word of an index that the block says something about.
    public struct Term: Sendable, Hashable {
        /// Of the index, e.g. "komoditas".
        public var index: String
        public var word: String

        public init(_ word: String, in index: String) {
            self.word = word
            self.index = index
        }
    }

    public var block: any Block
    /// Name of the place; nil: only terms.
    public var anchor: String?
    public var bookmark: Anchor.Bookmark?
    public var listing: Anchor.Listing?
    public var terms: [Term]

    public init(
        _ block: any Block, anchor: String? = nil, bookmark: Anchor.Bookmark? = nil,
        listing: Anchor.Listing? = nil, terms: [Term] = []
    ) {
        self.block = block
        self.anchor = anchor
        self.bookmark = bookmark
        self.listing = listing
        self.terms = terms
    }

    public var name: String { block.name }
    public var keepsWithNext: Bool { block.keepsWithNext }
    public var canShrink: Bool { block.canShrink }

    public func minimumWidth(with tools: Tools) throws(LayoutError) -> Double? {
        try block.minimumWidth(with: tools)
    }

    public func shrunk(into space: Space, with tools: Tools) throws(LayoutError) -> Frame? {
        try block.shrunk(into: space, with: tools).map { marked($0, in: space) }
    }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        switch try block.place(in: space, with: tools) {
        case .whole(let frame): .whole(marked(frame, in: space))
        case .part(let frame, let rest): .part(marked(frame, in: space), rest: rest)
        case .nothing(let reason): .nothing(because: reason)
        }
    }

    private func marked(_ frame: Frame, in space: Space) -> Frame {
        var marks: [Drawing] = []
        if let anchor {
            marks.append(
                .anchor(Anchor(name: anchor, at: .zero, bookmark: bookmark, listing: listing)))
        }
        for term in terms { marks.append(term.mark(at: space.path)) }
        guard !marks.isEmpty else { return frame }
        var frame = frame
        frame.drawing = .group(marks + [frame.drawing])
        return frame
    }
}

extension Anchored.Term {
    /// The place that the index leads to, under the path of what names the term.
    func mark(at path: String) -> Drawing {
        let listing = Anchor.Listing(.term(index: index), title: word)
        return .anchor(Anchor(name: "\(path)/\(index)/\(word)", at: .zero, listing: listing))
    }
}
