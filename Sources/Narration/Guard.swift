import Amounts
import Datasets
import Figures
import Localization

/// A condition under which a sentence is true; a template names it in `when:`.
public struct Guard: Sendable {
    public var name: String
    /// What must hold, for the list that `Templates/README.md` shows.
    public var meaning: String
    public var holds: @Sendable (Story) -> Bool

    init(_ name: String, _ meaning: String, _ holds: @escaping @Sendable (Story) -> Bool) {
        self.name = name
        self.meaning = meaning
        self.holds = holds
    }
}

extension Guard {
    /// Every guard; a new one is one line here.
    public static let catalogue: [Guard] =
        movement + leadership + completeness + destinations + series + editions + chapters

    /// Of the total against the year before.
    static let movement: [Guard] = [
        Guard("rose", "the total grew beyond doubt, and by more than 1 %") { $0.movement == .rose },
        Guard("fell", "the total fell beyond doubt, and by more than 1 %") { $0.movement == .fell },
        Guard("steady", "the total changed by 1 % at most") { $0.movement == .steady },
        Guard("unsure", "growth is known, but not its direction") { $0.movement == .unsure },
        Guard("has-previous", "the year before has a total") { $0.previous != nil },
        Guard("has-growth", "growth against the year before can be calculated") { $0.movement != .unknown },
        Guard("growth-exact", "growth is printed as one number without ≈") { $0.isExact($0.growthID) },
        Guard("total-withheld", "the total is kept back") { $0.isWithheld($0.totalID) },
        Guard("total-exact", "the total is known to the last unit") { $0.isExact($0.totalID) },
        Guard("previous-exact", "the total of the year before is exact") { story in
            story.previousTotalID.map(story.isExact) ?? false
        },
        Guard("leader-exceeds-previous", "the first commodity alone exceeds all of the year before") {
            story in
            guard let leader = story.leader, let previous = story.previousTotalID else { return false }
            return story.figures.proves(leader.value, isGreaterThan: previous)
        },
    ]

    /// Of the first commodity.
    static let leadership: [Guard] = [
        Guard("has-leader", "one commodity is first beyond doubt") { $0.leader != nil },
        Guard("shares", "shares of the total can be calculated") { !$0.partsExceedTotal },
        Guard("parts-whole", "the commodities and what is not itemised make up a total that is known") {
            $0.partsAreWhole
        },
        Guard("leader-whole", "the first commodity is all of the total") { story in
            story.leader.flatMap { story.figures[$0.share]?.ratio?.interval.single } == Fraction(1, 1)
        },
        Guard("leader-majority", "the first commodity is more than half of the total") {
            $0.leaderHolds(1, of: 2)
        },
        Guard("leader-most", "the first commodity is more than four fifths") { $0.leaderHolds(4, of: 5) },
        Guard("top-three", "it is certain which three commodities are first") {
            $0.figures[FigureID("share/top/3/commodity/\($0.year)")] != nil
        },
        Guard("top-ten", "it is certain which ten commodities are first") { $0.hasTop(10, .commodity) },
        Guard("has-second", "it is certain which two commodities are first, and how they compare") {
            $0.figures[FigureID("times/commodity/\($0.year)")]?.isAbsent == false
        },
        Guard("leader-main", "the first commodity has a main destination") { $0.leaderLine?.role == .main },
        Guard("leader-sole", "the first commodity goes to one destination") { $0.leaderLine?.role == .sole },
    ]

    /// Of the parts.
    static let completeness: [Guard] = [
        Guard("has-commodities", "commodities are named with values") { !$0.commodities.isEmpty },
        Guard("one-commodity", "one commodity is named with a value") { $0.commodities.count == 1 },
        Guard("few-commodities", "two to eight commodities") { (2...8).contains($0.commodities.count) },
        Guard("has-sectors", "two sectors or more have values") { story in
            story.figures.sectors(in: story.year).count(where: \.hasValue) > 1
        },
        Guard("many-commodities", "more than eight commodities have values") { $0.commodities.count > 8 },
        Guard("has-residual", "part of the total is not itemised") { $0.hasResidual },
        Guard("all-itemised", "the commodities add up to the total beyond doubt") { $0.isAllItemised },
        Guard("has-missing", "a commodity is named without a value") { !$0.missing.isEmpty },
        Guard("has-withheld", "the value of a commodity is kept back") { !$0.withheld.isEmpty },
        Guard("parts-exact", "every part is exact") { $0.partsAreExact },
        Guard("previous-unitemised", "no commodity has a value in the year before") { story in
            story.previous.map { !story.figures.commodities(in: $0).contains(where: \.hasValue) } ?? true
        },
        Guard("commodity-growth", "commodities have values in both years") { $0.hasCommodityGrowth },
        Guard("largest-contributor", "it is certain which commodity adds most to the change") {
            $0.largestContributor != nil
        },
        Guard("sample", "the data are made up to show the form") { $0.publication.isSample },
        Guard("draft", "the report is a draft") { $0.publication.isDraft },
        Guard("has-conversion", "values in other currencies were converted") {
            $0.publication.conversion != nil
        },
        Guard("fixed-rate", "one day's exchange rate holds for all rows") { story in
            if case .on? = story.publication.conversion?.rule { true } else { false }
        },
        Guard("rate-kinds", "the office's table says what kind of exchange rates it holds") { story in
            story.publication.conversion?.kinds.isEmpty == false
        },
        Guard("second-currency", "values stand in a second currency, too") { $0.figures.beside != nil },
        Guard("has-claims", "a claim elsewhere differs") { !$0.differingClaims.isEmpty },
        Guard("has-attribution", "a person is quoted") { !$0.publication.attributions.isEmpty },
    ]

