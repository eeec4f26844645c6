import Graphics
import Layout

/// The tiles of a treemap, painted: fills, the edges of their states, lines in the ground colour, words.
struct TreemapPicture {
    var groups: [Treemap.Group]
    var plan: TreemapPlan
    var tools: Tools

    private static let itemLine = 0.6
    private static let sectorLine = 2.0

    private var theme: Theme { tools.theme }
    private var ground: Paint { theme[.paper] }

    var drawing: Drawing {
        get throws(LayoutError) {
            var words: [Drawing] = []
            for tile in plan.tiles { words.append(try label(tile)) }
            let lines = Drawing.clipped(to: .rect(Rect(origin: .zero, size: plan.size)), .group(lines))
            return .group(
                plan.tiles.map(fill) + [lines] + plan.tiles.map(edge) + plan.tiles.map(frame) + words)
        }
    }

    private func item(_ tile: TreemapPlan.Tile) -> ChartItem { groups[tile.group].items[tile.item] }

    private func paint(_ tile: TreemapPlan.Tile) -> ItemPaint {
        groups[tile.group].paint(of: item(tile), theme)
    }

    // MARK: Fills and edges

    private func fill(_ tile: TreemapPlan.Tile) -> Drawing {
        let item = item(tile), paint = paint(tile), outline = Path.rect(tile.rect)
        if paint.isHatched { return Texture.hatch(outline, paint.edge) }
        guard item.isSample else { return .fill(outline, paint.fill) }
        return MarkedBar(
            rect: seen(tile), direction: .right, state: .exact, paint: paint, isSample: true, ground: ground
        ).drawing
    }

    /// Of a tile, what the lines around it leave.
    private func seen(_ tile: TreemapPlan.Tile) -> Rect {
        let rect = tile.rect, sector = plan.sectors[tile.group], size = plan.size
        func half(_ a: Double, _ b: Double, _ edge: Double, _ side: Double) -> Double {
            let width = abs(a - b) > 1e-6 ? Self.itemLine : abs(a - edge) > 1e-6 ? Self.sectorLine : 0
            return min(width, 0.4 * side) / 2
        }
        let left = half(rect.minX, sector.minX, 0, rect.width)
        let right = half(rect.maxX, sector.maxX, size.width, rect.width)
        let top = half(rect.minY, sector.minY, 0, rect.height)
        let foot = half(rect.maxY, sector.maxY, size.height, rect.height)
        return Rect(rect.x + left, rect.y + top, rect.width - left - right, rect.height - top - foot)
    }

    /// The inner edge of a fill too pale to stand on the ground.
    private func edge(_ tile: TreemapPlan.Tile) -> Drawing {
        let paint = paint(tile), seen = seen(tile), side = min(seen.width, seen.height)
        guard !item(tile).isSample, paint.isHatched || paint.needsEdge(on: ground) else { return .nothing }
        let width = min(Pen.edge, side / 4)
        return .stroke(.rect(seen.inset(width / 2)), Stroke(paint.edge, width: width))
    }

    /// The dashed inner frame of what is not exact, or is one value of several.
    private func frame(_ tile: TreemapPlan.Tile) -> Drawing {
        let item = item(tile), paint = paint(tile)
        guard item.isFramed else { return .nothing }
        let seen = seen(tile), side = min(seen.width, seen.height)
        let inset = min(0.6.mm, side / 4), width = min(Pen.dashed, side / 8)
        let line = paint.isHatched ? paint.edge : theme.textPaint(on: paint.fill) ?? theme[.ink]
        return .stroke(.rect(seen.inset(inset)), Pen.dashed(line, width: width))
    }

    /// Between items, then between sectors: each tile has the line on its left and upper side, but not on the
    /// picture's own edge. Thinner where a tile is so thin that the line would hide it.
    private var lines: [Drawing] {
        let sectors = plan.sectors.filter { $0.width > 0 && $0.height > 0 }
        let items = plan.tiles.flatMap { tile in
            lines(tile.rect, in: plan.sectors[tile.group], Self.itemLine)
        }
        guard let whole = sectors.first else { return items }
        return items + sectors.flatMap { lines($0, in: Rect(whole.x, whole.y, 0, 0), Self.sectorLine) }
    }

    private func lines(_ rect: Rect, in whole: Rect, _ width: Double) -> [Drawing] {
        var lines: [Drawing] = []
        let half = width / 2
        if rect.minX > whole.minX + 1e-6 {
            let path = Path.line(Point(rect.minX, rect.minY - half), Point(rect.minX, rect.maxY + half))
            lines.append(.stroke(path, Stroke(ground, width: min(width, 0.4 * rect.width))))
        }
        if rect.minY > whole.minY + 1e-6 {
            let path = Path.line(Point(rect.minX - half, rect.minY), Point(rect.maxX + half, rect.minY))
            lines.append(.stroke(path, Stroke(ground, width: min(width, 0.4 * rect.height))))
        }
        return lines
    }

    // MARK: Words

    private func label(_ tile: TreemapPlan.Tile) throws(LayoutError) -> Drawing {
        let item = item(tile), paint = paint(tile)
        let onFill = paint.isHatched || item.isSample ? nil : theme.textPaint(on: paint.fill)
        let strong = onFill ?? (item.isSample ? theme[.ink3] : theme[.ink])
        switch tile.label {
        case .none: return .nothing
        case .digit:
            let line = try tools.label(String(tile.number ?? 0), .smallLabel, strong)
            let at = Point(tile.rect.midX, tile.rect.midY + theme[.smallLabel].capHeight / 2)
            return set([(line, at)], .middle, hasPatch: onFill == nil, tile.rect)
        case .name(let lines, let value, let isSmall):
            let roles: (TextRole, TextRole) =
                isSmall ? (.smallLabelStrong, .smallLabel) : (.chartLabelStrong, .chartLabel)
            let margin = item.tileMargin, leading = theme[roles.0].leading
            let x = tile.rect.minX + margin + TreemapLabel.padding
            let first = tile.rect.minY + margin + TreemapLabel.top + theme[roles.0].capHeight
            var placed: [(ShapedLine, Point)] = []
            for line in lines {
                let y = first + Double(placed.count) * leading
                placed.append((try tools.label(line, roles.0, strong), Point(x, y)))
            }
            if let value {
                let line = try tools.label(value, call: item.noteCall, roles.1, strong)
                placed.append((line, Point(x, first + Double(placed.count) * leading)))
            }
            return set(placed, .start, hasPatch: onFill == nil, tile.rect)
        }
    }

    /// Lines of a tile; on hatch and dots over the ground.
    private func set(
        _ lines: [(ShapedLine, Point)], _ alignment: Alignment, hasPatch: Bool, _ rect: Rect
    ) -> Drawing {
        let words = lines.map { $0.0.drawing(at: $0.1, alignment) }
        guard hasPatch else { return .group(words) }
        let patches = lines.map { $0.0.clearing(at: $0.1, alignment, ground) }
        let inner = Path.rect(rect.inset(min(1.mm, rect.width / 4, rect.height / 4)))
        return .group([.clipped(to: inner, .group(patches))] + words)
    }
}

extension ChartItem {
    /// Its tile has a dashed frame: not exact, or one value of several.
    var isFramed: Bool { (state.isInexact || isJoint) && !isSample }

    /// Between its tile's edge and the room for its words, beside their padding.
    var tileMargin: Double { isFramed ? 0.7.mm : 0 }
}
