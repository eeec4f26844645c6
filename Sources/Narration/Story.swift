public import Amounts
import Datasets
public import Figures
public import Geography
public import Localization

/// What the figures of a report's year allow to be told: who is first, what moved, what is left open.
/// Guards ask it; nothing in it is worded yet.
public struct Story: Sendable {
    /// Which way the total went against the year before.
    public enum Movement: Sendable, Hashable {
        case rose, fell, steady
        /// Growth is known, its direction is not.
        case unsure
        /// No growth: a year is missing, or its value is nothing.
        case unknown
    }

    public let publication: Publication
    public let figures: FigureSet
    public let year: Int
    /// The year before, where it has a total.
    public let previous: Int?
    public let movement: Movement
    /// Commodities with a value, in order.
    public let commodities: [Member]
    /// Commodities named without a value, which the source does not give.
    public let missing: [Member]
    /// Commodities whose value is kept back.
    public let withheld: [Member]
    /// Lines of destinations with a value, in order.
    public let lines: [PartnerLine]
    /// Lines of destinations whose value is kept back.
    public let withheldLines: [PartnerLine]
    /// The first commodity, where that is certain.
    public let leader: Member?
    /// Years with a total, ascending.
    public let yearsWithTotal: [Int]
    /// What a sign says of every value of the year alike, as "sementara": it stands at the year, not at each
    /// number.
    public let yearStatus: Status
    /// The same of the year before, which every change carries along.
    public let previousStatus: Status
    /// The unit of money, chosen by the total; without one by the first commodity.
    public let unit: MoneyUnit
    /// That of charts and tables: of a chapter the report's, so that chapters can be compared; of a sheet its
    /// own, so that small values can be read.
    public internal(set) var chartUnit: MoneyUnit
    /// Of a chapter: that of the largest member of its kind, for comparing it with the others.
    public internal(set) var siblingUnit: MoneyUnit

    public init(_ publication: Publication, _ figures: FigureSet) {
        self.publication = publication
        self.figures = figures
        year = publication.year
        let year = publication.year
        yearsWithTotal = figures.years.filter { figures[Self.totalID($0)]?.isAbsent == false && $0 <= year }
        previous = yearsWithTotal.contains(year - 1) ? year - 1 : nil
        movement = Self.movement(figures[FigureID("growth/\(year)")])
        commodities = figures.commodities(in: year).filter(\.hasValue)
        let valueless = figures.missingCommodities(in: year)
        withheld = valueless.filter { Self.isKeptBack($0.value, figures) }
        missing = valueless.filter { !Self.isKeptBack($0.value, figures) }
        let lines = figures.partnerLines(in: year)
        self.lines = lines.filter(\.hasValue)
        withheldLines = lines.filter { !$0.hasValue && Self.isKeptBack($0.value, figures) }
        leader = figures.provesLeader(.commodity, in: year) ? commodities.first : nil
        let ids = [Self.totalID(year)] + commodities.map(\.value) + self.lines.map(\.value)
        yearStatus = Self.common(ids, figures)
        let first =
            figures[Self.totalID(year)]?.amount ?? commodities.first.flatMap { figures[$0.value]?.amount }
        unit = Wording(language: .id, currency: publication.currency).unit(for: [first].compactMap(\.self))
        chartUnit = unit
        siblingUnit = unit
        previousStatus = previous.map { Self.common(ids, in: $0, figures) } ?? []
    }

    private static func isKeptBack(_ id: FigureID, _ figures: FigureSet) -> Bool {
        switch figures[id]?.value {
        case .amount(let amount): amount.absence == .withheld
        case .absent(let absence): absence == .withheld
        case .ratio, .count, .rank, nil: false
        }
    }

    /// A value is kept back, or, of a share or a change, one that it would be calculated from.
    public func isWithheld(_ id: FigureID) -> Bool {
        if Self.isKeptBack(id, figures) { return true }
        guard figures[id] == nil else { return false }
        let value = id.asking("value")
        return Self.isKeptBack(value, figures) || Self.isKeptBack(value.inYear(year - 1), figures)
    }

    /// The signs that all of these values have.
    private static func common(_ ids: [FigureID], in year: Int? = nil, _ figures: FigureSet) -> Status {
        let signs: Status = [.provisional, .veryProvisional, .revised, .estimated]
        return ids.compactMap { id in figures[year.map { id.inYear($0) } ?? id]?.status }
            .reduce(signs) { $0.intersection($1) }
    }

    /// What is said of a whole year by a sign: it stands at the year.
    public func status(of year: Int) -> Status {
        year == self.year ? yearStatus : year == self.year - 1 ? previousStatus : []
    }

    /// What is said of all values that a figure of the year is calculated from: it stands at their years.
    public func saidAtYears(_ figure: Figure) -> Status {
        switch figure.quantity {
        case .percentChange, .moneyChange, .percentagePoints: yearStatus.union(previousStatus)
        case .money, .percent, .count, .rank, .index, .times:
            figure.id.path.hasSuffix("/\(year - 1)") ? previousStatus : yearStatus
        }
    }

    /// Within ±1 %: almost unchanged (`visual-spec` 10).
    private static func movement(_ growth: Figure?) -> Movement {
        guard let interval = growth?.ratio?.interval, let low = interval.lower.value,
            let high = interval.upper.value
        else {
            return .unknown
        }
        let hundredth = Fraction(1, 100), nothing = Fraction(0, 1)
        if low >= Fraction(-1, 100), high <= hundredth { return .steady }
        if low >= nothing { return .rose }
        return high <= nothing ? .fell : .unsure
    }

