import Foundation
import Geography
import Localization
import Testing

@Suite("The table of countries")
struct CountryTableTests {
    @Test func hasEveryCodeOnce() {
        #expect(Countries.all.count == 250)
        #expect(Set(Countries.all.map(\.code)).count == 250)
        #expect(Countries.all.map(\.code) == Countries.all.map(\.code).sorted())
        for language in Language.allCases {
            #expect(Set(Countries.all.map { $0.name[language] }).count == 250)
        }
    }

    @Test func printsOwnNames() {
        #expect(Countries.name(CountryCode("CN"), in: .id) == "Tiongkok")
        let blitar = [CountryCode("CN"): Words(id: "China", en: "China")]
        #expect(Countries.name(CountryCode("CN"), in: .id, overrides: blitar) == "China")
        #expect(Countries.name(CountryCode("ZZ"), in: .en) == "ZZ")
    }

    @Test func liesInItsRegion() {
        let five = ["CN", "KH", "US", "HK", "SG"].compactMap { Countries.subregion(of: CountryCode($0)) }
        #expect(five == [.easternAsia, .southEasternAsia, .northernAmerica, .easternAsia, .southEasternAsia])
        #expect(Subregion.southEasternAsia.name.id == "Asia Tenggara")
        #expect(Subregion.easternAsia.continent == .asia)
        #expect(Set(Countries.all.map(\.subregion)) == Set(Subregion.allCases))
    }

    /// Codes whose name is ours and not ICU's, on purpose; the English ones differ also by "and", "Saint",
    /// "United States".
    static let ownNames: [Language: Set<String>] = [
        .id: [
            "AX", "BN", "CD", "CG", "CI", "CN", "CX", "GB", "GS", "IO", "MM", "NF", "PS", "SJ", "SZ", "TF",
            "UM", "VG",
        ],
        .en: ["BN", "CD", "CG", "CN", "CV", "GS", "IO", "MM", "PS", "UM", "VC"],
    ]

    @Test(arguments: Language.allCases)
    func differsFromICUOnlyWhereListed(_ language: Language) {
        let locale = Locale(identifier: language == .id ? "id_ID" : "en_US")
        let different = Countries.all.filter { country in
            let oracle = (locale.localizedString(forRegionCode: country.code.code) ?? "")
                .replacingOccurrences(of: " & ", with: " and ")
                .replacingOccurrences(of: "St. ", with: "Saint ")
                .replacingOccurrences(of: "U.S. ", with: "United States ")
            return oracle != country.name[language]
        }
        #expect(Set(different.map(\.code.code)) == Self.ownNames[language])
    }

    /// The regions agree with ICU's containment (UN M49).
    @Test func regionsAgreeWithICU() {
        var theirs: [Subregion: Set<String>] = [:]
        for country in Countries.all {
            let code = Locale.Region(country.code.code).subcontinent?.identifier ?? ""
            theirs[country.subregion, default: []].insert(code)
        }
        for (subregion, codes) in theirs { #expect(codes.count == 1, "\(subregion) \(codes)") }
    }
}
