import Declarations
import Graphics
import Layout
import Templates

/// The contents of the report over the width of the page: chapters and their sections with their pages.
struct ContentsBlock: BlockKind {
    static let key = "contents"
    static let summary = "Chapters and their sections with their pages, over the width of the page."

    private let depth: Int

    init(_ reader: inout DeclarationReader) {
        depth = reader.int("depth", "how many levels are listed", in: 1...3, default: 2)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        BoundBlock([StackItem(ContentsPlace(depth: depth), spaceBefore: 9.mm, snap: .baseline)])
    }
}

/// Where the contents will stand: the sections are known only when all are bound.
struct ContentsPlace: Block {
    let depth: Int

    func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        .nothing(because: "the contents were not put in")
    }

    /// The list itself.
    func filled(_ entries: [ContentsList.Entry]) -> ContentsList {
        ContentsList(title: nil, .entries(entries.filter { $0.level <= depth }), look: .full)
    }
}
