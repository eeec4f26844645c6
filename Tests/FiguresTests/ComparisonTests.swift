import Amounts
import Datasets
import Localization
import Testing

@testable import Figures

/// What becomes of figures from one edition to the next.
struct ComparisonTests {
    typealias Kind = Revision.Kind

    private static func money(
        _ low: Int128?, _ high: Int128?, open: Bool = false, stated: Stated? = nil, status: Status = []
    ) -> RecordedFigure {
        RecordedFigure(
            id: "total/2025", label: Words(id: "a", en: "a"), quantity: .money,
            ends: low == nil && high == nil
                ? nil
                : Interval(lower: Bound(low, isOpen: open), upper: Bound(high, isOpen: open || high == nil)),
            absence: low == nil && high == nil ? .missing : nil, stated: stated, status: status)
    }

    static let about = Stated(qualifier: .about, digits: 148, decimals: 1, scale: 9)
    static let cases: [(RecordedFigure, RecordedFigure, Kind?)] = [
        (money(5, 5), money(5, 5), nil),
        // About 14.8 becomes 14.812.345.678, or 14.9.
        (money(14_750, 14_850), money(14_812, 14_812), .morePrecise),
        (money(14_750, 14_850), money(14_900, 14_900), .revised),
        (money(14_750, 14_850), money(14_800, 14_900), .revised),
        (money(14_812, 14_812), money(14_750, 14_850), .lessPrecise),
        // Ends that touch: 5 is in [5, 6], not in (5, 6).
        (money(5, 6), money(5, 5), .morePrecise), (money(5, 6, open: true), money(5, 5), .revised),
        (money(5, 6, open: true), money(5, 6), .lessPrecise),
        (money(5, 6), money(5, 6, open: true), .morePrecise),
        (money(5, nil), money(7, 9), .morePrecise), (money(5, nil), money(4, 9), .revised),
        (money(7, 9), money(5, nil), .lessPrecise),
        (money(nil, nil), money(5, 5), .nowKnown), (money(5, 5), money(nil, nil), .noLongerKnown),
        (money(nil, nil), money(nil, nil), nil),
        (money(5, 6), money(5, 6, stated: about), .restated),
        (money(5, 5, status: .provisional), money(5, 5), .status),
        (money(5, 5, status: .provisional), money(6, 6), .revised),
        // That it was revised once is nothing new.
        (money(5, 5, status: .revised), money(5, 5), nil),
    ]

    @Test(arguments: cases)
    func kinds(_ old: RecordedFigure, _ new: RecordedFigure, _ kind: Kind?) {
        #expect(Revision.kind(from: old, to: new) == kind)
        let back: Kind? =
            switch kind {
            case .morePrecise: .lessPrecise
            case .lessPrecise: .morePrecise
            case .nowKnown: .noLongerKnown
            case .noLongerKnown: .nowKnown
            case .revised, .restated, .status, nil: kind
            }
        #expect(Revision.kind(from: new, to: old) == back)
    }

