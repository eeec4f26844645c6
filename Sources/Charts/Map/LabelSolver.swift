import Graphics

/// Finds a place for every label: each in turn moves to its cheapest place until none moves, from many seeded
/// beginnings; the lowest sum is kept. The same labels and scene give the same places.
enum LabelSolver {
    private static let restarts = 60, choices = 40
    private static let overlap = 10_000.0, crossing = 3_000.0, leaderPoint = 60.0
    /// Between two labels.
    private static let air = 0.9.mm

    static func solve(_ labels: [MapLabel], in scene: LabelScene) -> [MapLabel.Place] {
        let places = labels.map { Array($0.places(in: scene).prefix(choices)) }
        let pairs = PairCosts(places)
        var best: (sum: Double, chosen: [Int])?
        var random = SeededSteps(seed: 0x4B45_4E44)
        for restart in 0..<(labels.count > 1 ? restarts : 1) {
            var chosen = labels.indices.map { restart == 0 ? 0 : random.next(places[$0].count) }
            settle(&chosen, places, pairs)
            let sum = total(chosen, places, pairs)
            if sum < (best?.sum ?? .infinity) - 1e-9 { best = (sum, chosen) }
        }
        return zip(places, best?.chosen ?? []).map { $0[$1] }
    }

    private static func settle(_ chosen: inout [Int], _ places: [[MapLabel.Place]], _ pairs: PairCosts) {
        for _ in 0..<20 {
            var moved = false
            for label in chosen.indices {
                let now = cost(label, chosen[label], chosen, places, pairs)
                var cheapest = (cost: now - 1e-9, place: chosen[label])
                for place in places[label].indices where places[label][place].cost < cheapest.cost {
                    let cost = cost(label, place, chosen, places, pairs)
                    if cost < cheapest.cost { cheapest = (cost, place) }
                }
                if cheapest.place != chosen[label] {
                    chosen[label] = cheapest.place
                    moved = true
                }
            }
            if !moved { return }
        }
    }

    private static func cost(
        _ label: Int, _ place: Int, _ chosen: [Int], _ places: [[MapLabel.Place]],
        _ pairs: PairCosts
    ) -> Double {
        var cost = places[label][place].cost
        for other in chosen.indices where other != label { cost += pairs[label, place, other, chosen[other]] }
        return cost
    }

    private static func total(_ chosen: [Int], _ places: [[MapLabel.Place]], _ pairs: PairCosts) -> Double {
        var sum = 0.0
        for label in chosen.indices {
            sum += places[label][chosen[label]].cost
            for other in chosen.indices.prefix(label) {
                sum += pairs[label, chosen[label], other, chosen[other]]
            }
        }
        return sum
    }

    /// What two labels cost each other in two of their places.
    static func cost(_ a: MapLabel.Place, _ b: MapLabel.Place) -> Double {
        var cost = 0.0
        if a.box.inset(-air).intersection(b.box) != nil { cost += overlap }
        let each = leaderPoint / LabelScene.cell
        if let leader = a.leader { cost += each * leader.length(in: b.box.inset(-0.4.mm)) }
        if let leader = b.leader { cost += each * leader.length(in: a.box.inset(-0.4.mm)) }
        if let one = a.leader, let two = b.leader, one.crosses(two) { cost += crossing }
        return cost
    }
}

/// The costs of all pairs of places, counted once.
private struct PairCosts {
    private let starts: [Int]
    private let count: Int
    private var costs: [Float]

    init(_ places: [[MapLabel.Place]]) {
        var starts: [Int] = [], count = 0
        for list in places {
            starts.append(count)
            count += list.count
        }
        self.starts = starts
        self.count = count
        costs = [Float](repeating: 0, count: count * count)
        for one in places.indices {
            for two in places.indices where two > one {
                for (i, a) in places[one].enumerated() {
                    for (j, b) in places[two].enumerated() {
                        let cost = Float(LabelSolver.cost(a, b))
                        costs[(starts[one] + i) * count + starts[two] + j] = cost
                        costs[(starts[two] + j) * count + starts[one] + i] = cost
                    }
                }
            }
        }
    }

    subscript(_ one: Int, _ place: Int, _ two: Int, _ other: Int) -> Double {
        Double(costs[(starts[one] + place) * count + starts[two] + other])
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
