import Graphics
import Support

@testable import Charts

/// Random treemaps on plain numbers, and what may be wrong with one.
enum TreemapCrowd {
    /// Every letter is half an em wide.
    static func text(_ item: ChartItem, _ isSmall: Bool) -> TreemapLabel.Text {
        let size = isSmall ? 7.0 : 8.0
        return TreemapLabel.Text(
            name: name(item.name, size), value: Double(item.value.count) * size / 2,
            leading: isSmall ? 3.4.mm : 4.mm, cap: 0.727 * size)
    }

    static func name(_ text: String, _ size: Double) -> MeasuredName {
        let words = text.split(separator: " ").map { word in
            MeasuredName.Part(text: String(word), width: Double(word.count) * size / 2)
        }
        return MeasuredName(words: words, space: size / 2)
    }

    /// One to five sectors of 2 to 14 goods in all, over twelve decades, in any state.
    static func groups(_ random: inout SeededRandom) -> [Treemap.Group] {
        let isNamed = Bool.random(using: &random)
        let count = isNamed ? Int.random(in: 1...5, using: &random) : 1
        return (0..<count).map { rank in
            var items = Crowd.items(Int.random(in: 2...(14 / count), using: &random), &random)
            for index in items.indices where Int.random(in: 0..<8, using: &random) == 0 {
                items[index].state = ChartState.allCases.randomElement(using: &random) ?? .exact
                items[index].isJoint = Bool.random(using: &random)
            }
            items.sort { $0.length > $1.length }
            return Treemap.Group(name: isNamed ? "S\(rank)" : "", colour: .series(rank), items: items)
        }
    }

    static func plan(_ groups: [Treemap.Group], _ size: Size) -> TreemapPlan {
        TreemapPlan(
            groups, in: size, digits: { Size(Double(String($0).count) * 3.5, 5.1) },
            takesName: { groups[$0].items[$1].state != .belowHalf }, measure: { text($0, $1) })
    }

    static func faults(_ plan: TreemapPlan, _ groups: [Treemap.Group], _ size: Size) -> [String] {
        var faults: [String] = [], boxes: [Rect] = []
        let whole = groups.reduce(0) { $0 + $1.weight }
        for tile in plan.tiles {
            let item = groups[tile.group].items[tile.item], area = tile.rect.width * tile.rect.height
            let wanted = size.width * size.height * item.length / whole
            if abs(area / wanted - 1) > 0.005 { faults.append("area \(area) for \(wanted)") }
            guard let box = box(tile, item) else { continue }
            if let common = box.intersection(tile.rect), common.height > box.height - 1e-6,
                common.width > box.width - 1e-6
            {
            } else {
                faults.append("\(item.name) leaves its tile")
            }
            if boxes.contains(where: { $0.inset(1e-6).intersection(box) != nil }) {
                faults.append("\(item.name) meets another")
            }
            boxes.append(box)
        }
        let named = plan.tiles.compactMap { tile in
            if case .name = tile.label { groups[tile.group].items[tile.item] } else { nil }
        }
        let listed = TreemapKey.lists(groups, plan, TreemapSamples.words).flatMap { $0.entries.map(\.item) }
        let all = groups.flatMap(\.items)
        if (named + listed).map(\.said).sorted() != all.map(\.said).sorted() {
            faults.append("not every item is named once")
        }
        let numbers = plan.tiles.compactMap(\.number)
        if numbers != Array(1..<numbers.count + 1) { faults.append("numbers \(numbers)") }
        return faults
    }

    /// Of the words in a tile, from the first line's capitals to the last line's baseline.
    private static func box(_ tile: TreemapPlan.Tile, _ item: ChartItem) -> Rect? {
        switch tile.label {
        case .none: return nil
        case .digit:
            let wide = Double(String(tile.number ?? 0).count) * 3.5
            return Rect(tile.rect.midX - wide / 2, tile.rect.midY - 2.55, wide, 5.1)
        case .name(let lines, let value, let isSmall):
            let text = text(item, isSmall), count = lines.count + (value == nil ? 0 : 1)
            let letters = max(lines.map(\.count).max() ?? 0, value?.count ?? 0)
            return Rect(
                tile.rect.minX + item.tileMargin + TreemapLabel.padding,
                tile.rect.minY + item.tileMargin + TreemapLabel.top,
                Double(letters) * (isSmall ? 3.5 : 4), text.cap + Double(count - 1) * text.leading)
        }
    }
}

extension ChartItem {
    /// Enough to tell it from the others.
    fileprivate var said: String { "\(name) \(value) \(drawn)" }
}