    @Test(arguments: 0..<4)
    func anEditionDoesNotDifferFromItself(_ block: UInt64) throws {
        for seed in block * 8..<block * 8 + 8 {
            let world = RandomWorld(seed: seed)
            let set = FigureSet(world.draft.cube, policy: world.policy)
            let vintage = try RecordedFigureTests.vintage(set)
            let comparison = Comparison(vintage, with: set, .init())
            #expect(comparison.isEmpty && comparison.sameCount == vintage.ids.count, "seed \(seed)")
            let marked = FigureSet(
                world.draft.cube, policy: world.policy, quoted: QuotedFigures(previous: vintage))
            for id in set.allIDs { #expect(try marked.answer(id) == set.answer(id), "seed \(seed), \(id)") }
        }
    }

    /// From one world to another and back: what is revised stays so, and every change has the other sign.
    @Test(arguments: 0..<4)
    func changesAreSymmetric(_ block: UInt64) throws {
        var count = 0
        for seed in block * 6..<block * 6 + 6 {
            let (a, b) = (try compared(seed, to: seed + 1), try compared(seed + 1, to: seed))
            let both = Set(a.quoted.previous?.ids ?? []).intersection(b.quoted.previous?.ids ?? [])
            let there = (a.quoted.comparison?.revisions ?? []).filter { both.contains($0.id) }
            let back = (b.quoted.comparison?.revisions ?? []).filter { both.contains($0.id) }
            #expect(Set(there.map(\.id)) == Set(back.map(\.id)), "seed \(seed)")
            for revision in there {
                let forth = a[revision.id.revision], other = b[revision.id.revision]
                #expect((forth == nil) == (other == nil), "seed \(seed), \(revision.id)")
                guard let forth, let other else { continue }
                for (one, two) in zip(ends(forth), ends(other, negated: true)) {
                    #expect(one == two || abs((one ?? 0) - (two ?? 0)) <= 1, "seed \(seed), \(revision.id)")
                }
                count += 1
            }
        }
        #expect(count > 20)
    }

    private func compared(_ old: UInt64, to new: UInt64) throws -> FigureSet {
        let (before, now) = (RandomWorld(seed: old), RandomWorld(seed: new))
        let vintage = try RecordedFigureTests.vintage(FigureSet(before.draft.cube))
        return FigureSet(now.draft.cube, quoted: QuotedFigures(previous: vintage)).compared(.init())
    }

    /// In smallest units, or in ten-thousandths of a ratio, which is known to six places on the old side: a
    /// step of the last may be lost.
    private func ends(_ figure: Figure, negated: Bool = false) -> [Int128?] {
        let ends: [Int128?]
        if let amount = figure.amount {
            ends = [amount.interval.lower.value, amount.interval.upper.value]
        } else {
            let interval = figure.ratio?.interval
            ends = [interval?.lower.value?.scaled(4, .nearest), interval?.upper.value?.scaled(4, .nearest)]
        }
        return negated ? ends.reversed().map { $0.map { -$0 } } : ends
    }

    // MARK: The reference case

    private static let exactBase = Amount(exactly: 14_812_345_678)

    static func blitar(base: Amount, _ known: Comparison.Circumstances = .init()) throws -> FigureSet {
        let vintage = try RecordedFigureTests.vintage(BlitarCube.figures)
        return FigureSet(
            BlitarCube.cube(base: base), names: BlitarCube.names, quoted: QuotedFigures(previous: vintage)
        ).compared(known)
    }

    @Test func aBaseMadePreciseContradictsNothing() throws {
        let set = try Self.blitar(base: Self.exactBase)
        let revisions = try #require(set.quoted.comparison).revisions
        #expect(revisions.map(\.id) == ["total/2024", "growth/2025", "rise/2025"])
        #expect(revisions.allSatisfy { $0.kind == .morePrecise && !$0.isMarked })
        #expect(try !set.answer("growth/2025").status.contains(.revised))
        let old = try set.answer("previous/growth/2025")
        #expect(set.say(old, BlitarCube.wordings[0], .mark) == "≈\u{202F}+21–22\u{202F}%")
        #expect(try set.answer("changes/more-precise").value == .count(3))
        #expect(set.toldChange(of: revisions[0]) == nil, "its direction is not known")
    }

    @Test func anotherBaseIsMarkedInEveryFigureOfIt() throws {
        let set = try Self.blitar(base: Amount(exactly: 15_000_000_000))
        let comparison = try #require(set.quoted.comparison)
        #expect(comparison.revisions.map(\.kind) == [.revised, .revised, .revised])
        for id in ["total/2024", "growth/2025", "rise/2025"] as [FigureID] {
            #expect(try set.answer(id).status.contains(.revised), "\(id)")
        }
        #expect(try !set.answer("total/2025").status.contains(.revised))
        let change = try set.answer("revision/total/2024")
        #expect(change.amount?.interval == Interval(lower: Bound(150_000_000), upper: Bound(250_000_000)))
        #expect(change.inputs == ["total/2024", "previous/total/2024"])
        #expect(set.toldChange(of: comparison.revisions[0]) == "revision/total/2024")
    }

    @Test func idsOfOthersAreNoFiguresOfTheRows() throws {
        let set = try Self.blitar(base: Self.exactBase)
        let again = try RecordedFigureTests.vintage(set)
        #expect(again.ids.allSatisfy { !$0.isQuoted } && set.allIDs.contains { $0.isQuoted })
        #expect(throws: FigureError.self) { try BlitarCube.figures.answer("previous/total/2024") }
        #expect(throws: FigureError.self) { try set.answer("previous/total/2019") }
        #expect(throws: FigureError.self) { try set.answer("changes/nothing") }
    }
}
