import Glibc
import Graphics

/// Where a ring, its labels and their leaders stand in a frame: plain numbers, nothing shaped or drawn.
struct DonutPlan: Hashable {
    /// A slice's label at its place beside the ring.
    struct Label: Hashable {
        var item: Int
        var lines: [SliceText.Line]
        /// Around its lines.
        var box: Rect
        var leader: Leader
        var isRight: Bool
    }

    /// Names under the ring, where they do not fit beside it.
    struct List: Hashable {
        var items: [Int]
        var columns: Int
        /// Of the first row's middle.
        var top: Double

        static let row = 4.5.mm
        /// Of a name within its column, after the swatch and before the next column.
        static let indent = 5.mm, margins = 9.mm

        var rows: Int { (items.count + columns - 1) / columns }
    }

    var ring: Ring
    var slices: [Slice]
    var form: DonutForm
    var labels: [Label] = []
    var list: List?

    /// The fullest labels in the first of `forms` that the frame has room for, at the largest ring; nil where
    /// there is none. `texts` has a text for every item that is to be labelled.
    static func solve(
        _ lengths: [Double], _ texts: [SliceText?], in frame: DonutFrame,
        _ forms: [DonutForm] = DonutForm.allCases
    ) -> DonutPlan? {
        for turns in DonutTurn.turns(lengths, texts.map { $0 != nil }) {
            for form in forms where form != .list {
                let tries = turns.compactMap { DonutSides(turn: $0, texts: texts, frame: frame, form: form) }
                if let plan = beside(tries, frame) { return plan }
            }
        }
        return forms.contains(.list) ? under(lengths, texts, in: frame) : nil
    }

    /// The largest ring beside which one of the tries has room; six tenths of the frame's limit at least.
    private static func beside(_ tries: [DonutSides], _ frame: DonutFrame) -> DonutPlan? {
        let largest = tries.map(\.largest).max() ?? 0
        let least = max(DonutFrame.smallest, 0.6 * frame.limit) - 0.01
        var radius = min(frame.limit, largest)
        while radius >= least {
            for sides in tries where radius <= sides.largest + 0.01 {
                if let plan = sides.plan(radius) { return plan }
            }
            radius *= 0.94
        }
        return nil
    }

    /// The ring with a list of names under it; nil where the ring would be smaller than `least`.
    static func under(
        _ lengths: [Double], _ texts: [SliceText?], in frame: DonutFrame,
        atLeast least: Double = DonutFrame.smallest
    ) -> DonutPlan? {
        let slices = Slice.slices(lengths), width = frame.size.width
        let items = slices.filter { $0.sweep > 0 && texts[$0.item] != nil }.map(\.item)
        // As many columns as leave every name whole.
        let longest = items.compactMap { texts[$0]?.least(.list) }.max() ?? 0
        let most = max(1, min(3, Int(width / 40.mm)))
        let columns = (1...most).last { longest <= width / Double($0) - List.margins } ?? 1
        let rows = Double((items.count + columns - 1) / columns) * List.row
        let wide = width / 2 - 1.mm
        let radius = min(frame.largest, (frame.size.height - rows - 8.mm) / 2, wide)
        guard radius >= min(least, wide) - 0.01, radius > 0 else { return nil }
        let centre = Point(width / 2, radius + 1.25.mm)
        return DonutPlan(
            ring: Ring(centre: centre, outer: radius, inner: frame.hole * radius), slices: slices,
            form: .list, list: List(items: items, columns: columns, top: 2 * radius + 8.mm))
    }
}
