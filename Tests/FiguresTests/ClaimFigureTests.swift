import Amounts
import Declarations
import Localization
import Testing

@testable import Datasets
@testable import Figures

/// Claims beside the report's own figures.
struct ClaimFigureTests {
    static func claim(_ figure: String, _ value: FigureValue, _ text: String = "x") -> Claim {
        Claim(
            year: 2024, figure: figure, value: value, text: text, publisher: "minke.id",
            speaker: "Kepala Dinas",
            date: CalendarDay(iso: "2025-10-14"), note: nil, file: "klaim.csv", line: 2,
            place: .init(file: "x/klaim.csv", line: 2))
    }

    private static func rounded(_ low: Int128, _ high: Int128) -> FigureValue {
        .amount(Amount(Interval(lower: Bound(low), upper: Bound(high)), precision: .rounded))
    }

    private static func percent(_ low: Int128, _ high: Int128) -> FigureValue {
        .ratio(
            Ratio(
                Interval(lower: Bound(Fraction(low, 1000)), upper: Bound(Fraction(high, 1000))),
                precision: .rounded))
    }

    static let judged: [(String, FigureValue, JudgedClaim.Verdict)] = [
        ("total/2024", rounded(12_450_000_000, 12_550_000_000), .differs),
        ("total/2024", rounded(14_750_000_000, 14_850_000_000), .agrees),
        ("total/2024", rounded(14_850_000_000, 14_950_000_000), .agrees),
        ("value/commodity/kendang-jimbe/2025", rounded(14_000_000_000, 14_100_000_000), .differs),
        ("value/commodity/produk-makanan/2025", rounded(1, 2), .open),
        ("value/commodity/kopi/2025", rounded(1, 2), .open),
        ("growth/2025", percent(435, 445), .differs), ("growth/2025", percent(210, 215), .agrees),
        ("count/partner/2025", .amount(Amount(exactly: 5)), .agrees),
        ("count/partner/2025", .amount(Amount(exactly: 7)), .differs),
        ("total/2024", .absent(.missing), .open),
    ]

    private static func set(_ claims: [Claim]) -> FigureSet {
        FigureSet(BlitarCube.cube(), names: BlitarCube.names, quoted: QuotedFigures(claims: claims))
    }

    @Test(arguments: judged)
    func verdicts(_ figure: String, _ value: FigureValue, _ verdict: JudgedClaim.Verdict) {
        #expect(Self.set([Self.claim(figure, value)]).judgedClaims.map(\.verdict) == [verdict])
    }

    /// numbers 4: 12.5 against 14.8 miliar.
    @Test func theSeedsClaimGivesBothGrowths() throws {
        let set = Self.set([Self.claim("total/2024", Self.rounded(12_450_000_000, 12_550_000_000))])
        let judged = try #require(set.judgedClaims.first)
        #expect(judged.growths == [.init(year: 2025, ours: "growth/2025", claimed: "claim/1/growth/2025")])
        let texts = try [judged.id, "growth/2025", "claim/1/growth/2025"].map {
            set.say(try set.answer($0), BlitarCube.wordings[0], .mark)
        }
        #expect(texts[1...] == ["≈\u{202F}+21–22\u{202F}%", "≈\u{202F}+43–45\u{202F}%"])
        #expect(try set.answer("claim/1/growth/2025").inputs == ["total/2025", "claim/1/total/2024"])
        #expect(
            try set.answer("claim/1/total/2024").formula.text.id
                == "dikutip dari Kepala Dinas, minke.id, 14\u{A0}Oktober 2025 (klaim.csv:2)")
        #expect(set.allIDs.suffix(2) == ["claim/1/total/2024", "claim/1/growth/2025"])
    }

    /// A claim of the year itself changes what is divided, not what it is divided by.
    @Test func aClaimOfTheYearIsDividedByTheBase() throws {
        let set = Self.set([Self.claim("total/2025", .amount(Amount(exactly: 14_800_000_000)))])
        let growth = try #require(try set.answer("claim/1/growth/2025").ratio?.interval)
        #expect(growth.contains(Fraction(0)) && !growth.contains(Fraction(1, 10)))
        #expect(throws: FigureError.self) { try set.answer("claim/1/growth/2026") }
        #expect(throws: FigureError.self) { try set.answer("claim/2/total/2025") }
        #expect(throws: FigureError.self) { try set.answer("claim/1/share/commodity/furnitur/2025") }
    }
}
