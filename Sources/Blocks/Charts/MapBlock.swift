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
struct MapBlock: BlockKind {
    static let key = "map"

    let figure: TitledFigure

    init(_ reader: inout DeclarationReader) {
        figure = TitledFigure(&reader)
    }

    func bind(_ binder: inout Binder) -> BoundBlock? {
        let story = binder.story
        guard !story.lines.isEmpty else { return nil }
        let destinations = story.lines.map { destination($0, &binder) }
        let legend = MapLegendWords(
            classes: binder.text("map-legend") ?? "", main: binder.phrase("map-main-title"),
            mainText: binder.phrase("map-main"))
        let origin = MapOrigin(
            name: story.publication.areaShort[binder.language], place: story.publication.place,
            country: story.publication.country)
        let map = DestinationMap(origin: origin, destinations: destinations, legend: legend)
        let said = story.lines.prefix(8).map { binder.label($0.name) + " " + binder.prose($0.value) }
        let alternative = figure.alternative(Words(id: "Peta", en: "Map"), said, &binder)
        return BoundBlock(figure.bound(map, alternative: alternative, minimumHeight: 60.mm, &binder))
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
            let name = "\(names[0]) (\(binder.phrase("map-main-call")))"
            return MapDestination(
                line.countries[0], name: name, role: .main, drawn: item.drawn, state: item.state,
                lines: [value])
        case .joint:
            let others = binder.wording.list(Array(names.dropFirst()))
            return MapDestination(
                places: zip(line.countries, names).map { MapDestination.Place($0, $1) }, role: .joint,
                drawn: item.drawn, state: item.state,
                lines: [binder.phrase("map-joint-call", ["others": others]), value])
        }
    }
}
