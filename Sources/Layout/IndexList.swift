import Graphics

/// The index of a document: its terms in the order of the language, with the pages that have them, under
/// their first letters, in columns. The terms are those that blocks have marked (`Anchored.Term`).
public struct IndexList: Block {
    /// The index whose terms are listed, e.g. "komoditas".
    public var index: String
    public var columns: Int
    /// Whether a term stands before another one.
    public var precedes: @Sendable (String, String) -> Bool
    /// The letter under which a term stands.
    public var initial: @Sendable (String) -> String

    public init(
        _ index: String, columns: Int = 3, precedes: @escaping @Sendable (String, String) -> Bool,
        initial: @escaping @Sendable (String) -> String = { $0.prefix(1).uppercased() }
    ) {
        self.index = index
        self.columns = columns
        self.precedes = precedes
        self.initial = initial
    }

    public var name: String { index }

    public func place(in space: Space, with tools: Tools) throws(LayoutError) -> Placement {
        let terms = Dictionary(grouping: tools.listed(.term(index: index)), by: \.listing.title)
        guard !terms.isEmpty else { return .whole(.empty) }
        let theme = tools.theme
        var items: [StackItem] = [], letter = ""
        for term in terms.keys.sorted(by: precedes) {
            let first = initial(term)
            if first != letter {
                letter = first
                let head = Paragraph(theme.text(letter, .bodyStrong, .accent), keepsWithNext: true)
                items.append(StackItem(head, spaceBefore: items.isEmpty ? 0 : theme.grid.baseline))
            }
            items.append(StackItem(entry(term, terms[term] ?? [], theme)))
        }
        return try TextColumns(count: columns, gap: 6.mm, items).place(in: space, with: tools)
    }

    private func entry(_ term: String, _ places: [PageIndex.Listed], _ theme: Theme) -> Paragraph {
        let style = theme[.table], numbers = style.with(paint: theme[.ink2])
        var text = LinkedText()
        text.add(term, style)
        for range in PageRange.ranges(of: places) {
            text.add(", ", numbers)
            text.add(
                range.label, numbers,
                link: .anchor(name: range.anchor, description: "\(term), \(range.label)"))
        }
        var paragraph = Paragraph(text)
        paragraph.hanging = 3.mm
        return paragraph
    }
}

/// Pages one after the other: "14–17".
struct PageRange: Hashable {
    /// A place on the first page.
    var anchor: String
    var first: PageIndex.Listed
    var last: PageIndex.Listed

    var label: String {
        first.page == last.page ? first.label : "\(first.label)–\(last.label)"
    }

    /// The fewest ranges that say the same. Folios of two kinds are never one range.
    static func ranges(of places: [PageIndex.Listed]) -> [PageRange] {
        var ranges: [PageRange] = []
        for place in places.sorted(by: { $0.page < $1.page }) {
            if let last = ranges.last?.last {
                if place.page <= last.page { continue }
                if place.page == last.page + 1, (Int(place.label) == nil) == (Int(last.label) == nil) {
                    ranges[ranges.count - 1].last = place
                    continue
                }
            }
            ranges.append(PageRange(anchor: place.anchor, first: place, last: place))
        }
        return ranges
    }
}
