import Graphics
import Layout

/// What stands under a treemap: the sectors with their colours, then the names that have no room in a tile,
/// by their numbers, and those that have no tile.
struct TreemapKey {
    /// With the room over it; nothing where there is nothing to say. In points.
    let height: Double
    /// From (0, 0), the picture's lower edge.
    let drawing: Drawing

    private static let first = 5.6.mm, pitch = 4.5.mm, leading = 3.6.mm, apart = 5.4.mm, below = 0.9.mm

    init(
        _ groups: [Treemap.Group], _ plan: TreemapPlan, _ words: TreemapWords, width: Double, _ tools: Tools
    ) throws(LayoutError) {
        var parts: [Drawing] = [], y = 0.0
        for entry in try Self.legend(groups, width, tools) {
            y = Self.first + Double(entry.row) * Self.pitch
            let swatch = Swatch.drawing(entry.colour, theme: tools.theme)
            parts.append(swatch.moved(by: Point(entry.x, y - Swatch.side + 0.2.mm)))
            parts.append(entry.name.drawing(at: Point(entry.x + Self.indent, y)))
        }
        let lists = Self.lists(groups, plan, words)
        if !lists.isEmpty {
            let text = Self.text(lists, tools)
            y += parts.isEmpty ? Self.first : Self.apart
            let lines = try tools.wrapped(text, width: width)
            for (index, line) in lines.enumerated() {
                parts.append(line.drawing(at: Point(0, y + Double(index) * Self.leading)))
            }
            y += Double(lines.count - 1) * Self.leading
        }
        height = parts.isEmpty ? 0 : y + Self.below
        drawing = .group(parts)
    }
}

// MARK: Sectors

extension TreemapKey {
    /// A named sector in the legend.
    private struct Sector {
        var name: ShapedLine
        var colour: ItemColour
        var x: Double
        var row: Int
    }

    /// From a swatch's left edge to its name.
    private static let indent = Swatch.side + 1.4.mm

    /// The named sectors with a value, in their order, in as many rows as they need.
    private static func legend(
        _ groups: [Treemap.Group], _ width: Double, _ tools: Tools
    ) throws(LayoutError) -> [Sector] {
        var entries: [Sector] = [], x = 0.0, row = 0
        for group in groups where !group.name.isEmpty && group.weight > 0 {
            let room = max(4.mm, width - indent)
            guard let name = try tools.lines(group.name, .smallLabel, width: room, atMost: 1).first
            else { continue }
            let wide = indent + name.width
            if x > 0, x + wide > width {
                x = 0
                row += 1
            }
            entries.append(Sector(name: name, colour: group.colour, x: x, row: row))
            x += wide + 6.mm
        }
        return entries
    }
}

// MARK: Names

extension TreemapKey {
    /// One list of the key: what stands before it, and its items with their numbers.
    struct List: Hashable {
        var head: String
        var entries: [Entry] = []

        struct Entry: Hashable {
            var number: Int?
            var item: ChartItem
        }
    }

    /// The names without room, by number; without a number; then those without a tile. Each item that is
    /// named in no tile is in one of them.
    static func lists(_ groups: [Treemap.Group], _ plan: TreemapPlan, _ words: TreemapWords) -> [List] {
        var numbered = List(head: words.tooSmall), other = List(head: words.withoutNumber)
        for tile in plan.tiles {
            let item = groups[tile.group].items[tile.item]
            switch tile.label {
            case .name: continue
            case .digit: numbered.entries.append(.init(number: tile.number, item: item))
            case .none: other.entries.append(.init(item: item))
            }
        }
        var missing = List(head: words.missing), nothing = List(head: words.nilValue)
        var notApplicable = List(head: words.notApplicable), withheld = List(head: words.withheld)
        for item in groups.flatMap(\.items) where item.length <= 0 {
            switch item.state {
            case .missing: missing.entries.append(.init(item: item))
            case .withheld: withheld.entries.append(.init(item: item))
            case .nilValue: nothing.entries.append(.init(item: item))
            case .notApplicable: notApplicable.entries.append(.init(item: item))
            case .exact, .rounded, .about, .lowerBound, .upperBound, .band, .residual, .belowHalf:
                other.entries.append(.init(item: item))
            }
        }
        // Nothing was numbered: what is small is simply too small.
        if numbered.entries.isEmpty { other.head = words.tooSmall }
        return [numbered, other, missing, withheld, nothing, notApplicable].filter { !$0.entries.isEmpty }
    }

    /// The lists one after another: numbers strong, values never parted from their names' last words.
    private static func text(_ lists: [List], _ tools: Tools) -> StyledText {
        let plain = tools.theme[.smallLabel]
        let strong = tools.theme[.smallLabelStrong].with(paint: tools.theme[.ink])
        var spans: [TextSpan] = []
        for list in lists {
            spans.append(TextSpan((spans.isEmpty ? "" : " ") + list.head + " ", strong))
            for (index, entry) in list.entries.enumerated() {
                if let number = entry.number { spans.append(TextSpan("\(number)\u{A0}", strong)) }
                spans.append(TextSpan(entry.item.name + "\u{A0}" + entry.item.value, plain))
                if let call = entry.item.noteCall {
                    spans.append(TextSpan(call, plain, superscript: true))
                }
                let isLast = index == list.entries.count - 1, isDotted = entry.item.value.hasSuffix("…")
                spans.append(TextSpan(isLast ? (isDotted ? "" : ".") : "; ", plain))
            }
        }
        return StyledText(spans)
    }
}
