public import Graphics

/// The room that a block is offered, in points, and where it stands.
public struct Space: Sendable, Hashable {
    public var width: Double
    public var height: Double
    /// Nothing stands on the page yet: a block that does not fit here fits nowhere.
    public var isFreshPage: Bool
    /// How far the room's top lies below a line of the page's grid.
    public var top: Double
    /// Number of the page that offers the room, from 1.
    public var page: Int
    /// The place in the document's tree, e.g. "komoditas/2/r17": a block's tags begin with it, so that they
    /// are stable and the same on both sides of a page break.
    public var path: String
    /// 0…1: how far blocks that can be lower give way, so that a page holds together.
    public var squeeze = 0.0
    /// Only sizes are asked for: what is drawn will be thrown away.
    public var isTrial = false
    /// The page lies on its side, for a block that needs the width.
    public var isLandscape = false
    /// Where blocks that need more width than this stand on pages on their side, and all others on upright
    /// ones; nil: nothing turns here.
    public var turnsBeyond: Double?
    /// A higher room is tried next: nothing is parted against the rules for this one.
    var mayGrow = false

    public init(
        width: Double, height: Double, isFreshPage: Bool, top: Double = 0, page: Int = 1, path: String = ""
    ) {
        self.width = width
        self.height = height
        self.isFreshPage = isFreshPage
        self.top = top
        self.page = page
        self.path = path
    }

    /// The room below `depth` points of this one, for the child of that name.
    public func below(_ depth: Double, child: String, fresh: Bool) -> Space {
        var space = self
        space.height -= depth
        space.top += depth
        space.isFreshPage = isFreshPage && fresh
        space.path = path.isEmpty ? child : "\(path)/\(child)"
        return space
    }

    /// The same room with another width: a part of the page, which cannot turn it.
    public func wide(_ width: Double) -> Space {
        var space = self
        space.width = width
        space.turnsBeyond = nil
        return space
    }

    /// The tag of this place, or of a part of it.
    public func tag(_ part: String = "") -> TagID {
        TagID(part.isEmpty ? path : "\(path)/\(part)")
    }

    /// No better room will come.
    var isLast: Bool { isFreshPage && !mayGrow }

    /// Whether something this high fits; a ten-thousandth of a point is forgiven.
    public func fits(_ height: Double) -> Bool { height <= self.height + 0.000_1 }
}

/// A placed block: its size, its first baseline from the top (nil: has none), what it draws.
public struct Frame: Sendable, Hashable {
    public var size: Size
    public var baseline: Double?
    public var drawing: Drawing
    /// A table breaks at the end of this frame: the page says on which page it goes on.
    public var continues: Bool
    public var warnings: [LayoutWarning]
    /// What the foot of the page must say, because something in this frame calls it.
    public var notes: [PageNote]

    public init(
        size: Size, baseline: Double? = nil, drawing: Drawing, continues: Bool = false,
        warnings: [LayoutWarning] = [], notes: [PageNote] = []
    ) {
        self.size = size
        self.baseline = baseline
        self.drawing = drawing
        self.continues = continues
        self.warnings = warnings
        self.notes = notes
    }

    public static let empty = Frame(size: .zero, drawing: .nothing)
}

extension [Frame] {
    /// What all of them call at the foot of the page, each note once.
    public var notes: [PageNote] {
        let all = flatMap(\.notes)
        var seen: Set<PageNote> = []
        return all.isEmpty ? [] : all.filter { seen.insert($0).inserted }
    }
}

/// A block's answer to "here is some space".
public enum Placement: Sendable {
    case whole(Frame)
    /// The rest is a block again, and smaller.
    case part(Frame, rest: any Block)
    case nothing(because: String)

    /// What stands on the page now, if anything does.
    public var frame: Frame? {
        switch self {
        case .whole(let frame), .part(let frame, _): frame
        case .nothing: nil
        }
    }
}

/// Something that could not be placed as wished: said, never swallowed.
public struct LayoutWarning: Sendable, Hashable {
    public var block: String
    public var reason: String
    /// From 1.
    public var page: Int

    public init(block: String, reason: String, page: Int) {
        self.block = block
        self.reason = reason
        self.page = page
    }
}
