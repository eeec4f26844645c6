public import Graphics
public import Localization

/// What every page of a draft wears: the word DRAF across it, and once more in a box at its head.
///
/// The large word is an outline over everything, thin as a hair: nothing under it is hidden, it stands out on
/// dark grounds as on white, and a copier, which loses pale tints, keeps its lines. The box
/// is solid: it stays when a page is made small or sent by fax. Both are decoration to a reader of tags; the
/// file's own description says for them that it is a draft.
public struct DraftMark {
    public static let words = Words(id: "DRAF", en: "DRAFT")

    private let size: Size

    public init(on size: Size) { self.size = size }

    /// In the page's own coordinates.
    /// - Parameter page: from 1.
    public func drawing(page: Int, with tools: Tools) throws(LayoutError) -> Drawing {
        let word = Self.words[tools.language], theme = tools.theme
        let badge = try Badge(word, with: tools)
        let box = badge.drawing(
            right: (size.width + badge.size.width) / 2, baseline: 8.mm, capHeight: theme[.badge].size * 0.727)
        return .tagged(.artifact, id: TagID("\(Self.tag)\(page)"), .group([lines(word, 1, theme), box]))
    }

    /// Only the large word, for a picture that has a badge of its own.
    /// - Parameter width: of its lines, in points of the picture.
    public func outline(width: Double, with tools: Tools) -> Drawing {
        .tagged(.artifact, id: TagID("\(Self.tag)1"), lines(Self.words[tools.language], width, tools.theme))
    }

    /// Dark, but thin as smoke: a decimal mark under a line stays darker than the line. A pale edge carries
    /// the line over dark grounds.
    private func lines(_ word: String, _ width: Double, _ theme: Theme) -> Drawing {
        var dark = theme[.ink], pale = theme[.paper]
        dark.opacity = 0.28
        pale.opacity = 0.4
        let path = across(word)
        return .group([
            .stroke(path, Stroke(pale, width: 2.2 * width, join: .round)),
            .stroke(path, Stroke(dark, width: 0.7 * width, join: .round)),
        ])
    }

    static let tag = "watermark/"

    /// The word from the lower left to the upper right, over three fifths of the diagonal.
    private func across(_ word: String) -> Path {
        var outline: [PathElement] = [], x = 0.0
        for letter in word {
            guard let form = Self.letters[letter] else { continue }
            outline += form.path.moved(by: Point(x, 0)).elements
            x += form.width
        }
        let length = x - Self.gap
        let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
        let scale = 0.6 * diagonal / length
        let cosine = size.width / diagonal, sine = -size.height / diagonal
        return Path(outline).mapped { point in
            let a = (point.x - length / 2) * scale, b = (point.y - 50) * scale
            return Point(
                size.width / 2 + a * cosine - b * sine, size.height / 2 + a * sine + b * cosine)
        }
    }

    // MARK: Letters

    private static let gap = 16.0

    /// Outlines in capitals 100 high, with stems of 20, from (0, 0) down; the width with the gap behind.
    private static let letters: [Character: (path: Path, width: Double)] = [
        "D": (letterD, 84 + gap), "R": (letterR, 82 + gap / 2), "A": (letterA, 94 + gap / 2),
        "F": (letterF, 66 + gap), "T": (letterT, 78 + gap),
    ]

    private static let letterD = Path(
        [
            .move(Point(0, 0)), .line(Point(38, 0)), .curve(Point(68, 0), Point(84, 20), to: Point(84, 50)),
            .curve(Point(84, 80), Point(68, 100), to: Point(38, 100)), .line(Point(0, 100)), .close,
            .move(Point(20, 18)), .line(Point(37, 18)),
            .curve(Point(54, 18), Point(63, 30), to: Point(63, 50)),
            .curve(Point(63, 70), Point(54, 82), to: Point(37, 82)), .line(Point(20, 82)), .close,
        ])

    private static let letterR = Path(
        [
            .move(Point(0, 100)), .line(Point(0, 0)), .line(Point(42, 0)),
            .curve(Point(66, 0), Point(78, 12), to: Point(78, 32)),
            .curve(Point(78, 46), Point(71, 56), to: Point(58, 61)), .line(Point(82, 100)),
            .line(Point(58, 100)), .line(Point(37, 64)), .line(Point(20, 64)), .line(Point(20, 100)), .close,
            .move(Point(20, 17)), .line(Point(40, 17)),
            .curve(Point(52, 17), Point(57, 23), to: Point(57, 32)),
            .curve(Point(57, 41), Point(52, 47), to: Point(40, 47)), .line(Point(20, 47)), .close,
        ])

    private static let letterA = Path.polygon(
        [(0, 100), (36, 0), (58, 0), (94, 100), (72, 100), (65, 79), (29, 79), (22, 100)].map {
            Point($0, $1)
        }
    )
    .adding([(35, 62), (59, 62), (47, 25)])

    private static let letterF = Path.polygon(
        [(0, 0), (66, 0), (66, 18), (20, 18), (20, 42), (60, 42), (60, 60), (20, 60), (20, 100), (0, 100)]
            .map { Point($0, $1) })

    private static let letterT = Path.polygon(
        [(0, 0), (78, 0), (78, 18), (49, 18), (49, 100), (29, 100), (29, 18), (0, 18)].map { Point($0, $1) })
}

extension Path {
    /// With the inner outline of a letter.
    fileprivate func adding(_ corners: [(Double, Double)]) -> Path {
        Path(elements + Path.polygon(corners.map { Point($0.0, $0.1) }).elements)
    }
}
