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

/// Where the exports go, on a map.
struct MapBinding: ChartBinding {
    static let key = "map"
    static let summary = "Where the exports go, on a map of the world."

    /// Only the largest destinations; nil: all, as a map must.
    private let largest: Int?
    /// How many of the largest are drawn as arcs; 0: a choropleth, which says more of many destinations.
    private let flows: Int
    private let place: SourcePlace
    /// In large type more of them close up.
    private static let mostPressArcs = 5

    /// The frames for which it is asked whether every destination is seen: a page's, a wide press chart's.
    private static let frames: [Medium: Size] = [
        .page: Size(176.mm, 80.mm), .press: Size(101.mm, 98.mm),
    ]

    init(_ reader: inout DeclarationReader) {
        largest = reader.optionalInt(
            "largest", "only the largest destinations; leaving some out is refused unless waived", in: 1...300
        )
        flows = reader.int(
            "flows", "lines from the area to the largest destinations; 0 makes a choropleth", in: 0...10,
            default: 10)
        place = reader.declaration.place
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        let story = binder.story
        guard !story.lines.isEmpty else { return nil }
        let shown = story.lines.prefix(largest ?? story.lines.count)
        guard shown.count == story.lines.count || allowsLeavingOut(story.lines.count - shown.count, &binder)
        else { return nil }
        let isPress = binder.medium == .press
        let destinations = shown.map { destination($0, &binder) }
        let legend = MapLegendWords(
            classes: binder.text("map-legend") ?? "", main: binder.phrase("map-main-title"),
            mainText: binder.phrase("map-main"), none: flows == 0 ? binder.phrase("map-none") : nil)
        let origin = MapOrigin(
            name: story.publication.areaShort[binder.language], place: story.publication.place,
            country: story.publication.country)
        let isLabelled = story.destinationCount <= 8
        let map = DestinationMap(
            origin: origin, destinations: destinations,
            legend: isPress && isLabelled && flows > 0 ? nil : legend, isPress: isPress,
            flows: isPress && !isLabelled ? min(flows, Self.mostPressArcs) : flows)
        let hidden = Self.frames[binder.medium].map(map.hidden) ?? []
        guard hidden.isEmpty || allowsLeavingOut(hidden.count, &binder) else { return nil }
        let values = shown.map { ChartValue(binder.label($0.name), $0.value) }
        return BoundChart(
            map, Words(id: "Peta", en: "Map"), values: values, order: .rank(of: .partner),
            minimumHeight: 60.mm, isFlat: flows == 0,
            note: isPress ? binder.phrase("map-note") : nil, bleeds: true)
    }

    private func allowsLeavingOut(_ count: Int, _ binder: inout Binder) -> Bool {
        binder.allows(
            .partnerLeftOut, "a map that leaves out \(count) of the destinations of the data",
            better: "a map without `largest`, which marks every destination, or `ranked-bars` of partners",
            at: place)
    }

    private func destination(_ line: PartnerLine, _ binder: inout Binder) -> MapDestination {
        let item = binder.item("", line.value, colour: .series(0))
        let names = line.countries.map { binder.story.name($0, in: binder.language) }
        let value = item.detail ?? item.value
        switch line.role {
        case .sole, .unknown:
            return MapDestination(
                line.countries[0], name: names[0], drawn: item.drawn, state: item.state, lines: [value])
        case .main:
            let call = binder.phrase("map-main-call"), isPress = binder.medium == .press
            return MapDestination(
                line.countries[0], name: isPress ? names[0] : "\(names[0]) (\(call))", role: .main,
                drawn: item.drawn, state: item.state, lines: isPress ? [call, value] : [value])
        case .joint:
            let others = binder.wording.list(Array(names.dropFirst()))
            return MapDestination(
                places: zip(line.countries, names).map { MapDestination.Place($0, $1) }, role: .joint,
                drawn: item.drawn, state: item.state,
                lines: [binder.phrase("map-joint-call", ["others": others]), value])
        }
    }
}