    public static func totalID(_ year: Int) -> FigureID { FigureID("total/\(year)") }
    public var totalID: FigureID { figures.full(Self.totalID(year)) }
    public var growthID: FigureID { figures.full(FigureID("growth/\(year)")) }
    public var previousTotalID: FigureID? { previous.map { figures.full(Self.totalID($0)) } }
}

extension Story {
    /// The figure is known to its last digit.
    public func isExact(_ id: FigureID) -> Bool { figures[id]?.precision == .exact }

    /// The share of the first commodity is beyond doubt more than a fraction of the total.
    func leaderHolds(_ numerator: Int128, of denominator: Int128) -> Bool {
        guard let leader else { return false }
        return figures.proves(leader.share, greaterThan: Fraction(numerator, denominator))
    }

    /// The only line of destinations of the first commodity.
    public var leaderLine: PartnerLine? {
        guard let leader else { return nil }
        let own = lines.filter { $0.commodities.contains(leader.index) }
        return own.count == 1 ? own.first : nil
    }

    /// A destination by itself that is first beyond doubt; lines of main and joint values are never ranked.
    public var firstDestination: PartnerLine? {
        guard let first = lines.first, lines.allSatisfy({ $0.role == .sole }),
            figures.provesLeader(.partner, in: year)
        else { return nil }
        return first
    }

    /// Something of the total is left over its parts.
    public var hasResidual: Bool { figures.hasResidual(.commodity, in: year) }

    /// The parts are certainly more than the total: a waiver let this pass, and nothing is divided by it.
    public var partsExceedTotal: Bool {
        figures.proves(FigureID("itemised/commodity/\(year)"), isGreaterThan: totalID)
            || figures.proves(FigureID("itemised/partner/\(year)"), isGreaterThan: totalID)
    }

    /// The commodities and what is not itemised make up all of a total that is known, so that their shares
    /// may be drawn.
    public var partsAreWhole: Bool {
        guard let total = figures[totalID]?.amount, !total.isMissing, total.interval.upper.value != nil,
            let whole = total.interval.lower.value, !partsExceedTotal, !commodities.isEmpty
        else { return false }
        let residual = hasResidual ? [FigureID("residual/commodity/\(year)")] : []
        var highest: Int128 = 0
        for id in commodities.map(\.value) + residual {
            guard let upper = figures[id]?.amount?.interval.upper.value else { return false }
            highest += upper
        }
        return highest >= whole && commodities.allSatisfy { figures[$0.share]?.isAbsent == false }
    }

    /// The pairs of commodity and destination that the rows name are exactly all of the total.
    public var isWhollyDivided: Bool {
        partsAreExact && !hasResidual && !figures.hasResidual(.partner, in: year) && valueless.isEmpty
            && lines.allSatisfy { $0.role == .sole } && !lines.isEmpty
    }

    /// Nothing is left over the parts, and that is known.
    var isAllItemised: Bool {
        figures[FigureID("residual/commodity/\(year)")]?.amount?.interval.single == 0
    }

    var partsAreExact: Bool {
        isExact(totalID) && commodities.allSatisfy { isExact($0.value) }
            && lines.allSatisfy { isExact($0.value) }
    }

    /// Commodities named without a value, whatever the reason.
    public var valueless: [Member] { missing + withheld }

    /// Every commodity has its value in both years.
    public var hasCommodityGrowth: Bool {
        previous != nil && commodities.count > 1
            && commodities.allSatisfy { figures[$0.contribution(in: year)] != nil }
    }

    /// Countries named, in the order of their lines.
    public var countries: [CountryCode] {
        var seen: Set<CountryCode> = []
        return lines.flatMap(\.countries).filter { seen.insert($0).inserted }
    }

    public var destinationCount: Int { countries.count }

    public var hasMatrix: Bool { !figures.matrix(year).columns.isEmpty && !commodities.isEmpty }

    var mostLinesPerCommodity: Int {
        let counts = commodities.map { commodity in lines.count { $0.commodities.contains(commodity.index) } }
        return counts.max() ?? 0
    }

    /// A year between the first and this one without a total.
    public var hasGap: Bool {
        guard let first = yearsWithTotal.first, first < year else { return false }
        return (first...year).contains { !yearsWithTotal.contains($0) }
    }

    var isHighest: Bool {
        yearsWithTotal.count > 1
            && yearsWithTotal.dropLast().allSatisfy {
                figures.proves(totalID, isGreaterThan: Self.totalID($0))
            }
    }

    /// The commodity whose contribution to the change is largest in size beyond doubt; nil where it is not
    /// certain.
    public var largestContributor: Member? {
        guard hasCommodityGrowth else { return nil }
        let entries = commodities.compactMap { member -> (Member, Fraction, Fraction)? in
            guard let interval = figures[member.contribution(in: year)]?.ratio?.interval,
                let low = interval.lower.value, let high = interval.upper.value
            else { return nil }
            return (member, Self.leastSize(low, high), max(Self.size(low), Self.size(high)))
        }
        return entries.first { entry in
            entries.allSatisfy { $0.0.slug == entry.0.slug || $0.2 < entry.1 }
        }?.0
    }

    private static func size(_ x: Fraction) -> Fraction {
        Fraction(x.numerator < 0 ? -x.numerator : x.numerator, x.denominator)
    }

    /// The smallest size that a value between the two may have.
    private static func leastSize(_ low: Fraction, _ high: Fraction) -> Fraction {
        if low.numerator <= 0, high.numerator >= 0 { return Fraction(0, 1) }
        return min(size(low), size(high))
    }
}

extension Member {
    func contribution(in year: Int) -> FigureID { FigureID("contribution/commodity/\(slug)/\(year)") }
}
