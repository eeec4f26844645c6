import Graphics
import Layout
import Localization
import Support

@testable import Charts

/// What a drawing puts on its frame, read back: boxes of texts and of all other ink, in the frame's points.
struct Ink {
    struct Word {
        var text: String
        var box: Rect
        var paint: Paint
    }

    var words: [Word] = []
    var shapes: [Rect] = []

    init(_ drawing: Drawing) {
        read(drawing, Point.zero, nil)
    }

    private mutating func read(_ drawing: Drawing, _ offset: Point, _ clip: Rect?) {
        switch drawing {
        case .fill(let path, _): add(path, 0, offset, clip)
        case .stroke(let path, let stroke): add(path, stroke.width / 2, offset, clip)
        case .glyphs(let run, let paint):
            guard run.width > 0 else { return }
            let at = run.origin + offset
            let box = Rect(at.x, at.y - 0.7 * run.size, run.width, 0.9 * run.size)
            words.append(Word(text: run.text, box: box, paint: paint))
        case .image(let picture, let box):
            add(.rect(box.fitting(picture.size)), 0, offset, clip)
        case .group(let parts): for part in parts { read(part, offset, clip) }
        case .moved(let transform, let part):
            read(part, offset + Point(transform.tx, transform.ty), clip)
        case .clipped(let path, let part):
            let box = path.bounds?.moved(by: offset)
            read(part, offset, clip.flatMap { outer in box.flatMap(outer.intersection) } ?? box)
        case .tagged(_, _, let part), .linked(_, _, let part): read(part, offset, clip)
        case .anchor: break
        }
    }

    private mutating func add(_ path: Path, _ half: Double, _ offset: Point, _ clip: Rect?) {
        guard let box = Ink.flat(path).bounds?.moved(by: offset) else { return }
        guard let clip else { return shapes.append(box.inset(-half)) }
        if let common = box.inset(-half).intersection(clip) { shapes.append(common) }
    }

    /// The path with its curves as lines: control points lie outside of what is drawn.
    private static func flat(_ path: Path) -> Path {
        var points: [PathElement] = [], at = Point.zero
        for element in path.elements {
            switch element {
            case .move(let to), .line(let to): at = to
            case .curve(let p, let q, let to):
                for step in 1..<16 {
                    let t = Double(step) / 16, u = 1 - t
                    points.append(
                        .line(
                            at * (u * u * u) + p * (3 * u * u * t) + q * (3 * u * t * t)
                                + to * (t * t * t)))
                }
                at = to
            case .close: continue
            }
            points.append(.line(at))
        }
        return Path(points)
    }

    /// Two texts that stand on each other by more than 0.15 mm, as words for the failure.
    var overlaps: [String] {
        var found: [String] = []
        for (index, word) in words.enumerated() {
            for other in words.dropFirst(index + 1) {
                guard let common = word.box.intersection(other.box),
                    min(common.width, common.height) > 0.15.mm
                else { continue }
                found.append("\"\(word.text)\" and \"\(other.text)\"")
            }
        }
        return found
    }

    /// Ink outside a frame by more than 0.2 mm.
    func outside(_ size: Size) -> [String] {
        let frame = Rect(origin: .zero, size: size).inset(-0.2.mm)
        func leaves(_ box: Rect) -> Bool {
            box.minX < frame.minX || box.minY < frame.minY || box.maxX > frame.maxX || box.maxY > frame.maxY
        }
        return words.filter { leaves($0.box) }.map { "\"\($0.text)\" at \($0.box)" }
            + shapes.filter(leaves).map { "a shape at \($0)" }
    }
}

/// What the tests draw with: no fonts.
func squareTools(_ language: Language = .id) -> Tools {
    Tools(theme: .kabupaten, language: language, shaper: SquareShaper())
}
