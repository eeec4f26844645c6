import Localization
import Testing

@testable import Geography

@Suite("Finding countries by name")
struct CountryFindingTests {
    static let found: [(String, String)] = [
        ("Hongkong", "HK"), ("HONG KONG", "HK"), ("Amerika Serikat", "US"), ("AS", "US"), ("A.S.", "US"),
        ("U. S. A.", "US"),
        ("Cina", "CN"), ("CHINA", "CN"), ("Tiongkok", "CN"), ("R.R.T.", "CN"), ("RRT", "CN"),
        ("Korea Selatan", "KR"),
        ("korsel", "KR"), ("Inggris", "GB"), ("Belanda", "NL"), ("The Netherlands", "NL"), ("UEA", "AE"),
        ("Uni Emirat Arab", "AE"), ("Perancis", "FR"), ("Prancis", "FR"), ("Timor-Leste", "TL"),
        ("Timor Timur", "TL"),
        ("Turki", "TR"), ("Türkiye", "TR"), ("TURKIYE", "TR"), ("Makau", "MO"), ("Macau", "MO"),
        (
            "Macao",
            "MO"
        ),
        ("Saudi", "SA"), ("Brasil", "BR"), ("Swis", "CH"), ("Burma", "MM"), ("Pantai Gading", "CI"),
        ("Côte d’Ivoire", "CI"), ("COTE D'IVOIRE", "CI"), ("Viet Nam", "VN"), ("Chinese Taipei", "TW"),
        ("Ｊａｐａｎ", "JP"), ("  Kamboja ", "KH"), ("Trinidad & Tobago", "TT"), ("Trinidad dan Tobago", "TT"),
        ("Kep. Solomon", "SB"), ("St. Lucia", "LC"), ("Korea, Republic of", "KR"), ("Kosovo", "XK"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Austria", "AT"), ("Australia", "AU"), ("Iran", "IR"),
        (
            "Irak",
            "IQ"
        ),
        ("Dominika", "DM"), ("Republik Dominika", "DO"), ("Swiss", "CH"), ("Swedia", "SE"), ("Guinea", "GN"),
        ("Guinea-Bissau", "GW"), ("Guinea Ekuatorial", "GQ"), ("Papua Nugini", "PG"), ("Mikronesia", "FM"),
        ("Curac\u{0327}ao", "CW"), ("Việt Nam", "VN"),
    ]

    @Test(arguments: found)
    func finds(_ name: String, _ code: String) {
        #expect(Countries.find(name) == .found(CountryCode(code)))
    }

    @Test(arguments: [
        ("Kongo", ["CD", "CG"]), ("korea", ["KP", "KR"]), ("Republic of China", ["CN", "TW"]),
    ])
    func asks(_ name: String, _ codes: [String]) {
        #expect(Countries.find(name) == .ambiguous(codes.map(CountryCode.init)))
    }

    static let others: [(String, NotACountry)] = [
        ("Lain-lain", .rest), ("NEGARA LAINNYA", .rest), ("Afrika", .region), ("Eropa", .region),
        ("Asia Timur", .region),
        ("the Caribbean", .region), ("Uni Eropa", .group), ("Timur Tengah", .group), ("A.S.E.A.N.", .group),
        ("Jumlah", .total), ("Tidak dirinci", .unspecified),
    ]

    @Test(arguments: others)
    func knowsWhatIsNoCountry(_ name: String, _ kind: NotACountry) {
        #expect(Countries.find(name) == .notACountry(kind))
    }

    /// Misspelt names are never taken, only hinted at.
    @Test(arguments: [
        ("Malasyia", "MY"), ("Nigera", "NE"), ("Nigera", "NG"), ("Austrila", "AT"),
        ("Singapuraa", "SG"),
        ("Iraan", "IR"), ("Amrika Serikat", "US"), ("Jepagn", "JP"), ("Domnika", "DM"),
    ])
    func hints(_ name: String, _ code: String) {
        guard case .unknown(let nearest) = Countries.find(name) else {
            Issue.record("\(name) was taken")
            return
        }
        #expect(nearest.contains(CountryCode(code)))
        #expect(nearest.count <= 3)
    }

    @Test(arguments: ["", "  ", "–", "Blitar", "123"])
    func knowsNothing(_ name: String) {
        #expect(Countries.find(name) == .unknown(nearest: []))
    }

    @Test func everyPrintedNameAndAliasMeansItsCountry() {
        for country in Countries.all {
            #expect(Countries.find(country.name.id) == .found(country.code))
            #expect(Countries.find(country.name.en) == .found(country.code))
        }
    }

    /// No alias is silently shadowed by another country's name.
    @Test func aliasesDoNotCollide() {
        #expect(Countries.collisions == [])
    }

    @Test func officesAddSpellings() {
        let extra = ["Negeri Tirai Bambu": CountryCode("CN"), "Kongo": CountryCode("CD")]
        #expect(Countries.find("NEGERI tirai-bambu", extraAliases: extra) == .found(CountryCode("CN")))
        #expect(Countries.find("Kongo", extraAliases: extra) == .found(CountryCode("CD")))
    }

    @Test func codesAreNotNames() {
        #expect(Countries.findCode("AS") == .found(CountryCode("AS")))
        #expect(Countries.findCode("ch") == .found(CountryCode("CH")))
        #expect(Countries.findCode("KHM") == .found(CountryCode("KH")))
        #expect(Countries.findCode("UK") == .unknown(nearest: []))
        #expect(Countries.findCode("ZZ") == .unknown(nearest: []))
    }
}
