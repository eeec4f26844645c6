import Amounts
import Datasets
import Localization
import Testing

@testable import Figures

/// Why a figure is another one, as far as it can be proven; what is new and what is gone.
struct RevisionCauseTests {
    static let rows = CubeDraft().total(2024, 100).total(2025, 200)
        .value(2025, "kopi", 150, sole: "JP").value(2025, "teh", 40, sole: "US")
    /// Another value of the coffee.
    static let other = CubeDraft().total(2024, 100).total(2025, 200)
        .value(2025, "kopi", 155, sole: "JP").value(2025, "teh", 40, sole: "US")
    /// The same, and read otherwise.
    static let otherRead = CubeDraft().total(2024, 100).total(2025, 200)
        .value(2025, "kopi", 160, sole: "JP").value(2025, "teh", 35, sole: "US")

    private func cause(
        _ id: FigureID, _ new: CubeDraft, _ known: Comparison.Circumstances
    ) throws -> Revision.Cause? {
        let vintage = try RecordedFigureTests.vintage(FigureSet(Self.rows.cube))
        let comparison = Comparison(vintage, with: FigureSet(new.cube), known)
        return comparison.revisions.first { $0.id == id }?.cause
    }

    static let coffee: FigureID = "value/commodity/kopi/2025", tea: FigureID = "value/commodity/teh/2025"

    @Test func oneOfBothAloneIsTheCause() throws {
        #expect(try cause(Self.coffee, Self.other, .init(rowsChanged: true, methodChanges: [])) == .data)
        #expect(try cause(Self.coffee, Self.other, .init(methodChanges: [])) == .data)
        #expect(
            try cause(Self.coffee, Self.other, .init(rowsChanged: false, methodChanges: [.reading]))
                == .method)
        #expect(try cause(Self.coffee, Self.other, .init()) == .unproven)
        #expect(
            try cause(Self.coffee, Self.other, .init(rowsChanged: true, methodChanges: [.files])) == .unproven
        )
        #expect(try cause(Self.tea, Self.other, .init()) == nil, "it says the same")
    }

    /// The new rows by the old method: coffee is other data and read otherwise, tea only read otherwise.
    @Test func bothAreToldApartByCalculatingAgain() throws {
        let known = Comparison.Circumstances(
            rowsChanged: true, methodChanges: [.reading, .assignment], byOldMethod: FigureSet(Self.other.cube)
        )
        #expect(try cause(Self.coffee, Self.otherRead, known) == .both)
        #expect(try cause(Self.tea, Self.otherRead, known) == .method)
        #expect(try cause(Self.coffee, Self.other, known) == .data)
        let share = try cause("share/commodity/kopi/2025", Self.otherRead, known)
        #expect(share == .both)
    }

    /// The same words of the source, another interval.
    @Test func theSameStatementIsReadOtherwise() throws {
        let stated = Stated(qualifier: .about, digits: 148, decimals: 1, scale: 9)
        func set(_ policy: ReadingPolicy) -> FigureSet {
            let amount = Amount(
                stated.interval(under: policy, minorDigits: 0), precision: .about, stated: stated)
            return FigureSet(CubeDraft().total(2025, amount).cube, policy: policy)
        }
        let vintage = try RecordedFigureTests.vintage(set(.halfUnit))
        let revisions = Comparison(vintage, with: set(.fullUnit), .init()).revisions
        #expect(revisions.map(\.kind) == [.lessPrecise] && revisions.map(\.cause) == [.method])
        #expect(revisions.allSatisfy { $0.isPrintedAlike && !$0.isMarked }, "≈ Rp 14,8 miliar as before")
    }

    // MARK: New and gone

    @Test func membersAndYearsThatCameAndWent() throws {
        let now = CubeDraft().total(2025, 200).total(2026, 300)
            .value(2025, "kopi", 150, sole: "JP").value(2025, "lada", 30, sole: "NL")
        let vintage = try RecordedFigureTests.vintage(FigureSet(Self.rows.cube))
        let comparison = Comparison(vintage, with: FigureSet(now.cube), .init())
        #expect(
            Set(comparison.added) == ["total/2026", "value/commodity/lada/2025", "value/partner/NL/2025"])
        #expect(
            Set(comparison.gone) == ["total/2024", "value/commodity/teh/2025", "value/partner/US/2025"])
    }

    /// A registry that holds a few figures does not say which others there were.
    @Test func whatIsNotKnownToBeNewIsNotCalledSo() throws {
        let set = FigureSet(Self.rows.cube)
        let json = FigureExport(set, BlitarCube.wordings).json([Self.coffee, "share/commodity/kopi/2025"])
        let few = try Vintage(Array(json.utf8), from: RecordedFigureTests.origin)
        #expect(Comparison(few, with: set, .init()).added.isEmpty)
    }
}

extension CubeDraft {
    fileprivate func value(_ year: Int, _ good: String, _ amount: Int128, sole code: String) -> CubeDraft {
        value(year, good, .sole, [code], amount)
    }
}
