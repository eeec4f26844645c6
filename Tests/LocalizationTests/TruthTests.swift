import Amounts
import Localization
import Testing

/// Whatever is printed of a figure is true, whatever the true values behind the office's words are.
struct TruthTests {
    static let seeds: [UInt64] = (0..<16).map { UInt64($0) }
    static let worldsPerSeed: UInt64 = 4

    @Test("Every printed claim holds", arguments: seeds)
    func everyClaimHolds(_ seed: UInt64) throws {
        for number in 0..<Self.worldsPerSeed {
            let world = try RandomWorld(seed: seed * Self.worldsPerSeed + number)
            for language in Language.allCases {
                let check = Check(world: world, wording: Wording(language: language, currency: .rupiah))
                check.amounts()
                check.ratios()
                try check.residual()
                try check.concentration()
                check.annualGrowth()
                check.ranks()
            }
        }
    }
}

/// One world, checked in one language.
private struct Check {
    let world: RandomWorld
    let wording: Wording

    private var partTruths: [Int128] { world.parts.map(\.truth) }

    func amounts() {
        for told in world.parts + [world.total] {
            // "Sekitar" read a whole unit wide is wider than the digits that must stand as stated.
            let isWide = world.policy == .fullUnit && told.amount.precision == .about
            if !isWide { money(.amount(told.amount), .money, told.truth, told.text) }
        }
        money(.amount(.sum(world.parts.map(\.amount))), .money, partTruths.reduce(0, +), "sum")
        money(
            world.total.amount.change(since: world.totalBefore.amount), .moneyChange,
            world.total.truth - world.totalBefore.truth, "change")
        for (after, before) in zip(world.parts, world.before) {
            money(
                after.amount.change(since: before.amount), .moneyChange, after.truth - before.truth,
                "change")
        }
    }

    func ratios() {
        let total = world.total, base = world.totalBefore
        ratio(
            total.amount.growth(since: base.amount), .percentChange,
            Fraction(total.truth - base.truth, base.truth))
        for (after, before) in zip(world.parts, world.before) {
            ratio(after.amount.share(of: total.amount), .percent, Fraction(after.truth, total.truth))
            ratio(
                after.amount.growth(since: before.amount), .percentChange,
                Fraction(after.truth - before.truth, before.truth))
            ratio(
                after.amount.contribution(since: before.amount, toGrowthFrom: base.amount),
                .percentagePoints,
                Fraction(after.truth - before.truth, base.truth))
            ratio(after.amount.multiple(of: before.amount), .times, Fraction(after.truth, before.truth))
        }
    }

    func residual() throws {
        let residual = try Amount.residual(of: world.total.amount, over: world.parts.map(\.amount))
        let known = world.parts.filter { $0.amount.absence == nil }.reduce(Int128(0)) { $0 + $1.truth }
        money(.amount(residual), .money, world.total.truth - known, "residual")
        ratio(
            residual.share(of: world.total.amount), .percent,
            Fraction(world.total.truth - known, world.total.truth))
    }

    func concentration() throws {
        let index = try Concentration.herfindahl(of: world.parts.map(\.amount), total: world.total.amount)
        let shares = (partTruths + world.unnamed).map { Double($0) / Double(world.total.truth) }
        near(index, .index, shares.reduce(0) { $0 + $1 * $1 })
    }

    func annualGrowth() {
        for years in [2, 7] {
            let rate = world.total.amount.annualGrowth(since: world.totalBefore.amount, years: years)
            near(
                rate, .percentChange,
                root(
                    Double(world.total.truth) / Double(world.totalBefore.truth),
                    years) - 1)
        }
    }

    func ranks() {
        let amounts = world.parts.map(\.amount)
        let named = zip(amounts, partTruths).filter { $0.0.absence == nil }.map(\.1)
        for (rank, truth) in zip(Ranking.places(of: amounts), partTruths) {
            guard let rank else { continue }
            #expect((rank.lowest...rank.highest).contains(1 + named.count { $0 > truth }))
        }
        guard let residual = try? Amount.residual(of: world.total.amount, over: amounts) else { return }
        let all = partTruths + world.unnamed
        for (rank, truth) in zip(Ranking.placesAmongAll(of: amounts, residual: residual), partTruths) {
            guard let rank else { continue }
            #expect((rank.lowest...rank.highest).contains(1 + all.count { $0 > truth }))
        }
    }

