import Layout
import Testing

@testable import Blocks

/// Sheets: which places stand beside a member, and what a sheet's page is called.
@Suite struct SheetTests {
    @Test func fewPlacesAllStand() {
        #expect(StandingBinding.chosen(of: 4, around: 3, atMost: 6) == [0, 1, 2, 3])
        #expect(StandingBinding.chosen(of: 6, around: 5, atMost: 6) == [0, 1, 2, 3, 4, 5])
    }

    /// The first three, then the member between its neighbours; each place once, in order.
    @Test(arguments: 0..<60) func amongManyTheMemberHasItsNeighbours(own: Int) {
        let chosen = StandingBinding.chosen(of: 60, around: own, atMost: 6)
        #expect(chosen.count == 6)
        #expect(chosen == Set(chosen).sorted())
        #expect(chosen.prefix(3) == [0, 1, 2])
        #expect(chosen.contains(own))
        if own > 0 { #expect(chosen.contains(own - 1)) }
        if own < 59 { #expect(chosen.contains(own + 1)) }
    }

    /// A member without a value has no place among the others.
    @Test func whoHasNoValueSeesTheFirst() {
        #expect(StandingBinding.chosen(of: 60, around: 61, atMost: 6) == [0, 1, 2, 3, 4, 5])
    }
}
