import Graphics
import Layout

/// The rows of a chart with names at the left: how wide the names are, and where each row stands.
struct RowGrid {
    /// Room of the names, without the gap behind it, in points.
    let names: Double
    /// Middles of the rows, and where the last one ends, in points from the top.
    let middles: [Double]
    let bottom: Double

    static let bar = 4.2.mm
    /// Over the first bar, whatever the pitch: charts beside each other begin on one line.
    private static let lead = 0.9.mm
    /// Two lines and a little more.
    private static let twoLines = 7.mm
    private static let widestPitch = 13.mm

    /// `height` is that of all rows. A name on two lines gets the room for them, the others share the rest.
    /// `fills`: rows spread over the height, as in a press chart, up to a measure that is still quiet.
    init(
        _ items: [ChartItem], width: Double, height: Double, fills: Bool = false, _ tools: Tools
    ) throws(LayoutError) {
        var widest = 0.0
        for item in items { widest = max(widest, try tools.label(item.name, RowName.role(of: item)).width) }
        names = min(widest + 0.5.mm, width * 0.45)
        let names = names
        let isTall = try items.map { item throws(LayoutError) in
            try tools.lines(item.name, RowName.role(of: item), width: names, atMost: 2).count > 1
        }
        let even = min(fills ? RowGrid.widestPitch : 9.mm, height / Double(max(1, items.count)))
        let tall = max(even, RowGrid.twoLines), count = isTall.filter(\.self).count
        let others =
            items.count > count
            ? min(
                even,
                max(
                    RowGrid.bar + 0.6.mm,
                    (height - tall * Double(count)) / Double(items.count - count)))
            : even
        // Where even that has no room, all are alike.
        let fits = tall * Double(count) + others * Double(items.count - count) <= height + 0.5
        let pitches = isTall.map { fits ? ($0 ? tall : others) : even }
        var top = min(0, RowGrid.lead - ((pitches.first ?? 0) - RowGrid.bar) / 2)
        var middles: [Double] = []
        for pitch in pitches {
            middles.append(top + pitch / 2)
            top += pitch
        }
        self.middles = middles
        bottom = top
    }
}
