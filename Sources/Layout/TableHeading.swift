import Graphics

/// The line over a table: its number, its title, a badge. Part of the table, since it returns on every page
/// of it.
public struct TableHeading: Sendable, Hashable {
    /// "Tabel 1".
    public var number: String
    public var title: String
    public var badge: String?

    public init(_ number: String, _ title: String, badge: String? = nil) {
        self.number = number
        self.title = title
        self.badge = badge
    }

    /// The heading on its first baseline y = 0, on as many lines of the grid as it needs; continued says that
    /// it is a repeat.
    func lines(continued word: String?, width: Double, with tools: Tools) throws(LayoutError) -> [Drawing] {
        let theme = tools.theme
        let number = try tools.line(number, .tableStrong)
        let mark = try badge.map { text throws(LayoutError) in try Badge(text, with: tools) }
        let start = number.width + 2.mm
        let room = width - start - (mark.map { $0.size.width + 3.mm } ?? 0)
        let words = word.map { "\(title), \($0)" } ?? title
        let titles = try tools.lines(theme.text(words, .table, .ink2), width: room)
        var drawn = titles.enumerated().map { index, line in
            line.drawing(at: Point(start, Double(index) * theme.grid.baseline))
        }
        drawn[0] = .group([number.drawing(at: .zero), drawn[0]])
        if let mark {
            let badge = mark.drawing(right: width, baseline: 0, capHeight: theme[.table].capHeight)
            drawn[0] = .group([drawn[0], badge])
        }
        return drawn
    }
}
