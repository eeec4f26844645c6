import Graphics

/// Tiles of a rectangle whose areas are in proportion to weights, each as near to a square as its neighbours
/// allow (the squarified treemap).
enum Squarified {
    /// One tile for each weight, in the given order: best where the weights descend. What has no weight has
    /// an empty tile. Tiles fill the rectangle and share nothing but edges.
    static func tiles(_ weights: [Double], in rect: Rect) -> [Rect] {
        var tiles = Array(repeating: Rect(rect.x, rect.y, 0, 0), count: weights.count)
        let seen = weights.indices.filter { weights[$0] > 0 && weights[$0].isFinite }
        // From the smallest up: a sum keeps what is tiny beside it.
        var rests: [Double] = [0]
        for index in seen.reversed() { rests.append((rests.last ?? 0) + weights[index]) }
        var rest = rect, start = 0
        while start < seen.count {
            let weight = rests[seen.count - start], side = min(rest.width, rest.height)
            let count = rowCount(seen[start...].lazy.map { weights[$0] }, weight, rest, side)
            let row = seen[start..<start + count], sum = row.reduce(0) { $0 + weights[$1] }
            let isLast = start + count == seen.count
            let depth = isLast ? max(rest.width, rest.height) : max(rest.width, rest.height) * sum / weight
            place(row, weights, sum, depth, rest, &tiles)
            if rest.width >= rest.height {
                rest = Rect(rest.x + depth, rest.y, max(0, rest.width - depth), rest.height)
            } else {
                rest = Rect(rest.x, rest.y + depth, rest.width, max(0, rest.height - depth))
            }
            start += count
        }
        return tiles
    }

    /// How many of the next weights stand in one row along the shorter side: so many that its worst tile gets
    /// no longer.
    private static func rowCount(
        _ weights: some Collection<Double>, _ whole: Double, _ rest: Rect, _ side: Double
    ) -> Int {
        let area = rest.width * rest.height
        guard area > 0, whole > 0 else { return weights.count }
        var sum = 0.0, least = Double.infinity, most = 0.0, worst = Double.infinity, count = 0
        for weight in weights {
            sum += weight
            least = min(least, weight)
            most = max(most, weight)
            let depth = sum / whole * area / side
            let longest = most / whole * area / depth, shortest = least / whole * area / depth
            let now = max(longest / depth, depth / shortest)
            if count > 0, now > worst { return count }
            worst = now
            count += 1
        }
        return count
    }

    /// A row of tiles at the left or the top of what is left.
    private static func place(
        _ row: ArraySlice<Int>, _ weights: [Double], _ sum: Double, _ depth: Double, _ rest: Rect,
        _ tiles: inout [Rect]
    ) {
        let isColumn = rest.width >= rest.height
        var along = isColumn ? rest.y : rest.x
        for index in row {
            let length = (isColumn ? rest.height : rest.width) * weights[index] / sum
            tiles[index] =
                isColumn ? Rect(rest.x, along, depth, length) : Rect(along, rest.y, length, depth)
            along += length
        }
    }
}
