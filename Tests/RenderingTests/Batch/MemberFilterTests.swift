import Amounts
import Testing

@testable import Rendering

/// Which members an expression chooses, of numbers that are known as intervals.
@Suite struct MemberFilterTests {
    /// Value between 1.0 and 1.2 billion, share 12.5 %, rank 2 or 3, growth unknown.
    static var facts: MemberFilter.Facts {
        MemberFilter.Facts(
            number: { field in
                switch field {
                case .value:
                    Interval(
                        lower: Bound(Fraction(1_000_000_000, 1)),
                        upper: Bound(Fraction(1_200_000_000, 1), isOpen: true))
                case .share: Interval(exactly: Fraction(125, 1000))
                case .rank: Interval(lower: Bound(Fraction(2, 1)), upper: Bound(Fraction(3, 1)))
                case .previous: Interval(lower: Bound(Fraction(500, 1)), upper: .unbounded)
                default: nil
                }
            },
            texts: { field in
                switch field {
                case .name: ["kopi robusta", "robusta coffee"]
                case .key: ["kopi-robusta"]
                case .sector: ["perkebunan", "estate crops", "perkebunan"]
                default: []
                }
            })
    }

    static let catalogue: [(String, MemberFilter.Truth)] = [
        ("value >= 1 miliar", .yes), ("value > 1 miliar", .unsure), ("value < 1,2 miliar", .yes),
        ("value < 1.1 billion", .unsure), ("value > Rp 2 miliar", .no), ("value = 1000000000", .unsure),
        ("value != 5", .yes), ("share > 12%", .yes), ("share = 12,5 persen", .yes), ("share <= 12.4 %", .no),
        ("rank <= 3", .yes), ("rank <= 2", .unsure), ("rank > 3", .no), ("rank = 1", .no),
        ("growth > 0", .no), ("not growth > 0", .yes), ("previous > 400", .yes), ("previous > 600", .unsure),
        ("previous < 400", .no),
        ("name ~ kopi", .yes), ("name = Kopi Robusta", .yes), ("name = 'robusta coffee'", .yes),
        ("name ~ teh", .no), ("sector = perkebunan and rank <= 3", .yes), ("sector = \"estate crops\"", .yes),
        ("sector != perikanan", .yes), ("code ~ 09", .no),
        ("rank <= 2 and share > 50%", .no), ("rank <= 2 or share > 10%", .yes),
        ("rank <= 2 and share > 10%", .unsure), ("not rank <= 2", .unsure),
        ("rank > 5 or rank < 1 or key = kopi-robusta", .yes),
        ("rank > 5 and (rank < 1 or key = kopi-robusta)", .no), ("NOT (rank > 5) AND key ~ kopi", .yes),
    ]

    @Test(arguments: catalogue)
    func whatIsCertainIsChosen(_ text: String, _ expected: MemberFilter.Truth) throws {
        #expect(try MemberFilter(text).holds(Self.facts) == expected)
    }

    static let faulty: [(String, Int, String)] = [
        ("valu > 3", 0, "did you mean \"value\"?"), ("value", 5, "after \"value\""),
        ("value > drei", 8, "is no number"), ("value > 1.500", 8, "is no number"),
        ("value > 1 milyar", 8, "is no unit"), ("value ~ 3", 6, "is a number"),
        ("name > kopi", 5, "is a text"), ("name = ", 7, "a text is missing"),
        ("(value > 3", 10, "not closed"),
        ("value > 3 rank > 2", 8, "no unit"), ("value > 3 )", 10, "one too many"),
        ("name = 'kopi", 7, "not closed"), ("", 0, "a field is missing"),
        ("value > 3 and", 13, "a field is missing"),
    ]

    @Test(arguments: faulty)
    func whatIsNoExpressionIsToldWithItsPlace(_ text: String, _ offset: Int, _ words: String) {
        let fault = #expect(throws: MemberFilter.Fault.self) { try MemberFilter(text) }
        #expect(fault?.message.contains(words) ?? false, "\(fault?.message ?? "")")
        #expect(fault?.offset == offset)
    }
}
