import Graphics
import Layout
import Localization

/// The white-on-grey words that stand on everything invented.
struct SampleBadge {
    private static let words = Words(id: "Data contoh", en: "Sample data")
    private let line: ShapedLine
    private let ground: Paint
    private let cap: Double

    init(_ tools: Tools) throws(LayoutError) {
        line = try tools.label(Self.words[tools.language], .badge)
        ground = tools.theme[.ink3]
        cap = tools.theme[.badge].capHeight
    }

    var size: Size { Size(line.width + 3.mm, 3.3.mm) }

    func drawing(middle: Double, top: Double) -> Drawing {
        let box = Rect(middle - size.width / 2, top, size.width, size.height)
        return .group([
            .fill(.roundedRect(box, radius: 0.6.mm), ground),
            line.drawing(at: Point(middle, box.midY + cap / 2), .middle),
        ])
    }
}