    /// Newton's method: the module under test has its own.
    private func root(_ value: Double, _ degree: Int) -> Double {
        var root = max(value, 1)
        for _ in 0..<400 {
            let power = (1..<degree).reduce(1.0) { product, _ in product * root }
            root -= (root * power - value) / (Double(degree) * power)
        }
        return root
    }

    private func near(_ value: FigureValue, _ quantity: Quantity, _ truth: Double) {
        ratio(value, quantity, Fraction(Int128(truth * 1e12), .tenTo(12)), slack: Fraction(1, .tenTo(9)))
    }

    private func ratio(
        _ value: FigureValue, _ quantity: Quantity, _ truth: Fraction,
        slack: Fraction = Fraction(0)
    ) {
        guard case .ratio(let ratio) = value else { return }
        let unit = [.percent, .percentChange, .percentagePoints].contains(quantity) ? -2 : 0
        if slack.isZero, !ratio.interval.contains(truth) { Issue.record("\(truth) is not in \(ratio)") }
        texts(value, quantity, scale: nil, unit: unit, truth, slack, quantity.rawValue)
    }

    private func money(_ value: FigureValue, _ quantity: Quantity, _ truth: Int128, _ name: String) {
        guard case .amount(let amount) = value, amount.absence == nil else { return }
        if !amount.interval.contains(truth) { Issue.record("\(name): \(truth) is not in \(amount)") }
        for scale in [nil, 9] {
            texts(value, quantity, scale: scale, unit: scale, Fraction(truth), Fraction(0), name)
        }
    }

    private func texts(
        _ value: FigureValue, _ quantity: Quantity, scale: Int?, unit: Int?, _ truth: Fraction,
        _ slack: Fraction, _ name: String
    ) {
        let mark = wording.say(value, as: quantity, scale: scale, .mark)
        let first = PrintedClaim(mark, wording.language, unit: 0)
        let isFall =
            (first?.high ?? first?.low).map { $0.isNegative || $0.isZero } ?? false
            && first?.low.isNegative ?? false
        for form in Form.allCases where form != .bare || unit != nil {
            let text = wording.say(value, as: quantity, scale: scale, form)
            if text == "…" || text == "mendekati nol" || text == "close to zero" { continue }
            guard let claim = PrintedClaim(text, wording.language, unit: form == .bare ? unit ?? 0 : 0) else {
                Issue.record("\"\(typed(text))\" cannot be read back (\(name), \(form))")
                continue
            }
            let isTurned = isFall && [.magnitude, .headline, .coarse].contains(form) && quantity != .money
            let isTrue =
                claim.kind == .nothing
                ? isBelowHalf(truth, quantity, unit)
                : claim.holds(
                    for: isTurned ? -truth : truth, slack: slack,
                    roughStep: roughStep(value, claim))
            if !isTrue {
                Issue.record("\"\(typed(text))\" is not true of \(truth) (\(name), \(form), \(world.policy))")
            }
        }
    }

    /// "0" is what rounds to nothing, at the coarsest place at the most.
    private func isBelowHalf(_ truth: Fraction, _ quantity: Quantity, _ unit: Int?) -> Bool {
        let step =
            switch quantity {
            case .money, .moneyChange: Fraction(.tenTo(max(unit ?? 1, 1) - 1))
            case .percent, .percentChange, .percentagePoints: Fraction(1, 100)
            case .index, .times, .count, .rank: Fraction(1, 10)
            }
        return truth.magnitude <= Fraction(step.numerator, step.denominator * 2)
    }

    /// "Sekitar 200 juta" is read as wide as its last digit that is not zero.
    private func roughStep(_ value: FigureValue, _ claim: PrintedClaim) -> Fraction? {
        guard case .amount(let amount) = value, let stated = amount.stated, stated.qualifier == .about,
            stated.decimals == 0, claim.high == nil
        else { return nil }
        var digits = stated.digits, step = Int128.tenTo(stated.scale)
        while digits != 0, digits % 10 == 0 { (digits, step) = (digits / 10, step * 10) }
        return claim.low == Fraction(digits * step) ? Fraction(step) : nil
    }
}
