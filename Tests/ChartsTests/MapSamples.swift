import Geography
import Localization

@testable import Charts

/// Maps for the tests: the Blitar report's, and crowds of countries.
enum MapSamples {
    static let origin = MapOrigin(name: "Blitar", place: GeoPoint(112.16, -8.1), country: CountryCode("ID"))
    static let words = MapLegendWords(
        classes: "Nilai komoditas, Rp miliar", main: "Tujuan utama",
        mainText: "bagiannya tidak disebut", none: "tidak ada ekspor")

    static let blitarValues = [
        MapDestination(
            CountryCode("CN"), name: "China (tujuan utama)", role: .main, drawn: 14.9,
            state: .lowerBound, lines: ["> Rp 14,9 miliar"]),
        MapDestination(
            CountryCode("KH"), name: "Kamboja", drawn: 1.26, state: .lowerBound,
            lines: ["> Rp 1,26 miliar"]),
        MapDestination(
            CountryCode("US"), name: "Amerika Serikat", drawn: 1.04, state: .about,
            lines: ["≈ Rp 1,04 miliar"]),
        MapDestination(
            places: [.init(CountryCode("HK"), "Hong Kong"), .init(CountryCode("SG"), "Singapura")],
            role: .joint, drawn: 0.2147, state: .exact,
            lines: ["bersama Singapura", "Rp 214,7 juta"]),
    ]

    static func blitar(isPress: Bool = false) -> DestinationMap {
        DestinationMap(
            origin: origin, destinations: blitarValues, legend: isPress ? nil : words,
            isPress: isPress)
    }

    /// One value for each code, the first the largest.
    static func crowd(_ codes: [String], legend: MapLegendWords? = words) -> DestinationMap {
        let values = codes.enumerated().map { rank, code in
            MapDestination(
                CountryCode(code), name: Countries.name(CountryCode(code), in: .id),
                drawn: 900 / Double((rank + 1) * (rank + 1)), state: .exact)
        }
        return DestinationMap(origin: origin, destinations: values, legend: legend)
    }

    static let twelve = ["CN", "US", "JP", "IN", "SG", "MY", "PH", "KR", "VN", "TH", "NL", "AU"]
    static let all = Countries.all.map(\.code.code).filter { $0 != "ID" && $0 != "AQ" }
}
