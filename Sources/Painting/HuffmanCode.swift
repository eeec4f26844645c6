/// The shortest prefix code for symbols of given frequencies, with no code longer than a limit.
struct HuffmanCode {
    /// Bits of each symbol's code; 0 for symbols that do not occur.
    private(set) var lengths: [Int]
    /// The codes, their first bit lowest, as deflate writes them.
    private(set) var codes: [UInt32]

    init(_ frequencies: [Int], limit: Int) {
        lengths = [Int](repeating: 0, count: frequencies.count)
        codes = [UInt32](repeating: 0, count: frequencies.count)
        // Rarest first; equals by their number, so that the code is the same everywhere.
        let order = frequencies.indices.filter { frequencies[$0] > 0 }
            .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        guard order.count > 1 else {
            if let only = order.first { lengths[only] = 1 }
            return
        }
        var counts = HuffmanCode.depths(order.map { frequencies[$0] }, limit: limit)
        var place = 0
        for length in stride(from: limit, through: 1, by: -1) {
            for _ in 0..<counts[length] {
                lengths[order[place]] = length
                place += 1
            }
        }
        counts[0] = 0
        assign(counts)
    }

    /// How many leaves of each depth the tree for ascending weights has, made no deeper than a limit.
    private static func depths(_ weights: [Int], limit: Int) -> [Int] {
        let leaves = weights.count
        var sums = weights, parents = [Int](repeating: 0, count: 2 * leaves - 1), leaf = 0, node = leaves
        func lightest() -> Int {
            if node >= sums.count || leaf < leaves && sums[leaf] <= sums[node] {
                leaf += 1
                return leaf - 1
            }
            node += 1
            return node - 1
        }
        for made in leaves..<(2 * leaves - 1) {
            let one = lightest(), other = lightest()
            sums.append(sums[one] + sums[other])
            parents[one] = made
            parents[other] = made
        }
        var depth = [Int](repeating: 0, count: 2 * leaves - 1), counts = [Int](repeating: 0, count: limit + 1)
        for index in stride(from: 2 * leaves - 3, through: 0, by: -1) {
            depth[index] = depth[parents[index]] + 1
            if index < leaves { counts[min(depth[index], limit)] += 1 }
        }
        shorten(&counts, limit: limit)
        return counts
    }

    /// Leaves that were cut off at the limit take more room than there is: others go down for them.
    private static func shorten(_ counts: inout [Int], limit: Int) {
        var room = (1...limit).reduce(0) { $0 + (counts[$1] << (limit - $1)) } - (1 << limit)
        while room > 0 {
            guard let upper = (1..<limit).last(where: { counts[$0] > 0 }) else { return }
            counts[upper] -= 1
            counts[upper + 1] += 2
            counts[limit] -= 1
            room -= 1
        }
    }

    /// Numbers the codes: shorter ones first, then by symbol.
    private mutating func assign(_ counts: [Int]) {
        var next = [UInt32](repeating: 0, count: counts.count), code: UInt32 = 0
        for length in 1..<counts.count {
            code = (code + UInt32(counts[length - 1])) << 1
            next[length] = code
        }
        for symbol in lengths.indices where lengths[symbol] > 0 {
            let length = lengths[symbol], forward = next[length]
            next[length] += 1
            codes[symbol] = (0..<length).reduce(0) {
                $0 | (forward >> UInt32($1) & 1) << UInt32(length - 1 - $1)
            }
        }
    }
}
