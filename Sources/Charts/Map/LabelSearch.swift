import Graphics

/// Looks for the cheapest arrangement of labels of which each has some places: each in turn moves to its
/// cheapest place until none moves; then some are shaken, by seeded steps, and all settle anew, as long as
/// that finds anything better.
struct LabelSearch {
    /// All places one after the other, those of a label cheapest first, with their costs.
    private var flat: [MapLabel.Place] = []
    private var costs: [Double] = []
    /// The reach of each place, from left to right and from top to bottom.
    private var left: [Double] = [], right: [Double] = [], top: [Double] = [], bottom: [Double] = []
    /// Where the places of each label begin; one more for the end.
    private var starts: [Int] = [0]
    /// What two places cost each other; below nothing: not yet counted.
    private var pairs: [Double]
    private var random = SeededSteps(seed: 0x4B45_4E44)

    private static let shakes = 60

    /// None of the labels is without a place.
    init(_ places: [[MapLabel.Place]]) {
        for list in places {
            for place in list {
                flat.append(place)
                costs.append(place.cost)
                let reach = place.reach
                left.append(reach.x - LabelSolver.air)
                right.append(reach.x + reach.width)
                top.append(reach.y - LabelSolver.air)
                bottom.append(reach.y + reach.height)
            }
            starts.append(flat.count)
        }
        pairs = [Double](repeating: -1, count: flat.count * flat.count)
    }

    /// The number of the chosen place of every label.
    mutating func best() -> [Int] {
        let labels = starts.count - 1
        var chosen = Array(starts.prefix(labels)), floor = 0.0
        for place in chosen { floor += costs[place] }
        settle(&chosen)
        var best = chosen, least = total(chosen), idle = 0, tries = 0
        let patience = labels > 9 ? 3 : 14
        while tries < Self.shakes, idle < patience, least > floor + 1e-6 {
            chosen = best
            for _ in 0..<2 + labels / 4 {
                let label = random.next(labels)
                chosen[label] = starts[label] + random.next(starts[label + 1] - starts[label])
            }
            settle(&chosen)
            let sum = total(chosen)
            (tries, idle) = (tries + 1, idle + 1)
            if sum < least - 1e-9 { (best, least, idle) = (chosen, sum, 0) }
        }
        return (0..<labels).map { best[$0] - starts[$0] }
    }

    /// Until all have stayed where they were, one after the other.
    private mutating func settle(_ chosen: inout [Int]) {
        var still = 0, label = 0, steps = 0
        let count = chosen.count
        while still < count, steps < 20 * count {
            let place = cheapest(label, chosen)
            still = place == chosen[label] ? still + 1 : 1
            chosen[label] = place
            label = label + 1 < count ? label + 1 : 0
            steps += 1
        }
    }

    private mutating func cheapest(_ label: Int, _ chosen: [Int]) -> Int {
        var best = chosen[label]
        var least = cost(label, best, chosen, below: .infinity) - 1e-9
        var place = starts[label]
        let end = starts[label + 1]
        while place < end, costs[place] < least {
            let cost = cost(label, place, chosen, below: least)
            if cost < least { (least, best) = (cost, place) }
            place += 1
        }
        return best
    }

    /// Its own cost and those with all others; counting stops at a limit.
    private mutating func cost(_ label: Int, _ place: Int, _ chosen: [Int], below limit: Double) -> Double {
        var sum = costs[place], other = 0
        let row = place * flat.count
        while other < chosen.count, sum < limit {
            if other != label {
                let known = pairs[row + chosen[other]]
                sum += known >= 0 ? known : count(place, chosen[other])
            }
            other += 1
        }
        return sum
    }

    private mutating func count(_ one: Int, _ two: Int) -> Double {
        let known = pairs[one * flat.count + two]
        if known >= 0 { return known }
        let isApart =
            left[one] > right[two] || left[two] > right[one] || top[one] > bottom[two]
            || top[two] > bottom[one]
        let cost = isApart ? 0 : LabelSolver.cost(flat[one], flat[two])
        pairs[one * flat.count + two] = cost
        pairs[two * flat.count + one] = cost
        return cost
    }

    private mutating func total(_ chosen: [Int]) -> Double {
        var sum = 0.0
        for label in chosen.indices {
            sum += costs[chosen[label]]
            for other in 0..<label { sum += count(chosen[label], chosen[other]) }
        }
        return sum
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
