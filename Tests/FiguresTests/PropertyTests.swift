import Amounts
import Figures
import Testing

/// For any rows and any true values inside their intervals, every figure holds the true value.
struct PropertyTests {
    @Test(arguments: 0..<8)
    func everyFigureHoldsTheTruth(_ block: UInt64) throws {
        var checked: [String: Int] = [:]
        for seed in block * 30..<block * 30 + 30 {
            let world = RandomWorld(seed: seed)
            let figures = FigureSet(world.draft.cube, policy: world.policy)
            for id in figures.allIDs {
                let figure = try figures.answer(id)
                guard let holds = holds(figure, world) else { continue }
                #expect(holds, "seed \(seed), \(id): \(figure.value)")
                checked[String(id.path.prefix { $0 != "/" }), default: 0] += 1
            }
        }
        for name in [
            "total", "value", "share", "growth", "rise", "residual", "residual-share", "itemised",
            "rank",
            "rank-among-all", "hhi", "contribution", "cagr", "times", "count",
        ] {
            #expect(checked[name, default: 0] > 0, "\(name) was never checked")
        }
    }

    /// Nil where there is nothing to check.
    private func holds(_ figure: Figure, _ world: RandomWorld) -> Bool? {
        let path = figure.id.path.split(separator: "/").map(String.init)
        let part = path[1..<path.count - 1].joined(separator: "/")
        guard let year = Int(path[path.count - 1].suffix(4)) else { return nil }
        switch figure.value {
        case .absent: return nil
        case .amount(let amount): return amountTruth(path[0], part, year, world).map(amount.interval.contains)
        case .count(let count):
            return part == "commodity" ? count == world.parts(part, year).count : nil
        case .rank(let rank):
            return rankTruth(path[0], part, year, world).map { (rank.lowest...rank.highest) ~= $0 }
        case .ratio(let ratio):
            if path[0] == "cagr" { return holdsRoot(ratio, path[1], world) }
            return ratioTruth(path[0], part, year, world).map(ratio.interval.contains)
        }
    }

    private func amountTruth(_ name: String, _ part: String, _ year: Int, _ world: RandomWorld) -> Int128? {
        switch name {
        case "total": return world.total(year)
        case "value" where part.split(separator: "/").count == 2: return world.value(part, year)
        case "rise" where part.isEmpty: return world.total(year) - world.total(year - 1)
        case "rise": return world.value(part, year) - world.value(part, year - 1)
        case "itemised": return itemised(part, year, world)
        case "residual": return world.total(year) - itemised(part, year, world)
        default: return nil
        }
    }

    private func itemised(_ dimension: String, _ year: Int, _ world: RandomWorld) -> Int128 {
        world.parts(dimension, year).reduce(0) { $0 + world.value($1, year) }
    }

    private func ratioTruth(_ name: String, _ part: String, _ year: Int, _ world: RandomWorld) -> Fraction? {
        func ratio(_ top: Int128, _ bottom: Int128) -> Fraction? { bottom == 0 ? nil : Fraction(top, bottom) }
        let total = world.total(year), before = world.total(year - 1)
        switch name {
        case "growth" where part.isEmpty: return ratio(total - before, before)
        case "growth":
            let old = world.value(part, year - 1)
            return ratio(world.value(part, year) - old, old)
        case "contribution": return ratio(world.value(part, year) - world.value(part, year - 1), before)
        case "share" where part.hasPrefix("top/"):
            let top = part.split(separator: "/")
            guard top[2] == "commodity", let count = Int(top[1]) else { return nil }
            return ratio(world.allGoods(year).sorted(by: >).prefix(count).reduce(0, +), total)
        case "share": return ratio(world.value(part, year), total)
        case "residual-share": return ratio(total - itemised(part, year, world), total)
        case "hhi" where part == "commodity":
            return ratio(world.allGoods(year).reduce(0) { $0 + $1 * $1 }, total * total)
        case "times" where part == "commodity":
            let values = world.parts(part, year).map { world.value($0, year) }.sorted(by: >)
            return values.count > 1 ? ratio(values[0], values[1]) : nil
        default: return nil
        }
    }

    private func rankTruth(_ name: String, _ part: String, _ year: Int, _ world: RandomWorld) -> Int? {
        guard part.hasPrefix("commodity/") else { return nil }
        let own = world.value(part, year)
        let others =
            name == "rank"
            ? world.parts("commodity", year).map { world.value($0, year) }
            : world.allGoods(year)
        return 1 + others.count { $0 > own }
    }

    /// Roots by powers, in floating point with room for its error.
    private func holdsRoot(_ ratio: Ratio, _ span: String, _ world: RandomWorld) -> Bool? {
        let years = span.split(separator: "-").compactMap { Int($0) }
        let (old, new) = (world.total(years[0]), world.total(years[1]))
        guard old > 0 else { return nil }
        let truth = Double(new) / Double(old), count = years[1] - years[0]
        func power(_ bound: Bound<Fraction>) -> Double? {
            bound.value.map { end -> Double in
                let rate = 1 + Double(end.numerator) / Double(end.denominator)
                return (0..<count).reduce(1.0) { power, _ in power * rate }
            }
        }
        let slack = 1e-6 * (truth + 1)
        return (power(ratio.interval.lower).map { $0 <= truth + slack } ?? true)
            && (power(ratio.interval.upper).map { $0 >= truth - slack } ?? true)
    }
}
