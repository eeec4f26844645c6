/// How near two names are: used for hints only, never to decide.
enum NameLikeness {
    /// Up to three countries whose names are within a few slips of the pen, nearest first.
    static func nearest(to key: String, in index: [String: CountryMatch]) -> [CountryCode] {
        let wanted = Array(key.utf8)
        let limit = wanted.count < 4 ? 1 : wanted.count < 8 ? 2 : 3
        var best: [CountryCode: Int] = [:]
        for (name, match) in index where abs(name.utf8.count - wanted.count) <= limit {
            guard case .found(let code) = match else { continue }
            let slips = distance(wanted, Array(name.utf8))
            guard slips <= limit, slips * 2 < max(wanted.count, 3) else { continue }
            best[code] = min(slips, best[code] ?? slips)
        }
        return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(3).map(\.key)
    }

    /// Letters put in, left out, changed, or swapped with their neighbour.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast: [Int] = [], last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var slips = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                let isSwapped = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
                if isSwapped { slips = min(slips, beforeLast[j - 1] + 1) }
                row.append(slips)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
