import Charts
import Datasets
import Declarations
import Figures
import Graphics
import Layout
import Localization
import Narration
import Templates

/// Very many commodities as tiles, by sector where the rows name sectors.
struct TreemapBinding: ChartBinding {
    static let key = "treemap"
    static let summary = "Very many parts as tiles, by sector where the rows name sectors."

    private let request: PartsRequest

    init(_ reader: inout DeclarationReader) {
        request = PartsRequest(&reader, slices: 60, most: nil)
    }

    func bind(_ binder: inout Binder) -> BoundChart? {
        if let values = request.exceeding(&binder) { return values }
        guard let parts = request.whole(Self.key, &binder), parts.parts.count > 1 else { return nil }
        let valueless = binder.story.valueless, missing = valueless.map { binder.nothing(of: $0) }
        let words = TreemapWords(
            tooSmall: binder.phrase("treemap-small"), withoutNumber: binder.phrase("treemap-smallest"),
            missing: binder.phrase("treemap-missing"), withheld: binder.phrase("treemap-withheld"),
            nilValue: binder.phrase("treemap-nil"),
            notApplicable: binder.phrase("treemap-not-applicable"))
        let groups = groups(parts, &binder) + (missing.isEmpty ? [] : [Treemap.Group(items: missing)])
        return BoundChart(
            Treemap(groups: groups, words: words), Words(id: "Peta petak", en: "Treemap"),
            values: parts.values + valueless.map { ChartValue(binder.label($0.name), $0.value) },
            order: .rank(of: request.dimension), minimumHeight: 80.mm)
    }

    /// The parts by sector, in the order of their ranks; without sectors every part has its own colour.
    private func groups(_ parts: Parts, _ binder: inout Binder) -> [Treemap.Group] {
        let cube = binder.story.figures.cube
        let items = parts.items(&binder)
        func sector(_ part: Parts.Part) -> Int? {
            request.dimension == .commodity ? part.index.flatMap { cube.commodities[$0].sector } : nil
        }
        let sectors = binder.story.figures.sectors(in: binder.story.year).map(\.index)
        guard zip(parts.parts, items).allSatisfy({ $0.0.index == nil || sector($0.0) != nil }),
            sectors.count > 1
        else { return [Treemap.Group(items: items)] }
        var groups = sectors.enumerated().map { rank, index in
            let own = zip(parts.parts, items).filter { sector($0.0) == index }.map(\.1)
            return Treemap.Group(
                name: binder.label(cube.sectors[index].name), colour: .series(rank), items: own)
        }
        let rest = zip(parts.parts, items).filter { $0.0.index == nil }.map(\.1)
        if !rest.isEmpty { groups.append(Treemap.Group(items: rest)) }
        return groups.filter { !$0.items.isEmpty }
    }
}
