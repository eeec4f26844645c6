import Amounts
public import Datasets
public import Localization

/// A claim held against the report's own figure.
public struct JudgedClaim: Sendable {
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Some value is allowed by both.
        case agrees
        case differs
        /// The report has no value of it.
        case open
    }

    /// From 1, in the order of the report's claims.
    public let number: Int
    public let claim: Claim
    /// The report's own; nil where the rows have no such figure.
    public let ours: Figure?
    public let verdict: Verdict
    /// The claimed value among the figures: "claim/1/total/2024".
    public let id: FigureID
    /// Growth as the report has it, and as it were if the claim were true.
    public let growths: [Growth]

    public struct Growth: Sendable, Hashable {
        public let year: Int
        public let ours: FigureID
        public let claimed: FigureID
    }
}

extension FigureSet {
    /// Every claim, in order.
    public var judgedClaims: [JudgedClaim] {
        let whole = whole
        return whole.quoted.claims.enumerated().map { whole.judged($1, $0 + 1) }
    }

    private func judged(_ claim: Claim, _ number: Int) -> JudgedClaim {
        let target = FigureID(claim.figure), ours = self[target]
        let growths = growthYears(target).compactMap { year -> JudgedClaim.Growth? in
            let growth = target.asking("growth").inYear(year)
            let claimed = FigureID("claim/\(number)/\(growth)")
            guard self[growth]?.isAbsent == false, self[claimed]?.isAbsent == false else { return nil }
            return JudgedClaim.Growth(year: year, ours: growth, claimed: claimed)
        }
        let verdict: JudgedClaim.Verdict =
            switch ours.flatMap({ claim.agrees(with: $0.value) }) {
            case nil: .open
            case true?: .agrees
            case false?: .differs
            }
        return JudgedClaim(
            number: number, claim: claim, ours: ours, verdict: verdict,
            id: FigureID("claim/\(number)/\(target)"), growths: growths)
    }

    /// A claimed value changes the growth after its year, and that of its year.
    private func growthYears(_ target: FigureID) -> [Int] {
        guard target.isPrimary,
            case .year(let year)? = target.path.split(separator: "/").last
                .flatMap({ Period(path: $0) })
        else { return [] }
        return [year + 1, year]
    }

    func claimIDs(_ number: Int) -> [FigureID] {
        let judged = judged(quoted.claims[number - 1], number)
        return [judged.id] + judged.growths.map(\.claimed)
    }

    /// "1/total/2024" is what claim 1 says; "1/growth/2025" the growth with it.
    func claimFigure(_ path: String) throws(FigureError) -> Figure {
        let id = FigureID("claim/\(path)"), parts = path.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]), quoted.claims.indices.contains(number - 1) else {
            throw .unknown(id, nearest: quoted.claims.first.map { FigureID("claim/1/\($0.figure)") })
        }
        let claim = quoted.claims[number - 1], asked = FigureID(String(parts[1]))
        let target = FigureID(claim.figure), said = FigureID("claim/\(number)/\(target)")
        if asked == target { return claimed(claim, said) }
        guard let year = growthYears(target).first(where: { target.asking("growth").inYear($0) == asked }),
            case .amount(let amount) = claim.value
        else { throw .unknown(id, nearest: said) }
        let isBase = year > target.lastYear
        let other = target.inYear(isBase ? year : year - 1), figure = try answer(other)
        let symbols = [Formula.Symbol(other.path, other), Formula.Symbol("claim", said)]
        let value: FigureValue =
            figure.amount.map { isBase ? $0.growth(since: amount) : amount.growth(since: $0) }
            ?? .absent(isBase ? .missing : .baseMissing)
        let formula = Formula(isBase ? "\(other) / claim − 1" : "claim / \(other) − 1", symbols)
        return Figure(
            id: id, label: claim.label(of: try answer(asked)), value: value, quantity: .percentChange,
            formula: formula, inputs: [other, said])
    }

    private func claimed(_ claim: Claim, _ id: FigureID) -> Figure {
        let ours = self[FigureID(claim.figure)]
        var value = claim.value
        if ours?.quantity == .count, case .amount(let amount) = value, let count = amount.exactValue,
            let whole = Int(exactly: count)
        {
            value = .count(whole)
        }
        var quantity: Quantity = .money
        if case .ratio = value { quantity = .percent }
        return Figure(
            id: id, label: ours.map(claim.label) ?? Words(id: "Klaim", en: "Claim"), value: value,
            quantity: ours?.quantity ?? quantity, formula: Formula(claim.origin))
    }
}

extension Claim {
    /// "Klaim: Total nilai ekspor, 2024".
    fileprivate func label(of ours: Figure) -> Words {
        Words(id: "Menurut klaim: \(ours.label.id)", en: "By the claim: \(ours.label.en)")
    }

    /// "dikutip dari minke.id, 14 Oktober 2025 (klaim.csv:2)".
    fileprivate var origin: Words {
        func said(_ from: String, _ language: Language) -> String {
            "\(from) \(source(language)) (\(file):\(line))"
        }
        return Words(id: said("dikutip dari", .id), en: said("quoted from", .en))
    }

    /// "Nama, minke.id, 14 Oktober 2025".
    public func source(_ language: Language) -> String {
        let day = date.map { Wording(language: language, currency: .rupiah).date($0) }
        return [speaker, publisher, day].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Some value is allowed by both; nil where one of them has none, or they are not of one kind.
    func agrees(with ours: FigureValue) -> Bool? {
        switch (ours, value) {
        case (.amount(let own), .amount(let said)): own.interval.overlaps(said.interval)
        case (.ratio(let own), .ratio(let said)): own.interval.overlaps(said.interval)
        case (.count(let own), .amount(let said)): said.interval.contains(Int128(own))
        case (.amount, _), (.ratio, _), (.count, _), (.rank, _), (.absent, _): nil
        }
    }

    /// Whether it can be said of such a figure at all.
    public func fits(_ ours: Figure) -> Bool {
        switch (ours.quantity, value) {
        case (_, .absent): true
        case (.money, .amount), (.moneyChange, .amount), (.count, .amount): true
        case (.percent, .ratio), (.percentChange, .ratio), (.percentagePoints, .ratio): true
        default: false
        }
    }
}
