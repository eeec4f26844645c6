public import Graphics
public import Layout
import Localization

/// Very many parts of a total as tiles, their areas in proportion to their values: sectors first, then items
/// (`visual-spec` 7.9). What is too small for its name, or has no tile, is named in a key below.
public struct Treemap: Chart {
    public static let key = "treemap"

    /// A sector: a named colour with its items. Without a name every item has its own colour.
    public struct Group: Sendable, Hashable {
        public var name: String
        public var colour: ItemColour
        public var items: [ChartItem]

        public init(name: String = "", colour: ItemColour = .series(0), items: [ChartItem]) {
            self.name = name
            self.colour = colour
            self.items = items
        }

        /// The sum of what is drawn.
        var weight: Double { items.reduce(0) { $0 + max(0, $1.length) } }
    }

    /// In any order: they are drawn by value, others and what is not itemised last.
    public var groups: [Group]
    public var words: TreemapWords

    public init(groups: [Group], words: TreemapWords) {
        self.groups = groups
        self.words = words
    }

    public init?(specimen: Specimen) {
        func word(_ id: String, _ en: String) -> String { Words(id: id, en: en)[specimen.language] }
        self.init(
            groups: [Group(items: specimen.parts)],
            words: TreemapWords(
                tooSmall: word("Terlalu kecil untuk diberi nama:", "Too small to be named:"),
                withoutNumber: word("Tanpa nomor:", "Without a number:"),
                missing: word("Tidak tersedia:", "Not available:"),
                withheld: word("Dirahasiakan:", "Withheld:"), nilValue: word("Nol:", "Nil:"),
                notApplicable: word("Tidak berlaku:", "Not applicable:")))
    }

    private static let lowest = 18.mm

    public func height(width: Double, with tools: Tools) throws(LayoutError) -> Double {
        let grid = tools.theme.grid, ordered = ordered
        let picture = max(Treemap.lowest, (0.6 * width / grid.baseline).rounded() * grid.baseline)
        let plan = try TreemapPlan(ordered, in: Size(width, picture), tools)
        let foot = try TreemapKey(ordered, plan, words, width: width, tools).height
        return ((picture + foot) / grid.step - 1e-6).rounded(.up) * grid.step
    }

    public func draw(in size: Size, with tools: Tools) throws(LayoutError) -> Drawing {
        let ordered = ordered
        guard ordered.contains(where: { !$0.items.isEmpty }) else { return .nothing }
        // A lower picture has more in its key: the key is given more room until it has enough.
        var foot = 0.0
        while size.height - foot >= Treemap.lowest || !ordered.contains(where: { $0.weight > 0 }) {
            let picture = Size(size.width, max(0, size.height - foot))
            let plan = try TreemapPlan(ordered, in: picture, tools)
            let key = try TreemapKey(ordered, plan, words, width: size.width, tools)
            if key.height <= foot + 0.01 {
                let tiles = try TreemapPicture(groups: ordered, plan: plan, tools: tools).drawing
                return .group([tiles, key.drawing.moved(by: Point(0, picture.height))])
            }
            guard key.height <= size.height else { break }
            foot = key.height
        }
        throw .misfit(
            block: Self.key,
            because: "tiles and their key do not fit \(Int(size.width)) × \(Int(size.height)) points")
    }

    /// By value, descending; others and what is not itemised last, in groups and among groups.
    var ordered: [Group] {
        let groups = groups.map { group in
            var group = group
            group.items = Treemap.sorted(group.items, \.colour) { max(0, $0.length) }
            return group
        }
        return Treemap.sorted(groups, \.colour, by: \.weight)
    }

    private static func sorted<Part>(
        _ parts: [Part], _ colour: (Part) -> ItemColour, by weight: (Part) -> Double
    ) -> [Part] {
        func place(_ colour: ItemColour) -> Int { colour == .residual ? 2 : colour == .others ? 1 : 0 }
        return parts.enumerated().sorted { a, b in
            let one = place(colour(a.element)), two = place(colour(b.element))
            if one != two { return one < two }
            let more = weight(a.element), less = weight(b.element)
            return more == less ? a.offset < b.offset : more > less
        }.map(\.element)
    }
}
