import Geography
import Localization

extension DestinationMap {
    /// Five destinations of invented values; the third is in the state. What is not itemised has no place
    /// on a map.
    public init?(specimen: Specimen) {
        guard specimen.state != .residual else { return nil }
        let language = specimen.language
        func value(_ code: String, _ source: String) -> MapDestination {
            DestinationMap.destination(
                [code], specimen.item("", Specimen.amount(source), colour: .series(0)), language)
        }
        let isJoint = specimen.state == .joint
        let stated = specimen.item("", specimen.stated, colour: .series(0))
        let marked = DestinationMap.destination(isJoint ? ["KR", "JP"] : ["JP"], stated, language)
        self.init(
            origin: MapOrigin(
                name: Words(id: "Asal", en: "Origin")[language], place: GeoPoint(112.16, -8.1),
                country: CountryCode("ID")),
            destinations: [
                value("CN", "8.120.455.310"), value("MY", "5.018.220.407"), marked,
                value("IN", "2.530.118.900"), value("AU", "1.204.731.066"),
            ],
            legend: MapLegendWords(
                classes: Words(id: "Nilai ekspor, Rp miliar", en: "Export value, Rp billion")[language],
                main: Words(id: "Tujuan utama", en: "Main destination")[language],
                mainText: Words(id: "bagiannya tidak disebut", en: "its share is not stated")[language]),
            isSample: specimen.state == .sample)
    }

    private static func destination(_ codes: [String], _ item: ChartItem, _ language: Language)
        -> MapDestination
    {
        let places = codes.map { code in
            MapDestination.Place(CountryCode(code), Countries.name(CountryCode(code), in: language))
        }
        let value = item.detail ?? item.value
        guard places.count > 1 else {
            return MapDestination(
                places: places, role: .sole, drawn: item.drawn, state: item.state, lines: [value])
        }
        let together = Words(id: "bersama ", en: "with ")[language] + places[1].name
        return MapDestination(
            places: places, role: .joint, drawn: item.drawn, state: item.state, lines: [together, value])
    }
}
