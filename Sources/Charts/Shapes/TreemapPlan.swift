import Graphics
import Layout

/// Where the tiles of a treemap stand and what stands in each: plain numbers, nothing drawn.
struct TreemapPlan: Hashable {
    /// An item with its tile; the item without one is absent from these.
    struct Tile: Hashable {
        var group: Int
        var item: Int
        var rect: Rect
        var label: TreemapLabel
        /// In the key, from 1.
        var number: Int?
    }

    let size: Size
    /// A tile for each group, empty where it has no weight.
    let sectors: [Rect]
    /// In reading order: sector by sector.
    let tiles: [Tile]

    /// `measure` gives the words of an item in 8 points (false) or 7 (true); `digits` the size of a number of
    /// the key. `takesName`: whether a name can be read on the item's fill.
    init<Failure: Error>(
        _ groups: [Treemap.Group], in size: Size, digits: (Int) throws(Failure) -> Size,
        takesName: (Int, Int) -> Bool,
        measure: (ChartItem, Bool) throws(Failure) -> TreemapLabel.Text
    ) throws(Failure) {
        self.size = size
        sectors = Squarified.tiles(groups.map(\.weight), in: Rect(origin: .zero, size: size))
        var tiles: [Tile] = [], number = 1
        for (index, group) in groups.enumerated() {
            let rects = Squarified.tiles(group.items.map { max(0, $0.length) }, in: sectors[index])
            for (place, item) in group.items.enumerated() where item.length > 0 {
                let rect = rects[place], digit = try digits(number)
                var label = TreemapLabel.digit
                if takesName(index, place) {
                    let room = rect.inset(item.tileMargin).size
                    label = try TreemapLabel.form(in: room, value: item.value, digit: digit) {
                        isSmall throws(Failure) in try measure(item, isSmall)
                    }
                } else if !TreemapLabel.takesDigit(digit, in: rect.size) {
                    label = .none
                }
                tiles.append(
                    Tile(
                        group: index, item: place, rect: rect, label: label,
                        number: label == .digit ? number : nil))
                if label == .digit { number += 1 }
            }
        }
        self.tiles = tiles
    }

    /// With the words as the theme's type sets them.
    init(_ groups: [Treemap.Group], in size: Size, _ tools: Tools) throws(LayoutError) {
        let theme = tools.theme
        try self.init(
            groups, in: size,
            digits: { number throws(LayoutError) in
                let text = String(repeating: "0", count: String(number).count)
                return Size(try tools.label(text, .smallLabel).width, theme[.smallLabel].capHeight)
            },
            takesName: { group, item in
                let group = groups[group], item = group.items[item]
                return item.state != .belowHalf && group.paint(of: item, theme).takesText(theme)
            },
            measure: { item, isSmall throws(LayoutError) in
                try TreemapLabel.Text(item, isSmall: isSmall, tools)
            })
    }
}

extension TreemapLabel.Text {
    /// An item's name word by word, and its value.
    init(_ item: ChartItem, isSmall: Bool, _ tools: Tools) throws(LayoutError) {
        let strong: TextRole = isSmall ? .smallLabelStrong : .chartLabelStrong
        let plain: TextRole = isSmall ? .smallLabel : .chartLabel
        name = try MeasuredName(item.name, strong, tools)
        value = try tools.label(item.value, call: item.noteCall, plain).width
        leading = tools.theme[strong].leading
        cap = tools.theme[strong].capHeight
    }
}

extension Treemap.Group {
    /// The colour of an item's tile: the sector's, or its own where the group has no name.
    func paint(of item: ChartItem, _ theme: Theme) -> ItemPaint {
        if item.isSample { return theme.paint(of: item) }
        if item.state == .residual || item.colour == .residual { return theme.paint(of: .residual) }
        return theme.paint(of: name.isEmpty ? item.colour : colour)
    }
}

extension ItemPaint {
    /// A name can be read on it: on hatch and dots it has a ground of its own.
    func takesText(_ theme: Theme) -> Bool { isHatched || dots != nil || theme.textPaint(on: fill) != nil }
}
