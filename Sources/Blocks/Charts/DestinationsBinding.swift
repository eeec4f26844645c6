import Charts
import Datasets
import Declarations
import Figures
import Geography
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Where the goods of a chapter go, on a map for a narrow panel.
struct DestinationsBinding: ChartBinding {
    static let key = "destinations"
    static let summary = "Where the exports go, on a small map: every destination, the first ones named."
    /// More are not told apart as lines.
    private static let mostFlows = 5

    init(_ reader: inout DeclarationReader) {}

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard !story.lines.isEmpty else { return nil }
        let destinations = story.lines.map { destination($0, &binder) }
        let origin = MapOrigin(
            name: story.publication.areaShort[binder.language], place: story.publication.place,
            country: story.publication.country)
        let map = DestinationMap(
            origin: origin, destinations: destinations, legend: nil,
            flows: story.destinationCount <= Self.mostFlows ? Self.mostFlows : 0)
        return BoundChart(
            PanelMap(map), Words(id: "Peta", en: "Map"),
            values: story.lines.map { ChartValue(binder.label($0.name), $0.value) },
            order: .rank(of: .partner), minimumHeight: 36.mm)
    }

    private func destination(_ line: PartnerLine, _ binder: inout Binder) -> MapDestination {
        let item = binder.item("", line.value, colour: .series(0))
        let names = line.countries.map { binder.story.name($0, in: binder.language) }
        switch line.role {
        case .sole, .unknown:
            return MapDestination(
                line.countries[0], name: names[0], drawn: item.drawn, state: item.state,
                lines: [item.detail ?? item.value])
        case .main:
            return MapDestination(
                line.countries[0], name: names[0], role: .main, drawn: item.drawn, state: item.state,
                lines: [binder.phrase("map-main-call")])
        case .joint:
            return MapDestination(
                places: zip(line.countries, names).map { MapDestination.Place($0, $1) }, role: .joint,
                drawn: item.drawn, state: item.state,
                lines: [binder.phrase("sheet-joint-call")])
        }
    }
}
