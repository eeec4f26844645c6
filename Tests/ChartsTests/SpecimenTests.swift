import Amounts
import Layout
import Localization
import Testing

@testable import Charts

/// Each specimen is truly in the state that it is headed with, in both languages.
@Suite struct SpecimenTests {
    static let all = SpecimenState.allCases.flatMap { state in Language.allCases.map { (state, $0) } }

    static func expected(_ state: SpecimenState) -> ChartState {
        switch state {
        case .exact, .joint, .provisional, .sample: .exact
        case .rounded: .rounded
        case .about: .about
        case .lowerBound: .lowerBound
        case .upperBound: .upperBound
        case .band: .band
        case .residual: .residual
        case .missing: .missing
        case .nilValue: .nilValue
        case .belowHalf: .belowHalf
        case .notApplicable: .notApplicable
        }
    }

    /// As it is printed where the unit stands elsewhere.
    static func text(_ state: SpecimenState, _ language: Language) -> String {
        let texts: Words =
            switch state {
            case .exact, .joint, .sample: Words(id: "3,43", en: "3.43")
            case .rounded: Words(id: "3,4", en: "3.4")
            case .about: Words(id: "≈\u{202F}3,4", en: "≈\u{202F}3.4")
            case .lowerBound: Words(id: ">\u{202F}3,4", en: ">\u{202F}3.4")
            case .upperBound: Words(id: "≤\u{202F}3,4", en: "≤\u{202F}3.4")
            // A residual is derived, never stated: it has the finest place.
            case .residual: Words(id: "≤\u{202F}3,40", en: "≤\u{202F}3.40")
            case .band: Words(id: "3,1–3,6", en: "3.1–3.6")
            case .missing: Words(id: "…", en: "…")
            case .nilValue: Words(id: "–", en: "–")
            case .belowHalf: Words(id: "0", en: "0")
            case .notApplicable: Words(id: "x", en: "x")
            case .provisional: Words(id: "3,43*)", en: "3.43*)")
            }
        return texts[language]
    }

    @Test(arguments: all)
    func oneYearIsInTheState(_ state: SpecimenState, _ language: Language) {
        let years = Specimen(state, language).years
        #expect(years.map(\.name) == ["2021", "2022", "2023", "2024", "2025"])
        #expect(years[3].state == Self.expected(state))
        #expect(years[3].value == Self.text(state, language))
        for year in years where year.name != "2024" {
            #expect(year.state == .exact && !year.value.contains("*"))
        }
        #expect(years.allSatisfy { $0.isSample == (state == .sample) })
    }

    @Test(arguments: all)
    func onePartIsInTheState(_ state: SpecimenState, _ language: Language) throws {
        let specimen = Specimen(state, language), parts = specimen.parts
        #expect(parts.count == 4)
        let part = try #require(state == .residual ? parts.last : parts[1])
        #expect(part.state == Self.expected(state))
        #expect(part.isJoint == (state == .joint))
        #expect(parts.filter(\.isJoint).count == (state == .joint ? 1 : 0))
        #expect((part.colour == .residual) == (state == .residual))
        #expect(part.value == Self.text(state, language))
        // Something is left open only where a part is: the first one is a bound then.
        for (rank, other) in parts.enumerated() where other != part {
            #expect(other.state == (state == .residual && rank == 0 ? .lowerBound : .exact))
        }
        // Shares are of a total, and never more than it.
        for part in parts where part.state.hasLength {
            #expect(part.length <= DrawnLength(.amount(specimen.total), scale: 9).drawn * 1.000_1)
        }
        #expect(parts.allSatisfy { $0.share?.isEmpty == false && $0.detail?.isEmpty == false })
    }

    @Test(arguments: all)
    func oneChangeFollowsFromTheState(_ state: SpecimenState, _ language: Language) {
        let changes = Specimen(state, language).changes
        #expect(changes.count == 3)
        #expect(changes[0].drawn > 0 && changes[2].drawn < 0)
        #expect(changes[0].state == .exact && changes[2].state == .exact)
        switch state {
        case .missing: #expect(changes[1].state == .missing)
        case .notApplicable: #expect(!changes[1].state.hasLength)
        case .exact, .joint, .provisional, .sample: #expect(changes[1].state == .exact)
        case .nilValue, .belowHalf: #expect(changes[1].drawn < 0)
        case .rounded, .about, .lowerBound, .upperBound, .band, .residual:
            #expect(changes[1].state.isInexact)
        }
        #expect((changes[1].colour == .fall) == (changes[1].drawn < 0))
    }

    @Test func statesHaveNamesOfTheirOwn() {
        for language in Language.allCases {
            #expect(
                Set(SpecimenState.allCases.map { $0.name[language] }).count == SpecimenState.allCases.count)
        }
    }

    /// A kind says nothing of a state, or draws it in any width that a page of the gallery may give it.
    @Test func everyKindShowsSomething() {
        for kind in ChartCatalogue.kinds {
            let shown = SpecimenState.allCases.filter { kind.init(specimen: Specimen($0, .id)) != nil }
            #expect(shown.contains(.exact), "\(kind.key) shows not even what is exact")
        }
    }
}
