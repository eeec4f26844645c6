import Graphics
import Layout
import Localization
import Support

/// What the tests of layout share: the default theme, letters of half an em, a page of 100 lines of nothing.
enum Bench {
    static func tools(_ language: Language = .id) -> Tools {
        Tools(theme: .kabupaten, language: language, shaper: SquareShaper())
    }

    static let grid = Theme.kabupaten.grid

    static func space(_ width: Double = 400, _ height: Double = 300, fresh: Bool = true) -> Space {
        Space(width: width, height: height, isFreshPage: fresh, path: "t")
    }

    static let furniture = Furniture(title: "Laporan", publisher: "Dinas", status: "Rancangan")

    static func body(_ words: Int) -> StyledText {
        Theme.kabupaten.text((0..<words).map { "kata\($0)" }.joined(separator: " "), .body)
    }

    /// Lays a block out on pages of a size until nothing is left: the frames, one a page.
    static func frames(_ block: any Block, _ space: Space, limit: Int = 5_000) throws(LayoutError) -> [Frame]
    {
        var frames: [Frame] = [], block: (any Block)? = block, space = space
        let tools = tools()
        while let next = block, frames.count < limit {
            switch try next.place(in: space, with: tools) {
            case .whole(let frame):
                frames.append(frame)
                block = nil
            case .part(let frame, let rest):
                frames.append(frame)
                block = rest
            case .nothing(let reason): throw .misfit(block: next.name, because: reason)
            }
            space.page += 1
            space.isFreshPage = true
        }
        return frames
    }

    /// Baselines of all text of a drawing, from the top, in points.
    static func baselines(_ drawing: Drawing) -> [Double] {
        var found: [Double] = []
        drawing.forEachLeaf { placed in
            if case .glyphs(let run, _) = placed.leaf { found.append(placed.transform.apply(run.origin).y) }
        }
        return found
    }
}

extension Placement {
    var isWhole: Bool { if case .whole = self { true } else { false } }
    var rest: (any Block)? { if case .part(_, let rest) = self { rest } else { nil } }
    var reason: String? { if case .nothing(let reason) = self { reason } else { nil } }
}

// MARK: Reading frames

extension Bench {
    /// The boxes of all runs of that text, from the capitals to the baseline, in drawing order.
    static func boxes(of text: String, _ frame: Frame) -> [Rect] {
        var found: [Rect] = []
        frame.drawing.forEachLeaf { placed in
            guard case .glyphs(let run, _) = placed.leaf, run.text == text else { return }
            let at = placed.transform.apply(run.origin)
            found.append(Rect(at.x, at.y - run.size, run.width, run.size))
        }
        return found
    }

    static func box(of text: String, _ frame: Frame) -> Rect? { boxes(of: text, frame).first }

    /// The boxes of all fills: rules and bands.
    static func fills(_ frame: Frame) -> [Rect] {
        var found: [Rect] = []
        frame.drawing.forEachLeaf { placed in
            guard case .fill(let path, _) = placed.leaf else { return }
            if let bounds = path.mapped(placed.transform.apply).bounds { found.append(bounds) }
        }
        return found
    }
}