    /// Of the partners.
    static let destinations: [Guard] = [
        Guard("has-destinations", "destinations are named") { !$0.lines.isEmpty },
        Guard("has-main", "a value has a main destination only") { $0.lines.contains { $0.role == .main } },
        Guard("has-joint", "a value belongs to several destinations") {
            $0.lines.contains { $0.role == .joint }
        },
        Guard("all-sole", "every value belongs to one destination") { story in
            !story.lines.isEmpty && story.lines.allSatisfy { $0.role == .sole }
        },
        Guard("first-destination", "one destination is first beyond doubt") { $0.firstDestination != nil },
        Guard("top-three-destinations", "it is certain which three destinations are first") {
            $0.figures[FigureID("share/top/3/partner/\($0.year)")] != nil
        },
        Guard("top-five-destinations", "it is certain which five destinations are first") {
            $0.hasTop(5, .partner)
        },
        Guard("largest-flow", "it is certain which commodity to which destination is worth most") {
            $0.largestFlow != nil
        },
        Guard("regions", "it can be said in which regions the destinations lie") { story in
            RegionSentence.text(story, Wording(language: .id, currency: story.publication.currency)) != nil
        },
        Guard("one-destination", "one destination is named") { $0.destinationCount == 1 },
        Guard("few-destinations", "two to eight destinations") { (2...8).contains($0.destinationCount) },
        Guard("has-matrix", "commodities and destinations are named together") { $0.hasMatrix },
        Guard("one-destination-each", "each commodity names one destination, or two that share a value") {
            $0.hasMatrix && $0.mostLinesPerCommodity == 1 && $0.lines.allSatisfy { $0.countries.count <= 2 }
        },
    ]

    /// Of the years.
    static let series: [Guard] = [
        Guard("one-year", "only one year has a total") { $0.yearsWithTotal.count == 1 },
        Guard("two-years", "two years have totals") { $0.yearsWithTotal.count == 2 },
        Guard("many-years", "three years or more have totals") { $0.yearsWithTotal.count > 2 },
        Guard("has-months", "two months or more of the year have values") {
            $0.figures.months(in: $0.year).count > 1
        },
        Guard("years-by-commodity", "commodities have values in three years or more") { story in
            story.figures.years.count { year in
                year <= story.year && story.figures.commodities(in: year).contains(where: \.hasValue)
            } > 2
        },
        Guard("gap", "a year between has no total") { $0.hasGap },
        Guard("highest-ever", "the total is the highest of the years shown") { $0.isHighest },
        Guard("strict", "bounds are read without an upper end") { $0.publication.policy == .strict },
        Guard("full-unit", "about is read as one unit either way") { $0.publication.policy == .fullUnit },
    ]

    /// Of the parts of an area, and of chapters.
    static let chapters: [Guard] = [
        Guard("has-total", "the year has a total") { $0.yearsWithTotal.contains($0.year) },
        Guard("first-sector", "one sector is first beyond doubt") { $0.first(.sector) != nil },
        Guard("has-regions", "two regions or more have values") { story in
            story.figures.regions(in: story.year).count(where: \.hasValue) > 1
        },
        Guard("first-region", "one region is first beyond doubt") { $0.first(.region) != nil },
        Guard("in-chapter", "the words are those of a chapter, not of the whole report") {
            $0.scopeKind != nil
        },
        Guard("scope-share", "the chapter's share of the whole report can be said") { $0.scopeShare != nil },
        Guard("scope-tiny", "the chapter's share is under a twentieth of a percent, and not nothing") {
            $0.scopeIsTiny
        },
        Guard("scope-most", "the chapter's share is more than four fifths") { $0.scopeHolds(4, of: 5) },
        Guard("scope-majority", "the chapter's share is more than half") { $0.scopeHolds(1, of: 2) },
        Guard("scope-leads", "the chapter's member is first, and how it compares with the second is known") {
            $0.scopeLeads
        },
        Guard("scope-gapped", "more than six of the chapter's kind have a value: not all stand side by side")
        {
            $0.scopeSiblings > 6
        },
        Guard("scope-ranked", "the chapter's place by value is certain") { $0.scopeIsRanked },
        Guard("scope-main", "the chapter's only destination is called its main one") { story in
            story.lines.count == 1 && story.lines[0].role == .main
        },
        Guard("scope-joint", "the chapter's only value is one for several destinations") { story in
            story.lines.count == 1 && story.lines[0].role == .joint
        },
        Guard("scope-in-sector", "the rows name the sector of the chapter's commodity") {
            $0.scopeSector != nil
        },
        Guard("no-years", "no year up to the report's has a total") { $0.yearsWithTotal.isEmpty },
        Guard("several-destinations", "two lines of destinations or more have values") {
            $0.lines.count > 1
        },
        Guard("scope-sector", "the chapter is that of a sector") { $0.scopeKind == .sector },
        Guard("scope-region", "the chapter is that of a region") { $0.scopeKind == .region },
        Guard("scope-commodity", "the chapter is that of a commodity") { $0.scopeKind == .commodity },
        Guard("scope-partner", "the chapter is that of a destination") { $0.scopeKind == .partner },
        Guard("scope-first", "the chapter's sector, region, commodity or destination is first beyond doubt") {
            $0.scopeIsFirst
        },
    ]

    public static let byName: [String: Guard] = Dictionary(
        uniqueKeysWithValues: catalogue.map { ($0.name, $0) })
}
