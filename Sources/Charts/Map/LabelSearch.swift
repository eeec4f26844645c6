import Graphics

/// Looks for the cheapest arrangement of labels of which each has some places: each in turn moves to its
/// cheapest place until none moves, from many seeded beginnings; the lowest sum is kept.
struct LabelSearch {
    /// Of every label, cheapest first; none is empty.
    private let places: [[MapLabel.Place]]
    private var pairs: PairCosts
    private var random = SeededSteps(seed: 0x4B45_4E44)

    private static let restarts = 60, patience = 12

    init(_ places: [[MapLabel.Place]]) {
        self.places = places
        pairs = PairCosts(places)
    }

    /// The number of the chosen place of every label.
    mutating func best() -> [Int] {
        var chosen = [Int](repeating: 0, count: places.count)
        let floor = places.reduce(0) { $0 + ($1.first?.cost ?? 0) }
        settle(&chosen)
        var best = (sum: total(chosen), chosen: chosen), idle = 0
        for _ in 0..<Self.restarts where idle < Self.patience && best.sum > floor + 1e-6 {
            for label in chosen.indices { chosen[label] = random.next(places[label].count) }
            settle(&chosen)
            let sum = total(chosen)
            idle += 1
            if sum < best.sum - 1e-9 {
                best = (sum, chosen)
                idle = 0
            }
        }
        return best.chosen
    }

    private mutating func settle(_ chosen: inout [Int]) {
        for _ in 0..<20 {
            var moved = false
            for label in chosen.indices {
                let place = cheapest(label, chosen)
                if place != chosen[label] {
                    chosen[label] = place
                    moved = true
                }
            }
            if !moved { return }
        }
    }

    private mutating func cheapest(_ label: Int, _ chosen: [Int]) -> Int {
        let own = places[label]
        var best = chosen[label]
        var least = cost(label, best, chosen, below: .infinity) - 1e-9
        var place = 0
        while place < own.count, own[place].cost < least {
            let cost = cost(label, place, chosen, below: least)
            if cost < least { (least, best) = (cost, place) }
            place += 1
        }
        return best
    }

    /// Its own cost and those with all others; counting stops at a limit.
    private mutating func cost(_ label: Int, _ place: Int, _ chosen: [Int], below limit: Double) -> Double {
        var cost = places[label][place].cost, other = 0
        while other < chosen.count, cost < limit {
            if other != label { cost += pairs.cost(label, place, other, chosen[other]) }
            other += 1
        }
        return cost
    }

    private mutating func total(_ chosen: [Int]) -> Double {
        var sum = 0.0
        for label in chosen.indices {
            sum += places[label][chosen[label]].cost
            for other in 0..<label { sum += pairs.cost(label, chosen[label], other, chosen[other]) }
        }
        return sum
    }
}

/// The costs of pairs of places, each counted when it is first asked for.
private struct PairCosts {
    private var flat: [MapLabel.Place] = []
    private var starts: [Int] = []
    private var costs: [Float]

    init(_ places: [[MapLabel.Place]]) {
        for list in places {
            starts.append(flat.count)
            flat += list
        }
        costs = [Float](repeating: -1, count: flat.count * flat.count)
    }

    mutating func cost(_ one: Int, _ place: Int, _ two: Int, _ other: Int) -> Double {
        let a = starts[one] + place, b = starts[two] + other
        let known = costs[a * flat.count + b]
        if known >= 0 { return Double(known) }
        let cost = LabelSolver.cost(flat[a], flat[b])
        costs[a * flat.count + b] = Float(cost)
        costs[b * flat.count + a] = Float(cost)
        return cost
    }
}

/// Steps of a fixed sequence that looks like chance (SplitMix64).
private struct SeededSteps {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return count > 0 ? Int(mixed % UInt64(count)) : 0
    }
}
